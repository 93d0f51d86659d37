import Domain
import GrammarData

/// A line as clauses: every word of it has its place in one, or is told as not understood.
struct SentenceReading: Hashable {
    var clauses: [Clause]
    var cost: Double
    /// The words that stand for nothing.
    var unknown: [Int] = []
}

extension Matcher {
    private static let clausesKept = 3
    private static let readingsKept = 16
    private static let unknownCost = 30.0
    private static let markCost = 0.15
    /// A little less than in the main clause: what may belong to a clause within belongs there.
    private static let innerCost = 0.95

    /// The clauses that begin here, each where it ends.
    func clauses(at position: Int) -> [Match] {
        var found: [Match] = []
        var states: [[(clause: Clause, cost: Double)]] = Array(repeating: [], count: words.count + 1)
        states[position] = [(Clause(), 0)]
        for place in position..<words.count where !states[place].isEmpty {
            for match in category(.clausePart, at: place) where match.end > place {
                guard let parts = parts(of: match, at: place) else { continue }
                for state in states[place] {
                    let cost = state.cost + Self.innerCost + match.penalty
                    guard !Self.isFull(states[match.end], Self.clausesKept, for: cost),
                        let clause = state.clause.adding(parts, place..<match.end)
                    else { continue }
                    Self.keep((clause, cost), in: &states[match.end], most: Self.clausesKept)
                }
            }
        }
        for end in states.indices.dropFirst(position + 1) {
            for state in states[end] where !state.clause.parts.isEmpty {
                found.append(Match(end: end, senses: [.said(.clause(state.clause))], penalty: state.cost - 1))
            }
        }
        return found
    }

    /// The parts that a match says, with goal words told in definite form marked as such.
    private func parts(of match: Match, at place: Int) -> [ClausePart]? {
        guard case .said(.parts(let parts))? = match.senses[0] else { return nil }
        let endsDefinite = definite[match.end - 1].ends
        guard endsDefinite || (place..<match.end).contains(where: { definite[$0].isWhole }) else { return parts }
        return parts.map { part in
            guard case .noun(var noun) = part,
                noun.goals != nil && endsDefinite || noun.goals == nil && noun.noun == "mål"
            else { return part }
            noun.isDefinite = true
            return .noun(noun)
        }
    }

    private static func isFull(
        _ states: [(clause: Clause, cost: Double)], _ most: Int, for cost: Double
    ) -> Bool {
        states.count == most && states[most - 1].cost <= cost
    }

    private static func keep(
        _ state: (clause: Clause, cost: Double), in states: inout [(clause: Clause, cost: Double)], most: Int
    ) {
        if let same = states.firstIndex(where: { $0.clause == state.clause }) {
            if states[same].cost <= state.cost { return }
            states.remove(at: same)
        }
        states.insert(state, at: states.firstIndex { $0.cost > state.cost } ?? states.count)
        if states.count > most { states.removeLast() }
    }

    /// The ways to read the whole line, the cheapest first.
    /// - Parameter following: true where the line may go on from a question before it.
    func sentences(following: Bool = false) -> [SentenceReading] {
        var states: [[SentenceReading]] = Array(repeating: [], count: words.count + 1)
        states[0] = [SentenceReading(clauses: [Clause()], cost: 0)]
        for place in 0..<words.count where !states[place].isEmpty {
            let isFirst = states[place].contains(where: \.saysNothing)
            for (end, edges) in edges(at: place) + (following ? followingEdges(at: place, isFirst: isFirst) : []) {
                for state in states[place] {
                    for edge in edges where !Self.isFull(states[end], for: state.cost + edge.cost) {
                        guard let next = edge.extend(state, place..<end) else { continue }
                        Self.keep(next, in: &states[end])
                    }
                }
            }
        }
        return states[words.count].map(\.withoutEmptyClauses)
    }

    /// One way on from a place.
    private enum Edge {
        case parts([ClausePart], Double)
        case link(Clause.Link, Double)
        case passed(Double)
        case unknown

        var cost: Double {
            switch self {
            case .parts(_, let cost), .link(_, let cost), .passed(let cost): cost
            case .unknown: Matcher.unknownCost
            }
        }

        func extend(_ reading: SentenceReading, _ words: Range<Int>) -> SentenceReading? {
            var next = reading
            next.cost += cost
            switch self {
            case .parts(let parts, _):
                guard let clause = next.clauses[next.clauses.count - 1].adding(parts, words) else { return nil }
                next.clauses[next.clauses.count - 1] = clause
            case .link(let link, _):
                guard next.clauses.last?.parts.isEmpty == false else { return nil }
                next.clauses.append(Clause(link: link))
            case .passed: break
            case .unknown: next.unknown += Array(words)
            }
            return next
        }
    }

    private func edges(at place: Int) -> [(end: Int, edges: [Edge])] {
        var edges: [Int: [Edge]] = [place + 1: [.unknown]]
        for match in category(.clausePart, at: place) where match.end > place {
            guard let parts = parts(of: match, at: place) else { continue }
            edges[match.end, default: []].append(.parts(parts, 1 + match.penalty))
        }
        for match in category(.link, at: place) where match.end > place {
            guard case .said(.link(let link))? = match.senses[0] else { continue }
            edges[match.end, default: []].append(.link(link, 1 + match.penalty))
        }
        for match in category(.polite, at: place) where match.end > place {
            edges[match.end, default: []].append(.passed(0.6 + match.penalty))
        }
        // A mark that parts says nothing, one that calculates does.
        if words[place].token.kind == .mark, isParting(place) {
            edges[place + 1, default: []].append(.passed(Self.markCost))
        }
        return edges.map { ($0.key, $0.value) }
    }

    /// True for a mark that only parts: a comma, a point, but not the first mark of "!=".
    private func isParting(_ place: Int) -> Bool {
        (words[place].key == "," || begins(.mark, at: place)) && !beginsOperator(place)
    }

    /// True for the first mark of "!=".
    private func beginsOperator(_ place: Int) -> Bool {
        place + 1 < words.count && words[place].key == "!" && words[place + 1].key == "="
    }

    /// What joins the line to the one before it; what begins a line with that stands before anything that it says.
    private func followingEdges(at place: Int, isFirst: Bool) -> [(end: Int, edges: [Edge])] {
        let categories: [Category] = [.following, .followingLast] + (isFirst ? [.followingFirst] : [])
        return categories.flatMap { name in
            category(name, at: place).compactMap { match in
                guard match.end > place, case .said(.parts(let parts))? = match.senses[0],
                    name != .followingLast || words.list[match.end...].allSatisfy({ $0.token.kind == .mark })
                else { return nil }
                return (match.end, [.parts(parts, 1 + match.penalty)])
            }
        }
    }

    /// True where one that costs this is dropped whatever it says: it is asked before any is made.
    private static func isFull(_ readings: [SentenceReading], for cost: Double) -> Bool {
        readings.count == readingsKept && readings[readingsKept - 1].cost <= cost
    }

    private static func keep(_ reading: SentenceReading, in readings: inout [SentenceReading]) {
        if let same = readings.firstIndex(where: { $0.clauses == reading.clauses && $0.unknown == reading.unknown }) {
            if readings[same].cost <= reading.cost { return }
            readings.remove(at: same)
        }
        readings.insert(reading, at: readings.firstIndex { $0.cost > reading.cost } ?? readings.count)
        if readings.count > readingsKept { readings.removeLast() }
    }
}

extension SentenceReading {
    /// True as long as nothing but how the line goes on has been said.
    fileprivate var saysNothing: Bool {
        clauses.allSatisfy { $0.parts.allSatisfy { if case .follows = $0.part { true } else { false } } }
    }

    fileprivate var withoutEmptyClauses: SentenceReading {
        var reading = self
        reading.clauses.removeAll(where: \.parts.isEmpty)
        return reading
    }
}

extension Clause {
    /// The clause with all of the parts, each over the same words.
    func adding(_ parts: [ClausePart], _ words: Range<Int>) -> Clause? {
        var clause = self
        for part in parts {
            guard let next = clause.adding(part, words) else { return nil }
            clause = next
        }
        return clause
    }
}
