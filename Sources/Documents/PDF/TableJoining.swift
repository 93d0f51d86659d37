import Domain

extension PageTable {
    /// Whether a table at the top of the next page has the same columns and is not another with a head of its own.
    func goesOn(in next: PageTable) -> Bool {
        guard next.page > page, columns.count == next.columns.count else { return false }
        let areAlike = zip(columns, next.columns).allSatisfy { column, other in
            isRuled && next.isRuled
                ? abs(column.lowerBound - other.lowerBound) < 4 && abs(column.upperBound - other.upperBound) < 4
                : column.overlaps(other)
        }
        guard areAlike, let head = rows.first, let first = next.rows.first else { return false }
        let isOtherHead = head.isBold && first.isBold && !rows.dropFirst().allSatisfy(\.isBold)
        return !isOtherHead || head.map(\.text) == first.map(\.text)
    }

    /// Adds the rows of the part on the next page, without the head that is repeated there.
    mutating func append(_ next: PageTable) {
        let repeated = zip(rows, next.rows).prefix { $0.map(\.text) == $1.map(\.text) }.count
        var rest = Array(next.rows.dropFirst(repeated))
        if let first = rest.first, let last = rows.last, first.isRest(of: last) {
            rows[rows.count - 1] = last.joined(with: first)
            rest.removeFirst()
        }
        fillMerged(&rest)
        rows += rest
        page = next.page
    }

    /// A merged cell that goes on over the page break is written only where it begins: what is empty below it is its.
    private func fillMerged(_ rest: inout [[Cell]]) {
        guard isRuled, let last = rows.last, let first = rest.first else { return }
        // Only a column that has merged cells is believed to go on, and not where one to its left begins anew.
        let merged = last.indices.filter { column in rows.contains { $0[column].origin == .above } }
        for column in merged.prefix(while: { first[$0].isEmpty }) where !last[column].isEmpty {
            for row in rest.indices.prefix(while: { rest[$0][column].isEmpty }) {
                let place = rest[row][column].place
                rest[row][column] = last[column]
                rest[row][column].origin = .above
                rest[row][column].place = place
            }
        }
    }
}

extension [Cell] {
    fileprivate var isBold: Bool { contains { $0.isBold } && allSatisfy { $0.isBold || $0.text.isEmpty } }

    /// Whether a row at the top of a page is only what had no room on the page before: it goes on in the midst of
    /// sentences, and no cell is new.
    fileprivate func isRest(of last: [Cell]) -> Bool {
        let filled = indices.filter { !self[$0].text.isEmpty }
        guard filled.count < last.count(where: { !$0.text.isEmpty }) || filled.count == 1 else { return false }
        return !filled.isEmpty
            && filled.allSatisfy { column in
                guard let end = last[column].text.last else { return false }
                return self[column].text.first?.isLowercase == true || !".!?".contains(end) && end.isLowercase
            }
            && filled.contains { self[$0].text.first?.isLowercase == true || self[$0].text.count > 30 }
    }

    fileprivate func joined(with rest: [Cell]) -> [Cell] {
        zip(self, rest).map { cell, more in
            var cell = cell
            if cell.text.isEmpty { cell.text = more.text } else { cell.text.appendLine(more.text) }
            return cell
        }
    }
}
