/// One step of a rating scale, as the grammar's data names it.
public struct StatusLevel: Hashable, Sendable {
    /// The name as printed in the reports, for example "Ej uppfyllt".
    public let name: String
    /// The scale it belongs to, for example "uppfyllelse".
    public let scale: String
    /// Its place on the scale: 1 is the lowest.
    public let rank: Int

    public init(name: String, scale: String, rank: Int) {
        self.name = name
        self.scale = scale
        self.rank = rank
    }
}

/// The rating scales that the grammar's data declares.
///
/// Scales have the same number of steps where a question may cross them, so a set of ranks means
/// the same thing on each: rank 1 is both "Ej uppfyllt" and "Ej godtagbar".
public struct StatusScales: Hashable, Sendable {
    /// Every step of every scale, in the order of the data.
    public let levels: [StatusLevel]

    public init(levels: [StatusLevel]) {
        self.levels = levels
    }

    /// The step with a printed name; case and the white space between words do not count.
    public func level(named name: String) -> StatusLevel? {
        let wanted = Self.key(name)
        return levels.first { Self.key($0.name) == wanted }
    }

    /// The name of a rank on a scale, nil where the scale has no such rank.
    public func name(rank: Int, scale: String) -> String? {
        levels.first { $0.rank == rank && $0.scale == scale }?.name
    }

    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
