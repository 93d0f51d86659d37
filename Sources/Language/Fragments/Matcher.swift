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
    /// The lexicon's numbers for each word: asked for at every step, so kept apart from the rest of a word.
    let ids: [[Int]]
    let tables: [String: RuleTable]
    /// True where the grammar has rules of clauses, which name records more strictly.
    var readsClauses: Bool { tables["satsdel"] != nil }
    /// The phrases of word classes that begin at each place: asked for at every step, so kept apart from the senses.
    private var classEnds: [[(number: Int, end: Int)]] = []
    private var senses: [[(entry: Lexicon.Entry, end: Int)]] = []
    /// What each category matches at each place, once it is known.
    private var memo: [[Match]?]
    /// The same for lists of it.
    private var listMemo: [[Match]?]
    /// What `expectations` has found, by category and place.
    var expectationsFound: [Int: [Expectation]] = [:]
    /// How many elements of patterns were held against words: the measure of what a line costs.
    private(set) var steps = 0
    private let goalCategory: Int?
    private let fillerClasses: [Int]
    /// The categories of which a phrase may begin with one of its own.
    private let selfBeginning: Set<Int>
    /// Heads of compounds in definite form: "målet".
    let definiteHeads: [String]
    /// The kinds of record that the line's nouns name; nil where they leave it open.
    private(set) var kindsNamed: Set<RecordKind>?
    /// What `recordRuns` has found, by place.
    var recordRunsFound: [Int: [RecordRun]] = [:]

    init(
        words: Words, lexicon: Lexicon, goalNames: GoalNames, recordNames: RecordNames, scales: CorpusScales,
        tables: [String: RuleTable]
    ) {
        self.words = words
        ids = words.list.map(\.ids)
        self.lexicon = lexicon
        self.goalNames = goalNames
        self.recordNames = recordNames
        self.scales = scales
        self.tables = tables
        memo = Array(repeating: nil, count: lexicon.categories.count * words.count)
        listMemo = memo
        goalCategory = lexicon.categories.firstIndex(of: Category.goal)
        fillerClasses = ["utfyllnad", "några"].compactMap { lexicon.classNumbers[$0] }
        selfBeginning = lexicon.selfBeginning
        definiteHeads = lexicon.definiteHeads
        for position in words.list.indices { look(upAt: position) }
        kindsNamed = Self.kinds(namedBy: things)
    }

    /// Where "jag undrar", "jag vill veta" last stands before anything that is asked about: what is left of it says who
    /// asks, and why.
    private(set) lazy var preambleEnd: Int = {
        let topics = [
            Category.nämnd, Category.goal, Category.thing, Category.year, Category.unknownNämnd, Category.unknownGoal,
        ]
        let first = words.list.indices.first { place in topics.contains { !category($0, at: place).isEmpty } }
        return words.list[..<(first ?? 0)].indices.last { !ends(ofClass: "undran", at: $0).isEmpty } ?? 0
    }()

    /// Takes the line to be about records of a kind where its own nouns leave that open.
    func assume(_ kind: RecordKind) {
        if kindsNamed == nil { kindsNamed = kind == .bedömning ? [] : [kind] }
    }

    /// The things that words of the line can mean.
    private var things: Set<String> {
        Set(
            senses.joined().compactMap { entry, _ in
                if case .sense(_, .thing(let name)) = entry.target { name } else { nil }
            })
    }

    /// What the lexicon has that begins here.
    private func look(upAt position: Int) {
        var (classes, others): ([(number: Int, end: Int)], [(entry: Lexicon.Entry, end: Int)]) = ([], [])
        for id in ids[position] {
            lexicon.forEachEntry(of: id) { entry in
                guard let end = end(of: entry.rest, from: position + 1) else { return }
                if case .wordClass(let number) = entry.target {
                    classes.append((number, end))
                } else {
                    others.append((entry, end))
                }
            }
        }
        classEnds.append(classes)
        senses.append(others)
    }

    private func end(of rest: [Int], from start: Int) -> Int? {
        guard start + rest.count <= words.count else { return nil }
        for (offset, id) in rest.enumerated() where !ids[start + offset].contains(id) { return nil }
        return pastPoint(start + rest.count)
    }

    /// The place after the point of an abbreviation ("ang. ", "resp. ") that ends here: it belongs to the word.
    private func pastPoint(_ end: Int) -> Int {
        guard end < words.count, end > 0, words[end].key == ".", words[end - 1].isAbbreviation
        else { return end }
        return end + 1
    }

    /// Where phrases of a word class that begin here end.
    func ends(ofClass name: String, at position: Int) -> [Int] {
        lexicon.classNumbers[name].map { ends(ofClass: $0, at: position) } ?? []
    }

    private func ends(ofClass number: Int, at position: Int) -> [Int] {
        guard position < words.count else { return [] }
        var ends: [Int] = []
        for (held, end) in classEnds[position] where held == number && !ends.contains(end) { ends.append(end) }
        return ends
    }

    /// True if the word here is a filler, or begins a phrase that is.
    func isFiller(_ position: Int) -> Bool {
        fillerClasses.contains { !ends(ofClass: $0, at: position).isEmpty }
    }

    /// The rules of a category that match here, each with a way that one of its patterns does.
    func matches(of category: String, at position: Int, _ yield: (PreparedRule, Match) -> Void) {
        guard let table = tables[category] else { return }
        for number in table.candidates(words: ids[position], classes: classEnds[position].map(\.number)) {
            let rule = table.rules[number]
            for pattern in rule.patterns {
                match(pattern[...], at: position, Match(end: position, senses: [], penalty: 0)) { yield(rule, $0) }
            }
        }
    }

    private func match(_ pattern: ArraySlice<PatternElement>, at position: Int, _ so: Match, _ yield: (Match) -> Void) {
        guard let element = pattern.first else {
            if so.end > 0 { yield(so) }
            return
        }
        let rest = pattern.dropFirst()
        if case .optional(let inner) = element {
            step(inner, at: position, so) { self.match(rest, at: $0.end, $0, yield) }
            var without = so
            without.senses.append(contentsOf: Self.places(inner))
            match(rest, at: position, without, yield)
        } else {
            step(element, at: position, so) { self.match(rest, at: $0.end, $0, yield) }
        }
    }

    /// The places for senses that an element takes up, empty.
    private static func places(_ element: PatternElement) -> [Sense?] {
        switch element {
        case .category: [nil]
        case .optional(let inner): places(inner)
        case .either(let elements): elements.first.map(places) ?? []
        case .word, .wordClass: []
        }
    }

    func step(_ element: PatternElement, at position: Int, _ so: Match, _ yield: (Match) -> Void) {
        guard position < words.count else { return }
        steps += 1
        switch element {
        case .word(let id):
            guard ids[position].contains(id) else { return }
            yield(Match(end: position + 1, senses: so.senses, penalty: so.penalty))
        case .wordClass(let number):
            for end in ends(ofClass: number, at: position) {
                yield(Match(end: end, senses: so.senses, penalty: so.penalty))
            }
        case .category(let number, let list):
            for found in list ? lists(of: number, at: position) : category(number, at: position) {
                yield(Match(end: found.end, senses: so.senses + found.senses, penalty: so.penalty + found.penalty))
            }
        case .either(let elements):
            for element in elements { step(element, at: position, so, yield) }
        case .optional(let inner):
            step(inner, at: position, so, yield)
        }
    }

    /// What a category matches here; each match has one sense.
    func category(_ name: String, at position: Int) -> [Match] {
        lexicon.categories.firstIndex(of: name).map { category($0, at: position) } ?? builtIn(name, at: position)
    }

    private func category(_ number: Int, at position: Int) -> [Match] {
        let place = number * words.count + position
        if let known = memo[place] { return known }
        let name = lexicon.categories[number]
        let plain = lexicalMatches(number, at: position) + builtIn(name, at: position)
        // A phrase may begin with one of its own kind ("ekonomimålet och klimatmålet"): it grows from what was found.
        memo[place] = plain
        var found = best(plain + ruled(name, at: position))
        for _ in 0..<Self.mostNested where selfBeginning.contains(number) && found.count > (memo[place]?.count ?? 0) {
            memo[place] = found
            found = best(plain + ruled(name, at: position))
        }
        memo[place] = found
        return found
    }

    /// How many phrases of one kind may begin with each other.
    private static let mostNested = 3

    private func lexicalMatches(_ number: Int, at position: Int) -> [Match] {
        senses[position].compactMap { entry, end in
            switch entry.target {
            case .sense(number, let sense): Match(end: end, senses: [sense], penalty: entry.penalty)
            case .goal(let goal, let compound) where number == goalCategory:
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

    private func ruled(_ name: String, at position: Int) -> [Match] {
        var found: [Match] = []
        matches(of: name, at: position) { rule, match in
            if let sense = makeSense(rule.action, match.senses, scales.all) {
                found.append(Match(end: match.end, senses: [sense], penalty: match.penalty + rule.weight - 1))
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
        var ends = ends(ofClass: "och", at: position) + ends(ofClass: "eller", at: position)
        if words[position].key == "," {
            ends.append(position + 1)
            ends += self.ends(ofClass: "och", at: position + 1)
        }
        if lexicon.categories[number] == Category.nämnd { ends.append(position) }
        return ends
    }
}
