/// A word as it stands on a page.
struct PageWord: Hashable, Sendable {
    var text: String
    var box: PageBox
    /// The letters' size in points.
    var size: Double
    var isBold = false
    /// The letters' colour; nil for black, and where it is not known.
    var colour: Colour?
}

extension [PageWord] {
    /// The colours of the discs and other shapes among the words, in their order.
    var signColours: [Colour?] {
        flatMap { word in word.text.unicodeScalars.filter(Sign.isShape).map { _ in word.colour } }
    }

    /// The colour of words that are nothing but shapes.
    var signColour: Colour? {
        allSatisfy { Sign.isOnly($0.text) } ? lazy.compactMap(\.colour).first : nil
    }
}

/// A page's size in points and its words.
struct WordPage {
    var width: Double
    var height: Double
    var words: [PageWord] = []
}

/// Reads what `pdftotext -tsv` writes: a heading, then a line for each page and each word, among others.
///
/// Columns: level, page, paragraph, block, line, word, left, top, width, height (points), confidence, text.
func wordPages(_ output: [UInt8]) -> [WordPage] {
    var pages: [WordPage] = []
    for line in output.split(separator: 10) {
        let fields = line.split(separator: 9, maxSplits: 11, omittingEmptySubsequences: false)
        guard fields.count == 12 else { continue }
        let numbers = fields[6...9].map { Double(String(decoding: $0, as: UTF8.self)) ?? 0 }
        switch fields[0].first {
        case UInt8(ascii: "1"): pages.append(WordPage(width: numbers[2], height: numbers[3]))
        case UInt8(ascii: "5"):
            let text = String(decoding: fields[11], as: UTF8.self).filter { !$0.isWhitespace }
            let box = PageBox(
                left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3])
            guard !text.isEmpty, !pages.isEmpty, numbers.allSatisfy(\.isFinite) else { continue }
            // The letters' height by itself, until it is known better: most fonts are a sixth higher than their size.
            pages[pages.count - 1].words.append(PageWord(text: text, box: box, size: box.height / 1.16))
        default: continue
        }
    }
    return pages
}
