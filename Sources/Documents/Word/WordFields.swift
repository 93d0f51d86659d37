/// The fields that are open at a place of a document: a page's number, a link, a list of contents.
struct WordFields {
    private struct Field {
        var code = ""
        var isCode = true
    }

    private static let deepest = 100

    private var open: [Field] = []
    private var extra = 0

    /// Whether text here is a field's code rather than what it shows.
    var isInCode: Bool { open.contains(where: \.isCode) }

    /// Whether text here is shown by a list of contents.
    private(set) var isInContents = false

    mutating func mark(_ type: String?) {
        switch type {
        case "begin": if open.count < Self.deepest { open.append(Field()) } else { extra += 1 }
        case "separate": if extra == 0, !open.isEmpty { open[open.count - 1].isCode = false }
        case "end": if extra > 0 { extra -= 1 } else { _ = open.popLast() }
        default: break
        }
        isInContents = open.contains { !$0.isCode && Self.isContents($0.code) }
    }

    mutating func addCode(_ text: String) {
        guard let last = open.indices.last, open[last].isCode, open[last].code.utf8.count < 1000 else { return }
        open[last].code += text
    }

    /// A field whose code goes on after its paragraph lacks its end, and must not swallow the document.
    mutating func endParagraph() {
        if isInCode { open.removeAll(where: \.isCode) }
    }

    /// A heading ends a list of contents whose end is missing.
    mutating func closeContents() {
        if isInContents { self = WordFields() }
    }

    static func isContents(_ code: String) -> Bool {
        code.drop(while: \.isWhitespace).uppercased().hasPrefix("TOC")
    }
}
