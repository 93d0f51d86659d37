/// The ways to read a row of numbers as the values of columns: a space can part two values or the thousands of one.
struct MeasureParting {
    struct Group {
        var number: MeasureNumber
        var unit: String?
    }

    struct Reading {
        var groups: [Group]
        /// How many numbers at the left belong to the label.
        var dropped: Int
        var cost: Double
    }

    /// The likeliest reading; nil where there is none.
    private(set) var best: Reading?
    /// Whether another reading is nearly as likely.
    private(set) var isClose = false
    /// How many values have been put together, over all ways to do so.
    private(set) var steps = 0

    /// More ways than these are not gone through.
    static let mostSteps = 4000

    /// - Parameters:
    ///   - numbers: as they stand, left to right.
    ///   - units: the unit after each; nil where none stands.
    ///   - label: the words before them.
    init(_ numbers: [MeasureNumber], units: [String?], columns: Int, label: [MeasureWord]) {
        var readings: [Reading] = []
        let endsLikeDigits = label.last.map { wordsBeforeDigits.contains($0.text.lowercased()) } ?? false
        for dropped in numbers.indices {
            var found: [[Group]] = []
            group(numbers[dropped...], units[dropped...], most: columns, into: &found)
            readings += found.map { groups in
                var cost = Self.cost(groups, columns: columns) + 1.5 * Double(dropped)
                if dropped == 0, endsLikeDigits { cost += 3 }
                return Reading(groups: groups, dropped: dropped, cost: cost)
            }
        }
        readings.sort { $0.cost < $1.cost }
        best = readings.first
        isClose = readings.count > 1 && readings[1].cost - readings[0].cost < 0.7
    }

    /// Every way to put numbers together into at most so many values.
    private mutating func group(
        _ numbers: ArraySlice<MeasureNumber>, _ units: ArraySlice<String?>, most: Int, into found: inout [[Group]]
    ) {
        var open: [(groups: [Group], next: Int)] = [([], numbers.startIndex)]
        while let (groups, next) = open.popLast(), found.count < 200, steps < Self.mostSteps {
            steps += 1
            guard next < numbers.endIndex else {
                found.append(groups)
                continue
            }
            guard groups.count < most else { continue }
            var number = numbers[next]
            var end = next
            open.append((groups + [Group(number: number, unit: units[end])], end + 1))
            while end + 1 < numbers.endIndex, units[end] == nil, number.continues(with: numbers[end + 1]) {
                end += 1
                number = number.joined(with: numbers[end])
                open.append((groups + [Group(number: number, unit: units[end])], end + 1))
            }
        }
    }

    /// Values of one row are of one size and one unit, and fill its columns.
    private static func cost(_ groups: [Group], columns: Int) -> Double {
        let sizes = groups.map { $0.number.size }
        let spread = (sizes.max() ?? 0) - (sizes.min() ?? 0)
        let unitless = groups.filter { $0.unit == nil }.count
        let mixed = unitless == groups.count ? 0 : 3 * Double(unitless)
        return spread + Double(columns - groups.count) + mixed
    }
}

/// Words that digits of the label follow: "åk 9".
private let wordsBeforeDigits: Set<String> = [
    "åk", "årskurs", "årskurserna", "klass", "ålder", "åldern", "typ", "nivå", "steg", "fas", "etapp", "zon", "minst",
    "högst", "över", "under", "från", "till", "per", "inom", "cirka", "ca", "nr", "nummer", "delår", "kvartal",
]
