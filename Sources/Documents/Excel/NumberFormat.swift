/// How a workbook shows a number.
struct NumberFormat {
    private let sections: [NumberSection]

    init(_ code: String) {
        sections = Self.split(code).prefix(4).map(NumberSection.init)
    }

    /// The format of a built-in number, for which files hold no code.
    init(builtIn id: Int) { self.init(Self.builtIns[id] ?? "General") }

    /// - Returns: what is shown, and the number that is meant by it: 12 for 12 %, none for a date.
    func shown(_ value: Double, from1904: Bool) -> (text: String, number: Double?) {
        let index = value < 0 && sections.count > 1 ? 1 : value == 0 && sections.count > 2 ? 2 : 0
        guard index < sections.count else { return NumberSection("General").shown(value, from1904: from1904) }
        return sections[index].shown(value, isNegativeTold: index == 1, from1904: from1904)
    }

    /// The parts between semicolons that are not quoted.
    private static func split(_ code: String) -> [[Character]] {
        var parts: [[Character]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for character in code {
            if !isEscaped, character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted, !isEscaped {
                parts.append([])
            } else {
                parts[parts.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped && !isQuoted
        }
        return parts
    }

    private static let builtIns: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0 \"kr\"", 6: "#,##0 \"kr\"", 7: "#,##0.00 \"kr\"",
        8: "#,##0.00 \"kr\"", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
        18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0",
        39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0 \"kr\"", 43: "#,##0.00", 44: "#,##0.00 \"kr\"",
        45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
    ]
}
