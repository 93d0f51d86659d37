import Domain

/// Reads the financial tables: resultaträkning, driftredovisning, investeringar and their like, post by column.
struct EkonomiReader: BlockReader {
    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        guard let header = FinanceHeader(at: index, to: lines.count, in: lines) else { return false }
        // The first rows tell enough, and a text full of headers is read no more than so often.
        let limit = min(lines.count, header.lines.upperBound + 60)
        return FinanceTable(FinanceRows(under: header, to: limit, in: lines).rows, under: header, year: 0).isSound
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        let limit = min(limit, lines.count)
        guard let header = FinanceHeader(at: index, to: limit, in: lines) else {
            return BlockContent(end: min(index + 1, limit))
        }
        let found = FinanceRows(under: header, to: limit, in: lines)
        let table = FinanceTable(found.rows, under: header, year: place.year)
        guard !table.rows.isEmpty else { return BlockContent(end: index + 1) }
        let name = tableName(header, in: lines, at: place)
        let unit = header.unit ?? unitNear(index, in: lines, at: place)
        var content = BlockContent(end: found.end)
        content.records.ekonomi = posts(of: table, name: name, unit: unit, in: lines)
        content.remarks = table.unread.map {
            ImportRemark(line: lines[$0].number, cause: .unplacedLine, text: lines[$0].plain)
        }
        return content
    }

    private func posts(of table: FinanceTable, name: String, unit: String, in lines: [SourceLine]) -> [EkonomiPost] {
        let sums = table.sumRows()
        return table.rows.enumerated().flatMap { index, row in
            zip(table.columns, row.cells).compactMap { column, cell -> EkonomiPost? in
                guard let cell, let amount = cell.amount else { return nil }
                return EkonomiPost(
                    table: name, post: row.label, rowKind: row.isPart ? .part : sums.contains(index) ? .sum : .post,
                    column: column.name, year: column.year, amount: amount,
                    unit: cell.isPercent || column.isPercent ? "%" : unit, line: lines[row.start].number,
                    doubt: cell.isTorn ? .tornSign : row.doubt)
            }
        }
    }

    /// The first cell's name, after the heading right above it where that says something else.
    private func tableName(_ header: FinanceHeader, in lines: [SourceLine], at place: BlockPlace) -> String {
        let caption = caption(above: header.lines.lowerBound, in: lines)
        let hasOwn =
            !header.name.isEmpty && !header.name.hasPrefix("Belopp") && !FinanceWords.isLabelHeading(header.name)
        guard hasOwn else {
            return caption ?? place.heading ?? place.chapters.last ?? lines[header.lines.lowerBound].plain
        }
        guard let caption else { return header.name }
        let (upper, own) = (caption.lowercased(), header.name.lowercased())
        return upper.contains(own) || own.contains(upper) ? header.name : "\(caption) – \(header.name)"
    }

    /// The line above a table if it is a heading, and not the end of a paragraph or of another table.
    private func caption(above index: Int, in lines: [SourceLine]) -> String? {
        guard index > 0 else { return nil }
        let line = lines[index - 1]
        let words = line.text.cleanedWords
        let goesOn = index > 1 && lines[index - 2].endsInSpace && !line.followsBlank
        guard !goesOn, !line.endsInSpace, line.text.width <= 110, words.count <= 14, let first = words.first,
            startsLikeName(first), line.text.last.map({ $0.isLetter || $0.isNumber || $0 == ")" }) ?? false,
            FinanceLine(line) == nil
        else { return nil }
        return line.plain
    }

    /// The unit that the lines over a table name, where its header names none.
    private func unitNear(_ index: Int, in lines: [SourceLine], at place: BlockPlace) -> String {
        let texts = [place.heading ?? ""] + lines[max(0, index - 5)..<index].reversed().map(\.text)
        for text in texts {
            if let unit = text.cleanedWords.lazy.compactMap({ FinanceWords.unit($0) }).first { return unit }
        }
        return "mnkr"
    }
}
