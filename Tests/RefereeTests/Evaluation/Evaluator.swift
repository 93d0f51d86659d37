import Domain

/// Answers inquiries as the algebra's words say, by going through everything there is.
final class Evaluator {
    let corpus: Corpus
    /// A nämnd, or a goal, is one kommun's own.
    private let isOfSeveralKommuner: Bool
    private var known: [Sought: [Thing]] = [:]

    private struct Sought: Hashable {
        var things: Things
        var dimensions: [Dimension]
    }

    init(_ corpus: Corpus, isOfSeveralKommuner: Bool = false) {
        self.corpus = corpus
        self.isOfSeveralKommuner = isOfSeveralKommuner
    }

    /// The things.
    /// - Parameter outer: what parts groups beside their own dimensions, as other things share it with them.
    func things(_ things: Things, within outer: [Dimension] = []) -> [Thing] {
        let sought = Sought(things: things, dimensions: outer)
        if let found = known[sought] { return found }
        let found = find(things, within: outer)
        known[sought] = found
        return found
    }

    private func find(_ things: Things, within outer: [Dimension]) -> [Thing] {
        switch things {
        case .all(let source): return corpus.rows(of: source).map(Thing.record)
        case .those(let all, let condition):
            let holds = test(condition, of: kind(of: all, within: outer))
            return self.things(all, within: outer).filter(holds)
        case .groups(let dimensions, of: let members):
            return groups(dimensions.joined(with: outer), of: self.things(members))
        case .later(let pairs):
            var seen: Set<ObjectIdentifier> = []
            return self.things(pairs).compactMap { $0.record?.later }.filter {
                seen.insert(ObjectIdentifier($0)).inserted
            }
            .map(Thing.record)
        case .first(let places, of: let all, by: let orders):
            return first(places, of: self.things(all, within: outer), kind(of: all, within: outer), by: orders)
        }
    }

    private func groups(_ dimensions: [Dimension], of members: [Thing]) -> [Thing] {
        let own = ownDimensions(dimensions)
        if own.isEmpty { return [.group([:])] }
        var seen: Set<[Value]> = []
        return members.compactMap { member in
            guard let values = member.values(in: own), seen.insert(values).inserted else { return nil }
            return .group(Dictionary(uniqueKeysWithValues: zip(own, values)))
        }
    }

    /// Those that fewer than so many come before; one that lacks what is asked of it is not among them.
    private func first(_ places: Int, of all: [Thing], _ kind: Kind, by orders: [Things.Order]) -> [Thing] {
        let measures = orders.map { number($0.measure, of: kind) }
        func values(_ thing: Thing) -> [Double?] { measures.map { $0(thing) } }
        let ranked = all.map { ($0, values($0)) }.filter { !$0.1.contains(nil) }
        // An amount that several tables tell takes up one place.
        let others = (kind.isOfRecords ? all.toldOnce.map(Thing.record) : all).map(values).filter { !$0.contains(nil) }
        return ranked.filter { one in others.count { orders.puts($0, before: one.1) } < places }.map(\.0)
    }

    // MARK: - Kinds of things

    /// What can be asked of a thing: of a record all, of a group what its dimensions tell.
    enum Kind {
        case record
        case group([Dimension])

        var isOfRecords: Bool { if case .record = self { true } else { false } }

        /// What parts the things that it is compared with.
        func shared(_ sharing: [Dimension]) -> [Dimension] {
            switch self {
            case .record: sharing
            case .group(let dimensions): dimensions.joined(with: sharing)
            }
        }
    }

    func kind(of things: Things, within outer: [Dimension] = []) -> Kind {
        things.dimensions.map { .group(ownDimensions($0.joined(with: outer))) } ?? .record
    }

    /// A nämndmål is a nämnd's own; and where kommuner are told apart a nämnd, a goal, a name is a kommun's own.
    func ownDimensions(_ dimensions: [Dimension]) -> [Dimension] {
        let ofNämnd = dimensions.contains(.nämndmål) ? dimensions.joined(with: [.nämnd]) : dimensions
        return isOfSeveralKommuner && !Self.ofOneKommun.isDisjoint(with: ofNämnd)
            ? ofNämnd.joined(with: [.kommun]) : ofNämnd
    }

    private static let ofOneKommun: Set<Dimension> = [
        .nämnd, .målområde, .kfMål, .nämndmål, .åtagande, .risk, .granskning, .diarienummer, .kontroll,
    ]

    /// Finds the things that have the same values as another one.
    func sharers(of things: Things, sharing dimensions: [Dimension]) -> (Thing) -> [Thing] {
        let shared = ownDimensions(dimensions)
        let members = self.things(things, within: dimensions)
        if shared.isEmpty { return { _ in members } }
        var index: [[Value]: [Thing]] = [:]
        for member in members {
            if let values = member.values(in: shared) { index[values, default: []].append(member) }
        }
        return { thing in thing.values(in: shared).flatMap { index[$0] } ?? [] }
    }
}

extension [Dimension] {
    /// These, and of the others those that are not among them.
    func joined(with others: [Dimension]) -> [Dimension] { (self + others).distinct }
}

extension [Things.Order] {
    /// True where the first differing measure puts one thing before the other.
    func puts(_ one: [Double?], before other: [Double?]) -> Bool {
        for (order, (first, second)) in zip(self, zip(one, other)) where first != second {
            guard let first, let second else { return first != nil }
            return order.descending ? first > second : first < second
        }
        return false
    }
}
