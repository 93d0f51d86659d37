/// A text of a workbook's cell.
struct CellText {
    var text = ""
    /// Whether all of it is bold by itself, whatever its cell's style.
    var isBold = false
}

/// The texts that a workbook's cells refer to by number.
final class SharedStrings: XMLHandler {
    private(set) var texts: [CellText] = []
    private var run = RichText()

    init(_ bytes: [UInt8]?) throws {
        if let bytes { try readXML(bytes, with: self) }
    }

    func begin(_ name: String, _ attributes: [String: String]) {
        if name == "si" { run = RichText() } else { run.begin(name, attributes) }
    }

    func end(_ name: String) {
        if name == "si" { texts.append(run.cellText) } else { run.end(name) }
    }

    func text(_ text: String) { run.text(text) }
}

/// A text in runs, each with its own letters, as it is being read.
struct RichText {
    private var text = ""
    private var isInText = false
    private var isInReading = 0
    private var isRunBold = false
    private var hasRuns = false
    private var hasThin = false
    private var font: SymbolFont?

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "t": isInText = true
        case "rPh": isInReading += 1
        case "r":
            hasRuns = true
            isRunBold = false
            font = nil
        case "b": isRunBold = isOn(attributes["val"])
        case "rFont": font = SymbolFont(name: attributes["val"])
        default: break
        }
    }

    mutating func end(_ name: String) {
        if name == "t" { isInText = false }
        if name == "rPh" { isInReading -= 1 }
    }

    mutating func text(_ piece: String) {
        guard isInText, isInReading == 0 else { return }
        text += font?.shown(piece) ?? piece
        if !isRunBold, !hasThin { hasThin = !piece.allSatisfy(\.isWhitespace) }
    }

    var cellText: CellText {
        CellText(text: SpacedText.lines(text.withoutReturns), isBold: hasRuns && !hasThin && !text.isEmpty)
    }
}

extension String {
    /// The text without what stands for a carriage return in XML.
    fileprivate var withoutReturns: String {
        guard utf8.contains(0x5F), let found = range(of: "_x000D_") else { return self }
        var result = self
        result.removeSubrange(found)
        return result.withoutReturns
    }

    private func range(of other: String) -> Range<Index>? {
        var start = startIndex
        while let found = self[start...].firstIndex(of: "_") {
            if self[found...].hasPrefix(other) { return found..<index(found, offsetBy: other.count) }
            start = index(after: found)
        }
        return nil
    }
}
