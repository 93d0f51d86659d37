import Domain

/// Clauses with some of what they say put in place, taken out or added: what a follow-up makes of the question before it.
///
/// What was said once is changed where it was said, be it in an attribute; what was said in several places is not guessed
/// at.
extension [Clause] {
    func mapping(_ change: (ClausePart) -> ClausePart?) -> [Clause] { map { $0.mapping(change) } }

    /// Adds what is said to the first clause.
    mutating func append(_ part: ClausePart) {
        if isEmpty { append(Clause()) }
        self[0].parts.append(Clause.Placed(part: part, words: 0..<0))
    }

    /// Every part, those of attributes too.
    var allParts: [ClausePart] { flatMap(\.allParts) }

    // MARK: - Time

    /// The times said, each once.
    var times: [TimeSaid] {
        allParts.compactMap { if case .time(let time) = $0 { time } else { nil } }.distinct
    }

    /// The time said; nil where none is.
    func time() throws(Refusal) -> TimeSaid? {
        guard times.count < 2, allParts.flatMap(\.sayings).allSatisfy(\.times.isEmpty) else { throw .conflict("tider") }
        return times.first
    }

    mutating func set(_ time: TimeSaid) throws(Refusal) {
        let hasTime = try self.time() != nil
        guard hasTime else { return append(.time(time)) }
        self = mapping { if case .time = $0 { .time(time) } else { $0 } }
    }

    // MARK: - Places

    var places: [NämndSaid] { allParts.compactMap { if case .place(let place) = $0 { place } else { nil } } }

    mutating func set(_ place: NämndSaid) throws(Refusal) {
        guard places.count < 2 else { throw .conflict("nämnder") }
        removeExclusions { if case .nämnder = $0 { true } else { false } }
        guard !places.isEmpty else { return append(.place(place)) }
        self = mapping { if case .place = $0 { .place(place) } else { $0 } }
    }

    mutating func set(_ kommun: KommunSaid) {
        guard allParts.contains(where: { if case .kommun = $0 { true } else { false } }) else {
            return append(.kommun(kommun))
        }
        self = mapping { if case .kommun = $0 { .kommun(kommun) } else { $0 } }
    }

    mutating func removePlaces() {
        self = mapping { if case .place = $0 { nil } else { $0 } }
        removeExclusions { if case .nämnder = $0 { true } else { false } }
    }

    // MARK: - What is left out

    mutating func leaveOut(_ excluded: Excluded) throws(Refusal) {
        if case .nämnder(let names) = excluded, let place = places.first {
            guard places.count == 1 else { throw .conflict("nämnder") }
            let left = place.names.map { $0.filter { !names.contains($0) } }.filter { !$0.isEmpty }
            guard !left.isEmpty else { throw .conflict("ingen nämnd kvar") }
            return try set(NämndSaid(names: left, join: place.join == .either ? .list : place.join))
        }
        append(.without(excluded))
    }

    /// Lets nämnder that were left out be there again; false where they were not left out.
    mutating func takeBack(_ names: [String]) -> Bool {
        let before = self
        self = mapping { part in
            guard case .without(.nämnder(let excluded)) = part else { return part }
            let left = excluded.filter { !names.contains($0) }
            return left.isEmpty ? nil : .without(.nämnder(left))
        }
        return self != before
    }

    private mutating func removeExclusions(_ isRemoved: (Excluded) -> Bool) {
        self = mapping { part in
            if case .without(let excluded) = part, isRemoved(excluded) { return nil }
            return part
        }
    }

    // MARK: - Goals

    /// The goals named, by nouns and by what they stand under.
    var goalsSaid: [GoalsSaid] {
        allParts.compactMap { part in
            switch part {
            case .noun(let noun): noun.goals
            case .under(let choice): GoalsSaid(choices: [choice])
            default: nil
            }
        }
    }

    mutating func set(_ goals: GoalsSaid) throws(Refusal) {
        guard goalsSaid.count < 2 else { throw .conflict("mål") }
        if goalsSaid.isEmpty { return add(goals) }
        self = mapping { part in
            switch part {
            case .noun(var noun) where noun.goals != nil:
                noun.goals = goals
                return .noun(noun)
            case .under: return .noun(NounGroup(noun: "mål", goals: goals))
            default: return part
            }
        }
    }

    /// Names goals beside what is said of them, or within those that are named.
    mutating func add(_ goals: GoalsSaid) {
        var isPlaced = !goalsSaid.isEmpty
        self = mapping { part in
            guard !isPlaced, case .noun(var noun) = part, Asker.goalNouns.contains(noun.noun) else { return part }
            isPlaced = true
            noun.goals = goals
            return .noun(noun)
        }
        guard !isPlaced || !goalsSaid.contains(goals) else { return }
        for choice in goals.choices { append(.under(choice)) }
    }

    mutating func removeGoals() {
        self = mapping { part in
            switch part {
            case .noun(var noun) where noun.goals != nil:
                noun.goals = nil
                return .noun(noun)
            case .under: return nil
            default: return part
            }
        }
        removeExclusions { if case .goals = $0 { true } else { false } }
    }

    // MARK: - What is said

    /// The sayings about how goals were rated or have changed.
    var predicates: [Saying] { allParts.flatMap(\.sayings).filter(\.isPredicate) }

    /// Puts a saying in the place of the one about the same; adds it where nothing was said of that.
    /// - Parameter narrows: true where the one before holds too.
    mutating func say(_ saying: Saying, narrows: Bool = false) throws(Refusal) {
        let isSame = { (other: Saying) in other.isPredicate == saying.isPredicate }
        let same = allParts.flatMap(\.sayings).filter(isSame)
        guard same.count < 2 else { throw .conflict("utsagor") }
        guard let before = same.first else { return add(saying) }
        let new = try before.replaced(by: saying, narrows: narrows)
        self = mapping { $0.mappingSayings { isSame($0) ? new : $0 } }
        self = mapping { $0 == .not ? nil : $0 }
    }

    private mutating func add(_ saying: Saying) {
        guard let index = indices.first, let place = self[index].parts.firstIndex(where: { $0.part.says != nil }),
            let other = self[index].parts[place].part.says
        else { return append(.says(saying)) }
        self[index].parts[place].part = .says(.all([other, saying]))
    }

    mutating func mapPredicates(_ change: (Saying) -> Saying?) {
        self = mapping { part in
            if case .says(let saying) = part, saying.isPredicate { return change(saying).map(ClausePart.says) }
            guard case .noun(var noun) = part else { return part }
            noun.says = noun.says.compactMap { $0.isPredicate ? change($0) : $0 }
            return .noun(noun)
        }
    }

    mutating func removeSayings() {
        self = mapping { part in
            switch part {
            case .says, .not: return nil
            case .noun(var noun):
                noun.says = []
                return .noun(noun)
            default: return part
            }
        }
    }

    // MARK: - What is asked

    /// Asks whether it is so, or no longer.
    mutating func makeClaim(_ isClaim: Bool) {
        let others: Set<Asking> =
            isClaim ? [.which, .who, .what, .how, .state, .show, .howMany, .wholes, .why] : [.true_, .exists]
        self = mapping { part in
            switch part {
            case .verb: return nil
            case .ask(let asking): return others.contains(asking) ? nil : part
            case .noun(var noun) where isClaim:
                noun.role = .plain
                return .noun(noun)
            default: return part
            }
        }
        if isClaim, !isEmpty { self[0].parts.insert(Clause.Placed(part: .verb, words: 0..<0), at: 0) }
    }

    /// Asks for what there is, and not how many or how they are parted.
    mutating func askForRows() {
        self = mapping { part in
            switch part {
            case .by, .ask(.distribution), .ask(.howMany), .ask(.wholes), .ask(.which), .ask(.how), .ask(.state),
                .ask(.show):
                return nil
            case .noun(var noun):
                if noun.role == .howMany || noun.role == .share { noun.role = .plain }
                return .noun(noun)
            default: return part
            }
        }
    }

    mutating func ask(_ asking: Asking) {
        if !allParts.contains(.ask(asking)) { append(.ask(asking)) }
    }
}

extension Clause {
    /// The clause with every part changed, those of attributes too; nil takes a part out.
    func mapping(_ change: (ClausePart) -> ClausePart?) -> Clause {
        var clause = self
        clause.parts = parts.compactMap { placed in
            var placed = placed
            if case .noun(var noun) = placed.part {
                noun.relatives = noun.relatives.map { $0.mapping(change) }
                placed.part = .noun(noun)
            }
            guard let part = change(placed.part) else { return nil }
            placed.part = part
            return placed
        }
        return clause
    }

    fileprivate var allParts: [ClausePart] {
        parts.flatMap { placed -> [ClausePart] in
            guard case .noun(let noun) = placed.part else { return [placed.part] }
            return [placed.part] + noun.relatives.flatMap(\.allParts)
        }
    }
}

extension ClausePart {
    var says: Saying? { if case .says(let saying) = self { saying } else { nil } }

    /// What it says, and its noun by attributes.
    var sayings: [Saying] {
        switch self {
        case .says(let saying): [saying]
        case .noun(let noun): noun.says
        default: []
        }
    }

    fileprivate func mappingSayings(_ change: (Saying) -> Saying) -> ClausePart {
        switch self {
        case .says(let saying): return .says(change(saying))
        case .noun(var noun):
            noun.says = noun.says.map(change)
            return .noun(noun)
        default: return self
        }
    }
}

extension Saying {
    /// True for what is said of how records were rated, have changed or are.
    var isPredicate: Bool {
        claims.contains { claim in
            switch claim.about {
            case .status, .change, .progress, .field: true
            case .text, .number: false
            }
        }
    }

    /// The saying with another in its place, or in that of the part of it that is about the same.
    fileprivate func replaced(by other: Saying, narrows: Bool) throws(Refusal) -> Saying {
        if case .all(let parts) = self, Set(parts.map(\.isPredicate)).count > 1 {
            let kept = parts.filter { $0.isPredicate != other.isPredicate }
            return .all(kept + [other])
        }
        return narrows ? try narrowed(by: other) : other
    }

    /// Both at once: of one status those that it has too, as "bara de ej uppfyllda" of what is not met.
    func narrowed(by other: Saying) throws(Refusal) -> Saying {
        guard let mine = claim, let its = other.claim, mine.about == its.about else { return .all([self, other]) }
        guard case .status(.grades(let old)) = mine.holds, case .status(.grades(let new)) = its.holds else {
            return mine.holds == its.holds ? self : other
        }
        let both = old.intersection(new)
        guard !both.isEmpty else { throw .conflict("status") }
        return both == new ? other : self
    }
}

extension Array where Element: Equatable {
    /// Each element once.
    fileprivate var distinct: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
