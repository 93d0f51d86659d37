import Domain

/// What a question's rows are read from, and what the columns are called there.
///
/// A class, as a question's parts all look at the same one.
final class Relation: Sendable {
    /// What stands after FROM.
    let source: SQLFragment
    /// The id of the record whose text counts; nil where rows are texts.
    let record: SQLFragment?
    /// What a text's column for that id is, and which of the texts belong to records like these.
    let textOwner: SQLFragment
    let nämnd: SQLFragment
    let målområde: SQLFragment
    let kfMål: SQLFragment
    let nämndmål: SQLFragment
    let year: SQLFragment
    let month: SQLFragment
    let status: SQLFragment
    let rank: SQLFragment
    let scale: SQLFragment
    /// Holds for the rows that a question without a year is about.
    let isLatest: [SQLFragment]
    /// True where a row is a pair of bedömningar.
    let hasPairs: Bool

    private init(
        source: SQLFragment, record: SQLFragment?, textOwner: SQLFragment = "t.bedomning_id", nämnd: SQLFragment,
        målområde: SQLFragment, kfMål: SQLFragment,
        nämndmål: SQLFragment, year: SQLFragment, month: SQLFragment, status: SQLFragment, rank: SQLFragment,
        scale: SQLFragment, isLatest: [SQLFragment], hasPairs: Bool
    ) {
        self.source = source
        self.record = record
        self.textOwner = textOwner
        self.nämnd = nämnd
        self.målområde = målområde
        self.kfMål = kfMål
        self.nämndmål = nämndmål
        self.year = year
        self.month = month
        self.status = status
        self.rank = rank
        self.scale = scale
        self.isLatest = isLatest
        self.hasPairs = hasPairs
    }

    /// Single bedömningar.
    static let assessments = Relation(
        source: "bedomningar", record: "id", nämnd: "namnd", målområde: "malomrade", kfMål: "kf_mal",
        nämndmål: "namndmal", year: "ar", month: "manad", status: "status", rank: "rang", scale: "skala",
        isLatest: ["ar = (SELECT max(ar) FROM bedomningar)", "senaste = 1"], hasPairs: false)

    /// Pairs; what is said of them is said of the later year.
    static let changes = Relation(
        source: "andringar", record: "till_id", nämnd: "namnd", målområde: "malomrade", kfMål: "kf_mal",
        nämndmål: "coalesce(namndmal, namndmal_fran)", year: "ar_till", month: "NULL", status: "status_till",
        rank: "rang_till", scale: "skala", isLatest: [], hasPairs: true)

    /// What a text `t` belongs to.
    private static let textOwners: SQLFragment = """
        JOIN dokument d ON d.id = t.dokument_id
        LEFT JOIN namnd n ON n.id = t.namnd_id
        LEFT JOIN bedomning b ON b.id = t.bedomning_id
        LEFT JOIN malomrade m ON m.id = coalesce(b.malomrade_id, t.malomrade_id)
        LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
        LEFT JOIN status s ON s.namn = coalesce(b.status, t.status)
        """

    /// A text that was found as `funnen`, with what it belongs to.
    static let textParts: SQLFragment = "JOIN text t ON t.id = funnen.id\n\(textOwners)"

    /// Texts with what they belong to; a text outside the bedömningar may have no nämnd.
    static let texts = Relation(
        source: "text_index\nJOIN text t ON t.id = text_index.rowid\n\(textOwners)", record: nil,
        nämnd: "ifnull(n.namn, '')", målområde: "m.namn", kfMål: "k.namn",
        nämndmål: "coalesce(b.namndmal, t.namndmal)", year: "d.ar", month: "d.manad",
        status: "coalesce(b.status, t.status)", rank: "s.rang", scale: "s.skala",
        isLatest: ["d.ar = (SELECT max(ar) FROM dokument)", "ifnull(b.senaste, 1) = 1"], hasPairs: false)

    /// Records of one kind; of mått one row a mått and document.
    static func records(_ kind: RecordKind) -> Relation {
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

    private static let måtten = kind("matten", owner: "CASE t.post_slag WHEN 'matt' THEN t.post_id END")
    private static let åtaganden = kind("ataganden", owner: "CASE t.post_slag WHEN 'atagande' THEN t.post_id END")
    private static let risker = kind("risker", owner: "CASE t.post_slag WHEN 'risk' THEN t.post_id END")
    private static let granskningar = kind(
        "granskningar", owner: "CASE t.post_slag WHEN 'granskning' THEN t.post_id END")
    private static let kontroller = kind("kontroller", owner: "CASE t.post_slag WHEN 'kontroll' THEN t.post_id END")

    /// The values of mått; without a year those of the latest period of each.
    static let values = kind("mattvarden", owner: "NULL", isLatest: ["sist = 1"])

    /// The amounts of the financial tables; without a year those of the latest documents and of their own year.
    static let amounts = kind(
        "ekonomi_belopp", owner: "NULL", isLatest: latest("ekonomi_belopp") + ["ar = dokument_ar"])

    private static func kind(_ view: SQLFragment, owner: SQLFragment, isLatest: [SQLFragment]? = nil) -> Relation {
        Relation(
            source: view, record: "id", textOwner: owner, nämnd: "namnd", målområde: "malomrade", kfMål: "kf_mal",
            nämndmål: "namndmal", year: "ar", month: "manad", status: "status", rank: "rang", scale: "skala",
            isLatest: isLatest ?? latest(view), hasPairs: false)
    }

    /// Of values that several documents tell, those of the latest, unless a kind of document is asked for.
    func standing(_ question: Question) -> [SQLFragment] {
        guard source == Self.values.source, question.period != .latest, question.scope.documentKind == nil else {
            return []
        }
        return ["galler = 1"]
    }

    private static func latest(_ view: SQLFragment) -> [SQLFragment] {
        ["dokument_ar = (SELECT max(dokument_ar) FROM \(view))", "senaste = 1"]
    }

    func column(_ level: GoalSet.Level) -> SQLFragment {
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

extension Relation {
    /// What makes groups of rows by a dimension.
    struct Group {
        /// The column's name in an answer.
        let name: SQLFragment
        /// The value that a row shows.
        let value: SQLFragment
        /// What rows of one group have in common.
        let keys: [SQLFragment]
        /// What groups are sorted by.
        let order: [OrderTerm]
        let isNullable: Bool

        /// The value under the column's name.
        var column: SQLFragment { value.named(name) }
    }

    /// A value to sort by, with a name for queries around the one that has it.
    struct OrderTerm {
        let name: SQLFragment
        let value: SQLFragment
    }

    /// A nämndmål is the nämnd's own, so the same words in two nämnder are two goals. The names that one KF-mål has
    /// drifted between are one group.
    func group(_ dimension: Dimension) -> Group {
        switch dimension {
        case .nämnd: group("namnd", nämnd, order: ["namnd_ordning"])
        case .målområde: group("malomrade", målområde, order: ["malomrade_ordning"], isNullable: true)
        case .kfMål: group("kf_mal", kfMål, keys: ["kf_grupp"], order: ["kf_ordning"], isNullable: true)
        case .nämndmål: goalGroup
        case .status: statusGroup
        case .år: group("ar", year, order: [year])
        case .mått: group("matt", order: "rad")
        case .grupp: group("grupp")
        case .period: group("period", order: "ar")
        case .trend: group("trend")
        case .åtagande: group("rubrik", order: "rad")
        case .typ: group("typ")
        case .risk: group("risk", order: "rad")
        case .åtgärd: group("atgard", order: "rad")
        case .område: group("omrade", order: "rad")
        case .granskning: group("granskning", order: "rad")
        case .diarienummer: group("diarienummer", order: "rad")
        case .kontroll: group("kontroll", order: "rad")
        case .post: group("post", order: "rad")
        case .tabell: group("tabell", order: "rad")
        case .kommun: group("kommun", order: "kommun_ordning")
        }
    }

    /// A column of the kind's own.
    private func group(_ column: SQLFragment, order: SQLFragment? = nil) -> Group {
        group(column, column, order: [order ?? column], isNullable: true)
    }

    private func group(
        _ name: SQLFragment, _ value: SQLFragment, keys: [SQLFragment]? = nil, order: [SQLFragment],
        isNullable: Bool = false
    ) -> Group {
        Group(
            name: name, value: value, keys: keys ?? [value], order: order.map { OrderTerm(name: $0, value: $0) },
            isNullable: isNullable)
    }

    private var goalGroup: Group {
        group("namndmal", nämndmål, keys: ["namnd", nämndmål], order: ["namnd_ordning", "rad"], isNullable: true)
    }

    private var statusGroup: Group {
        group("status", status, order: [rank, "skala"], isNullable: hasPairs)
    }
}

extension SQLFragment {
    /// The fragment under a column name, which is left out where it is the name already.
    func named(_ name: SQLFragment) -> SQLFragment {
        self == name ? self : "\(self) AS \(name)"
    }
}
