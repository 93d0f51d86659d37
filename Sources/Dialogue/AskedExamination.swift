import Domain
import Language
import QueryCompiler

/// Remarks on the rows of an inquiry, or on why it has none.
extension Dialogue {
    func examine(_ answer: inout Answer, _ asked: Asked) throws {
        try nameUnplaced(&answer, asked.inquiry)
        if language.guessesGoals {
            answer.remarks += language.goalWordRemarks(asked.inquiry.goalLabels, in: asked.inquiry.kommuner)
        }
        if answer.table.rows.isEmpty {
            try explainEmptiness(&answer, asked)
            let isExplained = answer.remarks.contains { $0.effect == .explainsNothing } || !answer.table.rows.isEmpty
            if !isExplained, asked.claim == nil { try sayWhatEmptied(&answer, asked.inquiry) }
        } else {
            _ = try sayValueIsMissing(&answer, asked.inquiry)
            try nameMixedNämnder(&answer, asked.inquiry)
        }
    }

    func table(_ inquiry: Inquiry) throws -> Table {
        try database.run(compile(inquiry, expansion: language.expansions))
    }

    func hasRows(_ inquiry: Inquiry) throws -> Bool {
        try database.hasRows(compile(inquiry, expansion: language.expansions))
    }

    private func hasRows(_ set: RecordSet) throws -> Bool {
        try hasRows(.rows(Things.all(set.source).that(set.conditions), Inquiry.Layout()))
    }

    // MARK: - Why nothing came

    private func explainEmptiness(_ answer: inout Answer, _ asked: Asked) throws {
        if try sayTextIsMissing(&answer, asked.inquiry) { return }
        if try sayValueIsMissing(&answer, asked.inquiry) { return }
        if try sayGoalIsMissing(&answer, asked.inquiry) {
            // Nothing is true or false of what there is not.
            answer.conclusion = nil
            return
        }
        if let anyway = asked.anyway {
            let table = try table(anyway)
            answer.remarks += premises(table)
            answer.table = table
            return
        }
        if asked.claim != nil, case .rows(let things, _) = asked.inquiry, things.recordSet != nil,
            case .has(.every, _, _)? = asked.claim
        {
            answer.conclusion = nil
            try sayWhatEmptied(&answer, asked.inquiry)
        }
    }

    /// A mått of a nämnd that has no value from a year asked for: the latest that has one.
    private func sayValueIsMissing(_ answer: inout Answer, _ inquiry: Inquiry) throws -> Bool {
        guard let set = inquiry.recordSets.first(where: { $0.source == .values }), !set.yearsSaid.isEmpty,
            answer.table.rows.isEmpty || set.yearsSaid.count > 1, let name = set.nameSaid
        else { return false }
        let table = try table(inquiry.without([.year]))
        guard let column = table.columns.firstIndex(of: "ar") else { return false }
        let years = table.rows.compactMap { row -> Int? in
            if case .integer(let year) = row[column] { year } else { nil }
        }
        guard let latest = years.max(), let year = set.yearsSaid.last(where: { !years.contains($0) }) else {
            return false
        }
        answer.remarks.append(.valueMissing(name: name, year: year, latest: latest))
        return true
    }

    /// No text of such records holds the words.
    private func sayTextIsMissing(_ answer: inout Answer, _ inquiry: Inquiry) throws -> Bool {
        for set in inquiry.recordSets {
            for case .text(let filter) in set.conditions {
                guard try !hasRows(RecordSet(set.source, [.text(filter)])) else { continue }
                answer.remarks.append(.textMissing(filter.said))
                return true
            }
        }
        return false
    }

    /// A goal that no bedömning of the years asked for has: that is why nothing came.
    private func sayGoalIsMissing(_ answer: inout Answer, _ inquiry: Inquiry) throws -> Bool {
        for set in inquiry.recordSets where set.source == .records(.bedömning) {
            let years = set.years(in: language.vocabulary)
            guard let last = years.last else { continue }
            for case .goal(let choice) in set.conditions {
                guard try !hasRows(RecordSet(set.source, [.years(years), .goal(choice)])) else { continue }
                answer.remarks.append(.goalNotRated(choice.alternatives.first?.label ?? "", year: last))
                return true
            }
        }
        return false
    }

    private func sayWhatEmptied(_ answer: inout Answer, _ inquiry: Inquiry) throws {
        let subjects = EmptyingCondition.allCases.filter { subject in
            inquiry.recordSets.contains { $0.conditions.contains { $0.subject == subject } }
        }
        var told = 0
        for subject in subjects where told < 2 {
            let rows = try table(inquiry.without([subject])).rows.count
            guard rows > 0 else { continue }
            answer.remarks.append(.emptied(by: subject, rows: rows))
            told += 1
        }
    }

    // MARK: - What else there is to say

    /// The statuses without a place on a known scale that records of the kind asked about bear.
    private func nameUnplaced(_ answer: inout Answer, _ inquiry: Inquiry) throws {
        let unplaced = language.vocabulary.unplacedStatuses
        let asks = Set([EmptyingCondition.status, .direction])
        let sets = inquiry.recordSets.filter { set in
            set.source.kind == .bedömning && set.conditions.contains { $0.subject.map(asks.contains) == true }
        }
        guard !unplaced.isEmpty, let set = sets.first else { return }
        var conditions = set.conditions.filter { $0.subject.map(asks.contains) != true }
        if set.source == .pairs { conditions = conditions.map(\.ofYears) }
        let all = Things.all(.records(.bedömning)).that(conditions)
        let counts = Inquiry.table(of: .groups([.status], of: all), [.count(all)], Inquiry.Layout())
        for row in try table(counts).rows {
            guard case .text(let status)? = row.first, unplaced.contains(status), case .integer(let count)? = row.last
            else { continue }
            answer.remarks.append(.unplacedStatus(status, count: count))
        }
    }

    /// Of the nämnder listed for a goal, those that also have such goals for which the condition does not hold.
    private func nameMixedNämnder(_ answer: inout Answer, _ inquiry: Inquiry) throws {
        guard case .rows(.those(.groups([.nämnd], of: let records), let condition), let layout) = inquiry,
            case .has(.some, let met, sharing: []) = condition, let set = met.recordSet, set.source != .pairs,
            set.conditions.contains(where: { $0.subject == .goal })
        else { return }
        let (said, others) = set.conditions.parted { $0.subject == .status }
        guard !said.isEmpty else { return }
        let unmet = Things.all(set.source).that(others + [.status(.placed), .not(.all(said))])
        let opposite = Inquiry.rows(
            .those(.groups([.nämnd], of: records), .has(.some, unmet, sharing: [])), layout)
        let rows = Set(try table(opposite).rows)
        let mixed = answer.table.rows.filter(rows.contains).map(nämnd)
        if !mixed.isEmpty { answer.remarks.append(.mixedNämnder(mixed)) }
    }
}

extension RecordSet {
    fileprivate var yearsSaid: [Int] {
        conditions.flatMap { condition -> [Int] in
            if case .years(let years) = condition { years } else { [] }
        }.sorted()
    }

    /// The name of a record, or the words that names were asked for by.
    fileprivate var nameSaid: String? {
        for case .name(let choice) in conditions {
            let names = choice.alternatives.flatMap(\.names)
            return names.count == 1 ? names[0] : choice.label
        }
        return nil
    }
}

extension Inquiry {
    fileprivate var goalLabels: [String] {
        recordSets.flatMap(\.conditions).flatMap { condition -> [String] in
            if case .goal(let choice) = condition { choice.alternatives.map(\.label) } else { [] }
        }
    }

    /// True where it shows motiveringar in which words stand.
    var asksForTexts: Bool {
        let isOfTexts =
            things.source == .texts || layout.columns.contains(.motivering) || things.source.kind?.isCarriedOut == true
        return isOfTexts && readsTexts
    }

    /// True where words of texts are a condition.
    var readsTexts: Bool {
        recordSets.contains { $0.conditions.contains { $0.subject == .text } }
    }

    /// The municipalities that it is about; none = all.
    var kommuner: [String] {
        Set(
            recordSets.flatMap(\.conditions).flatMap { condition -> [String] in
                if case .kommun(let names) = condition { names } else { [] }
            }
        ).sorted()
    }
}

extension TextFilter {
    /// As it was typed.
    var said: String {
        groups.map { $0.map { $0.words.joined(separator: " ") }.joined(separator: "/") }.joined(separator: " ")
    }
}

extension Condition {
    /// Of a span both of its years.
    fileprivate var ofYears: Condition {
        if case .span(let span) = self { .years([span.from, span.to]) } else { self }
    }
}

extension Array {
    /// The elements for which a condition holds, and the others.
    fileprivate func parted(_ condition: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(condition), filter { !condition($0) })
    }
}
