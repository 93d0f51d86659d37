import Domain

/// What the cells of one sheet are made of: the workbook's texts and styles.
struct CellContent {
    /// What Swedish Excel calls true and false.
    private static let truths = ["1": "SANT", "0": "FALSKT"]

    var sheet: String
    var texts: [CellText]
    var styles: [CellStyle]
    var from1904: Bool

    /// A cell as it is shown; nil for one with neither text nor colour.
    func cell(_ raw: RawCell) -> SheetCell? {
        let style = styles[named: raw.style]
        var (text, number) = shown(raw, style)
        if text.text.isEmpty && style.fill == nil { return nil }
        if let font = style.font { text.text = font.shown(text.text) }
        let fill = style.fill ?? (style.colour != nil && Sign.isOnly(text.text) ? style.colour : nil)
        let cell = Cell(
            text.text, number: number, fill: fill, isBold: !text.text.isEmpty && (style.isBold || text.isBold),
            place: Place(sheet: sheet, cell: raw.reference.text))
        return SheetCell(column: raw.reference.column, cell: cell, isLarge: style.isLarge)
    }

    private func shown(_ raw: RawCell, _ style: CellStyle) -> (text: CellText, number: Double?) {
        switch raw.kind {
        case "s":
            let index = Int(raw.value) ?? -1
            return (texts.indices.contains(index) ? texts[index] : CellText(), nil)
        case "inlineStr": return (raw.rich.cellText, nil)
        case "b": return (CellText(text: Self.truths[raw.value] ?? raw.value), nil)
        case "n", "":
            guard let value = Double(raw.value), value.isFinite else { return (plain(raw.value), nil) }
            let (text, number) = style.format.shown(value, from1904: from1904)
            return (CellText(text: text), number)
        default: return (plain(raw.value), nil)
        }
    }

    private func plain(_ value: String) -> CellText { CellText(text: SpacedText.lines(value)) }
}
