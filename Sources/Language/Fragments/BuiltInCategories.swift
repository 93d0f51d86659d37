import Domain
import GrammarData

/// The categories that code matches: those that look into the corpus or take words as they stand.
extension Matcher {
    func builtIn(_ category: Category, at position: Int) -> [Match] {
        switch category {
        case .year: years(at: position)
        case .number: numbers(at: position)
        case .decimal: decimals(at: position)
        case .goal: compoundGoals(at: position)
        case .goalName: goalNames(at: position)
        case .bareGoalName: bareGoalNames(at: position)
        case .wholeGoalName: wholeGoalNames(at: position)
        case .recordName: recordNames(at: position)
        case .bareRecordName: bareRecordNames(at: position)
        case .wholeRecordName: wholeRecordNames(at: position)
        case .columnName: columnNames(at: position)
        case .quotedStatus: quotedStatuses(at: position)
        case .statusName: statusNames(at: position)
        case .text: texts(at: position)
        case .phrase: phrases(at: position)
        case .quote: quotes(at: position)
        case .searchWord: searchWords(at: position)
        case .unknownNämnd: unknownNämnder(at: position)
        case .unknownKommun: unknownKommuner(at: position)
        case .unknownGoal: unknownGoals(at: position)
        case .clause: clauses(at: position)
        case .politeRun: politeRuns(at: position)
        case .sender: senders(at: position)
        case .unknownWord: unknownWords(at: position)
        default: []
        }
    }

    private func one(_ sense: Sense, _ end: Int, penalty: Double = 0) -> [Match] {
        [Match(end: end, senses: [sense], penalty: penalty)]
    }

    private func statusNames(at position: Int) -> [Match] {
        statusNames.matches(words.list[position...]) { begins(.and, at: $0) }
            .map { Match(end: $0.end, senses: [.läge($0.läge)], penalty: 0) }
    }

    private func years(at position: Int) -> [Match] {
        words[position].token.year.map { one(.year(.year($0)), position + 1) } ?? []
    }

    private func numbers(at position: Int) -> [Match] {
        let token = words[position].token
        guard token.kind == .number, token.year == nil, let value = Int(token.plain) else { return [] }
        return one(.number(value), position + 1)
    }

    /// "4,5", "12".
    private func decimals(at position: Int) -> [Match] {
        let token = words[position].token
        guard token.kind == .number, token.year == nil else { return [] }
        return Double(token.plain.replacing(",", with: ".")).map { one(.decimal($0), position + 1) } ?? []
    }

    private func compoundGoals(at position: Int) -> [Match] {
        let key = words[position].key
        guard words[position].token.kind == .word, let entry = lexicon.compoundGoal(key) else { return [] }
        // Where the municipality does not say what its goal words mean, "budgetmålet" is the goal whose name has the budget.
        if goalNames.isGuessed(entry), let stem = lexicon.goalCompoundStem(key),
            let own = goalNames.set(of: goalNames.goals(matching: stem), label: stem)
        {
            return one(.goals(GoalChoice(alternatives: [own]), compound: true), position + 1)
        }
        return goalSense(entry, compound: true).map { one($0, position + 1) } ?? []
    }

    private func isWord(_ position: Int) -> Bool {
        words[position].token.kind == .word || words[position].token.kind == .number
    }

    /// Runs of words that all stand in the name of some goal; words of grammar inside are passed over.
    private func goalNames(at position: Int) -> [Match] {
        if let known = goalRuns[position] { return known }
        let found = findGoalNames(at: position)
        goalRuns[position] = found
        return found
    }

    private func findGoalNames(at position: Int) -> [Match] {
        if words[position].token.kind == .quoted { return quotedGoal(at: position) }
        var found: [Match] = []
        var goals: Set<Int>?
        var label: [String] = []
        var penalty = 0.2
        var startsSmall = false
        var passed = 0
        for end in position..<words.count {
            guard isWord(end), words[end].token.year == nil, !begins(.not, at: end) else { break }
            if isNämnd(end) { penalty += 1.5 }
            label.append(words[end].shown)
            if end == position { startsSmall = isFiller(end) }
            let left = goals?.intersection(words[end].goals) ?? words[end].goals
            if isFiller(end), left.isEmpty || (end > position && words[end].key.utf8.count <= 3) {
                // Small words that the name has too are no more than its own: "får det i tid".
                if left.isEmpty { passed += 1 }
                if end == position || passed > Self.smallWordsBetween { break }
                continue
            }
            guard !left.isEmpty else { break }
            passed = 0
            goals = left
            guard let set = self.goalNames.set(of: left, label: label.joined(separator: " ")) else { break }
            // "Bra att leva och bo" begins with a word of grammar; other runs do not.
            if startsSmall, wordsOfName(set.names[0]).count != label.count || set.names.count > 1 { continue }
            found += one(.goals(GoalChoice(alternatives: [set]), compound: false), end + 1, penalty: penalty)
        }
        return found
    }

    /// Names without a word that says that a name follows: at least one of the words must be telling.
    private func bareGoalNames(at position: Int) -> [Match] {
        goalNames(at: position).filter { match in (position..<match.end).contains(where: isTelling) }.map {
            Match(end: $0.end, senses: $0.senses, penalty: $0.penalty + recordNounPenalty)
        }
    }

    /// Names of two words or more, said to the last word.
    func wholeGoalNames(at position: Int) -> [Match] {
        goalNames(at: position).filter { match in
            guard match.end > position + 1, case .goals(let choice, _)? = match.senses[0],
                let name = choice.alternatives.only?.names.only
            else { return false }
            // The number that a name is printed with is not said.
            let own = wordsOfName(name).map(Letters.plain).drop { $0.allSatisfy(\.isNumber) }
            return own.elementsEqual((position..<match.end).map { words[$0].key })
        }
    }

    private static let tellingLength = 5
    private static let searchableLength = 4
    private static let nounPenalty = 5.0
    /// In a row, between words of a name: "i en".
    private static let smallWordsBetween = 2
    /// Beside a noun for records a word is more likely one of their names.
    private var recordNounPenalty: Double { kindsNamed.map { $0.isEmpty ? 0 : 0.6 } ?? 0 }

    /// True for a word of some length that is a goal's and none of the grammar's.
    private func isTelling(_ position: Int) -> Bool {
        let word = words[position]
        return word.token.kind == .quoted
            || (word.ids.isEmpty && !word.goals.isEmpty && word.key.utf8.count >= Self.tellingLength)
    }

    /// A goal's name may hold a nämnd's, but one that stands alone is more likely the nämnd.
    private func isNämnd(_ position: Int) -> Bool {
        !category(.nämnd, at: position).isEmpty
    }

    /// A quoted name after "målet": all its words.
    private func quotedGoal(at position: Int) -> [Match] {
        guard let set = goalNames.set(quoted: words[position].token.text) else { return [] }
        return one(
            .goals(GoalChoice(alternatives: [set]), compound: false), position + 1, penalty: recordNounPenalty / 2)
    }

    /// Words to search for: up to a word that ends a text, a year or a mark.
    private func texts(at position: Int) -> [Match] {
        var found: [Match] = []
        var groups: [[TextTerm]] = []
        var penalty = 0.0
        var alternative = false
        for end in position..<words.count {
            if words[end].token.kind == .quoted {
                add(phrase(at: end), to: &groups, alternative)
            } else if endsText(end, after: position) {
                break
            } else if isFiller(end) && !isNounBegun(end, position) && !isProperName(end) || words[end].key == "," {
                if end == position, !isSearchable(end) { break }
                if end == position {
                    // A word that says nothing elsewhere may be what is looked for: "nämner miljoner kronor".
                    add(TextTerm(words: [words[end].searched]), to: &groups, alternative)
                    penalty += Self.nounPenalty
                    found += one(.text(TextFilter(groups: groups)), end + 1, penalty: penalty)
                    continue
                }
                alternative = begins(.or, at: end)
                penalty += 0.3
                continue
            } else {
                add(TextTerm(words: [words[end].searched]), to: &groups, alternative)
            }
            alternative = false
            // A nämnd beside other words is more likely who writes than what is written of.
            penalty += isNämnd(end) || isNämnd(position) && end > position ? 3 : 1.6
            // A noun of the grammar's own is more likely what is asked about, but "ordet aktiviteter" is that word.
            if readsClauses, position == 0 || !begins(.wordSaid, at: position - 1), words[end].token.kind == .word,
                !category(.thing, at: end).isEmpty, !isFiller(end)
            {
                penalty += Self.nounPenalty
            }
            found += one(.text(TextFilter(groups: groups)), end + 1, penalty: penalty)
        }
        return found
    }

    /// A filler that is a noun too, where texts are asked for: "nämner betyg".
    private func isNounBegun(_ end: Int, _ position: Int) -> Bool {
        readsClauses && end == position && words[end].token.kind == .word && !category(.thing, at: end).isEmpty
    }

    /// A filler of the flat questions that clauses have no use for.
    private func isSearchable(_ position: Int) -> Bool {
        readsClauses && words[position].token.kind == .word && words[position].inTexts
            && !begins(.small, at: position) && words[position].key.utf8.count >= Self.searchableLength
    }

    /// A word of grammar that is written as a name is, within a line: "nämner Stora Vika".
    private func isProperName(_ position: Int) -> Bool {
        guard readsClauses, position > 0, words[position - 1].token.kind == .word else { return false }
        let letters = Array(words[position].token.text.prefix(2))
        return letters.count == 2 && letters[0].isUppercase && letters[1].isLowercase
    }

    private func add(_ term: TextTerm, to groups: inout [[TextTerm]], _ alternative: Bool) {
        if alternative, !groups.isEmpty { groups[groups.count - 1].append(term) } else { groups.append([term]) }
    }

    private func endsText(_ position: Int, after start: Int) -> Bool {
        let word = words[position]
        if word.token.kind == .mark { return word.key != "," }
        if word.token.year != nil { return position == start || !begins(.beforeYear, at: position - 1) }
        return begins(.textEnd, at: position)
    }

    private func phrase(at position: Int) -> TextTerm {
        TextTerm(words: wordTexts(words[position].token.text).map { $0.lowercased() }, quoted: true)
    }

    private func phrases(at position: Int) -> [Match] {
        guard words[position].token.kind == .quoted else { return [] }
        return one(.text(TextFilter(groups: [[phrase(at: position)]])), position + 1)
    }

    private func quotes(at position: Int) -> [Match] {
        guard words[position].token.kind == .quoted else { return [] }
        let text = words[position].token.text.filter { !quotationMarks.contains($0) }
        return one(.word(text), position + 1)
    }

    private func searchWords(at position: Int) -> [Match] {
        let word = words[position]
        guard word.token.kind == .word, word.inTexts || word.textShown != nil else { return [] }
        return one(.word(word.searched), position + 1)
    }

    /// A word that ends as names of nämnder do but is none: "barn- och utbildningsnämnden".
    private func unknownNämnder(at position: Int) -> [Match] {
        var last = position
        if words[position].token.text.hasSuffix("-") { last += 2 }
        guard last < words.count, lexicon.isNämndName(words[last].key), category(.nämnd, at: position).isEmpty
        else { return [] }
        let name = (position...last).map { words[$0].token.text }.joined(separator: " ")
        return one(.word(name), last + 1, penalty: 2)
    }

    /// The name of a municipality that the corpus lacks; in the genitive, or beside others, it is less likely a word to
    /// search for.
    private func unknownKommuner(at position: Int) -> [Match] {
        let key = words[position].key
        guard words[position].token.kind == .word else { return [] }
        let genitive = key.hasSuffix("s") ? lexicon.missingKommuner[String(key.dropLast())] ?? [] : []
        let whole = (lexicon.missingKommuner[key] ?? []).map { ($0, lexicon.missingKommunPenalty) }
        return (whole + genitive.map { ($0, 0.5) }).flatMap { kommun, penalty -> [Match] in
            let rest = kommun.name.split(separator: " ").dropFirst().map { wordKey(String($0)) }
            let end = position + 1 + rest.count
            guard end <= words.count, zip(position + 1..<end, rest).allSatisfy({ words[$0].key == $1 }) else {
                return []
            }
            return one(.word(kommun.name), end, penalty: penalty)
        }
    }

    private func unknownGoals(at position: Int) -> [Match] {
        let word = words[position]
        guard word.token.kind == .word, let stem = lexicon.goalCompoundStem(word.key), word.ids.isEmpty else {
            return []
        }
        var goals = self.goalNames.goals(matching: stem)
        if goals.isEmpty, stem.hasSuffix("s") { goals = self.goalNames.goals(matching: String(stem.dropLast())) }
        if let set = self.goalNames.set(of: goals, label: String(word.shown.prefix(stem.count))) {
            return one(.goals(GoalChoice(alternatives: [set]), compound: true), position + 1)
        }
        return one(.word(word.token.text), position + 1)
    }
}
