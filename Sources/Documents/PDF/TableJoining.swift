import Domain

extension PageTable {
    /// Whether a table at the top of the next page has the same columns.
    func goesOn(in next: PageTable) -> Bool {
        guard next.page > page, columns.count == next.columns.count else { return false }
        return zip(columns, next.columns).allSatisfy {
            abs($0.lowerBound - $1.lowerBound) < 4 && abs($0.upperBound - $1.upperBound) < 4
        }
    }

    /// Adds the rows of the part on the next page, without the head that is repeated there.
    mutating func append(_ next: PageTable) {
        let repeated = zip(rows, next.rows).prefix { $0.map(\.text) == $1.map(\.text) }.count
        rows += next.rows.dropFirst(repeated)
        page = next.page
    }
}
