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

    /// What a question of yes or no is answered with before anything else.
    static func conclusion(_ conclusion: Bool) -> String { conclusion ? "Ja." : "Nej." }

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
        let isExplained = answer.remarks.contains { [.refuses, .explainsNothing].contains($0.effect) }
        return answer.understood && answer.table.rows.isEmpty && answer.conclusion == nil && !isExplained
            ? nothing : nil
    }

    /// What is offered in the place of a question, or as an example of one.
    static func heading(ofSuggestionsIn answer: Answer) -> String {
        let areExamples = answer.remarks.contains { $0 == .outsideField || $0.isSpoken }
        return areExamples ? examples : suggestions
    }

    /// "… 12 rader till".
    static func more(_ count: Int) -> String {
        "… \(Swedish.count(count, one: "rad", many: "rader")) till"
    }

    /// "Antal: 12", "Andel: 66,7 % (6 av 9)"; nil for an answer of more than one number.
    static func loneValue(of table: Table, missing: String) -> (label: String, text: String)? {
        guard table.rows.count == 1, let column = table.columns.first else { return nil }
        let style = ColumnStyle(column)
        let texts = zip(table.columns, table.rows[0]).map { ColumnStyle($0).text($1, missing: missing) }
        switch table.columns {
        case _ where texts.count == 1: return (style.heading, texts[0])
        case ["andel", "antal", "av"]: return (style.heading, "\(texts[0]) (\(texts[1]) av \(texts[2]))")
        default: return nil
        }
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
