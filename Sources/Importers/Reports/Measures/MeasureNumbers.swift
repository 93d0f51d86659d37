/// A word that is a number or a part of one.
struct MeasureNumber: Hashable, Sendable {
    /// The digits before the comma.
    var whole: String
    /// The digits after the comma; nil where there is none.
    var decimals: String?
    var isNegative = false
    /// A sign that stands in the number's own word, "%".
    var unit: String?
    var line: Int
    var isWide: Bool
    /// Whether it was put together from groups of digits.
    private var isGrouped = false

    /// A Double holds no more digits exactly.
    private static let mostDigits = 15

    /// A word such as "864", "0,847", "-3", "79,3%".
    init?(_ word: MeasureWord) {
        var text = word.text[...]
        if let first = text.first, ["-", "–", "−"].contains(first) {
            isNegative = true
            text = text.dropFirst()
        }
        if text.last == "%" {
            unit = "%"
            text = text.dropLast()
        }
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, !first.isEmpty, first.utf8.count <= MeasureNumber.mostDigits,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        whole = String(first)
        decimals = parts.count > 1 ? String(parts[1]) : nil
        line = word.line
        isWide = word.isWide
    }

    /// Whether the other can be the next three digits of this number: "13 251".
    func continues(with next: MeasureNumber) -> Bool {
        decimals == nil && unit == nil && (whole.utf8.count <= 3 || isGrouped) && whole.first != "0"
            && next.whole.utf8.count == 3 && !next.isNegative && !next.isWide
            && whole.utf8.count + 3 <= MeasureNumber.mostDigits
    }

    /// Both as one number.
    func joined(with next: MeasureNumber) -> MeasureNumber {
        var result = self
        result.whole += next.whole
        result.decimals = next.decimals
        result.unit = next.unit
        result.isGrouped = true
        return result
    }

    /// Its size for comparing with others: one for each digit before the comma, and a share for how far it is to one more.
    var size: Double {
        let digits = whole.utf8.count
        return Double(digits) + (Double("0." + whole) ?? 0)
    }

    var value: Double {
        let size = Double(whole + (decimals.map { "." + $0 } ?? "")) ?? 0
        return isNegative && size != 0 ? -size : size
    }
}

/// Whether a word is a lone dash: an empty cell, or a minus torn from its number.
func isLoneDash(_ word: MeasureWord) -> Bool { ["-", "–", "−"].contains(word.text) }

/// A cell with one value: "84 %", "index 52", "47 025", "13,4 mnkr".
struct MeasureCell {
    let value: Double
    let unit: String?
    let line: Int
    let isTorn: Bool

    init?(_ words: ArraySlice<MeasureWord>) {
        guard words.count <= 7, let start = words.firstIndex(where: { MeasureNumber($0) != nil }) else { return nil }
        var prefix = words[..<start]
        guard var number = MeasureNumber(words[start]) else { return nil }
        var end = start + 1
        while end < words.endIndex, let next = MeasureNumber(words[end]), number.continues(with: next) {
            number = number.joined(with: next)
            end += 1
        }
        let torn = prefix.last.map(isLoneDash) ?? false
        if torn {
            prefix = prefix.dropLast()
            number.isNegative = true
        }
        // A value has its thousands parted: "2019" is the rest of another cell, "Avvikelse 2019" a heading.
        guard reportYear(words[start].text) == nil || prefix.isEmpty && end < words.endIndex else { return nil }
        let around = prefix + words[end...]
        guard around.count <= 2, around.allSatisfy({ isUnit($0.text) }) else { return nil }
        let named = (number.unit.map { [$0] } ?? []) + around.map(\.text)
        value = number.value
        unit = named.isEmpty ? nil : named.joined(separator: " ")
        line = number.line
        isTorn = torn
    }
}

/// Whether a word beside a number can be its unit.
func isUnit(_ word: String) -> Bool {
    guard word.utf8.count < 16, MeasureLabelWord(rawValue: word) == nil, reportYear(word) == nil else { return false }
    return rowUnits.contains(word)
        || (word.last != "." && word.first?.isUppercase == false && word.contains(where: \.isLetter)
            && word.allSatisfy { $0.isLetter || "/²³%-".contains($0) })
}

/// Units that stand after the values of a row; other words do where they stand after each.
let rowUnits: Set<String> = [
    "%", "‰", "mnkr", "mkr", "tkr", "kr", "kronor", "öre", "st", "st.", "stycken", "ton", "kg", "km", "km/h", "kWh",
    "KWh", "MWh", "GWh", "kvm", "m²", "ha", "dagar", "timmar", "tim", "minuter", "min", "år", "poäng", "procent",
    "procentenheter", "index", "personer",
]
