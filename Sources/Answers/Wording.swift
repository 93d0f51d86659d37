import Domain

/// The sentences of an answer. Remarks and failures have files of their own.
enum Wording {
    static let interpretation = "Tolkning"
    static let corrected = "Rättat"
    static let remark = "Obs"
    static let suggestions = "Menade du:"
    static let examples = "Till exempel:"
    static let alternatives = "Frågan kan också läsas så här (skriv numret):"
    static let noRows = "Inga rader."
    static let source = "Källa"
    static let heading = "Under"
    static let alsoAt = "Står också i"
    static let counts = "Raden bygger på"
    static let countsNothing = "Raden bygger inte på någon post."
    static let textIsMissing = "Databasen har inte dokumentets text: läs in dokumentet igen med fraga importera."
    static let nothing = "Inga rader: ingenting i materialet svarar mot frågan."

    /// "ekonomimal → ekonomimål, namnder → nämnder".
    static func corrections(_ corrections: [Correction]) -> String {
        corrections.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
    }

    /// Which words, or that the whole question, could not be understood; nil where everything was.
    static func misunderstanding(of answer: Answer) -> String? {
        let words = answer.unknown.reduce(into: [String]()) { if !$0.contains($1.text) { $0.append($1.text) } }
        if words.isEmpty {
            // A remark says by itself why there is no answer.
            return answer.understood || !answer.remarks.isEmpty ? nil : "Jag förstår inte frågan."
        }
        let named = "\(words.count == 1 ? "ordet" : "orden") \(Swedish.list(words.map { "”\($0)”" }))"
        guard answer.understood else { return "Jag förstår inte \(named)." }
        return "Jag förstår inte \(named); svaret är givet utan \(words.count == 1 ? "det" : "dem")."
    }

    /// That nothing corresponds to the question, unless a remark already says why there are no rows.
    static func emptiness(of answer: Answer) -> String? {
        guard answer.understood, answer.table.rows.isEmpty, !answer.remarks.contains(where: \.saysWhyNothing) else {
            return nil
        }
        return nothing
    }

    /// "… 12 rader till".
    static func more(_ count: Int) -> String {
        "… \(Swedish.count(count, one: "rad", many: "rader")) till"
    }

    static func hits(_ count: Int) -> String { Swedish.count(count, one: "träff", many: "träffar") }

    /// "utan status".
    static func without(_ heading: String) -> String { "utan \(heading.lowercased())" }

    static func rowCount(of answer: Answer) -> String {
        answer.isSearch && !answer.table.columns.contains("antal")
            ? hits(answer.table.rows.count)
            : Swedish.count(answer.table.rows.count, one: "rad", many: "rader")
    }
}

extension Remark {
    /// True for a remark that by itself explains an answer without rows.
    fileprivate var saysWhyNothing: Bool {
        switch self {
        case .ofKommuner(_, let remark): remark.saysWhyNothing
        case .yearMissing, .monthMissing, .nämndMissing, .kommunMissing, .nämndHasNoDocument,
            .goalMissing, .textMissing,
            .otherScale, .severalQuestions, .calculationMissing, .outsideField, .nothingToAnswer, .nothingToFollow,
            .noMoreHits, .noSuchHit, .questionTooLong,
            .kindMissing,
            .valueMissing,
            .nameElsewhere, .goalNotRated, .lacking:
            true
        case .tookLatestYear, .tookName, .tookKommun, .tookAsText, .widened, .scalesDiffer, .mixedNämnder,
            .premiseFalse,
            .unplacedStatus,
            .rankedByFulfilment, .emptied, .reportKindMissing, .note, .tookStatuses, .nameTakenAsText, .nameWithout,
            .tookLatestPeriod, .negationSearched, .wordsPassedOver, .searchTooLong,
            .statusIsOther:
            false
        }
    }
}
