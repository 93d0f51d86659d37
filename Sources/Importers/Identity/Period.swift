/// The names of the months; files name them by their first letters too.
private let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
]
private let years = 1990...2099

/// The year and month that a title or a file's name gives.
struct Period: Equatable {
    var year: Int?
    /// 1–12.
    var month: Int?

    /// Reads "delårsrapport augusti 2024", "per den 31 aug 2024", "2024-08-31", "202408".
    init(text: some StringProtocol) {
        for word in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
            if let number = Int(word), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                take(number, digits: word.count)
            } else if month == nil {
                month = Self.month(named: word)
            }
        }
    }

    private mutating func take(_ number: Int, digits: Int) {
        switch digits {
        case 4 where years.contains(number) && year == nil: year = number
        case 6 where years.contains(number / 100) && year == nil: set(number / 100, number % 100)
        case 8 where years.contains(number / 10_000) && year == nil: set(number / 10_000, number / 100 % 100)
        // "2024-08": the month follows the year.
        case 2 where year != nil && month == nil && (1...12).contains(number): month = number
        default: break
        }
    }

    private mutating func set(_ year: Int, _ month: Int) {
        self.year = year
        if self.month == nil, (1...12).contains(month) { self.month = month }
    }

    /// The number of a month that a small-lettered word names, in full or by its first letters.
    static func month(named word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        let full = word.hasSuffix("s") && !months.contains(String(word)) ? word.dropLast() : word
        let place = months.firstIndex { $0 == full || ($0.prefix(3) == full) || (full == "sept" && $0 == "september") }
        return place.map { $0 + 1 }
    }

    /// The month's name, for a title.
    static func name(ofMonth month: Int) -> String { months[month - 1] }
}
