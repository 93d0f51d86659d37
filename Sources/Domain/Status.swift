/// What a status says of a goal on whatever scale: questions ask for these, and each step of a scale is one of them.
///
/// The raw values are what `Filter.ranks` holds of a question that names no scale of its own.
public enum StatusGrade: Int, Hashable, Sendable, CaseIterable {
    /// The lowest step, "ej uppfyllt".
    case lowest = 1
    /// A step above the lowest that does not count as fulfilled, "delvis uppfyllt".
    case below
    /// A step that counts as fulfilled and is not the highest, "i hög grad uppfyllt".
    case met
    /// The highest step, "i mycket hög grad uppfyllt".
    case highest

    public var isMet: Bool { self == .met || self == .highest }
}

/// One step of a rating scale, as the grammar's data names it.
public struct StatusLevel: Hashable, Sendable {
    /// The name as printed in the reports, for example "Ej uppfyllt".
    public let name: String
    /// The scale it belongs to, for example "uppfyllelse".
    public let scale: String
    /// Its place on the scale: 1 is the lowest.
    public let rank: Int
    public let grade: StatusGrade
    /// What stands for it in the cells of tables: colours, symbols, letters, other words.
    public let signs: [String]

    public init(name: String, scale: String, rank: Int, grade: StatusGrade, signs: [String] = []) {
        (self.name, self.scale, self.rank, self.grade, self.signs) = (name, scale, rank, grade, signs)
    }

    /// True where the text is the step's name, in any case and with any white space between the words.
    public func isWritten(_ text: String) -> Bool { Self.key(text) == Self.key(name) }

    /// How a name is compared: emoji may carry a selector that asks for colour.
    public static func key(_ name: String) -> String {
        let plain = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\u{FE0F}" }))
        return plain.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A rating scale.
public struct StatusScale: Hashable, Sendable {
    public let name: String
    /// Lowest first.
    public let levels: [StatusLevel]
    /// False where the steps are words of any text ("bra"), so that only a table's cell or a label says that one is meant.
    public let standsInText: Bool

    /// - Parameters:
    ///   - steps: the names of the steps, lowest first.
    ///   - fulfilled: the first of them that counts as fulfilled; nil = only the last does.
    ///   - signs: by the name of the step that they mean.
    public init(
        _ name: String, _ steps: [String], fulfilledFrom fulfilled: String? = nil, signs: [String: [String]] = [:],
        standsInText: Bool = true
    ) {
        let firstMet = fulfilled.flatMap(steps.firstIndex) ?? steps.count - 1
        self.name = name
        self.standsInText = standsInText
        levels = steps.enumerated().map { index, step in
            StatusLevel(
                name: step, scale: name, rank: index + 1,
                grade: Self.grade(of: index, firstMet: firstMet, last: steps.count - 1), signs: signs[step] ?? [])
        }
    }

    /// What a scale is called that only its steps name, the lowest first. Scales are listed with commas between.
    public static func name(ofSteps steps: [String]) -> String {
        steps.map { $0.replacing(",", with: ";") }.joined(separator: " < ")
    }

    /// A scale as it is stored.
    public init(_ name: String, levels: [StatusLevel]) {
        (self.name, self.levels, standsInText) = (name, levels, false)
    }

    private static func grade(of index: Int, firstMet: Int, last: Int) -> StatusGrade {
        if index < firstMet { return index == 0 ? .lowest : .below }
        return index == last ? .highest : .met
    }
}

/// The rating scales that the grammar's data declares, with any number of steps each.
///
/// What a set of ranks means is decided here: without a scale they are grades (`StatusGrade`), of which a scale may have
/// none or several steps; with one they are places on it.
public struct StatusScales: Hashable, Sendable {
    /// In the order of the data; the first one's words are those that questions use of any.
    public let scales: [StatusScale]
    /// Every step of every scale.
    public let levels: [StatusLevel]
    /// How reports write steps beside their names and signs.
    private let wording: StatusWording

    public init(_ scales: [StatusScale], wording: StatusWording = StatusWording()) {
        self.scales = scales
        levels = scales.flatMap(\.levels)
        self.wording = wording
    }

    /// Those whose steps can be told in running text.
    public var inText: StatusScales { StatusScales(scales.filter(\.standsInText)) }

    /// The same scales, with the steps recognised in the sentences that reports print them in.
    public func reading(_ wording: StatusWording) -> StatusScales { StatusScales(scales, wording: wording) }

    /// The scale that åtaganden and åtgärder are followed up on; every other one rates goals.
    public static let progressScale = "genomförande"

    // MARK: - Steps

    /// The step with a printed name or sign; case and the white space between words do not count.
    /// - Parameter scale: where it is looked for first; several scales may have steps of one name.
    public func level(named name: String, preferring scale: String? = nil) -> StatusLevel? {
        scale.flatMap { step(named: name, on: $0) } ?? levels(named: name).first
    }

    /// The step of one scale that is called so, has such a sign, or is written so: of several that of the same degree
    /// ("nästan uppnått" is "Nästan uppfyllt" where there is one, and else "Delvis uppfyllt").
    private func step(named name: String, on scale: String) -> StatusLevel? {
        let steps = levels.filter { $0.scale == scale }
        let key = StatusLevel.key(name)
        if let named = steps.first(where: { StatusLevel.key($0.name) == key }) { return named }
        if let signed = steps.first(where: { $0.signs.contains { StatusLevel.key($0) == key } }) { return signed }
        let found = levels(named: name).filter { $0.scale == scale }
        let degree = wording.bare(name).prefix { $0 != " " }
        return found.first { StatusLevel.key($0.name).prefix { $0 != " " } == degree } ?? found.first
    }

    /// The steps of all scales with a printed name; where there are none, those with such a sign, and those that are called
    /// as these are on other scales.
    public func levels(named name: String) -> [StatusLevel] {
        let key = StatusLevel.key(name)
        let named = levels.filter { StatusLevel.key($0.name) == key }
        if !named.isEmpty { return named }
        let signed = levels.filter { $0.signs.contains { StatusLevel.key($0) == key } }
        if signed.isEmpty { return wording.isEmpty ? [] : levels(written: wording.bare(name)) }
        let names = Set(signed.map { StatusLevel.key($0.name) })
        return signed + levels.filter { names.contains(StatusLevel.key($0.name)) && !signed.contains($0) }
    }

    /// The steps that are written so where nothing stands before them.
    private func levels(written bare: String) -> [StatusLevel] {
        // Of a sign that is not known nothing is left.
        guard !bare.isEmpty else { return [] }
        let steps = wording.steps(bare)
        return levels.filter { level in
            wording.bare(level.name) == bare || steps.contains(level.name)
                || level.signs.contains { wording.bare($0) == bare }
        }
    }

    /// Whether the text begins as a sentence about a goal's status does.
    public func hasOpening(_ text: String) -> Bool { wording.hasOpening(text) }

    /// What a sentence or a colour with words says of the goal: "Gult: målet nås delvis" gives "nås delvis".
    public func bare(_ text: String) -> String { wording.bare(text) }

    /// The name of a rank on a scale, nil where the scale has no such rank.
    public func name(rank: Int, scale: String) -> String? {
        levels.first { $0.rank == rank && $0.scale == scale }?.name
    }

    /// The scale that statuses printed together are on: the one that tells most of them apart, of equals the one that has
    /// most of them, and most by their own names; the first of those.
    /// - Returns: nil where no scale has any.
    public func scale(ofStatuses names: some Sequence<String>) -> String? { best(for: Set(names))?.scale }

    private func best(for names: Set<String>) -> (scale: String, fit: [Int])? {
        var best: (scale: String, fit: [Int])?
        for scale in scales {
            let steps = names.compactMap { name in step(named: name, on: scale.name).map { (name, $0) } }
            let fit = [Set(steps.map(\.1.rank)).count, steps.count, steps.count { $1.isWritten($0) }]
            if !steps.isEmpty, best.map({ $0.fit.lexicographicallyPrecedes(fit) }) ?? true { best = (scale.name, fit) }
        }
        return best
    }

    /// These scales, and where none of them tells the statuses of documents apart, one that their own words make up.
    public func tellingApart(_ names: some Sequence<String>) -> StatusScales {
        let names = Set(names)
        let degrees = names.compactMap { name in wording.degree(of: name).map { (name, $0) } }
        guard let own = wording.grading.scale(of: degrees), own.levels.count > best(for: names)?.fit[0] ?? 0 else {
            return self
        }
        return including([own])
    }

    /// True where a scale tells the statuses apart no worse than the one that they are on by themselves.
    public func suits(_ names: Set<String>, scale: String) -> Bool {
        let steps = names.compactMap { step(named: $0, on: scale) }
        let own = tellingApart(names).best(for: names)?.fit ?? [0, 0]
        return Set(steps.map(\.rank)).count >= own[0] && steps.count >= own[1]
    }

    /// These scales and others, those of one name once.
    public func including(_ others: [StatusScale]) -> StatusScales {
        let new = others.filter { other in !scales.contains { $0.name == other.name } }
        return new.isEmpty ? self : StatusScales(scales + new, wording: wording)
    }

    /// How far a status says that a goal has come, where its words say it: higher is further.
    public func degree(of name: String) -> Int? { wording.degree(of: name) }

    /// True for a degree that counts as fulfilled.
    public func isMet(degree: Int) -> Bool { degree >= wording.grading.firstMet }

    /// True for a status that says how far a goal has come, on whatever scale.
    public func hasDegree(_ name: String) -> Bool { wording.degree(of: name) != nil }

    // MARK: - Ranks

    /// Every rank that there is: the grades, or the places on a scale.
    public func ranks(of scale: String?) -> [Int] {
        guard let scale else { return StatusGrade.allCases.map(\.rawValue) }
        return levels.filter { $0.scale == scale }.map(\.rank)
    }

    /// Every other rank.
    public func others(than ranks: [Int], of scale: String?) -> [Int] {
        self.ranks(of: scale).filter { !ranks.contains($0) }
    }

    /// The ranks that count as fulfilled.
    public func metRanks(of scale: String?) -> [Int] {
        guard let scale else { return StatusGrade.allCases.filter(\.isMet).map(\.rawValue) }
        return levels.filter { $0.scale == scale && $0.grade.isMet }.map(\.rank)
    }

    /// The steps that ranks mean: grades on every scale, places on one.
    public func levels(ofRanks ranks: [Int], scale: String?) -> [StatusLevel] {
        levels.filter { level in
            scale == nil ? ranks.contains(level.grade.rawValue) : level.scale == scale && ranks.contains(level.rank)
        }
    }
}
