import Domain

/// The lines of one nämnd's goal table.
struct WrappedTable {
    var nämnd: String?
    var hasMålområde: Bool
    var hasKFMål: Bool
    var lines: [WrappedLine] = []
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
        var previous = 0
        var index = 0
        while index < lines.count {
            if let heading = wrappedHeading(in: lines, at: index) {
                begin(heading.columns)
                index = heading.end - 1
            } else if wrappedHeading(in: lines, at: index + 1) != nil,
                let name = nämndName(in: lines[index].text) ?? headingName(in: lines[index])
            {
                enter(name)
            } else {
                add(lines[index], after: previous)
            }
            previous = lines[index].number
            index += 1
        }
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
