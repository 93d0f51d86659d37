/// Which of a search's hits an answer shows, where it does not show all.
public struct HitPage: Hashable, Sendable {
    /// How many better ones come before them.
    public var before: Int
    /// How many there are in all; nil where that is not told, as only one of them was asked for.
    public var total: Int?
    /// How many there are of each nämnd (nil = of none) and year.
    public var spread: [HitCount]

    public init(before: Int, total: Int?, spread: [HitCount]) {
        self.before = before
        self.total = total
        self.spread = spread
    }
}

/// How many hits a nämnd has in a year.
public struct HitCount: Hashable, Sendable {
    public var nämnd: String?
    public var year: Int
    public var count: Int

    public init(nämnd: String?, year: Int, count: Int) {
        self.nämnd = nämnd
        self.year = year
        self.count = count
    }
}
