import Domain

/// The lines of one nämnd's goal table.
struct WrappedTable {
    var nämnd: String?
    var hasMålområde: Bool
    var hasKFMål: Bool
    var lines: [WrappedLine] = []

    /// The columns of cells that span rows.
    var levels: Int { (hasMålområde ? 1 : 0) + (hasKFMål ? 1 : 0) }
}

/// Every heading row by the index of its first line.
private func wrappedHeadings(in lines: [SourceLine]) -> [Int: (columns: Set<Column>, end: Int)] {
    var headings: [Int: (columns: Set<Column>, end: Int)] = [:]
    var index = 0
    while index < lines.count {
        headings[index] = wrappedHeading(in: lines, at: index)
        index = headings[index]?.end ?? index + 1
    }
    return headings
}

/// The heading row that begins at a line: its columns, and the index after it.
func wrappedHeading(in lines: [SourceLine], at start: Int) -> (columns: Set<Column>, end: Int)? {
    var columns: Set<Column> = []
    var end = start
    // The heading's cells may stand on a line each.
    while end < min(lines.count, start + 6), let more = headingColumns(inRunningText: lines[end].text) {
        columns.formUnion(more)
        end += 1
        if columns.contains(.motivering) { break }
    }
    guard columns.contains(.nämndmål), columns.count >= 3 else { return nil }
    // The last heading is long and may be wrapped.
    while end < lines.count, end < start + 8, !lines[end].followsBlank, WrappedLine(lines[end]).startsSmall {
        end += 1
    }
    return (columns, end)
}

/// Cuts a wrapped text into the nämnder's tables.
struct WrappedTables {
    private(set) var all: [WrappedTable] = []
    private(set) var remarks: [ImportRemark] = []

    init(_ text: SourceText) {
        let furniture = PageFurniture(text)
        let lines = text.lines.filter { !furniture.contains($0) }
        let headings = wrappedHeadings(in: lines)
        let names = uniqueHeadings(headings.keys.filter { $0 > 0 }.map { lines[$0 - 1] })
        var previous = 0
        var index = 0
        while index < lines.count {
            let isOverTable = headings[index + 1] != nil
            if let heading = headings[index] {
                begin(heading.columns)
                index = heading.end - 1
            } else if isOverTable || standsAlone(lines, index, after: previous),
                let name = nämndName(in: lines[index].text)
            {
                enter(name)
            } else if isOverTable, all.last?.lines.isEmpty == false, let name = headingName(in: lines[index]),
                names.contains(name)
            {
                enter(name)
            } else {
                add(lines[index], after: previous)
            }
            previous = lines[index].number
            index += 1
        }
    }

    /// Whether the line is a paragraph of its own: a name on a page whose table has no heading row.
    private func standsAlone(_ lines: [SourceLine], _ index: Int, after previous: Int) -> Bool {
        let line = lines[index]
        let isFirst = line.followsBlank || line.number != previous + 1
        guard isFirst, index + 1 < lines.count else { return isFirst }
        let next = lines[index + 1]
        return next.followsBlank || next.number != line.number + 1 || nämndName(in: next.text) != nil
    }

    private mutating func enter(_ name: String) {
        guard all.last?.nämnd != name else { return }
        all.append(WrappedTable(nämnd: name, hasMålområde: true, hasKFMål: true))
    }

    private mutating func begin(_ columns: Set<Column>) {
        if all.isEmpty { all.append(WrappedTable(nämnd: nil, hasMålområde: true, hasKFMål: true)) }
        // A heading that is printed again on the next page changes nothing.
        all[all.count - 1].hasMålområde = columns.contains(.målområde)
        all[all.count - 1].hasKFMål = columns.contains(.kfMål)
    }

    private mutating func add(_ line: SourceLine, after previous: Int) {
        guard !all.isEmpty else {
            remarks.append(ImportRemark(line: line.number, cause: .unplacedLine, text: line.plain))
            return
        }
        var wrapped = WrappedLine(line)
        // What was left out between two lines parts them as a blank line does.
        wrapped.followsBlank = wrapped.followsBlank || line.number != previous + 1
        if !wrapped.words.isEmpty { all[all.count - 1].lines.append(wrapped) }
    }
}
