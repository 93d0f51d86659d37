import Domain

/// The conditions of a question: on the status and on the words of the texts.
extension Linearizer {
    /// As a predicate: "är ej uppfyllda och nämner underskott".
    func condition(_ question: Question) -> String {
        let status = question.condition.ranks.map { predicate($0, question) } ?? ""
        let text = textCondition(question, isClause: false)
        return [status, text].filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    /// The goals with the condition as an attribute: "ej uppfyllda mål som nämner underskott".
    /// - Parameter before: false where the status must not stand before them: "alla mål uppfyllda i hög grad".
    func described(_ question: Question, before: Bool = true) -> String {
        let single = isSingle(question)
        let said = goals(question, single ? .single : .plain)
        let movement = question.span == nil ? "" : movement(question)
        if !movement.isEmpty { return words(said, phrase("som"), movement) }
        let status = attribute(question, single: single)
        if before { return words(status.before, said, status.after) }
        // "Alla sina mål ej uppfyllda".
        let ranks = question.condition.ranks.map { adjective($0, question) } ?? ""
        let text = textCondition(question, isClause: true)
        return words(said, ranks, text.isEmpty ? "" : (ranks.isEmpty ? phrase("som") : phrase("och")), text)
    }

    /// What stands before and after the goals that a condition describes.
    func attribute(_ question: Question, single: Bool = false) -> (before: String, after: String) {
        let text = textCondition(question, isClause: true)
        let clause = text.isEmpty ? "" : phrase("som") + " " + text
        guard let ranks = question.condition.ranks else { return ("", clause) }
        if usesNames(question) {
            let status = phrase("med status", ["x": statusNames(ranks, scale: question.condition.scale)])
            return ("", words(status, clause))
        }
        if let before = form("före", ranks, question, single) { return (before, clause) }
        if let after = form("efter", ranks, question, single) {
            let and = text.isEmpty ? "" : phrase("och") + " " + text
            return ("", words(phrase("som"), phrase("är", ["x": after]), and))
        }
        let status = phrase("med status", ["x": statusNames(ranks, scale: nil)])
        return ("", words(status, clause))
    }

    func predicate(_ ranks: [Int], _ question: Question) -> String {
        if let said = plainAdjective(ranks, question) { return phrase("är", ["x": said]) }
        return phrase("har status", ["x": statusNames(ranks, scale: question.condition.scale)])
    }

    /// "Ej uppfyllda", or the names of the statuses.
    func adjective(_ ranks: [Int], _ question: Question) -> String {
        plainAdjective(ranks, question)
            ?? phrase("med status", ["x": statusNames(ranks, scale: question.condition.scale)])
    }

    /// "Ej uppfyllda", where the goals are said to be so.
    func plainAdjective(_ ranks: [Int], _ question: Question) -> String? {
        usesNames(question) ? nil : form("före", ranks, question) ?? form("efter", ranks, question)
    }

    /// "Ej uppfyllda", whatever it is said of.
    func adjective(_ ranks: [Int]) -> String? {
        let key = ranks.map(String.init).joined(separator: ",")
        return phrases["före \(key)"] ?? phrases["efter \(key)"]
    }

    /// Bedömningar have a status; goals are met or not. A scale that the question names is said by its own names.
    private func usesNames(_ question: Question) -> Bool {
        question.condition.scale != nil || question.scope.scale != nil
            || (goalNoun(question) == "bedömning" && question.condition.goals.isEmpty)
    }

    /// The phrase of the data for a set of ranks; another one where the years have another scale than the first.
    private func form(_ place: String, _ ranks: [Int], _ question: Question, _ single: Bool = false) -> String? {
        let key = "\(place) " + ranks.map(String.init).joined(separator: ",")
        let number = single ? " ental" : ""
        if hasOtherScale(question) {
            if let said = phrases[key + " annan" + number] { return said }
            if phrases["före " + key.dropFirst(place.count + 1) + " annan"] != nil { return nil }
        }
        return phrases[key + number]
    }

    /// The names of the steps: "Ej uppfyllt eller Delvis uppfyllt"; in quotes they are those of a scale alone.
    func statusNames(_ ranks: [Int], scale: String?) -> String {
        let own = scale ?? scales.scales.first?.name
        let names = scales.levels(ofRanks: ranks, scale: scale).filter { $0.scale == own }.map(\.name)
            .map { scale == nil ? $0 : quoted($0) }
        guard let lowest = names.first else { return adjective(ranks) ?? "" }
        return ranks == scales.ranks(of: scale) ? phrase("status alla", ["x": lowest]) : list(names, "eller")
    }

    /// True where no year of the question uses the first scale of the data.
    private func hasOtherScale(_ question: Question) -> Bool {
        guard let first = scales.scales.first?.name, case .years(let years, _, _) = question.period,
            question.span == nil
        else { return false }
        let used = years.compactMap { scalesByYear[$0] }
        return !used.isEmpty && used.allSatisfy { !$0.contains(first) }
    }

    // MARK: Texts

    /// - Parameter isClause: true after "som", where the negation stands before the verb.
    func textCondition(_ question: Question, isClause: Bool) -> String {
        guard let text = question.condition.text, !question.ask.isSearch else { return "" }
        let key = text.negated ? isClause ? "som nämner inte" : "nämner inte" : "nämner"
        return phrase(key, ["x": texts(text)])
    }

    /// Terms that must all be met, each with those that may stand in its place.
    func texts(_ filter: TextFilter?) -> String {
        let groups = (filter?.groups ?? []).map { group in
            group.map { $0.quoted ? quoted($0.words.joined(separator: " ")) : $0.words.joined(separator: " ") }
                .joined(separator: " " + phrase("eller") + " ")
        }
        return groups.joined(separator: " " + phrase("och") + " ")
    }
}
