import Domain

/// Questions about ekonomi.
extension Linearizer {
    /// "Visa avvikelse för ”Ekonomiavdelningen”", "vilka avdelningar har underskott".
    func amounts(_ question: Question) -> String {
        if question.ranking != nil { return rankedAmounts(question) }
        let values = [
            "kolumn": column(question), "poster": amountPosts(question).plural, "tecken": sign(question),
            "i kolumn": otherColumn(question), "ägare": owner(question),
        ]
        if !sign(question).isEmpty { return phrase("belopp tecken", values) }
        return phrase(asksOwnResult(question) ? "belopp eget" : "belopp", values)
    }

    /// "Hur stort är nämndens överskott eller underskott".
    func asksOwnResult(_ question: Question) -> Bool {
        isOwnResult(question) && sign(question).isEmpty && question.ranking == nil
    }

    /// "Vilka tre avdelningar har störst överskott".
    private func rankedAmounts(_ question: Question) -> String {
        guard let ranking = question.ranking else { return "" }
        let way = (ranking.measure == .size ? "storlek" : "värde") + (ranking.descending ? " fallande" : " stigande")
        let posts = amountPosts(question)
        let sign = sign(question)
        let values = [
            "vilken": phrase("fråge \(posts.article)"), "post": posts.singular, "poster": posts.plural,
            "n": ranking.places.map { number($0) } ?? "", "rang": phrase("rang " + way),
            "ordning": phrase("rangordning " + way),
            "belopp": sign.isEmpty ? column(question) : words(sign, otherColumn(question)),
        ]
        guard let places = ranking.places else { return phrase("belopp rangordna", values) }
        return phrase(places == 1 ? "belopp rang" : "belopp rang flera", values)
    }

    /// What amounts are of: "avdelningar", "poster om ”Lokaler”", a post by its name.
    private func amountPosts(_ question: Question) -> (article: String, singular: String, plural: String) {
        let noun = noun(amountNoun(question))
        let labels = labels(question)
        let asksName = question.ranking == nil && sign(question).isEmpty && amountNoun(question) == "post"
        if asksName, !labels.isEmpty { return ("", labels, labels) }
        let about = labels.isEmpty ? "" : phrase("om", ["x": labels])
        return (noun.article, words(noun.singular, about), words(noun.plural, about))
    }

    private func amountNoun(_ question: Question) -> String {
        guard let units = question.scope.fields.first(where: { $0.field == .radtyp }) else {
            return isOwnResult(question) ? "nämnd" : "post"
        }
        if units.test == .isOne(of: [EkonomiPost.RowKind.part.rawValue]) { return "varav" }
        let named = question.scope.names.flatMap(\.alternatives)
        return named.contains { $0.field == .tabell } ? "verksamhet" : "avdelning"
    }

    /// True where the result of a nämnd as a whole is asked for, which the question does not name.
    private func isOwnResult(_ question: Question) -> Bool {
        !question.scope.fields.contains { $0.field == .radtyp }
            && question.scope.names.contains { $0.label.isEmpty && $0.alternatives.allSatisfy { $0.field == .post } }
    }

    /// "Underskott", "överskott".
    private func sign(_ question: Question) -> String {
        switch question.condition.fields.first(where: { $0.field == .belopp })?.test {
        case .negative: phrase("belopp negativt")
        case .positive: phrase("belopp positivt")
        default: ""
        }
    }

    private func column(_ question: Question) -> String {
        let columns = question.scope.names.first { $0.alternatives.first?.field == .kolumn }
        return list(columns?.label.split(separator: ", ").map(String.init) ?? [])
    }

    /// The column, where it is not the one that is meant anyway.
    private func otherColumn(_ question: Question) -> String {
        let column = column(question)
        return column.isEmpty || column == deviation ? "" : phrase("i kolumn", ["x": column])
    }
}
