import Domain
import GrammarData

/// What a category or pattern matched: where it ends, the senses of its categories, and what it costs.
struct Match {
    var end: Int
    var senses: [Sense?]
    var penalty: Double
}

/// Matches the grammar's patterns against the words of one line, remembering what it has found.
final class Matcher {
    let words: Words
    let lexicon: Lexicon
    let goalNames: GoalNames
    let recordNames: RecordNames
    let scales: CorpusScales
    let statusNames: StatusNames
    /// The lexicon's numbers for each word: asked for at every step, so kept apart from the rest of a word.
    let ids: [[Int]]
    let rules: RuleBook
    /// True where the grammar has rules of clauses, which name records more strictly.
    var readsClauses: Bool { rules.hasRules(of: .clausePart) }
    /// What the lexicon and the rules have for the words at each place.
    private let begun: [WordsBegun]
    /// What each category matches at each place, once it is known.
    private var memo: [[Match]?]
    /// The same for lists of it.
    private var listMemo: [[Match]?]
    /// What `expectations` has found, by category and place.
    var expectationsFound: [Int: [Expectation]] = [:]
    /// How many elements of patterns were held against words: the measure of what a line costs.
    private(set) var steps = 0
    /// How each word stands to the heads of compounds in definite form: "ekonomimålet" ends in one, "målet" is one.
    let definite: [(ends: Bool, isWhole: Bool)]
    /// The kinds of record that the line's nouns name; nil where they leave it open.
    private(set) var kindsNamed: Set<RecordKind>?
    /// What `recordRuns` has found, by place.
    var recordRunsFound: [Int: [RecordRun]] = [:]
    /// What `goalNames` has found, by place.
    var goalRuns: [Int: [Match]] = [:]

    init(
        words: Words, lexicon: Lexicon, goalNames: GoalNames, recordNames: RecordNames, scales: CorpusScales,
        statusNames: StatusNames, rules: RuleBook
    ) {
        self.words = words
        let ids = words.list.map(\.ids)
        self.ids = ids
        begun = words.list.indices.map { WordsBegun(at: $0, words, ids, lexicon, rules) }
        self.lexicon = lexicon
        self.goalNames = goalNames
        self.recordNames = recordNames
        self.scales = scales
        self.statusNames = statusNames
        self.rules = rules
        memo = Array(repeating: nil, count: lexicon.categories.count * words.count)
        listMemo = memo
        definite = words.list.map { word in
            let heads = lexicon.definiteHeads.filter(word.key.hasSuffix)
            return (!heads.isEmpty, heads.contains(word.key))
        }
        kindsNamed = Self.kinds(namedBy: things)
    }

    /// Where "jag undrar", "jag vill veta" last stands before anything that is asked about: what is left of it says who
    /// asks, and why.
    private(set) lazy var preambleEnd: Int = {
        let first = firstTopic ?? 0
        return words.list[..<first].indices.last { begins(.wondering, at: $0) } ?? 0
    }()

    /// The first word that something could be asked about.
    private(set) lazy var firstTopic: Int? = {
        let topics: [Category] = [.nämnd, .goal, .thing, .year, .unknownNämnd, .unknownGoal]
        return words.list.indices.first { place in topics.contains { !category($0, at: place).isEmpty } }
    }()

    /// Takes the line to be about records of a kind where its own nouns leave that open.
    func assume(_ kind: RecordKind) {
        if kindsNamed == nil { kindsNamed = kind == .bedömning ? [] : [kind] }
    }

    /// The things that words of the line can mean.
    private var things: Set<String> {
        Set(
            begun.lazy.flatMap(\.senses).compactMap { entry, _ in
                if case .sense(_, .thing(let name)) = entry.target { name } else { nil }
            })
    }

    /// Where phrases of a word class that begin here end.
    func ends(of wordClass: WordClass, at position: Int) -> [Int] { ends(ofClass: wordClass.rawValue, at: position) }

    /// True if a phrase of a word class begins here.
    func begins(_ wordClass: WordClass, at position: Int) -> Bool {
        guard position < words.count else { return false }
        for (held, _) in begun[position].classes where held == wordClass.rawValue { return true }
        return false
    }

    private func ends(ofClass number: Int, at position: Int) -> [Int] {
        guard position < words.count else { return [] }
        var ends: [Int] = []
        for (held, end) in begun[position].classes where held == number && !ends.contains(end) { ends.append(end) }
        return ends
    }

    /// True if the word here is a filler, or begins a phrase that is.
    func isFiller(_ position: Int) -> Bool {
        position < words.count && begun[position].isFiller
    }

    /// The rules of a category that match here, each with a way that one of its patterns does.
    func matches(of category: Int, at position: Int, _ yield: (PreparedRule, Match) -> Void) {
        let all = rules.rules(of: category)
        for number in candidates(of: category, at: position) {
            matches(of: all[number], at: position, yield)
        }
    }

    private func candidates(of number: Int, at position: Int) -> [Int] {
        rules.candidates(of: number, among: begun[position].starts) { !category($0, at: position).isEmpty }
    }

    private func matches(of rule: PreparedRule, at position: Int, _ yield: (PreparedRule, Match) -> Void) {
        var senses: [Sense?] = []
        for pattern in rule.patterns {
            match(pattern, 0, at: position, 0, &senses) { yield(rule, $0) }
        }
    }

    /// - Parameters:
    ///   - index: the first element of the pattern that is left to match.
    ///   - penalty: of what was matched before it.
    ///   - senses: those of it; as they were on return.
    private func match(
        _ pattern: [PatternElement], _ index: Int, at position: Int, _ penalty: Double, _ senses: inout [Sense?],
        _ yield: (Match) -> Void
    ) {
        guard index < pattern.count else {
            if position > 0 { yield(Match(end: position, senses: senses, penalty: penalty)) }
            return
        }
        if case .optional(let inner) = pattern[index] {
            step(inner, at: position, penalty, &senses) { match(pattern, index + 1, at: $0, $1, &$2, yield) }
            let count = senses.count
            Self.addPlaces(of: inner, to: &senses)
            match(pattern, index + 1, at: position, penalty, &senses, yield)
            senses.removeLast(senses.count - count)
        } else {
            step(pattern[index], at: position, penalty, &senses) { match(pattern, index + 1, at: $0, $1, &$2, yield) }
        }
    }

    /// The places for senses that an element takes up, empty.
    private static func addPlaces(of element: PatternElement, to senses: inout [Sense?]) {
        switch element {
        case .category: senses.append(nil)
        case .optional(let inner): addPlaces(of: inner, to: &senses)
        case .either(let elements): if let first = elements.first { addPlaces(of: first, to: &senses) }
        case .word, .wordClass: break
        }
    }

    /// Goes on with each way that an element matches here: where it ends, what it costs, and with its sense.
    func step(
        _ element: PatternElement, at position: Int, _ penalty: Double, _ senses: inout [Sense?],
        _ yield: (Int, Double, inout [Sense?]) -> Void
    ) {
        guard position < words.count else { return }
        steps += 1
        switch element {
        case .word(let id): if ids[position].contains(id) { yield(position + 1, penalty, &senses) }
        case .wordClass(let number): for end in ends(ofClass: number, at: position) { yield(end, penalty, &senses) }
        case .category(let number, let list):
            for found in list ? lists(of: number, at: position) : category(number, at: position) {
                senses += found.senses
                yield(found.end, penalty + found.penalty, &senses)
                senses.removeLast(found.senses.count)
            }
        case .either(let elements): for element in elements { step(element, at: position, penalty, &senses, yield) }
        case .optional(let inner): step(inner, at: position, penalty, &senses, yield)
        }
    }

    /// What a category matches here; each match has one sense.
    func category(_ category: Category, at position: Int) -> [Match] { self.category(category.rawValue, at: position) }

    private func category(_ number: Int, at position: Int) -> [Match] {
        let place = number * words.count + position
        if let known = memo[place] { return known }
        var plain = lexicalMatches(number, at: position)
        if let category = Category(rawValue: number) { plain += builtIn(category, at: position) }
        // A phrase may begin with one of its own kind ("ekonomimålet och klimatmålet"): it grows from what was found.
        memo[place] = plain
        var found = best(plain + ruled(candidates(of: number, at: position), of: number, at: position))
        let growing = rules.selfBeginning(number)
        for _ in 0..<Self.mostNested where !growing.isEmpty && found.count > (memo[place]?.count ?? 0) {
            memo[place] = found
            found = best(found + ruled(growing, of: number, at: position))
        }
        memo[place] = found
        return found
    }

    /// How many phrases of one kind may begin with each other.
    private static let mostNested = 3

    private func lexicalMatches(_ number: Int, at position: Int) -> [Match] {
        begun[position].senses.compactMap { entry, end in
            switch entry.target {
            case .sense(let category, let sense) where category.rawValue == number:
                Match(end: end, senses: [sense], penalty: entry.penalty)
            case .goal(let goal, let compound) where number == Category.goal.rawValue:
                goalSense(lexicon.goalWord(goal), compound: compound)
                    .map { Match(end: end, senses: [$0], penalty: entry.penalty) }
            default: nil
            }
        }
    }

    /// What a goal word stands for in the corpus; nil where the corpus has no such goal.
    func goalSense(_ entry: GoalEntry, compound: Bool) -> Sense? {
        goalNames.resolve(entry).map { .goals(GoalChoice(alternatives: $0), compound: compound) }
    }

    /// What some of a category's rules make.
    private func ruled(_ candidates: [Int], of category: Int, at position: Int) -> [Match] {
        let all = rules.rules(of: category)
        var found: [Match] = []
        for number in candidates {
            matches(of: all[number], at: position) { rule, match in
                if var sense = makeSense(rule.action, match.senses, scales.all) {
                    if case .läge(let läge) = sense {
                        sense = .läge(statusNames.asNamed(läge, by: words.list[position..<match.end]))
                    }
                    found.append(Match(end: match.end, senses: [sense], penalty: match.penalty + rule.weight - 1))
                }
            }
        }
        return found
    }

    /// Of equal senses that end in the same place, the cheapest.
    private func best(_ matches: [Match]) -> [Match] {
        var kept: [Match] = []
        for match in matches {
            if let index = kept.firstIndex(where: { $0.end == match.end && $0.senses == match.senses }) {
                if match.penalty < kept[index].penalty { kept[index] = match }
            } else {
                kept.append(match)
            }
        }
        return kept
    }

    /// A coordinated list: "SN, VON och GAN". The senses are joined into one.
    func lists(of number: Int, at position: Int) -> [Match] {
        let place = number * words.count + position
        if let known = listMemo[place] { return known }
        let found = findLists(of: number, at: position)
        listMemo[place] = found
        return found
    }

    private func findLists(of number: Int, at position: Int) -> [Match] {
        var found = category(number, at: position)
        var open = found
        while let match = open.popLast() {
            for next in continuations(of: match, number)
            where !found.contains(where: { $0.end == next.end && $0.senses == next.senses }) {
                found.append(next)
                open.append(next)
            }
        }
        return found
    }

    private func continuations(of match: Match, _ number: Int) -> [Match] {
        separatorEnds(at: match.end, number).flatMap { start in
            start < words.count
                ? category(number, at: start).compactMap { next in
                    guard let first = match.senses[0], let second = next.senses[0], let joined = join(first, second)
                    else { return nil }
                    return Match(end: next.end, senses: [joined], penalty: match.penalty + next.penalty)
                } : []
        }
    }

    func separatorEnds(at position: Int, _ number: Int) -> [Int] {
        guard position < words.count else { return [] }
        var ends = ends(of: .and, at: position) + ends(of: .or, at: position)
        if words[position].key == "," {
            ends.append(position + 1)
            ends += self.ends(of: .and, at: position + 1)
        }
        if number == Category.nämnd.rawValue { ends.append(position) }
        return ends
    }
}
