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
            return Match(
                end: run.end, senses: [.names(RecordNaming(sets: sets, label: run.label))], penalty: run.penalty)
        }
    }

    /// From this length a word of grammar that tells names apart is one of their words.
    private static let tellingFiller = 6

    /// A run of words with the names that all of them stand in.
    struct RecordRun {
        var end: Int
        var sets: [NamedSet]
        var label: String
        var penalty: Double
    }

    /// The runs that begin here, found once for all the categories that ask for them.
    private func recordRuns(at position: Int) -> [RecordRun] {
        if let known = recordRunsFound[position] { return known }
        let found = recordNames.isEmpty ? [] : findRecordRuns(at: position)
        recordRunsFound[position] = found
        return found
    }

    private func findRecordRuns(at position: Int) -> [RecordRun] {
        var found: [RecordRun] = []
        var hits: [RecordNames.Hit] = []
        var spoken: [RecordNames.Hit] = []
        var beginsWithContent = false
        var afterComma = false
        // Commas part a list of names, unless they belong to a name.
        var hasComma = false
        var names: Set<Int> = []
        var label: [String] = []
        var penalty = 0.2
        for end in position..<words.count {
            let word = words[end]
            if ["/", ".", ":", "-", "–", ","].contains(word.key), !hits.isEmpty {
                afterComma = word.key == ","
                continue
            }
            guard word.token.year == nil, let next = recordHits(of: word) else { break }
            if !category(Category.nämnd, at: end).isEmpty { penalty += 1.5 }
            label.append(shownInLabel(word))
            let isFirst = hits.isEmpty && spoken.isEmpty
            let narrowed = isFirst ? next.reduced : names.intersection(next.reduced)
            // A word of grammar counts only where the whole name is told with it.
            let isLong =
                word.key.utf8.count >= Self.tellingFiller && !isFirst && !narrowed.isEmpty
                && narrowed.count < names.count
            let isSmall =
                word.token.kind == .word
                && (isFiller(end) && !isLong || (!word.ids.isEmpty && word.key.utf8.count <= 3))
            if narrowed.isEmpty {
                if !isSmall || isFirst || afterComma || !category(Category.nämnd, at: end).isEmpty { break }
                continue
            }
            hasComma = hasComma || afterComma
            afterComma = false
            if isFirst { beginsWithContent = !isSmall }
            if isSmall { spoken += next } else { hits += next }
            if !isSmall || hits.isEmpty { names = narrowed }
            let sets = recordNames.choices(of: hits, with: spoken).filter {
                kindsNamed?.contains($0.kind) != false
                    && ((!isSmall && beginsWithContent && !hasComma)
                        || ($0.isExact && !(hasComma && $0.field == .kolumn)))
            }
            guard !sets.isEmpty else { continue }
            found.append(
                RecordRun(end: end + 1, sets: sets, label: label.joined(separator: " "), penalty: penalty))
        }
        return found
    }

    private func shownInLabel(_ word: Words.Word) -> String {
        guard word.token.kind == .quoted else { return word.shown }
        return "\"\(wordTexts(word.token.text).joined(separator: " "))\""
    }

    /// What a word finds among the names; nil for a mark, which ends a run.
    private func recordHits(of word: Words.Word) -> [RecordNames.Hit]? {
        switch word.token.kind {
        case .word, .number: [word.records]
        case .quoted: wordTexts(word.token.text).map { recordNames.hit($0.lowercased()) }
        case .mark, .space: nil
        }
    }

    /// A quoted status: 'har status "blir klart i år"'.
    func quotedStatuses(at position: Int) -> [Match] {
        guard words[position].token.kind == .quoted else { return [] }
        let said = wordTexts(words[position].token.text).joined(separator: " ").lowercased()
        guard let level = scales.levels.first(where: { $0.name.lowercased() == said }) else { return [] }
        let others = StatusSense.ranks { $0 != level.rank }
        return [
            Match(
                end: position + 1, senses: [.läge(Läge(ranks: [level.rank], negated: others, scale: level.scale))],
                penalty: 0)
        ]
    }
}

extension [RecordNames.Hit] {
    /// The names that all of them find.
    fileprivate var reduced: Set<Int> {
        guard var names = first?.names else { return [] }
        for hit in dropFirst() { names.formIntersection(hit.names) }
        return names
    }
}
