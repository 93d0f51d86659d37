import Domain

/// Reads a workbook's visible sheets in their order.
func readExcel(_ bytes: [UInt8]) throws -> [Block] {
    let workbook = try Workbook(bytes)
    let several = workbook.sheets.count > 1
    var places = Bounds.places
    return try workbook.sheets.flatMap { sheet in
        try workbook.blocks(of: sheet, isHeaded: several && !sheet.hasDefaultName, places: &places)
    }
}

private struct Sheet {
    /// What programs call a sheet that nobody has named.
    private static let defaultNames = ["Blad", "Sheet", "Ark", "Tabell", "Tabelle", "Feuil", "Taulukko"]

    var name: String
    var part: String

    var hasDefaultName: Bool {
        let word = name.prefix { !$0.isNumber }.filter { !$0.isWhitespace }
        return Self.defaultNames.contains(String(word)) && name.last?.isNumber ?? false
    }
}

private struct Workbook {
    private let package: OfficePackage
    private let texts: [CellText]
    private let styles: WorkbookStyles
    private let from1904: Bool
    let sheets: [Sheet]

    init(_ bytes: [UInt8]) throws {
        let package = try OfficePackage(bytes)
        self.package = package
        let (name, main) = try package.mainPart(or: "xl/workbook.xml")
        let tree = try readXMLTree(main)
        let related = try package.relationships(of: name)
        func part(_ type: String) throws -> [UInt8]? {
            try related.first { $0.type == type }.flatMap { try package.part($0.target) }
        }
        texts = try SharedStrings(part("sharedStrings")).texts
        styles = WorkbookStyles(try part("styles").map(readXMLTree), theme: try part("theme").map(readXMLTree))
        from1904 = tree["workbookPr"]?.attributes["date1904"].map(isOn) ?? false
        let targets = Dictionary(
            related.filter { $0.type == "worksheet" }.map { ($0.id, $0.target) },
            uniquingKeysWith: { first, _ in first })
        sheets = (tree["sheets"]?.children ?? []).compactMap { sheet in
            guard ["visible", nil].contains(sheet.attributes["state"]), let part = targets[sheet.attributes["id"] ?? ""]
            else {
                return nil
            }
            return Sheet(name: SpacedText.line(sheet.attributes["name"] ?? ""), part: part)
        }
    }

    /// - Parameter isHeaded: whether the sheet's name is a heading.
    func blocks(of sheet: Sheet, isHeaded: Bool, places: inout Int) throws -> [Block] {
        guard let bytes = try package.part(sheet.part) else { throw DocumentFault.damaged }
        let content = CellContent(sheet: sheet.name, texts: texts, styles: styles.cells, from1904: from1904)
        let reader = try SheetReader(bytes, content: content, places: places)
        let layout = try SheetLayout(
            reader, sheet: sheet.name, fills: styles.conditional, pictures: pictures(on: sheet), places: places)
        var parts = SheetBlocks(title: sheet.name, headingLevel: isHeaded ? 2 : 1, places: places)
        let blocks = try parts.blocks(of: layout.rows)
        places = parts.places
        if blocks.isEmpty { return [] }
        let place = Place(sheet: sheet.name)
        let heading = TextBlock(sheet.name, role: .heading(level: 1), place: place)
        return PrintedLines(reader.furniture).blocks(place) + (isHeaded ? [.text(heading)] : []) + blocks
    }

    private func pictures(on sheet: Sheet) throws -> [(cell: CellReference, words: String)] {
        try package.relationships(of: sheet.part).filter { $0.type == "drawing" }.flatMap { drawing in
            try package.part(drawing.target).map { try SheetPictures($0).pictures } ?? []
        }
    }
}
