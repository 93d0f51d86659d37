import Domain

/// Says what is asked as a Swede would ask it, in words that ask the same when they are read.
///
/// Every node has its words, or there is no sentence: then `InquiryLinearizer` says the inquiry node by node.
struct InquirySentence {
    let words: Linearizer
    /// True where goals are spoken of as those that groups have.
    var areParts = false
    /// True where goals are counted: then what holds in two years is no number for each.
    var areCounted = false
    /// True where it is the motiveringar of goals that are spoken of.
    var areTexts = false
    /// True where years are what is asked for, or each is told of: then all are meant where none is said.
    var isOverYears = false

    func restate(_ asked: Asked) throws(NoIdiom) -> String {
        if asked.inquiry.dimensionsShown.contains(.år), !isOverYears {
            var other = self
            other.isOverYears = true
            return try other.restate(asked)
        }
        if let claim = asked.claim { return try claimed(claim, asked.inquiry) }
        return switch asked.inquiry {
        case .rows(let things, let layout): try rows(things, layout)
        case .table(of: let things, let measures, let layout): try table(things, measures, layout)
        case .decision: throw NoIdiom()
        }
    }

    /// Speaking of the goals of groups.
    var ofParts: InquirySentence {
        var other = self
        other.areParts = true
        return other
    }

    /// Speaking of the motiveringar of goals.
    var ofTexts: InquirySentence {
        var other = self
        other.areTexts = true
        return other
    }

    /// Words of texts stand in motiveringar, where these are shown.
    func saysMotiveringar(_ told: GoalsTold, _ layout: Inquiry.Layout) -> Bool {
        layout.columns == [.motivering] && !told.isLevelled && !told.sayings.isEmpty
            && told.sayings.allSatisfy(\.isText)
    }

    // MARK: - Rows

    private func rows(_ things: Things, _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        if things.source == .texts { return try writers(things) }
        guard things.dimensions == nil else { return try groupRows(GroupsTold(things), layout) }
        let told = try GoalsTold(things)
        if !areTexts, saysMotiveringar(told, layout) { return try ofTexts.rows(things, layout) }
        let asksWhy = !told.sayings.isEmpty && !told.sayings.contains(where: \.isText)
        if !areTexts, told.areLater || layout.columns == [.motivering] && asksWhy {
            guard layout.columns == [.motivering], layout.order.isEmpty else { throw NoIdiom() }
            return try inverted("utsaga varför", told)
        }
        let tail = words.words(try order(layout), time(told)) + (areTexts ? "" : columns(layout))
        if told.sayings.isEmpty { return words.words(try shown(told), tail) }
        return try phrase("utsaga mål", ["mål": noun(told, .plural), "villkor": predicate(told), "slut": tail])
    }

    /// Goals of which nothing is said.
    private func shown(_ told: GoalsTold) throws(NoIdiom) -> String {
        let isShown = told.goals.isEmpty || speaksOfRatings(told)
        let key = told.arePairs ? "utveckling" : isShown ? "visa" : isPast(told) ? "läge då" : "läge"
        return phrase("utsaga \(key)", ["mål": try noun(told, .definite)])
    }

    /// With the verb before what it is said of: "varför har målen försämrats".
    private func inverted(_ key: String, _ told: GoalsTold, tail: String? = nil) throws(NoIdiom) -> String {
        let said = try predicate(told).split(separator: " ", maxSplits: 1).map(String.init)
        return phrase(
            key,
            [
                "verb": said.first ?? "", "mål": try noun(told, .definite),
                "villkor": said.count > 1 ? said[1] : "", "slut": tail ?? time(told),
            ])
    }

    private func columns(_ layout: Inquiry.Layout) -> String {
        let columns = ExtraColumn.allCases.filter { layout.columns.contains($0) && $0 != .kommun }
        return columns.isEmpty
            ? "" : phrase("utsaga kolumner", ["x": list(columns.map { phrase("kolumn \($0.rawValue)") })])
    }

    private func order(_ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        var dimensions: [Dimension] = []
        for sorting in layout.order {
            guard case .by(let dimension, descending: false) = sorting else { throw NoIdiom() }
            dimensions.append(dimension)
        }
        return per(dimensions)
    }

    func per(_ dimensions: [Dimension]) -> String {
        dimensions.isEmpty ? "" : phrase("per", ["x": list(dimensions.map { words.noun($0.rawValue).singular })])
    }

    // MARK: - Groups

    private func groupRows(_ groups: GroupsTold, _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        guard layout == Inquiry.Layout() else { throw NoIdiom() }
        if groups.dimension == .år || groups.dimension == .status { return try values(groups) }
        let values = ["sak": try groupNoun(groups, .plural), "villkor": try groupPredicate(groups)]
        return phrase("utsaga grupper", values)
    }

    /// "Vilka nämnder nämner matsvinn 2023", in whichever of their texts.
    private func writers(_ things: Things) throws(NoIdiom) -> String {
        guard case .groups([.nämnd], of: let texts) = things else { throw NoIdiom() }
        if texts == .all(.texts) { return phrase("utsaga nämnder finns") }
        let told = try GoalsTold(texts, of: .texts)
        guard told.sayings.count == 1, told.sayings[0].isText, told.goals.isEmpty, told.otherGoals.isEmpty,
            !told.isLevelled
        else { throw NoIdiom() }
        let nämnder = words.words(words.noun("nämnd").plural, among(told))
        return try phrase("utsaga grupper", ["sak": nämnder, "villkor": words.words(predicate(told), time(told))])
    }

    /// "Vilka år är ekonomimålen ej uppfyllda", "vilka statusar har målen 2024".
    private func values(_ groups: GroupsTold) throws(NoIdiom) -> String {
        let told = groups.records
        guard groups.conditions.isEmpty else { throw NoIdiom() }
        let tail = time(told)
        if told.sayings.isEmpty {
            return phrase(
                "utsaga \(groups.dimension.rawValue) finns",
                ["mål": try noun(told, groups.dimension == .år ? .plural : .definite), "slut": tail])
        }
        return try inverted("utsaga \(groups.dimension.rawValue) där", told, tail: tail)
    }

    // MARK: - Words

    func phrase(_ key: String, _ values: [String: String] = [:]) -> String { words.phrase(key, values) }
    func list(_ parts: [String], _ conjunction: String = "och") -> String { words.list(parts, conjunction) }
}
