import Domain

/// The marks around the hits of a full-text search.
enum Excerpt {
    /// The name of the column whose text bears marks.
    static let column = "utdrag"
    /// Before and after a hit, as the query sets them.
    static let start: Unicode.Scalar = "\u{2}"
    static let end: Unicode.Scalar = "\u{3}"

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == start || scalar == end }

    /// The value with guillemets for marks, where the column bears any.
    static func plain(_ value: Value, in column: String) -> Value {
        guard column == Self.column, case .text(let text) = value else { return value }
        return .text(marked(text, start: "«", end: "»"))
    }

    /// The text with other signs for the marks.
    static func marked(_ text: String, start: String, end: String) -> String {
        guard text.utf8.contains(where: { $0 == 2 || $0 == 3 }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case Self.start: result += start
            case Self.end: result += end
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
