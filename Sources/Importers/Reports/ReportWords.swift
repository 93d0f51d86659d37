import Domain

/// The labels that follow-up reports print on lines of their own.
enum ReportLabel: String, CaseIterable {
    case commitment = "Utvecklingsåtagande"
    case activity = "Aktivitet"
    case status = "Status"
    case comment = "Kommentar"
    /// Ends a goal's motivering: what the council has asked for in particular.
    case priority = "Särskilt prioriterat"
}

/// What a chapter is about; goals have headings only in some of them.
enum ChapterKind {
    case goals, finance, control, sources, other

    private static let financeNames: Set<String> = [
        "ekonomi", "ekonomisk uppföljning", "ekonomiskt utfall", "ekonomiskt resultat", "budgetuppföljning",
    ]
    private static let controlNames: Set<String> = [
        "intern kontroll", "internkontroll", "uppföljning av intern kontroll", "uppföljning av internkontroll",
        "uppföljning av internkontrollplan",
    ]

    /// The kind of chapter that a heading opens; nil for a heading of another sort.
    init?(heading: String) {
        let folded = heading.lowercased()
        if folded.hasSuffix("mål och resultat") {
            self = .goals
        } else if folded.hasSuffix("budgetåret") || Self.financeNames.contains(folded) {
            self = .finance
        } else if folded.hasPrefix("plan för intern") || Self.controlNames.contains(folded) {
            self = .control
        } else if folded.hasPrefix("källförteckning") {
            self = .sources
        } else if folded.hasPrefix("plan för uppföljning") || folded.hasSuffix("röda tråd") {
            self = .other
        } else {
            return nil
        }
    }
}

enum ReportWords {
    /// The scale's name for what is done.
    static let done = "Klart"
    /// Printed before the title of a commitment that all nämnder share.
    static let sharedCommitment = "Kommunövergripande utvecklingsåtagande"
    /// The head of the table of sources at the end, under each målområde.
    static let sourcesHead = "Nämndmål Mått"
    /// Words that only cells and headings of columns begin with.
    static let cellOpenings: Set<String> = ["Utfall", "Etappmål", "Ranking", "Trend"]
    /// Words that stand alone or before a year in the cells of tables, and are no heading there.
    static let cellWords: Set<String> = [
        "nej", "ja", "kön", "område", "ålder", "trend", "positiv", "negativ", "oförändrad", "öka", "minska", "behåll",
        "indikator", "kvinnor", "män", "flickor", "pojkar", "lägsta", "högsta", "bakgrund", "effekter",
        "förutsättningar", "diarienummer", "skillnader?", "mål",
    ]
}

extension StatusScales {
    /// The labels that rate goals.
    var ratings: StatusLabels {
        StatusLabels(StatusScales(scales.filter { $0.name != StatusScales.progressScale }))
    }

    /// The labels that follow up åtaganden, åtgärder and kontroller.
    var progress: StatusLabels { StatusLabels(self, scale: StatusScales.progressScale) }
}
