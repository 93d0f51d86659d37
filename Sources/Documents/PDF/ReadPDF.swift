import Domain

/// Reads a PDF file into blocks in reading order, each with its page.
///
/// Nothing in such a file says what is a heading or a table. Both are found by where words stand, how large they are
/// and what lines are drawn, as a reader's eye does.
///
/// - Parameters:
///   - bytes: the whole file.
///   - path: for failures.
/// - Throws: `Failure.programMissing` without Poppler's programs, `.fileEncrypted`, `.fileDamaged`, `.fileTooLarge`
/// and,
///   for pages that hold no text but pictures, `.fileNotReadable`.
func readPDF(_ bytes: [UInt8], path: String) throws -> Document {
    let output = try PopplerOutput(bytes, path: path)
    let words = wordPages(output.words)
    guard words.count <= PopplerOutput.mostPages else { throw Failure.fileTooLarge(path: path, limit: 64) }
    guard words.contains(where: { !$0.words.isEmpty }) else {
        throw words.isEmpty
            ? Failure.fileDamaged(path: path, kind: .pdf) : Failure.fileNotReadable(path: path, kind: .picture)
    }
    var pages = pageContents(words, styles: output.styles, drawings: output.drawings)
    let furniture = Furniture(takenFrom: &pages)
    let measures = TextMeasures(pages)
    takeTables(from: &pages, measures: measures)
    let blocks = PageJoining(pages, measures: measures).blocks
    let settled = BrokenWords(blocks).settled(blocks)
    return Document(kind: .pdf, blocks: furniture.inserted(into: settled))
}

private func pageContents(_ pages: [WordPage], styles: [UInt8], drawings: [UInt8]) -> [PageContent] {
    let styles = styledPages(styles, zoom: PopplerOutput.zoom)
    let drawings = drawnPages(drawings)
    let pages = pages.enumerated().map { index, page in
        var page = page
        if index < styles.count { page.words = styled(page.words, by: styles[index]) }
        return page
    }
    let gap = columnGap(pages)
    return pages.enumerated().map { index, page in
        let drawing = index < drawings.count ? drawings[index] : PageDrawing()
        return PageContent(page, drawing: drawing, number: index + 1, gap: gap)
    }
}

/// Takes lists of contents and tables without drawn grids out of the pages' lines.
private func takeTables(from pages: inout [PageContent], measures: TextMeasures) {
    var open: TableColumns?
    let reach = rowReach(pages.map(\.lines))
    for index in pages.indices {
        pages[index].takeContents(pageCount: pages.count)
        pages[index].takeAlignedTables(limit: measures.limit(of: pages[index]), reach: reach, after: open)
        open = pages[index].openColumns
    }
}
