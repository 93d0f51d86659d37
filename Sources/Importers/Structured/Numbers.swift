/// A number as reports print it, and the unit that stands right after it.
struct PrintedNumber: Equatable {
    var value: Double
    var unit: String?
    /// Whether it stands in brackets, which a table of money has instead of a minus sign.
    var isBracketed = false

    /// Reads "2 192", "5,3", "−885 239", "12 %", "(231)"; nil for anything else.
    init?(_ text: some StringProtocol) {
        guard text.first == "(", text.last == ")" else {
            self.init(bare: text)
            return
        }
        self.init(bare: text.dropFirst().dropLast())
        isBracketed = true
        if value > 0 { value = -value }
    }

    private init?(bare text: some StringProtocol) {
        var digits = ""
        var unit = ""
        var isNegative = false
        for (place, letter) in text.enumerated() {
            switch letter {
            case "-", "−", "–", "‒":
                guard digits.isEmpty, !isNegative, place == 0 else { return nil }
                isNegative = true
            case "0"..."9":
                guard unit.isEmpty else { return nil }
                digits.append(letter)
            case ",", ".":
                guard !digits.isEmpty, !digits.contains("."), unit.isEmpty else { return nil }
                digits.append(".")
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "+": continue
            default:
                guard !digits.isEmpty, letter.isLetter || letter == "%" || letter == "/" else { return nil }
                unit.append(letter)
            }
        }
        guard !digits.isEmpty, digits.last != ".", unit.count <= 8, let value = Double(digits) else { return nil }
        guard Self.isGrouped(text) else { return nil }
        self.value = isNegative ? -value : value
        self.unit = unit.isEmpty ? nil : unit
    }

    /// Spaces within a number part threes: "2 192", and not "5 3".
    private static func isGrouped(_ text: some StringProtocol) -> Bool {
        let groups = text.prefix { $0 != "," && $0 != "." }.split { !$0.isNumber }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

/// How the numbers of a table part thousands and decimals.
struct NumberStyle {
    /// Whether points part thousands: "1.234.567".
    private let hasPoints: Bool
    /// Whether a point may as well part decimals: "1.250" where no number has two.
    let isUncertain: Bool

    init(of texts: [String]) {
        let pointed = texts.filter { $0.contains(".") }
        let groups = pointed.map { text in
            text.split { !$0.isNumber && $0 != "." }.filter { $0.contains(".") }.flatMap {
                $0.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
            }
        }
        let isGrouped = !pointed.isEmpty && groups.allSatisfy { $0.allSatisfy { $0.count == 3 } }
        let isZero = pointed.contains { $0.split { !$0.isNumber }.first?.first == "0" }
        hasPoints = isGrouped && !isZero
        // Many numbers that all have three decimals are none.
        isUncertain =
            hasPoints && pointed.count < 4 && !groups.contains { $0.count > 1 } && !texts.contains { $0.contains(",") }
    }

    func number(_ text: String) -> PrintedNumber? {
        PrintedNumber(hasPoints ? text.filter { $0 != "." } : text)
    }
}
