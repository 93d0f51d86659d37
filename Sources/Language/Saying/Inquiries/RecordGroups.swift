import Domain

/// Groups of records in the words of a person: "vilka risker har status ”Klart” på alla sina riskåtgärder".
///
/// What there are no such words for is said node by node.
extension InquiryLinearizer {
    func groupSentence(_ inquiry: Inquiry) throws(NoIdiom) -> String {
        switch inquiry {
        case .rows(let things, let layout):
            guard layout.order.isEmpty, layout.columns.subtracting([.kommun]).isEmpty else { throw NoIdiom() }
            return try groupRows(RecordGroupsTold(things))
        case .table(of: let things, let measures, let layout): return try ranking(things, measures, layout)
        case .decision: throw NoIdiom()
        }
    }

    private func groupRows(_ groups: RecordGroupsTold) throws(NoIdiom) -> String {
        let noun = try groupNoun(groups)
        guard groups.conditions.isEmpty else {
            let values = ["sak": noun.plural, "villkor": try groupPredicate(groups)]
            return phrase("utsaga grupper", values)
        }
        guard let records = records(groups.records, areValues: true) else { throw NoIdiom() }
        let key = groups.dimensions == [.år] ? "poster år finns" : "poster grupper"
        return phrase(key, ["sak": noun.plural, "poster": records])
    }

    /// "Hur många risker har status ”Klart” på alla sina riskåtgärder".
    func countedGroups(_ things: Things) throws(NoIdiom) -> String {
        let groups = try RecordGroupsTold(things)
        guard !groups.conditions.isEmpty else { throw NoIdiom() }
        let values = ["sak": try groupNoun(groups).plural, "villkor": try groupPredicate(groups)]
        return phrase("utsaga antal grupper", values)
    }

    /// What the groups are called; a granskning is told by its name and its number alike.
    private func groupNoun(_ groups: RecordGroupsTold) throws(NoIdiom) -> Noun {
        let nouns = words.unique(groups.dimensions.map { words.phrases["ord \($0.rawValue)"] ?? $0.rawValue })
        guard nouns.count == 1, let name = nouns.first else { throw NoIdiom() }
        return Noun(name)
    }

    // MARK: - What they must have

    private func groupPredicate(_ groups: RecordGroupsTold) throws(NoIdiom) -> String {
        var text = ""
        var wasNegative = false
        for condition in groups.conditions {
            let (said, isNegative) = try clause(condition, groups)
            let and = phrase(wasNegative == isNegative ? "och" : "men")
            text = text.isEmpty ? words.words(phrase("har"), said) : words.words(text, and, said)
            wasNegative = isNegative
        }
        return words.words(text, tail(groups.told))
    }

    private func clause(
        _ condition: Condition, _ groups: RecordGroupsTold
    ) throws(NoIdiom) -> (said: String, isNegative: Bool) {
        switch condition {
        case .has(.every(of: let all), let part, sharing: []):
            return (try every(part, all, groups), false)
        case .not(.has(.every(of: let all), let part, sharing: [])):
            return (words.words(phrase("inte"), try every(part, all, groups)), true)
        case .has(.number(let comparison, let number), let part, sharing: []):
            let many = try InquirySentence(words: words).amount(comparison, number, of: name(of: part))
            let said = words.words(many, try described(part, groups, isOne: number == 1))
            return (said, comparison == .equal && number == 0)
        case .compares(.count(let first), let comparison, .count(let second)):
            let values = ["x": try described(first, groups), "y": try described(second, groups)]
            return (try compared("poster fler \(comparison.rawValue)", values), false)
        case .compares(
            .summary(let one, .varde, of: let first), let comparison, .summary(let other, .varde, of: let second))
        where one == other:
            let values = ["x": try beside(first, groups), "y": try beside(second, groups)]
            return (try compared("poster värde \(comparison.rawValue)", values), false)
        default: throw NoIdiom()
        }
    }

    private func compared(_ key: String, _ values: [String: String]) throws(NoIdiom) -> String {
        guard words.phrases[key] != nil else { throw NoIdiom() }
        return phrase(key, values)
    }

    /// "Status ”Klart” på alla sina riskåtgärder".
    private func every(_ part: Things, _ all: Things, _ groups: RecordGroupsTold) throws(NoIdiom) -> String {
        guard all.recordSet.map({ RecordsTold($0).beyond(groups.told).isOfPlaced }) == true else { throw NoIdiom() }
        let told = try told(part, groups)
        guard told.isOfStatus, let status = told.statuses.first else {
            return words.words(phrase("bara"), try described(part, groups))
        }
        let values = ["x": statusNames(status, part), "poster": words.noun(try name(of: part)).plural]
        return phrase("poster alla", values)
    }

    /// "Åtgärder med status ”Klart”".
    private func described(_ part: Things, _ groups: RecordGroupsTold, isOne: Bool = false) throws(NoIdiom) -> String {
        guard let set = part.recordSet else { throw NoIdiom() }
        var whole = RecordsTold(set)
        let noun = noun(&whole, false, isOne: isOne)
        var told = try told(part, groups)
        told.others.removeAll { !whole.others.contains($0) }
        let statuses = told.statuses.map { phrase("med status", ["x": statusNames($0, part)]) }
        let said = conditioned(part)
        let clause =
            told.others.isEmpty ? "" : words.words(phrase("som"), said.list(told.others.map(said.say)))
        return words.words(noun, tail(told), list(statuses), clause)
    }

    /// What tells values of the same mått apart: "för kvinnor".
    private func beside(_ part: Things, _ groups: RecordGroupsTold) throws(NoIdiom) -> String {
        let told = try told(part, groups)
        guard told.others.isEmpty, told.statuses.isEmpty, told.names.isEmpty else { throw NoIdiom() }
        return tail(told)
    }

    /// What the records of a condition are beside those of the groups.
    private func told(_ part: Things, _ groups: RecordGroupsTold) throws(NoIdiom) -> RecordsTold {
        guard let set = part.recordSet, set.source == groups.told.source else { throw NoIdiom() }
        return RecordsTold(set).beyond(groups.told)
    }

    private func name(of part: Things) throws(NoIdiom) -> String {
        guard let set = part.recordSet else { throw NoIdiom() }
        var told = RecordsTold(set)
        return recordNoun(&told)
    }

    private func statusNames(_ test: StatusTest, _ things: Things) -> String {
        conditioned(things).quotedStatuses(test)
    }

    // MARK: - Which are first

    private func ranking(_ things: Things, _ measures: [Measure], _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        guard let measure = measures.first, case .measure(measure, descending: let descending)? = layout.order.first,
            layout.columns.subtracting([.kommun]).isEmpty
        else { throw NoIdiom() }
        var (groups, places) = (things, 0)
        if case .first(let first, of: let others, by: _) = things { (groups, places) = (others, first) }
        if case .those(let all, .compares(measure, .more, .number(0))) = groups { groups = all }
        guard places > 0 || !descending else { throw NoIdiom() }
        let told = try RecordGroupsTold(groups)
        guard told.conditions.isEmpty else { throw NoIdiom() }
        let (rank, part) = try rank(measure, of: told)
        let noun = try groupNoun(told)
        let way = descending ? "fallande" : "stigande"
        let records = words.words(try described(part, told), tail(told.told))
        guard places > 0 else {
            let values = ["sakerna": noun.definite, "rang": phrase("rangordning \(rank) \(way)"), "poster": records]
            return phrase("poster rangordna", values)
        }
        return phrase(
            places == 1 ? "poster flest" : "poster flest flera",
            [
                "vilken": phrase("fråge \(noun.article)"), "sak": places == 1 ? noun.singular : noun.plural,
                "n": words.number(places), "rang": phrase("rang \(rank) \(way)"), "poster": records,
            ])
    }

    /// What is counted, and as what.
    private func rank(_ measure: Measure, of groups: RecordGroupsTold) throws(NoIdiom) -> (String, Things) {
        switch measure {
        case .count(let part) where part.dimensions == nil: return ("antal", part)
        case .percent(.count(let part), of: .count(let whole)) where part.dimensions == nil:
            guard try told(whole, groups).isOfPlaced else { throw NoIdiom() }
            return ("andel", part)
        default: throw NoIdiom()
        }
    }
}

/// Groups of records other than goals: of what, among which, and what each must have.
private struct RecordGroupsTold {
    var dimensions: [Dimension]
    var records: Things
    var told: RecordsTold
    var conditions: [Condition] = []

    init(_ things: Things) throws(NoIdiom) {
        switch things {
        case .groups(let dimensions, of: let records):
            guard !dimensions.isEmpty, let set = records.recordSet, set.source.kind != .bedömning else {
                throw NoIdiom()
            }
            self.dimensions = dimensions
            self.records = records
            told = RecordsTold(set)
            // That they have a status goes without saying where statuses are spoken of.
            told.others.removeAll { $0 == .status(.placed) }
        case .those(let groups, let condition):
            self = try RecordGroupsTold(groups)
            conditions += condition.conjuncts
        case .all, .later, .first: throw NoIdiom()
        }
    }
}

extension RecordsTold {
    /// True where nothing is said but that they have a status.
    fileprivate var isOfPlaced: Bool {
        statuses.isEmpty && names.isEmpty && goals.isEmpty && places.isEmpty && groups.isEmpty
            && others.allSatisfy { $0 == .status(.placed) }
    }

    /// True where nothing is said but one status.
    fileprivate var isOfStatus: Bool {
        var rest = self
        rest.statuses = []
        return statuses.count == 1 && rest.isOfPlaced
    }
}
