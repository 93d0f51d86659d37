import Domain

/// Gives every row its målområde and KF-mål: in wrapped text they stand before the last of the rows they span.
struct GoalFilling {
    let table: WrappedTable
    let rows: [FoundRow]
    let splits: [CellSplit]

    func content(nämnd: String) -> LayoutContent {
        var content = LayoutContent()
        var målområde: String?
        var kfMål: String?
        for index in rows.indices.reversed() {
            let block = rows[index].cells
            let split = splits[index]
            if let range = split.målområde { målområde = block.text(range) }
            if let range = split.kfMål { kfMål = block.text(range) }
            let line = block.words[split.nämndmål.lowerBound].number
            // A lone column of spanning cells is read as KF-mål, whatever it holds.
            let isMålområde = table.hasMålområde && !table.hasKFMål
            let bedömning = Bedömning(
                nämnd: nämnd, målområde: isMålområde ? kfMål : målområde, kfMål: isMålområde ? nil : kfMål,
                nämndmål: block.text(split.nämndmål),
                status: rows[index].status, motivering: joined(rows[index].motivering), line: line)
            content.records.bedömningar.append(bedömning)
            if lacksGoal(bedömning) { content.remarks.append(rows[index].remark(.unplacedLine)) }
        }
        content.records.bedömningar.reverse()
        return content
    }

    /// Whether the table has a column that the row could not be given a cell of.
    private func lacksGoal(_ bedömning: Bedömning) -> Bool {
        table.hasMålområde && bedömning.målområde == nil || table.hasKFMål && bedömning.kfMål == nil
    }
}
