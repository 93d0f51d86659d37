import Domain

/// Follow-ups: lines that change the question before them ("och 2023?", "bara socialnämnden", "varför?").
extension Interpreter {
    /// How a line goes on from the question before it.
    enum Continuation {
        /// The question before, with what the line says put in its place.
        case changes
        /// A question of its own about what the one before was about: "vilka nämnder har klarat det?"
        case inherits
    }

    /// How the line goes on from a question; nil for a whole question of its own.
    func continuation(of previous: Question) -> Continuation? {
        if previous.ask.isSearch, asksForGroups { return .changes }
        let kindsSaid = Set(facts.things.compactMap { Self.kindsOfThings[$0.value.name] })
        let isAddition = words.continues || words.endsAsAddition || words.beginsWithPreposition
        if !asksAnew, isAddition, let kind = kindsSaid.first, kindsSaid.count == 1, kind != previous.kind,
            facts.names.isEmpty
        {
            return .inherits
        }
        if asksAnew || asksForThings { return words.refersBack || asksForParts(of: previous) ? .inherits : nil }
        if isAddition || saysOneThing || isLoneName || (!saysWhat && saysForm) { return .changes }
        return nil
    }

    /// "Vilka nämnder?" after a search: those that the hits are of.
    var asksForGroups: Bool {
        has(.which) && contents == 0 && facts.texts.isEmpty && !isAboutChange && facts.quantifier == nil
            && facts.rank == nil && !facts.things.isEmpty
            && facts.things.allSatisfy { thing in Dimension.ofHits.contains { $0.rawValue == thing.value.name } }
    }

    /// "Vilka åtgärder är inte klara?" after risks: those of these risks.
    private func asksForParts(of previous: Question) -> Bool {
        let nouns = facts.things.map(\.value.name)
        return nouns == ["åtgärd"] && (previous.kind == .risk || previous.kind == .granskning)
            && facts.names.isEmpty && facts.nämnder.isEmpty && facts.years.isEmpty && !has(.count)
    }

    /// True for a line that begins as an addition, and asks nothing anew: "och 2023?", but not "men vilka nämnder …".
    var isAddition: Bool { words.continues && !asksAnew && !asksForThings }

    /// A question word with its own noun: "vilka nämnder …", "hur många mål …".
    private var asksAnew: Bool {
        guard let head = facts.heads.first(where: { [.which, .count, .share, .shareOf].contains($0.value) }) else {
            return facts.things.contains { $0.value.strength == .asked && !Self.formThings.contains($0.value.name) }
        }
        return facts.things.contains {
            $0.value.strength != .implied && $0.at >= head.at && !Self.formThings.contains($0.value.name)
        }
            || head.value == .which
                && (!facts.names.isEmpty || !facts.goals.isEmpty || !facts.nämnder.isEmpty || !facts.kommuner.isEmpty)
    }

    private var asksForThings: Bool { facts.rank != nil || facts.asksState && !isAboutChange }

    /// Things that say how to look at what was asked: its texts, its status, a column of it.
    static let textThings: Set<String> = ["motivering", "kommentar"]
    static let columnThings: [String: ExtraColumn] = [
        "trend": .trend, "etappmål": .etappmål, "ranking": .ranking, "skillnader": .skillnader,
    ]
    static let formThings = textThings.union(columnThings.keys).union(["status", "diarienummer"])

    /// Conditions, names or things of its own.
    private var saysWhat: Bool {
        contents > 0 || isAboutChange || facts.texts.count > 0
            || facts.things.contains { !Self.formThings.contains($0.value.name) }
    }

    /// How many of a question's places the line fills.
    private var contents: Int {
        [
            !facts.names.isEmpty, !facts.fields.isEmpty, !facts.statuses.isEmpty, !facts.goals.isEmpty,
            !facts.nämnder.isEmpty, !facts.kommuner.isEmpty,
        ].filter { $0 }.count
    }

    private var saysForm: Bool {
        has(.why) || has(.count) || has(.share) || has(.which) || facts.asksForThem || !facts.grouping.isEmpty
            || facts.sortBy != nil
            || facts.sortsByMention || facts.sortsDescending != nil || !facts.years.isEmpty || facts.allYears
            || facts.things.contains { Self.formThings.contains($0.value.name) }
    }

    /// One condition, without a noun, or what to leave out: "för män", "ej uppfyllda?", "utom von", "alla nämnder".
    private var saysOneThing: Bool {
        let nouns = facts.things.filter { !Self.formThings.contains($0.value.name) && $0.value.strength != .implied }
        if !facts.released.isEmpty || releasesAll || (facts.allKommuner && contents == 0) { return true }
        guard nouns.isEmpty, facts.texts.isEmpty, facts.goals.isEmpty, facts.names.isEmpty else { return false }
        if facts.compares || facts.comparedYear != nil { return contents <= 1 }
        if isAboutChange { return facts.nämnder.isEmpty && (words.refersBack || !facts.directions.isEmpty) }
        guard facts.nämnder.isEmpty else { return false }
        return contents == 1
            || contents == 0
                && (!facts.excludedNämnder.isEmpty || !facts.excludedKommuner.isEmpty || saysForm)
    }

    /// "Alla nämnder", "alla mål": what was narrowed is no longer.
    var releasesAll: Bool {
        facts.quantifier == .all && contents == 0 && facts.things.count == 1 && facts.heads.isEmpty && !isAboutChange
            && facts.texts.isEmpty
            && ["kommun", "nämnd", "mål", "kfMål", "målområde"].contains(facts.things[0].value.name)
    }

    /// A name alone with a question mark: "HR-avdelningen?"
    private var isLoneName: Bool {
        words.list.last?.key == "?" && contents == 1 && facts.heads.isEmpty && facts.texts.isEmpty && !isAboutChange
            && facts.things.allSatisfy { $0.value.strength == .implied }
    }
}
