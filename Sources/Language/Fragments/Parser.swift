import Domain
import GrammarData

/// Finds the readings of a line: ways to cover every word with phrases of the grammar, fillers and, at a high price,
/// words not understood. The cheapest reading comes first.
public struct Parser: Sendable {
    /// What a word costs that no phrase needs, and one that nothing knows. A filler costs a little more than a phrase: a
    /// word means something if it can.
    private enum Cost {
        static let filler = 1.1
        static let mark = 0.1
        static let unknown = 12.0
        static let preamble = 2.0
    }

    private static let readingsKept = 6

    let rules: RuleBook
    let lexicon: Lexicon
    let goalNames: GoalNames
    let recordNames: RecordNames
    private let scales: CorpusScales
    private let statusNames: StatusNames

    init(
        rules: RuleBook, lexicon: Lexicon, goalNames: GoalNames, recordNames: RecordNames,
        scales: CorpusScales, statusNames: StatusNames
    ) {
        self.scales = scales
        self.statusNames = statusNames
        self.rules = rules
        self.lexicon = lexicon
        self.goalNames = goalNames
        self.recordNames = recordNames
    }

    /// The readings of the words, cheapest first; at least one.
    /// - Parameter kind: what a line that continues another is about, where it says nothing of its own.
    func readings(of words: Words, continuing kind: RecordKind? = nil) -> [Reading] {
        readings(matcher(for: words, continuing: kind))
    }

    func matcher(for words: Words, continuing kind: RecordKind? = nil) -> Matcher {
        let matcher = Matcher(
            words: words, lexicon: lexicon, goalNames: goalNames, recordNames: recordNames, scales: scales,
            statusNames: statusNames, rules: rules)
        if let kind { matcher.assume(kind) }
        return matcher
    }

    func readings(_ matcher: Matcher) -> [Reading] {
        let words = matcher.words
        var best: [[Reading]] = Array(repeating: [], count: words.count + 1)
        best[0] = [Reading(parts: [], cost: 0)]
        for position in 0..<words.count where !best[position].isEmpty {
            for edge in edges(at: position, matcher) {
                for reading in best[position] { extend(reading, by: edge, into: &best) }
            }
        }
        return best[words.count]
    }

    /// The places that parts and fillers lead to from the line's beginning: every word before them is understood.
    func understood(_ matcher: Matcher) -> [Int] {
        let count = matcher.words.count
        var reached = Array(repeating: false, count: count + 1)
        reached[0] = true
        for position in 0..<count where reached[position] {
            for edge in edges(at: position, matcher) {
                if case .unknown = edge.part.role { continue }
                reached[edge.part.range.upperBound] = true
            }
        }
        return reached.indices.filter { reached[$0] }
    }

    private struct Edge {
        let part: Part
        let cost: Double
    }

    private func extend(_ reading: Reading, by edge: Edge, into best: inout [[Reading]]) {
        let end = edge.part.range.upperBound
        let cost = reading.cost + edge.cost
        if best[end].count == Self.readingsKept, let worst = best[end].last, worst.cost <= cost { return }
        let place = best[end].firstIndex { $0.cost > cost } ?? best[end].count
        best[end].insert(Reading(parts: reading.parts + [edge.part], cost: cost), at: place)
        if best[end].count > Self.readingsKept { best[end].removeLast() }
    }

    private func edges(at position: Int, _ matcher: Matcher) -> [Edge] {
        var edges: [Edge] = []
        matcher.matches(of: Category.part.rawValue, at: position) { rule, match in
            // Only clauses ask for a status that has no place on a scale.
            guard match.end > position, !match.senses.contains(where: { $0?.isPrinted ?? false }) else { return }
            let part = Part(role: role(of: rule, match), range: position..<match.end)
            edges.append(Edge(part: part, cost: rule.weight + match.penalty))
        }
        return edges + fillers(at: position, matcher)
    }

    private func role(of rule: PreparedRule, _ match: Match) -> Part.Role {
        let arguments = rule.action.arguments.map { argument -> ActionArgument in
            switch argument {
            case .literal(let word): return .literal(word)
            case .reference(let number):
                guard number <= match.senses.count, let sense = match.senses[number - 1] else { return .absent }
                return .sense(sense)
            }
        }
        return .phrase(rule: rule.name, action: rule.action.name, arguments: arguments)
    }

    private func fillers(at position: Int, _ matcher: Matcher) -> [Edge] {
        let word = matcher.words[position]
        if word.token.kind == .mark {
            return [Edge(part: Part(role: .filler, range: position..<position + 1), cost: Cost.mark)]
        }
        let fillers = matcher.ends(of: .filler, at: position).map {
            Edge(part: Part(role: .filler, range: position..<$0), cost: Cost.filler)
        }
        // Who asks, and why, is no part of the question.
        let isPreamble = position < matcher.preambleEnd && word.ids.isEmpty
        if isPreamble {
            return fillers + [Edge(part: Part(role: .filler, range: position..<position + 1), cost: Cost.preamble)]
        }
        return fillers + [Edge(part: Part(role: .unknown, range: position..<position + 1), cost: Cost.unknown)]
    }
}
