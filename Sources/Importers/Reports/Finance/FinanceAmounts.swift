/// A word of a row that is a number, or the dash that stands for an empty cell or a torn minus.
struct AmountToken: Hashable, Sendable {
    /// As printed.
    let text: String
    let isDash: Bool
    let isNegative: Bool
    let hasSign: Bool
    /// The digits before the decimal comma.
    let whole: String
    /// The digits after it; nil without a comma.
    let fraction: String?
    var isPercent: Bool

    /// Nil for a word that is no number: "5:3", "2019-12-31".
    init?(_ word: Substring) {
        var rest = word
        while rest.last == "*" { rest.removeLast() }
        isPercent = rest.last == "%"
        if isPercent { rest.removeLast() }
        isNegative = rest.first.map(isMinus) ?? false
        hasSign = isNegative || rest.first == "+"
        if hasSign { rest.removeFirst() }
        isDash = rest.isEmpty && isNegative && !isPercent
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard isDash || (1...2).contains(parts.count) && parts.allSatisfy(isDigits) else { return nil }
        text = String(word)
        whole = parts.first.map(String.init) ?? ""
        fraction = parts.count == 2 ? String(parts[1]) : nil
    }

    /// A number with neither sign, comma nor per cent sign: such may also be a part of a name.
    var isPlainInteger: Bool { !isDash && !hasSign && fraction == nil && !isPercent }

    /// A bare year: no amount, as long as the table parts its thousands.
    var isYear: Bool { isPlainInteger && calendarYear(whole) != nil }

    /// Whether it can be the first of a number's groups of thousands.
    var canLead: Bool { !isDash && fraction == nil && !isPercent && whole.utf8.count <= 3 && whole.first != "0" }

    /// Whether it can be a later one of them.
    var isGroup: Bool { !isDash && !hasSign && whole.utf8.count == 3 }
}

/// The amount that groups of thousands make together.
///
/// - Returns: nil where they make none.
func amount(of groups: ArraySlice<AmountToken>, torn: Bool) -> Double? {
    guard let first = groups.first, let last = groups.last else { return nil }
    // Nobody has as much money, and a Double holds no more digits.
    guard groups.reduce(0, { $0 + $1.whole.utf8.count }) <= 15 else { return nil }
    let digits = groups.map(\.whole).joined() + (last.fraction.map { "." + $0 } ?? "")
    guard let value = Double(digits) else { return nil }
    return first.isNegative || torn ? 0 - value : value
}

/// A row's words as its label and the numbers that end it.
///
/// - Returns: nil where no amount ends it; a year alone is none. Nil too where more numbers end it than any row has: a
///   line of nothing but numbers is no row of a table.
func amountTail(of words: [Substring]) -> (label: ArraySlice<Substring>, tokens: [AmountToken])? {
    var tokens: [AmountToken] = []
    var start = words.count
    var hasPercent = false
    while start > 0 {
        guard words.count - start <= mostNumbers else { return nil }
        let word = words[start - 1]
        if word == "%" {
            hasPercent = true
        } else if var token = AmountToken(word) {
            if hasPercent { token.isPercent = true }
            hasPercent = false
            tokens.append(token)
        } else {
            break
        }
        start -= 1
    }
    guard tokens.contains(where: { !$0.isDash && !$0.isYear }) else { return nil }
    return (words[..<start], tokens.reversed())
}

/// Twelve columns of numbers in four groups, and signs between them.
private let mostNumbers = 100

/// The year that four digits, or a date that begins with them, name.
func calendarYear(_ word: some StringProtocol) -> Int? {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let end = word.utf8.dropFirst(digits.count).first
    guard digits.count == 4 && (end == nil || end == UInt8(ascii: "-")) || digits.count == 6 && end == nil,
        let year = Int(String(decoding: digits.prefix(4), as: UTF8.self)), (1990...2099).contains(year)
    else { return nil }
    return year
}

func isMinus(_ character: Character) -> Bool {
    character == "-" || character == "\u{2212}" || character == "\u{2013}" || character == "\u{2014}"
}

private func isDigits(_ text: Substring) -> Bool {
    (1...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
