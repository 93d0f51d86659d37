/// A day and a time of day as workbooks count them: days since the end of 1899, or since 1904.
struct SerialDate {
    private static let last = 2_958_465.0

    private let days: Int
    private let seconds: Int

    /// - Returns: nil for what is no date between 1900 and 9999.
    init?(_ value: Double, from1904: Bool) {
        let value = from1904 ? value + 1462 : value
        guard value >= 0, value <= Self.last + 1 else { return nil }
        let whole = value.rounded(.down)
        let second = Int(((value - whole) * 86_400).rounded())
        days = Int(whole) + second / 86_400
        seconds = second % 86_400
    }

    /// Hours and minutes, counted on beyond a day.
    var elapsed: String { Self.two(days * 24 + seconds / 3600) + ":" + Self.two(seconds / 60 % 60) }

    var time: String { Self.two(seconds / 3600) + ":" + Self.two(seconds / 60 % 60) }

    /// The year, month and day; workbooks hold that 1900 was a leap year.
    var civil: (year: Int, month: Int, day: Int) {
        // Days since 1 March of the year 0, in eras of 400 years.
        let day = (days < 61 ? days + 1 : days) + 693_899
        let (era, rest) = day.quotientAndRemainder(dividingBy: 146_097)
        let year = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
        let ofYear = rest - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (year + era * 400 + (month < 3 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
