import Domain

/// A name that a row bears: the name itself, and the number that stands for it, which is what rows are filtered and
/// grouped by, as an index has it.
struct NameColumn: Sendable {
    let table: SQLFragment
    let name: SQLFragment
    let id: SQLFragment

    static let kommun = NameColumn(table: "kommun", name: "kommun", id: "kommun_id")
    static let nämnd = NameColumn(table: "namnd", name: "namnd", id: "namnd_id")
    static let målområde = NameColumn(table: "malomrade", name: "malomrade", id: "malomrade_id")
    static let kfMål = NameColumn(table: "kf_mal", name: "kf_mal", id: "kf_mal_id")
    static let nämndmål = NameColumn(table: "namndmal", name: "namndmal", id: "namndmal_id")

    /// Holds for rows that bear one of the names.
    func isOne(of names: [String]) -> SQLFragment {
        guard names.count != 1 else { return "\(id) = (SELECT id FROM \(table) WHERE namn = \(.text(names[0])))" }
        let list = names.map { "\(.text($0))" as SQLFragment }.joined(", ")
        return "\(id) IN (SELECT id FROM \(table) WHERE namn IN (\(list)))"
    }
}

/// Which rows a question without a year is about: those of the latest year, and of each nämnd's latest document in it.
struct Latest: Sendable {
    private let shown: SQLFragment?
    private let year: SQLFragment
    private let source: SQLFragment
    private let others: [SQLFragment]

    /// - Parameters:
    ///   - shown: the year's column in the rows, where it has another name there than in the source.
    ///   - year: its column in the source.
    ///   - source: where years are looked for.
    ///   - others: what else must hold.
    init(
        shown: SQLFragment? = nil, year: SQLFragment, among source: SQLFragment,
        others: [SQLFragment] = ["senaste = 1"]
    ) {
        (self.shown, self.year, self.source, self.others) = (shown ?? year, year, source, others)
    }

    /// For rows that say themselves whether they are the latest.
    init(others: [SQLFragment]) { (shown, year, source, self.others) = (nil, "", "", others) }

    /// - Parameter kommuner: whose latest year it is; empty = that of all.
    func conditions(of kommuner: [String]) -> [SQLFragment] {
        guard let shown else { return others }
        let own: SQLFragment = kommuner.isEmpty ? "" : " WHERE \(NameColumn.kommun.isOne(of: kommuner))"
        return ["\(shown) = (SELECT max(\(year)) FROM \(source)\(own))"] + others
    }
}

/// What a question's rows are read from, and what the columns are called there.
///
/// A class, as a question's parts all look at the same one.
final class Relation: Sendable {
    /// What stands after FROM.
    let source: SQLFragment
    /// The id of the record whose text counts; nil where rows are texts.
    let record: SQLFragment?
    /// What a text's column for that id is, and which of the texts belong to records like these; nil for bedömningar,
    /// whose texts bear their ids.
    let textOwner: SQLFragment?
    let kommun: NameColumn
    let nämnd: NameColumn
    let målområde: NameColumn
    let kfMål: NameColumn
    let nämndmål: NameColumn
    let year: SQLFragment
    let month: SQLFragment
    let status: StatusColumns
    /// Holds for the rows that a question without a year is about.
    let latest: Latest
    /// True where a row is a pair of bedömningar.
    let hasPairs: Bool
    /// What every row has a value in, of that which rows of some sources lack.
    let always: Set<Dimension>

    private init(
        source: SQLFragment, record: SQLFragment?, textOwner: SQLFragment? = nil, kommun: NameColumn = .kommun,
        nämnd: NameColumn = .nämnd, målområde: NameColumn = .målområde, kfMål: NameColumn = .kfMål,
        nämndmål: NameColumn = .nämndmål, year: SQLFragment = "ar", month: SQLFragment = "manad",
        status: StatusColumns = StatusColumns(), latest: Latest, hasPairs: Bool = false,
        always: Set<Dimension> = [.år]
    ) {
        self.source = source
        self.record = record
        self.textOwner = textOwner
        self.kommun = kommun
        self.nämnd = nämnd
        self.målområde = målområde
        self.kfMål = kfMål
        self.nämndmål = nämndmål
        self.year = year
        self.month = month
        self.status = status
        self.latest = latest
        self.hasPairs = hasPairs
        self.always = always
    }

    /// Single bedömningar.
    static let assessments = Relation(
        source: "bedomningar", record: "id", latest: Latest(year: "ar", among: "bedomning"),
        always: [.nämnd, .år, .status])

    /// Pairs; what is said of them is said of the later year. A goal that has ended goes by its earlier name.
    static let changes = Relation(
        source: "andringar", record: "till_id",
        nämndmål: NameColumn(table: "namndmal", name: "coalesce(namndmal, namndmal_fran)", id: "namndmal_id"),
        year: "ar_till", month: "NULL", status: .later, latest: Latest(others: []), hasPairs: true,
        always: [.nämnd, .år])

    /// What a text `t` belongs to.
    private static let textOwners: SQLFragment = """
        JOIN dokument d ON d.id = t.dokument_id
        LEFT JOIN kommun kn ON kn.id = d.kommun_id
        LEFT JOIN namnd n ON n.id = t.namnd_id
        LEFT JOIN bedomning b ON b.id = t.id
        LEFT JOIN malomrade m ON m.id = coalesce(b.malomrade_id, t.malomrade_id)
        LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
        LEFT JOIN namndmal o ON o.id = coalesce(b.namndmal_id, t.namndmal_id)
        LEFT JOIN status s ON s.id = coalesce(b.status_id, t.status_id)
        """

    /// Texts by themselves, with what they belong to.
    static let textRows: SQLFragment = "text t\n\(textOwners)"

    /// A text that was found as `funnen`, with what it belongs to.
    static let textParts: SQLFragment = "JOIN text t ON t.id = funnen.id\n\(textOwners)"

    /// Texts with what they belong to; a text outside the bedömningar may have no nämnd.
    static let texts = Relation(
        source: "text_index\nJOIN text t ON t.id = text_index.rowid\n\(textOwners)", record: nil,
        kommun: NameColumn(table: "kommun", name: "kn.namn", id: "d.kommun_id"),
        nämnd: NameColumn(table: "namnd", name: "n.namn", id: "t.namnd_id"),
        målområde: NameColumn(table: "malomrade", name: "m.namn", id: "m.id"),
        kfMål: NameColumn(table: "kf_mal", name: "k.namn", id: "b.kf_mal_id"),
        nämndmål: NameColumn(table: "namndmal", name: "o.namn", id: "o.id"), year: "d.ar", month: "d.manad",
        status: .ofText,
        latest: Latest(shown: "d.ar", year: "ar", among: "dokument", others: ["ifnull(b.senaste, 1) = 1"]))

    /// Where rows of a source stand.
    static func of(_ source: RowSource) -> Relation {
        switch source {
        case .records(let kind): records(kind)
        case .values: values
        case .pairs: changes
        case .texts: texts
        }
    }

    private static func records(_ kind: RecordKind) -> Relation {
        switch kind {
        case .bedömning: assessments
        case .mått: måtten
        case .åtagande: åtaganden
        case .risk: risker
        case .granskning: granskningar
        case .kontroll: kontroller
        case .ekonomi: amounts
        }
    }

    static let måtten = kind("matten", owner: "CASE t.post_slag WHEN 'matt' THEN t.post_id END")
    private static let åtaganden = kind("ataganden", owner: "CASE t.post_slag WHEN 'atagande' THEN t.post_id END")
    private static let risker = kind("risker", owner: "CASE t.post_slag WHEN 'risk' THEN t.post_id END")
    private static let granskningar = kind(
        "granskningar", owner: "CASE t.post_slag WHEN 'granskning' THEN t.post_id END")
    private static let kontroller = kind("kontroller", owner: "CASE t.post_slag WHEN 'kontroll' THEN t.post_id END")

    /// The values of mått; without a year those of the latest period of each.
    static let values = kind("mattvarden", owner: "NULL", latest: Latest(others: ["sist = 1"]), always: [])

    /// The amounts of the financial tables; without a year those of the latest documents and of their own year.
    static let amounts = kind(
        "ekonomi_belopp", owner: "NULL",
        latest: Latest(year: "dokument_ar", among: "ekonomi_belopp", others: ["senaste = 1", "ar = dokument_ar"]))

    private static func kind(
        _ view: SQLFragment, owner: SQLFragment, latest: Latest? = nil, always: Set<Dimension> = [.år]
    ) -> Relation {
        Relation(
            source: view, record: "id", textOwner: owner, latest: latest ?? Latest(year: "dokument_ar", among: view),
            always: always)
    }

    func column(_ level: GoalSet.Level) -> NameColumn {
        switch level {
        case .målområde: målområde
        case .kfMål: kfMål
        case .nämndmål: nämndmål
        }
    }

    /// The order of plain rows: by document, and in it from top to bottom. Of pairs, those that ended come last, as
    /// they stand in the earlier document.
    var rowOrder: [SQLFragment] {
        hasPairs ? ["namnd_ordning", "till_id IS NULL", "rad"] : ["ar", "namnd_ordning", "manad", "rad"]
    }
}

extension SQLFragment {
    /// The fragment under a column name, which is left out where it is the name already.
    func named(_ name: SQLFragment) -> SQLFragment {
        self == name ? self : "\(self) AS \(name)"
    }
}
