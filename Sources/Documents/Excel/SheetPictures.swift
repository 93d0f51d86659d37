/// The pictures that lie on a sheet, each by its words and the cell that its corner lies in.
final class SheetPictures: XMLHandler {
    private static let most = 100_000

    private(set) var pictures: [(cell: CellReference, words: String)] = []
    private var isInCorner = false
    private var heard: String?
    private var row = 0
    private var column = 0

    init(_ bytes: [UInt8]) throws { try readXML(bytes, with: self) }

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "from": isInCorner = true
        case "row", "col": if isInCorner { heard = "" }
        case "cNvPr":
            let words = [attributes["descr"], attributes["title"]].lazy.compactMap { $0 }.map { SpacedText.line($0) }
            guard let found = words.first(where: { !$0.isEmpty }), pictures.count < Self.most else { return }
            pictures.append((CellReference(row: row, column: column), found))
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "from": isInCorner = false
        // Corners are counted from 0.
        case "row" where isInCorner: row = number(below: CellReference.lastRow) + 1
        case "col" where isInCorner: column = number(below: CellReference.lastColumn) + 1
        default: break
        }
    }

    func text(_ text: String) { heard? += text }

    private func number(below limit: Int) -> Int {
        defer { heard = nil }
        return max(0, min(heard.flatMap { Int($0) } ?? 0, limit - 1))
    }
}
