import Domain

/// Questions about ekonomi.
extension Linearizer {
    /// "Visa avvikelse för ”Ekonomiavdelningen”", "vilka avdelningar har underskott".
    func amounts(_ question: Question) -> String {
        let units = question.scope.fields.first { $0.field == .radtyp }
        let isPart = units?.test == .isOne(of: [EkonomiPost.RowKind.part.rawValue])
        let things = noun(units == nil ? "post" : isPart ? "varav" : "avdelning").plural
        let sign = question.condition.fields.first { $0.field == .belopp }
        var values = ["kolumn": column(question), "namn": labels(question), "poster": things]
        values["tecken"] = sign.map { phrase($0.test == .negative ? "belopp negativt" : "belopp positivt") } ?? ""
        let key = sign != nil ? "belopp tecken" : labels(question).isEmpty ? "belopp alla" : "belopp"
        return words(phrase(key, values), amountOrder(question))
    }

    private func column(_ question: Question) -> String {
        question.scope.names.first { $0.alternatives.first?.field == .kolumn }?.label ?? ""
    }

    private func amountOrder(_ question: Question) -> String {
        guard let ranking = question.ranking else { return "" }
        let rank = ranking.descending ? "störst" : "minst"
        guard let places = ranking.places else { return phrase("belopp rangordnade \(rank)") }
        return places == 1 ? phrase("belopp \(rank)") : phrase("belopp \(rank) flera", ["n": number(places)])
    }
}
