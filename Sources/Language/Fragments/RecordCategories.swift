import Domain
import GrammarData

/// Names of records in a question.
extension Matcher {
    /// Runs of words that all stand in names of records; words of grammar inside are passed over.
    func recordNames(at position: Int) -> [Match] { recordNames(at: position) { $0.field != .grupp } }

    /// Names of two words or more, said to the last word.
    func wholeRecordNames(at position: Int) -> [Match] {
        recordNames(at: position) { $0.field != .kolumn && $0.isExact }.filter { $0.end > position + 1 }
    }

    /// The columns of financial tables.
    func columnNames(at position: Int) -> [Match] { recordNames(at: position) { $0.field == .kolumn } }

    /// Names without a word that says that a name follows: at least one of the words must be telling.
    func bareRecordNames(at position: Int) -> [Match] {
        recordNames(at: position) { $0.field != .kolumn && $0.field != .grupp }.filter { match in
            if (position..<match.end).contains(where: isTellingRecord) { return true }
            guard case .names(let naming)? = match.senses[0] else { return false }
            return naming.sets.contains(where: \.isExact)
        }
    }

    private func isTellingRecord(_ position: Int) -> Bool {
        let word = words[position]
        return word.token.kind == .quoted
            || (word.token.kind == .word && word.ids.isEmpty && !word.records.names.isEmpty && word.key.utf8.count >= 3)
    }

    /// The kinds that the line's nouns name: "åtaganden om …" is about åtaganden, "nämndmål" about no names of records;
    /// nil where the nouns leave it open.
    static func kinds(namedBy things: Set<String>) -> Set<RecordKind>? {
        var kinds = Set(things.compactMap { Interpreter.kindsOfThings[$0] })
        if kinds.contains(.granskning), !things.contains("risk") { kinds.remove(.risk) }
        // "Bullerdämpande åtgärder" may be any name.
        if kinds == [.risk], !things.contains("risk") { return nil }
        if things.contains("åtgärd"), !things.contains("risk") { kinds.insert(.granskning) }
        if !kinds.isEmpty { return kinds }
        if things.contains("motivering") { return [] }
        return things.isDisjoint(with: Interpreter.thingsOfGoals.subtracting(["bedömning"])) ? nil : []
    }

    private func recordNames(at position: Int, where isWanted: (NamedSet) -> Bool) -> [Match] {
        recordRuns(at: position).compactMap { run in
            let sets = run.sets.filter(isWanted)
            guard !sets.isEmpty else { return nil }
            // A noun for records is rarely one of their names.
            let isNoun = readsClauses && run.end == position + 1 && !category(.thing, at: position).isEmpty
            return Match(
                end: run.end, senses: [.names(RecordNaming(sets: sets, label: run.label, added: run.added))],
                penalty: run.penalty + (isNoun && !sets.contains(where: \.isExact) ? Self.nounAsNamePenalty : 0)
                    + (isGoal(sets, position..<run.end) ? Self.goalAsAreaPenalty : 0))
        }
    }

    private static let nounAsNamePenalty = 2.5
    private static let goalAsAreaPenalty = 1.5

    /// True for the name of an area that risks stand under where it is a goal's too, and the line names no risks.
    private func isGoal(_ sets: [NamedSet], _ range: Range<Int>) -> Bool {
        sets.allSatisfy { $0.field == .omrade } && kindsNamed?.isEmpty ?? true
            && wholeGoalNames(at: range.lowerBound).contains { $0.end == range.upperBound }
    }

    /// A quoted status: 'har status "blir klart i år"'.
    func quotedStatuses(at position: Int) -> [Match] {
        guard words[position].token.kind == .quoted else { return [] }
        let said = wordTexts(words[position].token.text).joined(separator: " ").lowercased()
        return scales.läge(named: said).map { [Match(end: position + 1, senses: [.läge($0)], penalty: 0)] } ?? []
    }
}
