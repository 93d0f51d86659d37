import Documents
import Domain

/// Reads keys that are set out as tables, or as rows of one.
struct LegendTables: Sendable {
    private let ratings: RatingReader
    private let colours: ColourNames
    private static let (longest, most) = (120, 12)

    init(_ ratings: RatingReader, _ colours: ColourNames) {
        self.ratings = ratings
        self.colours = colours
    }

    /// - Returns: what the table explains, and whether it does nothing else.
    func entries(of table: Grid) -> (entries: [LegendEntry], isWhole: Bool) {
        let rows = table.rows.map { row in row.filter { !$0.isEmpty && $0.origin == .here } }
        let pairs = rows.map(pairs(in:))
        let shaded = rows.map(shaded(in:))
        let found = zip(pairs, shaded).map { $0.isEmpty ? $1 : $0 }
        let others = found.filter(\.isEmpty).count
        let all = found.flatMap { $0 }
        let isKnown = all.contains { ratings.isKnown($0.meaning) }
        if rows.count <= Self.most, all.count > 1, all.isDistinct, others == 0 || others == 1 && isKnown {
            return (all, true)
        }
        // A row of its own in a table of something else has several.
        let own = zip(pairs, shaded).flatMap { pairs, shaded in shaded.count > 1 ? shaded : pairs.count > 1 ? pairs : []
        }
        return (own.isDistinct ? own : [], false)
    }

    /// Signs and what they mean, turn by turn.
    private func pairs(in cells: [Cell]) -> [LegendEntry] {
        guard cells.count.isMultiple(of: 2) else { return [] }
        let found = stride(from: 0, to: cells.count, by: 2).compactMap { place -> LegendEntry? in
            if let sign = sign(cells[place]), isMeaning(cells[place + 1]) {
                return LegendEntry(sign: sign, meaning: cells[place + 1].text.oneLine)
            }
            // Goals can stand before their signs too: only a rating is a meaning there.
            guard let sign = sign(cells[place + 1]), ratings.isKnown(cells[place].text.oneLine) else { return nil }
            return LegendEntry(sign: sign, meaning: cells[place].text.oneLine)
        }
        return found.count * 2 == cells.count ? found : []
    }

    private func isMeaning(_ cell: Cell) -> Bool {
        cell.text.contains(where: \.isLetter) && cell.text.count <= Self.longest
    }

    /// Ratings on colours of their own.
    private func shaded(in cells: [Cell]) -> [LegendEntry] {
        let found = cells.compactMap { cell -> LegendEntry? in
            guard ratings.isKnown(cell.text.oneLine), let colour = cell.fill.flatMap(colours.name(of:)) else {
                return nil
            }
            return LegendEntry(sign: colour, meaning: cell.text.oneLine)
        }
        return found.count == cells.count ? found : []
    }

    /// A colour with no text, a picture, or a single sign.
    private func sign(_ cell: Cell) -> String? {
        let isMark = RatingReader.isMark(cell.text)
        if cell.text.isEmpty || isMark, let colour = cell.fill.flatMap(colours.name(of:)) { return colour }
        if cell.text.isEmpty { return cell.pictures.first.map { colours.name(in: $0) ?? $0 } }
        return isMark ? cell.text : colours.name(cell.text)
    }
}
