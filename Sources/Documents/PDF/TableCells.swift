/// A cell of a table without a drawn grid: words of one column, over one line or several.
struct TableCellText {
    var column: Int
    var words: [PageWord]
    var box: PageBox
    /// Whether it stands across the columns.
    var isAcross = false

    init(column: Int, words: [PageWord], isAcross: Bool = false) {
        self.column = column
        self.words = words
        self.isAcross = isAcross
        box = PageBox.around(words.map(\.box)) ?? PageBox(left: 0, top: 0, right: 0, bottom: 0)
    }
}

extension TableCellText {
    /// Whether it is a number, a percentage or a date.
    var isNumeric: Bool {
        words.allSatisfy { $0.text.allSatisfy { $0.isNumber || "-–−+,.:%±".contains($0) } }
    }
}

/// Puts the lines of a table's columns together to cells, and cells to rows.
struct TableCells {
    private let columns: TableColumns
    private let rules: [PageRule]
    /// Each column's lines from the top down; what stands across all columns is in none.
    private var pieces: [[TableCellText]]
    private var across: [TableCellText] = []

    /// - Parameter rules: level lines and edges of fills that part rows.
    init(_ lines: some Sequence<TextLine>, columns: TableColumns, rules: [PageRule]) {
        self.columns = columns
        self.rules = rules
        pieces = Array(repeating: [], count: columns.count)
        for line in lines {
            if let parts = columns.parts(of: line) {
                for (column, words) in parts {
                    pieces[column].append(TableCellText(column: column, words: words))
                }
            } else {
                across.append(TableCellText(column: 0, words: line.words, isAcross: true))
            }
        }
    }

    /// The rows from the top down, each with its cells.
    func rows() -> [[TableCellText]] {
        let pitch = wrapPitch()
        let isSure = wrapsAreTight(pitch)
        let cells = pieces.flatMap { joined($0, pitch: pitch, isSure: isSure) } + across
        let rows = Self.joinedHead(joinedAcross(Self.rows(cells), pitch: pitch))
        let bands = Dictionary(grouping: rows) { row in rules.count { $0.position < row[0].box.midY } }
        // Where lines part most rows, all that stands between two of them is one row.
        guard bands.count > 2, rows.count <= bands.count + bands.count / 4 else { return rows }
        return bands.sorted { $0.key < $1.key }.map { Self.merged($0.value.flatMap { $0 }) }
    }

    /// With what stands across the columns on several lines in one row.
    private func joinedAcross(_ rows: [[TableCellText]], pitch: Double) -> [[TableCellText]] {
        let limit = columns.spans[columns.count - 1].upperBound
        var joined: [[TableCellText]] = []
        for row in rows {
            if let last = joined.last?[0], last.isAcross, row.count == 1, row[0].column == 0,
                row[0].box.midY - last.words[last.words.count - 1].box.midY <= 1.12
                    * max(pitch, 1.3 * last.words[0].size),
                isFull(
                    last.words[last.words.count - 1].box, before: row[0].words[0], limit: limit,
                    slack: 3 * last.words[0].size)
            {
                joined[joined.count - 1] = [TableCellText(column: 0, words: last.words + row[0].words, isAcross: true)]
            } else {
                joined.append(row)
            }
        }
        return joined
    }

    /// The least distance between a column's lines: from a line to the one on which it is wrapped, if any is.
    private func wrapPitch() -> Double {
        let pitches = pieces.flatMap { column in
            zip(column, column.dropFirst()).map { $1.box.midY - $0.box.midY }
        }
        return pitches.filter { $0 > 4 }.min() ?? 0
    }

    /// Whether lines of a cell stand closer than rows do, so that nothing else need tell them apart.
    private func wrapsAreTight(_ pitch: Double) -> Bool {
        var close = 0
        var wrapped = 0
        var apart = 0
        var numbers = 0
        for column in pieces {
            for (piece, next) in zip(column, column.dropFirst()) {
                if !isClose(piece, next, pitch) {
                    apart += 1
                } else {
                    close += 1
                    if isWrapped(piece, next) { wrapped += 1 }
                    if piece.isNumeric && next.isNumeric { numbers += 1 }
                }
            }
        }
        return apart > 0 && wrapped * 5 >= close * 3 && numbers * 10 <= close
    }

    private func isClose(_ piece: TableCellText, _ next: TableCellText, _ pitch: Double) -> Bool {
        next.box.midY - piece.box.midY <= 1.12 * pitch + 0.3
    }

    /// Whether the next piece looks like the rest of a piece: it had no room beside it.
    private func isWrapped(_ piece: TableCellText, _ next: TableCellText) -> Bool {
        let limit = columns.limit(of: piece.column, size: piece.words[0].size)
        if piece.words[0].isBold != next.words[0].isBold || piece.isNumeric && next.isNumeric { return false }
        // How wide the column is cannot be seen; a small letter says that a sentence goes on.
        let slack = next.words[0].text.first?.isLowercase == true ? 1.5 * next.words[0].size : 0
        return isFull(piece.box, before: next.words[0], limit: limit, slack: slack)
    }

    private func joined(_ column: [TableCellText], pitch: Double, isSure: Bool) -> [TableCellText] {
        var cells: [TableCellText] = []
        var last: TableCellText?
        for (index, piece) in column.enumerated() {
            let following = index + 1 < column.count ? column[index + 1] : nil
            if let last, isClose(last, piece, pitch), !isParted(last, piece),
                isSure || (isWrapped(last, piece) && !isVetoed(last, piece, before: following))
            {
                cells[cells.count - 1].words += piece.words
                cells[cells.count - 1].box = cells[cells.count - 1].box.union(piece.box)
            } else {
                cells.append(piece)
            }
            last = piece
        }
        return cells
    }

    /// Whether a line is drawn between two pieces, or something stands between them across the columns.
    private func isParted(_ piece: TableCellText, _ next: TableCellText) -> Bool {
        let between = piece.box.midY...max(piece.box.midY, next.box.midY)
        return across.contains { between.contains($0.box.midY) }
            || rules.contains {
                between.contains($0.position) && $0.start < piece.box.midX && $0.end > piece.box.left
            }
    }

    /// Whether other columns say that two pieces are of two rows: they have values on both lines that are not one
    /// wrapped value, or on the lower one alone, though nothing more follows below.
    private func isVetoed(_ piece: TableCellText, _ next: TableCellText, before following: TableCellText?) -> Bool {
        let beside = values(beside: piece)
        let below = values(beside: next)
        if beside.isEmpty && !below.isEmpty {
            guard let following, values(beside: following).isEmpty else { return true }
            return following.box.midY - next.box.midY > 1.3 * (next.box.midY - piece.box.midY)
        }
        return below.contains { value in
            beside.contains { $0.column == value.column && !isWrapped($0, value) }
        }
    }

    /// What the other columns have on a piece's line.
    private func values(beside piece: TableCellText) -> [TableCellText] {
        pieces.flatMap { column in
            column.filter { $0.column != piece.column && abs($0.box.midY - piece.box.midY) < 2 }
        }
    }
}
