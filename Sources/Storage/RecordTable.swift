import Domain
import GRDB

/// The tables that records and the text's lines stand in, and the columns that say what was read.
///
/// Tables come before those that refer to them.
enum RecordTable: String, CaseIterable {
    case bedömning = "bedomning"
    case mått = "matt"
    case måttRanking = "matt_ranking"
    case måttVärde = "matt_varde"
    case åtagande = "atagande"
    case risk, granskning, kontroll, ekonomi
    /// Running text is a record only where it stands under a heading; other texts follow from their records.
    case avsnitt = "text"
    /// The document's text, line by line, for showing where a record stands.
    case källrad = "kallrad"

    /// A column, and what its cell in a `StoredDocument` becomes.
    enum Column {
        /// The cell as it is.
        case plain(String)
        /// A name, which the column refers to.
        case name(NameTable)
        /// The text of the record: it stands in `text`, under the record's own id.
        case text
        /// The mått that the row is a part of: its place among those of the document.
        case mått

        var sql: String {
            switch self {
            case .plain(let name): name
            case .name(let table): table.column
            case .text: "(SELECT innehall FROM text x WHERE x.id = bedomning.id)"
            case .mått: "matt_id"
            }
        }
    }

    /// In the order of a `StoredDocument`'s cells.
    var columns: [Column] {
        switch self {
        case .bedömning: place + [.name(.kfMål), .name(.status), .text] + plain("ar", "osaker", "rad")
        case .mått:
            place
                + plain(
                    "matt", "overordnat", "trend", "etappmal", "etappmal_natt", "omotiverade_skillnader", "osaker",
                    "rad")
        case .måttRanking: [.mått] + plain("ar", "plats")
        case .måttVärde: [.mått] + plain("grupp", "ar", "manad", "varde", "enhet", "osaker", "rad")
        case .åtagande: place + plain("rubrik", "typ") + comment
        case .risk: nämnd + plain("risk", "atgard", "omrade") + comment
        case .granskning: nämnd + plain("granskning", "diarienummer", "atgard") + comment
        case .kontroll: nämnd + plain("kontroll", "omrade") + comment
        case .ekonomi: nämnd + plain("tabell", "post", "radtyp", "kolumn", "ar", "belopp", "enhet", "osaker", "rad")
        case .avsnitt: place + plain("slag", "rubrik", "innehall", "rad")
        case .källrad: plain("rad", "text", "sida", "blad", "cell")
        }
    }

    private var nämnd: [Column] { [.name(.nämnd)] }
    private var place: [Column] { nämnd + [.name(.målområde), .name(.nämndmål)] }
    private var comment: [Column] { [.name(.status)] + plain("kommentar", "osaker", "rad") }
    private func plain(_ names: String...) -> [Column] { names.map { .plain($0) } }

    /// False for parts of a mått, which know their document by it.
    var hasDocument: Bool { self != .måttRanking && self != .måttVärde }

    /// Holds for the rows of one document (`?1`) that are records.
    var isOfDocument: String {
        guard hasDocument else { return "matt_id IN (SELECT id FROM matt WHERE dokument_id = ?1)" }
        return "dokument_id = ?1" + (self == .avsnitt ? " AND slag = 'avsnitt'" : "")
    }

    // MARK: - Tables that have something in common

    /// The tables of the kinds of record that a question can ask for.
    static let kinds: [(kind: RecordKind, table: RecordTable)] = [
        (.bedömning, .bedömning), (.mått, .mått), (.åtagande, .åtagande), (.risk, .risk), (.granskning, .granskning),
        (.kontroll, .kontroll), (.ekonomi, .ekonomi),
    ]

    /// The tables whose records have a status.
    static let withStatus: [RecordTable] = [.bedömning, .åtagande, .risk, .granskning, .kontroll]

    /// The tables whose records stand under goals.
    static let withPlace: [RecordTable] = [.bedömning, .mått, .åtagande, .avsnitt]
}
