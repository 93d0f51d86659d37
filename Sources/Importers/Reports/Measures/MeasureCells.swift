/// The words that open a labelled cell.
enum MeasureLabelWord: String {
    case outcome = "Utfall"
    case ranking = "Ranking"
    case target = "Etappmål"
    case plainTarget = "Mål"
    case trend = "Trend"
    case women = "Kvinnor"
    case men = "Män"
    case girls = "Flickor"
    case boys = "Pojkar"
    case lowest = "Lägsta"
    case highest = "Högsta"

    /// Whether it names a group of people or areas.
    var isGroup: Bool {
        switch self {
        case .outcome, .ranking, .target, .plainTarget, .trend: false
        default: true
        }
    }
}

/// The label of a cell: "Utfall 02- 2019", "Etappmål 2019", "Ranking 2018", "Trend för totalresultat", "Kvinnor 2018".
struct MeasureLabel {
    enum Kind {
        case outcome(MeasurePeriod)
        case ranking(Int)
        case target(Int)
        case trend
        case group(String, MeasurePeriod)
    }

    let kind: Kind
    /// How many words it takes.
    let used: Int

    /// The label that the words begin with.
    init?(_ words: ArraySlice<MeasureWord>) {
        guard let first = words.first else { return nil }
        let word = MeasureLabelWord(rawValue: first.text)
        if word == .trend {
            kind = .trend
            used = 1 + (Array(words.dropFirst().prefix(2).map(\.text)) == ["för", "totalresultat"] ? 2 : 0)
            return
        }
        guard let start = MeasureLabel.periodStart(words), let (period, length) = measurePeriod(words[start...]) else {
            return nil
        }
        let isAlone = start == words.startIndex + 1
        used = start - words.startIndex + length
        switch word {
        case .outcome where isAlone: kind = .outcome(period)
        case .ranking where isAlone: kind = .ranking(period.year)
        case .target where isAlone, .plainTarget where isAlone: kind = .target(period.year)
        case .outcome, .ranking, .target, .plainTarget, .trend: return nil
        default:
            guard first.text.first?.isUppercase == true else { return nil }
            kind = .group(words[..<start].joinedText, period)
        }
    }

    /// Where the first period stands after one to six words, none of which is a value or ends a sentence.
    private static func periodStart(_ words: ArraySlice<MeasureWord>) -> Int? {
        for index in words.indices.dropFirst().prefix(6) {
            if measurePeriod(words[index...]) != nil { return index }
            if words[index].text.hasSuffix(".") || words[index].text == "%" { return nil }
        }
        return nil
    }

    /// Whether it names a group that every report of the kind has, or is no group.
    var isKnown: Bool {
        guard case .group(let name, _) = kind else { return true }
        return MeasureLabelWord(rawValue: name) != nil
    }
}

/// Whether the words begin with a label that no name of a mått begins with.
func isMeasureLabel(_ words: ArraySlice<MeasureWord>) -> Bool {
    guard let first = words.first, let word = MeasureLabelWord(rawValue: first.text) else { return false }
    if let label = MeasureLabel(words) { return label.isKnown && (word != .trend || words.count == label.used) }
    return words.count == 1
}

/// The trends that the reports print, and others like them.
let measureTrends: Set<String> = [
    "Positiv", "Negativ", "Oförändrad", "Ökande", "Minskande", "Stabil", "Förbättrad", "Försämrad", "Varierande",
]

/// What a ranking's cell holds: "16/26".
func isRanking(_ words: ArraySlice<MeasureWord>) -> Bool {
    guard words.count == 1, let text = words.first?.text else { return false }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.count < 5 && $0.allSatisfy(\.isNumber) }
}
