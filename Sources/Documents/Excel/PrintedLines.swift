import Domain

/// What a sheet prints above and below every page.
struct PrintedLines {
    private var lines: [String] = []

    /// - Parameter codes: texts in which `&L`, `&C` and `&R` begin the left, middle and right part, `&P` is the page,
    ///   and `&"Arial,Bold"` or `&12` is only how it looks.
    init(_ codes: [String]) {
        for code in codes.prefix(8) {
            for line in Self.parts(code) where !line.isEmpty && !lines.contains(line) { lines.append(line) }
        }
    }

    func blocks(_ place: Place) -> [Block] {
        lines.map { .text(TextBlock($0, role: .furniture, place: place)) }
    }

    private static func parts(_ code: String) -> [String] {
        var parts = [""]
        var rest = code[...]
        while let character = rest.popFirst() {
            guard character == "&", let sign = rest.popFirst() else {
                parts[parts.count - 1].append(character)
                continue
            }
            switch sign {
            case "L", "C", "R": parts.append("")
            case "&": parts[parts.count - 1].append("&")
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "0"..."9": rest = rest.drop { $0.isNumber }
            default: break
            }
        }
        return parts.map { SpacedText.line($0) }
    }
}
