import Domain

/// A column as people read it: its heading, and its values in words and Swedish numbers.
struct ColumnStyle {
    private enum Kind { case plain, address, share, relevance, direction, excerpt, number }

    /// "Nämnd" for `namnd`; a name that is not known stands as it is.
    let heading: String
    private let kind: Kind

    init(_ column: String) {
        heading = Self.headings[column] ?? column
        kind = Self.kinds[column] ?? .plain
    }

    /// True where the text bears the marks of `Excerpt`.
    var isExcerpt: Bool { kind == .excerpt }

    /// True for the rows' numbers.
    var isFaint: Bool { kind == .number }

    /// The value as shown; `missing` stands for null. The text is not yet cleaned.
    func text(_ value: Value, missing: String) -> String {
        switch value {
        case .null: missing
        case .integer(let number): integer(number)
        case .real(let number): number.isFinite ? real(number) : missing
        case .text(let text): kind == .direction ? Self.directions[text] ?? text : text
        }
    }

    private func integer(_ number: Int) -> String {
        switch kind {
        case .address: String(number)
        case .share: Swedish.percent(Double(number))
        default: Swedish.integer(number)
        }
    }

    private func real(_ number: Double) -> String {
        switch kind {
        case .share: Swedish.percent(number)
        case .relevance: Swedish.decimal(number, decimals: 2)
        default: Swedish.decimal(number)
        }
    }

    /// Years and line numbers are addresses, not amounts: never grouped by thousands.
    private static let kinds: [String: Kind] = [
        "ar": .address, "ar_fran": .address, "ar_till": .address, "rad": .address, "period": .address,
        "andel": .share, "relevans": .relevance, "forandring": .direction, Excerpt.column: .excerpt,
        "nummer": .number,
    ]

    private static let directions: [String: String] = [
        Direction.improved.rawValue: "förbättrad", Direction.worsened.rawValue: "försämrad",
        Direction.unchanged.rawValue: "oförändrad", Direction.new.rawValue: "ny", Direction.ended.rawValue: "utgången",
    ]

    private static let headings: [String: String] = [
        "kommun": "Kommun", "namnd": "Nämnd", "ar": "År", "malomrade": "Målområde", "kf_mal": "KF-mål",
        "namndmal": "Nämndmål",
        "status": "Status", "motivering": "Motivering", "dokument": "Dokument", "rad": "Rad", "kalla": "Källa",
        "namndmal_fran": "Tidigare nämndmål", "ar_fran": "Från år", "ar_till": "Till år",
        "status_fran": "Tidigare status", "status_till": "Senare status", "forandring": "Förändring",
        "antal": "Antal", "andel": "Andel", "av": "Av", "summa": "Summa", "medel": "Medelvärde", "median": "Median",
        "skillnad": "Skillnad", "lagst": "Lägst", "hogst": "Högst", "utdrag": "Utdrag", "skal": "Skäl",
        "traff": "Träff i",
        "relevans": "Relevans",
        "titel": "Titel", "typ": "Typ", "period": "Period", "slag": "Slag",
        "bedomning": "Bedömningar", "bedomningar": "Bedömningar", "texter": "Texter", "matt": "Mått", "grupp": "Grupp",
        "varde": "Värde", "enhet": "Enhet", "trend": "Trend", "etappmal": "Etappmål", "ranking": "Ranking",
        "omotiverade_skillnader": "Omotiverade skillnader", "rubrik": "Rubrik", "kommentar": "Kommentar",
        "atagande": "Åtagande", "ataganden": "Åtaganden", "risk": "Risk", "risker": "Risker",
        "atgard": "Åtgärd", "omrade": "Område", "granskning": "Granskning", "granskningar": "Granskningar",
        "diarienummer": "Diarienummer", "kontroll": "Kontroll", "kontroller": "Kontroller",
        "ekonomi": "Ekonomi", "avsnitt": "Avsnitt", "tabell": "Tabell", "post": "Post", "kolumn": "Kolumn",
        "belopp": "Belopp", "fraga": "Fråga",
        "ord": "Ord", "fil": "Fil", "block": "Block", "forslag": "Förslag", "exempel": "Exempel", "text": "Text",
        "nummer": "Nr", "tid_ms": "Tid (ms)",
    ]
}
