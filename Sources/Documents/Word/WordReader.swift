import Domain

/// Reads the text of a Word document's part as it comes.
final class WordReader: XMLHandler {
    let styles: WordStyles
    var flow = BlockFlow()
    /// The open paragraphs: more than one where a text box stands in a paragraph.
    var paragraphs: [WordParagraph] = []
    var fields = WordFields()
    /// The names of the open elements.
    var path: [String] = []
    /// How many open elements there are within one that is left out.
    private var unseen = 0
    private var isInText = false
    private var isInCode = false
    /// For each open frame of content, whether it is a list of contents.
    var contents: [Bool] = []
    var holdsPlaceholder: [Bool] = []
    var tables: [OpenTable] = []
    var describesPicture = false
    var page: Int?

    struct OpenTable {
        var style = WordStyle()
        var rows = 0
        var isHeaded = true
        var isRowDeleted = false
        var skipped = 0
    }

    /// - Parameter hasPages: whether the part tells where its pages ended when it was last laid out.
    init(_ bytes: [UInt8], styles: WordStyles, hasPages: Bool) throws {
        self.styles = styles
        page = hasPages ? 1 : nil
        try readXML(bytes, with: self)
    }

    var blocks: [Block] { flow.blocks }

    /// Deleted text, what was before a change, and the second form of what is there in two.
    private static let left: Set = [
        "del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "sectPrChange",
        "tblGridChange", "tblPrExChange", "footnotePr", "rt",
    ]

    func begin(_ name: String, _ attributes: [String: String]) throws {
        if unseen > 0 || isLeft(name) {
            unseen += 1
            return
        }
        let parent = path.last
        path.append(name)
        switch name {
        case "p": beginParagraph()
        case "r": edit { $0.beginRun() }
        case "t": isInText = true
        case "tab", "ptab": if parent == "r" { edit { $0.content.space() } }
        case "br", "cr":
            if attributes["type"] == nil || attributes["type"] == "textWrapping" {
                edit { $0.content.breakLine() }
            } else {
                edit { $0.content.space() }
            }
        case "noBreakHyphen": edit { $0.append("-") }
        case "sym": addSymbol(attributes)
        case "lastRenderedPageBreak": turnPage()
        case "fldChar": fields.mark(attributes["fldCharType"])
        case "fldSimple": beginSimpleField(attributes["instr"])
        case "instrText": isInCode = true
        case "docPr": addPicture(attributes["descr"], attributes["title"])
        case "cNvPr": if describesPicture { addPicture(attributes["descr"], attributes["title"]) }
        case "imagedata", "shape": addPicture(attributes["alt"], attributes["title"])
        case "sdt": beginContent()
        case "docPartGallery": if attributes["val"]?.lowercased() == "table of contents" { setContents() }
        case "showingPlcHdr":
            if !holdsPlaceholder.isEmpty { holdsPlaceholder[holdsPlaceholder.count - 1] = isOn(attributes["val"]) }
        default: if !beginTablePart(name, attributes) { addProperty(name, attributes, of: parent) }
        }
    }

    func end(_ name: String) throws {
        if unseen > 0 {
            unseen -= 1
            return
        }
        path.removeLast()
        switch name {
        case "p": try endParagraph()
        case "t": isInText = false
        case "instrText": isInCode = false
        case "fldSimple": fields.mark("end")
        case "sdt":
            _ = contents.popLast()
            _ = holdsPlaceholder.popLast()
        default: try endTablePart(name)
        }
    }

    func text(_ text: String) {
        if isInCode { fields.addCode(text) }
        if isInText, unseen == 0, !fields.isInCode {
            let isContents = fields.isInContents
            edit {
                $0.append(text)
                if isContents { $0.isContents = true }
            }
        }
    }

    private func isLeft(_ name: String) -> Bool {
        if name == "sdtContent" { return holdsPlaceholder.last ?? false }
        // A row that is deleted says so by an element within its properties.
        if name == "del", path.last == "trPr", !tables.isEmpty { tables[tables.count - 1].isRowDeleted = true }
        return Self.left.contains(name)
    }

    func edit(_ change: (inout WordParagraph) -> Void) {
        if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
    }

    private func turnPage() {
        page = page.map { $0 + 1 }
        edit { if $0.content.isEmpty { $0.content.place.page = page } }
    }
}
