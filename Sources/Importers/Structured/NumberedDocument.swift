import Documents
import Domain

/// A document's blocks with the number of the line that each begins at: in a text file its own, elsewhere paragraphs and
/// rows of tables counted from the beginning.
struct NumberedDocument {
    let document: Document
    /// The first line of each block.
    private(set) var starts: [Int] = []
    private(set) var lines: [DocumentLine] = []

    init(_ document: Document) {
        self.document = document
        var next = 1
        for block in document.blocks {
            switch block {
            case .text(let text):
                let number = max(text.place.line ?? next, next)
                starts.append(number)
                let shown = text.text.isEmpty ? text.pictures.joined(separator: " ") : text.text
                lines.append(DocumentLine(number: number, text: shown, place: text.place))
                next = number + 1
            case .table(let table):
                next = max(table.rows.first?.first?.place.line ?? next, next)
                starts.append(next)
                for (index, row) in table.rows.enumerated() {
                    lines.append(
                        DocumentLine(number: next + index, text: Self.text(of: row), place: Self.place(of: row)))
                }
                next += table.rows.count
            }
        }
    }

    private static func text(of row: [Cell]) -> String {
        row.filter { $0.origin == .here }.map { cell in
            cell.text.isEmpty ? cell.pictures.joined(separator: " ") : cell.text.oneLine
        }.joined(separator: "\t")
    }

    /// Where the row's first cell with something in it stands.
    private static func place(of row: [Cell]) -> Place {
        (row.first { $0.origin == .here && !$0.isEmpty } ?? row.first)?.place ?? Place()
    }
}
