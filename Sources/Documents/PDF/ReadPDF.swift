import Domain

/// Reads a PDF file into blocks in reading order, each with its page.
///
/// Nothing in such a file says what is a heading or a table. Both are found by where words stand, how large they are and
/// what lines are drawn, as a reader's eye does.
///
/// - Parameters:
///   - bytes: the whole file.
///   - path: for failures.
/// - Throws: `Failure.programMissing` without Poppler's programs, `.fileEncrypted`, `.fileDamaged`, `.fileTooLarge` and,
///   for pages that hold no text but pictures, `.fileNotReadable`.
func readPDF(_ bytes: [UInt8], path: String) throws -> Document {
    let output = try PopplerOutput(bytes, path: path)
    let words = wordPages(output.words)
    guard words.count <= PopplerOutput.mostPages else { throw Failure.fileTooLarge(path: path, limit: 64) }
    guard words.contains(where: { !$0.words.isEmpty }) else {
        throw words.isEmpty
            ? Failure.fileDamaged(path: path, kind: .pdf) : Failure.fileNotReadable(path: path, kind: .picture)
    }
    let styles = styledPages(output.styles, zoom: PopplerOutput.zoom)
    let drawings = drawnPages(output.drawings)
    var pages = words.enumerated().map { index, page in
        var page = page
        if index < styles.count { page.words = styled(page.words, by: styles[index]) }
        let drawing = index < drawings.count ? drawings[index] : PageDrawing()
        return PageContent(page, drawing: drawing, number: index + 1)
    }
    let furniture = Furniture(takenFrom: &pages)
    let blocks = PageJoining(pages, measures: TextMeasures(pages)).blocks
    return Document(kind: .pdf, blocks: furniture.inserted(into: blocks))
}
