/// One part of a number format: for positive numbers, negative ones or zero.
struct NumberSection {
    /// The parts of a date that are shown.
    private struct DateParts: OptionSet {
        let rawValue: Int
        static let year = DateParts(rawValue: 1)
        static let month = DateParts(rawValue: 2)
        static let day = DateParts(rawValue: 4)
        static let time = DateParts(rawValue: 8)
        static let elapsed = DateParts(rawValue: 16)
    }

    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

    private var before = ""
    private var after = ""
    private var hasDigits = false
    private var hasFirmDigits = false
    private var least = 0
    private var most = 0
    private var groups = false
    private var thousandths = 0
    private var isPercent = false
    private var isGeneral = false
    private var date: DateParts = []

    init(_ code: String) { self.init(Array(code)) }

    init(_ code: [Character]) {
        let word = String(code).lowercased()
        isGeneral = code.isEmpty || word.contains("general") || word.contains("standard") || code.contains("@")
        if isGeneral { return }
        var index = 0
        var letters: [Character] = []
        var afterPoint = false
        while index < code.count {
            index = take(code, index, &letters, &afterPoint)
        }
        date.formUnion(Self.dateParts(letters))
    }

    /// Takes one sign of the code, or a quoted text.
    /// - Returns: where the next one begins.
    private mutating func take(
        _ code: [Character], _ index: Int, _ letters: inout [Character], _ afterPoint: inout Bool
    ) -> Int {
        let sign = code[index]
        let next = index + 1 < code.count ? code[index + 1] : nil
        switch sign {
        case "\"": return literal(code, from: index + 1, to: "\"")
        case "[": return bracket(code, from: index + 1, &letters)
        case "\\" where next.map { Self.spaces.contains($0) } ?? false: return index + 1
        case "\\": next.map { literal($0) }
        case "_": literal(" ")
        case "*": break
        case "0", "#", "?":
            hasDigits = true
            if sign != "?" { hasFirmDigits = true }
            if afterPoint { most += 1 }
            if afterPoint, sign == "0" { least = most }
            return index + 1
        case ".": if letters.isEmpty { afterPoint = true }; return index + 1
        case ",", " ", "\u{A0}", "\u{202F}":
            separator(sign, isInside: hasDigits && code[index...].contains { "0#?".contains($0) } && !afterPoint);
            return index + 1
        case "%": isPercent = true; literal(" %"); return index + 1
        case "E", "e", "/": if hasDigits { isGeneral = true } else { literal(sign) }; return index + 1
        case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
            letters.append(Character(sign.lowercased()))
            return index + 1
        default: literal(sign); return index + 1
        }
        return index + 2
    }

    /// A comma or a space: between digits it parts thousands, after them a comma leaves three digits out.
    private mutating func separator(_ sign: Character, isInside: Bool) {
        if isInside { groups = true } else if sign == "," { thousandths += hasDigits ? 1 : 0 } else { literal(" ") }
    }

    private mutating func literal(_ sign: Character) { literal(String(sign)) }

    private mutating func literal(_ text: String) { if hasDigits { after += text } else { before += text } }

    private mutating func literal(_ code: [Character], from start: Int, to end: Character) -> Int {
        let stop = code[start...].firstIndex(of: end) ?? code.count
        literal(String(code[start..<stop]))
        return stop + 1
    }

    /// A colour, a condition, a currency or hours that count on.
    private mutating func bracket(_ code: [Character], from start: Int, _ letters: inout [Character]) -> Int {
        let stop = code[start...].firstIndex(of: "]") ?? code.count
        let content = code[start..<stop]
        if let first = content.first, "hms".contains(first.lowercased()), Set(content).count == 1 {
            date.insert(.elapsed)
        }
        if content.first == "$" { literal(String(content.dropFirst().prefix { $0 != "-" })) }
        return stop + 1
    }

    /// What the letters mean; an m by an hour or a second is a minute.
    private static func dateParts(_ letters: [Character]) -> DateParts {
        var parts: DateParts = []
        let runs = letters.reduce(into: [Character]()) { if $0.last != $1 { $0.append($1) } }
        for (index, letter) in runs.enumerated() {
            switch letter {
            case "y": parts.insert(.year)
            case "d": parts.insert(.day)
            case "m":
                let isMinute = index > 0 && runs[index - 1] == "h" || index + 1 < runs.count && runs[index + 1] == "s"
                parts.insert(isMinute ? .time : .month)
            default: parts.insert(.time)
            }
        }
        return parts
    }

    /// - Parameter isNegativeTold: whether the section itself shows that a number is negative.
    func shown(_ value: Double, isNegativeTold: Bool = false, from1904: Bool) -> (text: String, number: Double?) {
        if !date.isEmpty, !hasDigits || date != .time, let serial = SerialDate(value, from1904: from1904) {
            return (text(of: serial), nil)
        }
        if isGeneral, let text = Self.short(value) { return (text, value) }
        guard let digits = DecimalDigits(scaled(value)) else { return (value.description, nil) }
        let number =
            isPercent
            ? Double(digits.general().map { $0 == "," ? "." : String($0) }.joined()).map { value < 0 ? -$0 : $0 }
            : value
        let isPlain = isGeneral || !date.isEmpty
        let shown = isPlain ? digits.general() : text(of: digits)
        let isMinus = value < 0 && (isPlain || !isNegativeTold) && shown.contains { ("1"..."9").contains($0) }
        return (SpacedText.line((isMinus ? "-" : "") + (isPlain ? shown : before + shown + after)), number)
    }

    /// A number of few digits as it is: most are, and sheets have many.
    private static func short(_ value: Double) -> String? {
        if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000 { return "\(whole)" }
        let text = value.description
        guard text.utf8.count < 10, !text.utf8.contains(0x65) else { return nil }
        return String(decoding: text.utf8.map { $0 == 0x2E ? 0x2C : $0 }, as: UTF8.self)
    }

    private func scaled(_ value: Double) -> Double {
        var result = isPercent ? value * 100 : value
        for _ in 0..<min(thousandths, 5) { result /= 1000 }
        return result
    }

    private func text(of digits: DecimalDigits) -> String {
        // Question marks alone show nothing of a zero.
        guard hasDigits, hasFirmDigits || !digits.isZero else { return "" }
        return digits.text(least: least, most: most, groups: groups)
    }

    private func text(of serial: SerialDate) -> String {
        if date.contains(.elapsed) { return serial.elapsed }
        if date == .time { return serial.time }
        let (year, month, day) = serial.civil
        if date == .year { return "\(year)" }
        let start = "\(year)-\(SerialDate.two(month))"
        if !date.contains(.day) { return start }
        return start + "-" + SerialDate.two(day) + (date.contains(.time) ? " " + serial.time : "")
    }
}
