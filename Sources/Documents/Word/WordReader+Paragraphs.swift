import Domain

/// What paragraphs and their runs are made of.
extension WordReader {
    func beginParagraph() {
        paragraphs.append(WordParagraph(style: styles.style(nil), place: Place(page: page)))
    }

    func endParagraph() throws {
        guard var ended = paragraphs.popLast() else { return }
        if paragraphs.isEmpty { fields.endParagraph() }
        if case .heading = ended.style.role, !ended.content.isEmpty, !contents.contains(true) {
            fields.closeContents()
            ended.isContents = false
        }
        if contents.contains(true) { ended.isContents = true }
        ended.content.role = ended.role
        if let fill = ended.fill ?? ended.content.signColour { flow.updateCell { $0.cell.fill = $0.cell.fill ?? fill } }
        try flow.add(ended.content.block)
    }

    func addSymbol(_ attributes: [String: String]) {
        guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let shown = SymbolFont(name: attributes["font"])?.shown(code)
        let isPrivate = (0xE000...0xF8FF).contains(code)
        guard let scalar = shown ?? (isPrivate ? "\u{25A1}" : Unicode.Scalar(code)) else { return }
        edit { $0.append(String(scalar)) }
    }

    /// A picture's words; where the outer element has none, the inner one may.
    func addPicture(_ description: String?, _ title: String?) {
        let words = [description, title].compactMap { $0 }.first { !SpacedText.line($0).isEmpty }
        describesPicture = words == nil
        edit { $0.content.append(picture: words) }
    }

    func beginSimpleField(_ code: String?) {
        fields.mark("begin")
        fields.addCode(code ?? "")
        fields.mark("separate")
    }

    func beginContent() {
        contents.append(false)
        holdsPlaceholder.append(false)
    }

    func setContents() {
        if !contents.isEmpty { contents[contents.count - 1] = true }
    }

    /// How a paragraph or a run looks.
    func addProperty(_ name: String, _ attributes: [String: String], of parent: String?) {
        if parent == "pPr" || parent == "numPr" { return addParagraphProperty(name, attributes) }
        // The letters of a paragraph's mark are no text's.
        guard parent == "rPr", path.count > 2, path[path.count - 3] == "r" else { return }
        switch name {
        case "b": edit { $0.isRunBold = isOn(attributes["val"]) }
        case "rStyle": edit { $0.isRunStyleBold = styles.style(attributes["val"]).isBold }
        case "rFonts": edit { $0.font = SymbolFont(name: attributes["ascii"] ?? attributes["hAnsi"]) }
        case "color": edit { $0.colour = attributes["val"].flatMap { Colour(hex: $0) } }
        case "vanish": edit { $0.isHidden = isOn(attributes["val"]) }
        default: break
        }
    }

    func addParagraphProperty(_ name: String, _ attributes: [String: String]) {
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
