import Domain
import Foundation

/// What may stand raw in nothing that is written, by Unicode's own properties.
enum Unprintable {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default:
            return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
                || properties.isBidiControl
        }
    }

    /// All of them, but of the 4,096 tags and selectors, which lie together, only a few.
    static let all: [Unicode.Scalar] = {
        let ranges: [ClosedRange<UInt32>] = [
            0...0xD7FF, 0xE000...0x2FFFF, 0x3FFFE...0x3FFFF, 0xE0000...0xE0001, 0xE007F...0xE0080, 0xE0100...0xE0100,
            0xE01EF...0xE01EF, 0xE0FFF...0xE0FFF, 0x10FFFE...0x10FFFF,
        ]
        return ranges.joined().lazy.compactMap(Unicode.Scalar.init).filter(contains)
    }()

    /// Those in a text that are no line ends of a format.
    static func raw(in text: String, but allowed: Set<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !allowed.contains($0) && contains($0) }
    }
}

/// A small reader of RFC 4180, by scalars so that CR LF is two; with another separator one of quoted tsv.
func parseQuoted(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var (isEmpty, previous): (Bool, Unicode.Scalar) = (true, "\n")
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"" where isQuoted || isEmpty || previous == "\"":
            if !isQuoted && previous == "\"" { cell.append(scalar) }
            isQuoted.toggle()
            isEmpty = false
        case separator where !isQuoted:
            row.append(String(cell))
            (cell, isEmpty) = (.init(), true)
        case "\n" where !isQuoted:
            rows.append(row + [String(cell)])
            (row, cell, isEmpty) = ([], .init(), true)
        default:
            cell.append(scalar)
            isEmpty = false
        }
        previous = scalar
    }
    if !isEmpty || !row.isEmpty || isQuoted { rows.append(row + [String(cell)]) }
    return rows
}

/// Rows at line feeds and cells at tabs, whatever stands in them.
func splitNaively(_ text: String) -> [[String]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
}

/// An object of JSON, read by Foundation.
func parseJSON(_ text: String) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
}

/// Equal to the letter: "e" and an accent are not the one letter "é".
func isSame(_ found: Any?, _ text: String) -> Bool {
    (found as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
}

/// An answer with a text in every place that one can stand in.
func answer(withEverywhere text: String, isSearch: Bool = false) -> Answer {
    var answer = Answer(question: text, understood: true)
    answer.interpretation = text
    answer.corrections = [Correction(from: text, to: text)]
    answer.unknown = [Fragment(text: text, offset: 0, length: text.count, alternatives: [text])]
    answer.suggestions = [text]
    answer.remarks = [.note(text), .goalMissing(text), .nämndMissing(text, held: [text]), .textMissing(text)]
    answer.alternatives = [Alternative(number: 2, interpretation: text, rows: 1)]
    answer.query = CompiledQuery(sql: "SELECT 1 --\(text)", arguments: [.text(text)], columns: [text])
    answer.table = Table(
        columns: ["namnd", "utdrag", text, "status"],
        rows: (0..<3).map { [.text(text), .text("\u{2}\(text)\u{3}"), .text("a\(text)b"), .integer($0)] },
        sources: (0..<3).map { Source(document: "\(text)\($0 % 2)", line: $0 + 1) })
    answer.isSearch = isSearch
    if isSearch { answer.reasons = Array(repeating: [.says(text, .synonym), .corrected(from: text)], count: 3) }
    answer.isSeries = !isSearch
    answer.trace = [TraceBlock(title: text, text: "a\(text)\nb")]
    return answer
}
