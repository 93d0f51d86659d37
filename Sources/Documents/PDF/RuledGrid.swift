/// The grid that a table's drawn lines make.
struct RuledGrid: Sendable {
    /// Distances from the left at which columns begin and end, and heights at which rows do; at least two each.
    let columns: [Double]
    let rows: [Double]
    /// Which cell covers a place of the grid: row by row, the place (row × columns + column) at its upper left.
    private(set) var owners: [Int]

    var width: Int { columns.count - 1 }
    var height: Int { rows.count - 1 }
    var box: PageBox { PageBox(left: columns[0], top: rows[0], right: columns[width], bottom: rows[height]) }

    func box(row: Int, column: Int) -> PageBox {
        PageBox(left: columns[column], top: rows[row], right: columns[column + 1], bottom: rows[row + 1])
    }

    /// Where a cell lies that covers several places.
    func box(owner: Int) -> PageBox {
        let places = owners.indices.filter { owners[$0] == owner }
        return PageBox.around(places.map { box(row: $0 / width, column: $0 % width) }) ?? box
    }

    /// The place in which a point lies; nil outside of the grid.
    func place(x: Double, y: Double) -> Int? {
        guard box.grown(by: 1).contains(x: x, y: y) else { return nil }
        let column = columns[1..<width].count { $0 <= x }
        let row = rows[1..<height].count { $0 <= y }
        return row * width + column
    }

    /// - Parameter rules: lines that touch one another.
    /// - Returns: nil for fewer than two columns: a frame, or lines between rows.
    init?(_ rules: [PageRule]) {
        let uprights = rules.filter(\.isUpright)
        let levels = rules.filter { !$0.isUpright }
        columns = edges(uprights.map(\.position) + levels.flatMap { [$0.start, $0.end] })
        rows = edges(levels.map(\.position) + uprights.flatMap { [$0.start, $0.end] })
        owners = []
        guard columns.count > 2, rows.count > 1, !uprights.isEmpty, columns.count * rows.count < 100_000 else {
            return nil
        }
        owners = Array(0..<(width * height))
        merge(uprights: uprights, levels: levels)
    }

    /// Joins places that no line parts.
    private mutating func merge(uprights: [PageRule], levels: [PageRule]) {
        var sets = DisjointSets(count: owners.count)
        for place in owners {
            let (row, column) = (place / width, place % width)
            if column + 1 < width, !uprights.cover(rows[row]...rows[row + 1], at: columns[column + 1]) {
                sets.unite(place, place + 1)
            }
            if row + 1 < height, !levels.cover(columns[column]...columns[column + 1], at: rows[row + 1]) {
                sets.unite(place, place + width)
            }
        }
        owners = owners.map { sets.root($0) }
    }
}

/// The distinct ones of positions; those within three points are one line.
private func edges(_ positions: [Double]) -> [Double] {
    var groups: [[Double]] = []
    for position in positions.sorted() {
        if let first = groups.last?.first, position - first <= 3 {
            groups[groups.count - 1].append(position)
        } else {
            groups.append([position])
        }
    }
    return groups.map { $0.reduce(0, +) / Double($0.count) }
}

extension [PageRule] {
    /// Whether the lines at a position cover at least half of a stretch.
    fileprivate func cover(_ stretch: ClosedRange<Double>, at position: Double) -> Bool {
        var covered = 0.0
        for rule in self where abs(rule.position - position) <= 3 {
            covered += Swift.max(0, Swift.min(rule.end, stretch.upperBound) - Swift.max(rule.start, stretch.lowerBound))
        }
        return covered >= (stretch.upperBound - stretch.lowerBound) / 2
    }

    /// The same lines, those that go on in one another joined.
    func joined() -> [PageRule] {
        [true, false].flatMap { isUpright in
            var joined: [PageRule] = []
            let sorted = filter { $0.isUpright == isUpright }.sorted {
                (($0.position / 1.5).rounded(), $0.start) < (($1.position / 1.5).rounded(), $1.start)
            }
            for rule in sorted {
                if let last = joined.last, rule.position - last.position <= 1.5, rule.position >= last.position - 1.5,
                    rule.start <= last.end + 2
                {
                    joined[joined.count - 1].end = Swift.max(last.end, rule.end)
                } else {
                    joined.append(rule)
                }
            }
            return joined
        }
    }

    /// The lines in groups of those that touch, at once or through others.
    func connected() -> [[PageRule]] {
        var sets = DisjointSets(count: count)
        let reach = map { $0.box.grown(by: 1.5) }
        let uprights = indices.filter { self[$0].isUpright }
        for level in indices where !self[level].isUpright {
            for upright in uprights where reach[level].meets(reach[upright]) { sets.unite(level, upright) }
        }
        let groups = Dictionary(grouping: indices) { sets.root($0) }
        return groups.sorted { $0.key < $1.key }.map { $0.value.map { self[$0] } }
    }
}
