import Domain
import GrammarData

/// Runs of words that all stand in names of records.
extension Matcher {
    struct RecordRun {
        var end: Int
        var sets: [NamedSet]
        var label: String
        /// A word in the run that the name does not hold.
        var added: String?
        var penalty: Double
    }

    /// The runs that begin here, found once for all the categories that ask for them.
    func recordRuns(at position: Int) -> [RecordRun] {
        if let known = recordRunsFound[position] { return known }
        let found = recordNames.isEmpty ? [] : findRecordRuns(at: position)
        recordRunsFound[position] = found
        return found
    }

    private func findRecordRuns(at position: Int) -> [RecordRun] {
        var found: [RecordRun] = []
        var run = RunSoFar()
        for end in position..<words.count {
            guard let step = extend(&run, with: end) else { break }
            let endsSmall = step == .small && !isLast(words[end], of: run)
            guard step != .passed, let sets = sets(of: run, endsSmall: endsSmall) else { continue }
            found.append(
                RecordRun(
                    end: end + 1, sets: sets, label: run.label.joined(separator: " "), added: run.added,
                    penalty: run.penalty))
            // A name in quotes is whole.
            if words[position].token.kind == .quoted { break }
        }
        return found
    }

    /// What is known of a run up to some word.
    private struct RunSoFar {
        var hits: [RecordNames.Hit] = []
        /// Words of grammar, which count only where the whole name is told with them.
        var spoken: [RecordNames.Hit] = []
        var names: Set<Int> = []
        /// The words of the hits, and of those that are spoken.
        var said: [String] = []
        var saidSmall: [String] = []
        var label: [String] = []
        var added: String?
        var penalty = 0.2
        var beginsSmall = false
        /// Commas part a list of names, unless they belong to a name.
        var hasComma = false
        /// "Bokslut och budget" are two columns.
        var hasSmallBetween = false
        /// Words of grammar passed over since the last of the name.
        var passed = 0
        var afterComma = false

        var isEmpty: Bool { hits.isEmpty && spoken.isEmpty }
    }

    private enum Step { case passed, small, content }

    private static let marksInNames: Set<String> = ["/", ".", ":", "-", "–", ","]
    private static let brackets: Set<String> = ["(", ")"]
    /// From this length a word of grammar that tells names apart is one of their words.
    private static let tellingFiller = 6
    private static let nämndPenalty = 1.5
    /// In a row, that no name holds.
    private static let smallWordsInNames = 1
    private static let addedPenalty = 1.0

    /// Adds the word at a place to a run; nil where the run ends before it.
    private func extend(_ run: inout RunSoFar, with end: Int) -> Step? {
        let word = words[end]
        if !run.hits.isEmpty, Self.marksInNames.contains(word.key) || readsClauses && Self.brackets.contains(word.key) {
            run.afterComma = word.key == ","
            return .passed
        }
        guard word.token.year == nil, let hits = recordHits(of: word) else { return nil }
        let names = run.isEmpty ? hits.common : run.names.intersection(hits.common)
        // "Anställda och chefer" are two names, unless one has the word.
        let joins = readsClauses && begins(.and, at: end)
        let isSmall =
            !joins && isSmall(word, end, tellsApart: !run.isEmpty && !names.isEmpty && names.count < run.names.count)
        // "Vara kommun" is more likely the kommun than a word of grammar and a part of one.
        if !category(.kommun, at: end).isEmpty { run.penalty += Self.nämndPenalty }
        guard !names.isEmpty else { return pass(word, end, isSmall, &run) }
        if !category(.nämnd, at: end).isEmpty { run.penalty += Self.nämndPenalty }
        run.label.append(shownInLabel(word))
        run.hasComma = run.hasComma || run.afterComma
        run.afterComma = false
        if run.isEmpty { run.beginsSmall = (isSmall || joins) && !isFirst(word, names) }
        if isSmall {
            run.spoken += hits
            run.saidSmall.append(word.shown)
        } else {
            run.hits += hits
            run.said.append(word.shown)
        }
        if !isSmall || run.hits.isEmpty { run.names = names }
        run.passed = 0
        return isSmall || joins ? .small : .content
    }

    /// A word that no name so far holds: one of grammar is passed over, and once one that only describes ("nya
    /// förskolor") where a noun says what kind of name is meant.
    private func pass(_ word: Words.Word, _ end: Int, _ isSmall: Bool, _ run: inout RunSoFar) -> Step? {
        guard !run.isEmpty, !run.afterComma, category(.nämnd, at: end).isEmpty,
            !begins(.not, at: end), !readsClauses || !begins(.and, at: end)
        else { return nil }
        if isSmall {
            run.passed += 1
            // What a word that stands for itself says would be lost in a name that lacks it: "granskningar rör upphandling".
            guard !readsClauses || run.passed <= Self.smallWordsInNames && begins(.small, at: end) else { return nil }
            run.label.append(word.shown)
            run.hasSmallBetween = true
            return .passed
        }
        guard run.added == nil, kindsNamed?.count == 1, recordNames.describing.contains(word.key) else { return nil }
        run.added = word.shown
        run.penalty += Self.addedPenalty
        return .passed
    }

    /// True for a word of grammar that all the names found so far end with.
    private func isLast(_ word: Words.Word, of run: RunSoFar) -> Bool {
        !run.hits.isEmpty && word.key.utf8.count > 1
            && run.names.allSatisfy { name in
                recordNames.entries[name].outside.last.map { word.records.words.contains($0) } ?? false
            }
    }

    /// True for a word of grammar that all the names begin with.
    private func isFirst(_ word: Words.Word, _ names: Set<Int>) -> Bool {
        names.allSatisfy { name in
            recordNames.entries[name].outside.first.map { word.records.words.contains($0) } ?? false
        }
    }

    private func isSmall(_ word: Words.Word, _ position: Int, tellsApart: Bool) -> Bool {
        word.token.kind == .word && isFiller(position)
            && !(tellsApart && word.key.utf8.count >= Self.tellingFiller)
    }

    /// The names that a run stands for; nil where it is not one yet.
    private func sets(of run: RunSoFar, endsSmall: Bool) -> [NamedSet]? {
        let isWhole = !endsSmall && !run.beginsSmall && !run.hasComma
        let choices = recordNames.choicesKnown.value([run.said, run.saidSmall]) {
            recordNames.choices(of: run.hits, with: run.spoken)
        }
        let sets = choices.filter { set in
            kindsNamed?.contains(set.kind) != false
                && (isWhole || set.isExact && !(run.hasComma && set.field == .kolumn))
                && (set.isExact || !(run.hasSmallBetween && set.field == .kolumn))
                && (run.added == nil || set.names.count == 1)
        }
        return sets.isEmpty ? nil : sets
    }

    private func shownInLabel(_ word: Words.Word) -> String {
        guard word.token.kind == .quoted else { return word.shown }
        return "\"\(wordTexts(word.token.text).joined(separator: " "))\""
    }

    /// What a word finds among the names; nil for a mark, which ends a run.
    private func recordHits(of word: Words.Word) -> [RecordNames.Hit]? {
        switch word.token.kind {
        case .word, .number: [word.records]
        case .quoted: recordNames.hits(quoted: word.token.text)
        case .mark, .space: nil
        }
    }
}

extension [RecordNames.Hit] {
    /// The names that all of them find.
    var common: Set<Int> {
        guard var names = first?.names else { return [] }
        for hit in dropFirst() { names.formIntersection(hit.names) }
        return names
    }
}
