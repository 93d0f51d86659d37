/// A run of text of one line, with how its letters look.
struct StyledRun {
    var box: PageBox
    var size: Double
    var isBold: Bool
    var colour: Colour?
}

/// Reads what `pdftohtml -xml` writes: a line for each page, each font and each run of text.
///
/// - Parameter zoom: how many units make a point.
/// - Returns: each page's runs.
func styledPages(_ output: [UInt8], zoom: Double) -> [[StyledRun]] {
    var pages: [[StyledRun]] = []
    var fonts: [Substring: (size: Double, colour: Colour?)] = [:]
    for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
        guard let tag = TagLine(line) else { continue }
        switch tag.name {
        case "page": pages.append([])
        case "fontspec":
            let colour = tag.attributes["color"].flatMap { Colour(hex: $0) }.flatMap { $0 == .black ? nil : $0 }
            tag.attributes["id"].map { fonts[$0] = ((tag.number("size") ?? 0) / zoom, colour) }
        case "text":
            guard let run = styledRun(tag, fonts, zoom: zoom), !pages.isEmpty else { continue }
            pages[pages.count - 1].append(run)
        default: continue
        }
    }
    return pages
}

private func styledRun(
    _ tag: TagLine, _ fonts: [Substring: (size: Double, colour: Colour?)], zoom: Double
) -> StyledRun? {
    guard let left = tag.number("left"), let top = tag.number("top"), let width = tag.number("width"),
        let height = tag.number("height"), let font = tag.attributes["font"].flatMap({ fonts[$0] })
    else { return nil }
    let box = PageBox(
        left: left / zoom, top: top / zoom, right: (left + width) / zoom, bottom: (top + height) / zoom)
    return StyledRun(box: box, size: font.size, isBold: isAllBold(tag.content), colour: font.colour)
}

/// Whether no letter of a run stands outside of `<b>` and `</b>`.
private func isAllBold(_ content: Substring) -> Bool {
    var depth = 0
    var isBold = false
    for (index, part) in content.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
        let pieces =
            index == 0 ? ["", part] : part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
        if pieces[0] == "b" { depth += 1 }
        if pieces[0] == "/b" { depth -= 1 }
        if pieces[0] == "/text" { break }
        if pieces.count > 1, pieces[1].contains(where: { !$0.isWhitespace }) {
            if depth == 0 { return false }
            isBold = true
        }
    }
    return isBold
}

/// The words with the sizes and the weights of the runs that they stand in.
func styled(_ words: [PageWord], by runs: [StyledRun]) -> [PageWord] {
    let runs = runs.sorted { $0.box.midY < $1.box.midY }
    return words.map { word in
        // A run's middle is at most half a high line away from its words' middles.
        let reach = word.box.height
        let begin = runs.partition(by: word.box.midY - reach)
        let run = runs[begin...].prefix { $0.box.midY <= word.box.midY + reach }
            .filter { word.box.midX >= $0.box.left - 1 && word.box.midX <= $0.box.right + 1 }
            .min { abs($0.box.midY - word.box.midY) < abs($1.box.midY - word.box.midY) }
        guard let run else { return word }
        var word = word
        word.size = run.size
        word.isBold = run.isBold
        word.colour = run.colour
        return word
    }
}

extension [StyledRun] {
    /// The first of the runs, sorted by their middles, that is not above a height.
    fileprivate func partition(by y: Double) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].box.midY < y { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
