import Domain

/// The records of a block's rows.
struct MeasureContent {
    private(set) var content: BlockContent
    /// The rows that the next dash row can stand under, outermost first.
    private var parents: [(name: String, depth: Int)] = []

    init(_ rows: MeasureRows, at place: BlockPlace) {
        content = BlockContent(end: rows.end)
        content.remarks = rows.remarks
        let years = MeasureContent.years(rows)
        addText(rows.opening, heading: place.heading ?? "", place.goals)
        for row in rows.rows {
            let (parent, name) = names(of: row)
            let columns = rows.block.tables.indices.contains(row.table) ? rows.block.tables[row.table].columns : []
            content.records.mått.append(
                Mått(
                    name: name, parent: parent, place: place.goals,
                    trend: row.trend, target: target(of: row, year: place.year),
                    rankings: row.rankings.sorted { $0.year > $1.year },
                    unjustified: row.unjustified.isEmpty ? nil : row.unjustified.joined(separator: ", "),
                    values: MeasureContent.values(of: row, columns, years) + row.values, line: row.line,
                    doubt: row.depth > 0 && parent == nil ? .cellBoundary : row.doubt))
            addText(row.comment, heading: name, place.goals)
        }
    }

    private mutating func addText(_ lines: [MeasureLine], heading: String, _ goals: GoalPlace) {
        guard let first = lines.first else { return }
        content.records.avsnitt.append(
            Avsnitt(heading: heading, place: goals, text: lines.paragraphs, line: first.number))
    }

    /// The parent of a row and the row's whole name, with the parent's before it.
    private mutating func names(of row: MeasureRow) -> (parent: String?, name: String) {
        while let last = parents.last, last.depth >= row.depth { parents.removeLast() }
        let parent = parents.last?.name
        let name = parent.map { "\($0) \(row.name)" } ?? row.name
        parents.append((name, row.depth))
        return (parent, name)
    }

    /// The target for the report's year, or the first.
    private func target(of row: MeasureRow, year: Int) -> String? {
        (row.targets.first { $0.year == year } ?? row.targets.first)?.text
    }

    private static func years(_ rows: MeasureRows) -> MeasureYears {
        var years = MeasureYears()
        for row in rows.rows where rows.block.tables.indices.contains(row.table) {
            let count = rows.block.tables[row.table].columns.count
            if count > 0, row.columnValues.count == count { years.learn(row.columnValues, table: row.table) }
        }
        return years
    }

    /// The values of the year columns.
    private static func values(of row: MeasureRow, _ columns: [MeasureColumn], _ years: MeasureYears) -> [MåttValue] {
        let places = years.places(
            of: row.columnValues, columns: columns, table: row.table, comment: row.comment.paragraphs)
        let isShort = row.columnValues.count < columns.count
        return zip(places, row.columnValues).compactMap { place, value in
            value.map {
                MåttValue(
                    group: columns[place].group, year: columns[place].period.year, month: columns[place].period.month,
                    value: $0.number.value, unit: $0.unit,
                    line: $0.number.line, doubt: $0.doubt ?? (isShort ? .fewerValuesThanColumns : nil))
            }
        }
    }
}
