/// A row's cells by column.
struct TabCells {
    private var cells: [Column: String] = [:]

    /// The cell's text; nil for an empty cell or no such column.
    subscript(column: Column) -> String? { cells[column] }

    init(_ row: [String], heading: TabHeading, labels: StatusLabels) {
        let row = Self.aligned(row, heading: heading, labels: labels)
        for (column, place) in heading.places where place < row.count {
            // Tabs in the last column's text cut it; the pieces belong together.
            let isLast = place == heading.width - 1
            let text = isLast ? joined(row[place...]) : row[place]
            // An icon is a status, or decoration.
            if !text.isEmpty, column == .status || !isIcons(text.unicodeScalars) { cells[column] = text }
        }
    }

    /// Puts back the empty cells that a row lost at its beginning, which shows by where its status stands.
    private static func aligned(_ row: [String], heading: TabHeading, labels: StatusLabels) -> [String] {
        guard let place = heading.places[.status], row.count < heading.width,
            place >= row.count || labels.status(inCell: row[place]) == nil,
            let found = row.prefix(place).firstIndex(where: { labels.name(ofCell: $0) != nil })
        else { return row }
        return Array(repeating: "", count: place - found) + row
    }
}
