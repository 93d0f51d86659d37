import Documents
import Domain

extension TableSegment {
    /// The same stretch, where a column for each step of a scale is crossed for the goals that reach it, with one
    /// column of
    /// ratings in their stead.
    func withCrossesRead(_ ratings: RatingReader, _ rating: ColumnHead) -> TableSegment {
        let columns = heads.indices.filter { ratings.isStep(heads[$0].text) && isCrossed($0) }
        guard columns.count > 1, let first = columns.first else { return self }
        var result = self
        result.heads[first] = rating
        result.rows = rows.map { number, cells in
            var cells = cells
            let crossed = columns.filter { cells[$0].origin != .left && !cells[$0].isEmpty && isCross(cells[$0]) }
            cells[first] = Cell(crossed.map { heads[$0].text }.joined(separator: ", "), place: cells[first].place)
            for column in columns.dropFirst() { cells[column] = Cell("", place: cells[column].place) }
            return (number, cells)
        }
        return result
    }

    /// Whether a column has nothing but crosses and empty cells.
    private func isCrossed(_ column: Int) -> Bool {
        rows.allSatisfy { $0.cells[column].isEmpty || isCross($0.cells[column]) }
    }

    private func isCross(_ cell: Cell) -> Bool {
        cell.text.isEmpty || cell.text.count == 1 && (cell.text.lowercased() == "x" || RatingReader.isMark(cell.text))
    }
}
