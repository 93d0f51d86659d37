import Domain

/// Reads the text of a Word document's part as it comes.
final class WordReader: XMLHandler {
    private let styles: WordStyles
    private var flow = BlockFlow()
    /// The open paragraphs: more than one where a text box stands in a paragraph.
    private var paragraphs: [WordParagraph] = []
    private var fields = WordFields()
    /// The names of the open elements.
    private var path: [String] = []
    /// How many open elements there are within one that is left out.
    private var unseen = 0
    private var isInText = false
    private var isInCode = false
    /// For each open frame of content, whether it is a list of contents.
    private var contents: [Bool] = []
    private var holdsPlaceholder: [Bool] = []
    private var tables: [OpenTable] = []
    private var describesPicture = false
    private var page: Int?

    private struct OpenTable {
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

    private func edit(_ change: (inout WordParagraph) -> Void) {
        if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
    }

    private func turnPage() {
        page = page.map { $0 + 1 }
        edit { if $0.content.isEmpty { $0.content.place.page = page } }
    }
}

// MARK: - Paragraphs

extension WordReader {
    private func beginParagraph() {
        paragraphs.append(WordParagraph(style: styles.style(nil), place: Place(page: page)))
    }

    private func endParagraph() throws {
        guard var ended = paragraphs.popLast() else { return }
        if case .heading = ended.style.role, !ended.content.isEmpty, !contents.contains(true) {
            fields.closeContents()
            ended.isContents = false
        }
        if contents.contains(true) { ended.isContents = true }
        ended.content.role = ended.role
        if let fill = ended.fill { flow.updateCell { $0.cell.fill = $0.cell.fill ?? fill } }
        try flow.add(ended.content.block)
    }

    private func addSymbol(_ attributes: [String: String]) {
        guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let shown = SymbolFont(name: attributes["font"])?.shown(code)
        let isPrivate = (0xE000...0xF8FF).contains(code)
        guard let scalar = shown ?? (isPrivate ? "\u{25A1}" : Unicode.Scalar(code)) else { return }
        edit { $0.append(String(scalar)) }
    }

    /// A picture's words; where the outer element has none, the inner one may.
    private func addPicture(_ description: String?, _ title: String?) {
        let words = [description, title].compactMap { $0 }.first { !SpacedText.line($0).isEmpty }
        describesPicture = words == nil
        edit { $0.content.append(picture: words) }
    }

    private func beginSimpleField(_ code: String?) {
        fields.mark("begin")
        fields.addCode(code ?? "")
        fields.mark("separate")
    }

    private func beginContent() {
        contents.append(false)
        holdsPlaceholder.append(false)
    }

    private func setContents() {
        if !contents.isEmpty { contents[contents.count - 1] = true }
    }

    /// How a paragraph or a run looks.
    private func addProperty(_ name: String, _ attributes: [String: String], of parent: String?) {
        if parent == "pPr" || parent == "numPr" { return addParagraphProperty(name, attributes) }
        // The letters of a paragraph's mark are no text's.
        guard parent == "rPr", path.count > 2, path[path.count - 3] == "r" else { return }
        switch name {
        case "b": edit { $0.isRunBold = isOn(attributes["val"]) }
        case "rStyle": edit { $0.isRunStyleBold = styles.style(attributes["val"]).isBold }
        case "rFonts": edit { $0.font = SymbolFont(name: attributes["ascii"] ?? attributes["hAnsi"]) }
        case "vanish": edit { $0.isHidden = isOn(attributes["val"]) }
        default: break
        }
    }

    private func addParagraphProperty(_ name: String, _ attributes: [String: String]) {
        let value = attributes["val"]
        switch name {
        case "pStyle": edit { $0.style = styles.style(value) }
        case "outlineLvl":
            edit { $0.outline = value.flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 + 1 : nil } }
        case "numId": edit { $0.isNumbered = value != "0" }
        case "shd": edit { $0.fill = Shade.colour(attributes) }
        default: break
        }
    }
}

// MARK: - Tables

extension WordReader {
    /// - Returns: whether it is a part of a table.
    private func beginTablePart(_ name: String, _ attributes: [String: String]) -> Bool {
        let value = attributes["val"]
        switch name {
        case "tbl":
            tables.append(OpenTable())
            flow.begin(.table)
        case "tblStyle": editTable { $0.style = styles.style(value) }
        case "tblLook": editTable { $0.isHeaded = Self.isHeaded(attributes) }
        case "tr":
            editTable { ($0.rows, $0.isRowDeleted, $0.skipped) = ($0.rows + 1, false, 0) }
            flow.beginRow()
        case "gridBefore": editTable { $0.skipped = max(0, value.flatMap { Int($0) } ?? 0) }
        case "tc": beginCell()
        case "gridSpan": flow.updateCell { $0.columns = max(1, value.flatMap { Int($0) } ?? 1) }
        case "vMerge": flow.updateCell { $0.continuesAbove = value != "restart" }
        case "shd" where path.dropLast().last == "tcPr": flow.updateCell { $0.cell.fill = Shade.colour(attributes) }
        default: return false
        }
        return true
    }

    private func editTable(_ change: (inout OpenTable) -> Void) {
        if !tables.isEmpty { change(&tables[tables.count - 1]) }
    }

    private static func isHeaded(_ attributes: [String: String]) -> Bool {
        if let told = attributes["firstRow"] { return isOn(told) }
        return attributes["val"].flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? true
    }

    private func beginCell() {
        let table = tables.last ?? OpenTable()
        let isHead = table.rows == 1 && table.isHeaded
        var cell = SpannedCell(
            cell: Cell(
                "", fill: isHead ? table.style.headFill ?? table.style.fill : table.style.fill, place: Place(page: page)
            ))
        cell.skipped = table.skipped
        editTable { $0.skipped = 0 }
        flow.begin(.cell(cell))
    }

    private func endTablePart(_ name: String) throws {
        switch name {
        case "tc": try flow.end()
        case "tr": if tables.last?.isRowDeleted ?? false { flow.dropRow() }
        case "tbl":
            try flow.end()
            _ = tables.popLast()
        default: break
        }
    }
}
