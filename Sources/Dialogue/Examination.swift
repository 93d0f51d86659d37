import Domain
import Language
import QueryCompiler

/// Remarks that need the rows.
extension Dialogue {
    func examine(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        try nameUnplaced(&answer, question)
        let labels = question.scope.goals.flatMap(\.alternatives).map(\.label)
        answer.remarks += language.goalWordRemarks(labels, in: question.scope.kommuner)
        if answer.table.rows.isEmpty {
            let remarks = answer.remarks.count
            try explainEmptiness(&answer, question, wantsAnyway: wantsAnyway)
            if answer.remarks.count == remarks { try sayWhatEmptied(&answer, question) }
        } else if question.ask == .list(.nämnd), question.quantifier == .some, !question.scope.goals.isEmpty {
            try nameMixedNämnder(&answer, question)
        }
    }

    /// Says why nothing came: words that no text holds, or a goal whose status is another one.
    private func explainEmptiness(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        if let text = question.condition.text, !text.negated {
            if question.ask.isSearch { return try sayTextIsMissing(&answer, text) }
            var scope = question
            scope.condition.text = nil
            if try hasRows(scope) {
                answer.remarks.append(.textMissing(text.said))
            }
            return
        }
        if question.kind != .bedömning { return try showRecords(&answer, question, wantsAnyway: wantsAnyway) }
        if try sayGoalIsMissing(&answer, question) { return }
        guard question.condition.ranks != nil || !question.condition.directions.isEmpty, question.ask == .records,
            !question.scope.goals.isEmpty, !question.scope.nämnder.isEmpty
        else { return }
        var real = question
        real.condition = Filter()
        if question.span == nil { real.columns = question.columns }
        let table = try table(real)
        answer.remarks += premises(table)
        if wantsAnyway { answer.table = table }
    }

    /// No text at all holds the words, whatever else the search asks.
    private func sayTextIsMissing(_ answer: inout Answer, _ text: TextFilter) throws {
        var all = Question(ask: .hits, period: .all)
        all.condition.text = text
        if try !hasRows(all) { answer.remarks.append(.textMissing(text.said)) }
    }

    /// A goal that no bedömning of the years asked for has: that is why nothing came.
    private func sayGoalIsMissing(_ answer: inout Answer, _ question: Question) throws -> Bool {
        guard !question.scope.goals.isEmpty, question.span == nil, case .years(let years, _, _) = question.period else {
            return false
        }
        var all = Question(ask: .records, period: question.period)
        all.scope.goals = question.scope.goals
        guard try !hasRows(all) else { return false }
        let labels = question.scope.goals.flatMap(\.alternatives).map(\.label)
        answer.remarks.append(.goalNotRated(labels.first ?? "", year: years[years.count - 1]))
        return true
    }

    /// "Blev vägtrafikplanen klar?": the record is shown with the status that it has.
    private func showRecords(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        try sayLatestValue(&answer, question)
        guard wantsAnyway, question.condition.ranks != nil, !question.scope.names.isEmpty, question.ask == .records
        else {
            return
        }
        var real = question
        real.condition = Filter()
        let table = try table(real)
        answer.table = table
        let name = table.columns.first == "kommun" ? 1 : 0
        guard let status = table.columns.firstIndex(of: "status") else { return }
        for row in table.rows.prefix(3) where row[status] != .null {
            answer.remarks.append(.statusIsOther(name: row[name].shown, status: row[status].shown))
        }
    }

    /// A mått or a post without a value in the years asked for: the latest that there is.
    private func sayLatestValue(_ answer: inout Answer, _ question: Question) throws {
        guard question.kind == .mått || question.kind == .ekonomi, question.ask == .records,
            !question.scope.names.isEmpty, case .years(let years, _, _) = question.period
        else { return }
        var all = question
        all.period = .all
        all.ranking = nil
        let table = try table(all)
        guard let column = table.columns.firstIndex(of: "ar") else { return }
        let held = table.rows.compactMap { if case .integer(let year) = $0[column] { year } else { nil } }
        guard let latest = held.max(), !years.contains(latest) else { return }
        let name = question.scope.names.last.map { $0.alternatives[0].names } ?? []
        let label = name.count == 1 ? name[0] : question.scope.names.last?.label ?? ""
        answer.remarks.append(.valueMissing(name: label, year: years[years.count - 1], latest: latest))
    }

    func premises(_ table: Table) -> [Remark] {
        guard let nämnd = table.columns.firstIndex(of: "namnd"), let goal = table.columns.firstIndex(of: "namndmal"),
            let status = table.columns.firstIndex(of: "status")
        else { return [] }
        return table.rows.prefix(3).map {
            .premiseFalse(nämnd: $0[nämnd].shown, namndmal: $0[goal].shown, status: $0[status].shown)
        }
    }

    /// "Socialnämnden", of a row that begins with its kommun "Socialnämnden i Huddinge".
    func nämnd(_ row: [Value]) -> String { row.reversed().map(\.shown).joined(separator: " i ") }

    /// Of the nämnder listed, those that also have goals of the kind for which the condition does not hold.
    private func nameMixedNämnder(_ answer: inout Answer, _ question: Question) throws {
        guard let ranks = question.condition.ranks, question.span == nil else { return }
        var opposite = question
        opposite.condition.ranks = language.grammar.scales.others(than: ranks, of: question.condition.scale)
        let others = Set(try table(opposite).rows)
        let mixed = answer.table.rows.filter(others.contains).map(nämnd)
        if !mixed.isEmpty { answer.remarks.append(.mixedNämnder(mixed)) }
    }
}

extension Value {
    /// The text of a text value.
    var shown: String { if case .text(let text) = self { text } else { "" } }
}
