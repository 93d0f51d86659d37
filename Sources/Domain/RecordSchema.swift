/// What rows of one source have: all that a question can ask of them.
///
/// This is the only place that says it. What a question means is settled by it, `CheckedQuestion` holds questions to it,
/// and the database's views have a column for each part.
public struct RecordSchema: Hashable, Sendable {
    /// What rows can be listed, counted, grouped and put in order by.
    public var dimensions: Set<Dimension>
    /// Their own columns, which names and tests are about.
    public var fields: Set<Field> = []
    /// Columns that a row shows when asked.
    public var columns: Set<ExtraColumn> = [.dokument, .kommun]
    /// The levels of the goals that they stand under.
    public var goals: Set<GoalSet.Level> = []
    /// The number that they are about, where it is for numbers that they are asked for.
    public var number: Field?
    /// True where there are texts to search that belong to them.
    public var hasTexts = true
    /// True where rows have a way from an earlier year.
    public var hasChanges = false

    /// True where each has a status.
    public var hasStatus: Bool { dimensions.contains(.status) }

    /// True for rows that have the part.
    public func has(_ part: Lack.Part) -> Bool {
        switch part {
        case .dimension(let dimension): dimensions.contains(dimension)
        case .field(let field): fields.contains(field)
        case .column(let column): columns.contains(column)
        case .goals(let levels): !goals.isDisjoint(with: levels)
        case .status: hasStatus
        case .texts: hasTexts
        case .changes: hasChanges
        }
    }
}

/// What the rows are that a question is answered from.
public enum RowSource: Hashable, Sendable {
    /// Records of one kind; of mått one row a mått and document.
    case records(RecordKind)
    /// The values of mått, a row each: groups and periods are theirs.
    case values
    /// Two bedömningar of one goal, in an earlier and a later year.
    case pairs
    /// Texts, with what they belong to.
    case texts

    public var schema: RecordSchema {
        switch self {
        case .records(let kind): kind.rowSchema
        case .values: .values
        case .pairs: .pairs
        case .texts: .texts
        }
    }

    /// The kind of record that the rows are, or are made of; nil for texts, which belong to any.
    public var kind: RecordKind? {
        switch self {
        case .records(let kind): kind
        case .values: .mått
        case .pairs: .bedömning
        case .texts: nil
        }
    }
}

extension RecordSchema {
    private static let place: Set<ExtraColumn> = [.dokument, .kommun, .målområde, .nämndmål]
    private static let ofAll: Set<Dimension> = [.kommun, .nämnd, .år]
    private static let rated = ofAll.union([.målområde, .kfMål, .nämndmål, .status])

    fileprivate static let assessments = RecordSchema(
        dimensions: rated, columns: place.union([.kfMål, .motivering]),
        goals: [.målområde, .kfMål, .nämndmål])

    fileprivate static let pairs = RecordSchema(
        dimensions: rated.union([.förändring]), columns: assessments.columns, goals: assessments.goals,
        hasChanges: true)

    fileprivate static let texts = RecordSchema(
        dimensions: Set(Dimension.ofHits), goals: assessments.goals)

    /// Of mått as such: their groups may be asked for, but they are not parted by them.
    fileprivate static let measures = RecordSchema(
        dimensions: ofAll.union([.målområde, .nämndmål, .mått, .period, .trend]),
        fields: [.matt, .grupp, .varde, .enhet, .trend, .etappmal, .ranking, .omotiveradeSkillnader],
        columns: place.union([.trend, .etappmål, .ranking, .skillnader]), goals: [.målområde, .nämndmål],
        number: .varde)

    fileprivate static let values = RecordSchema(
        dimensions: measures.dimensions.union([.grupp]), fields: measures.fields, columns: measures.columns,
        goals: measures.goals, number: .varde, hasTexts: false)

    fileprivate static let commitments = RecordSchema(
        dimensions: ofAll.union([.målområde, .nämndmål, .status, .typ, .åtagande]),
        fields: [.rubrik, .typ, .kommentar], columns: place.union([.kommentar]), goals: [.målområde, .nämndmål])

    fileprivate static let risks = RecordSchema(
        dimensions: ofAll.union([.område, .status, .risk, .åtgärd]), fields: [.risk, .atgard, .omrade, .kommentar],
        columns: [.dokument, .kommun, .kommentar])

    fileprivate static let audits = RecordSchema(
        dimensions: ofAll.union([.status, .granskning, .diarienummer, .åtgärd]),
        fields: [.granskning, .diarienummer, .atgard, .kommentar], columns: [.dokument, .kommun, .kommentar])

    fileprivate static let controls = RecordSchema(
        dimensions: ofAll.union([.område, .status, .kontroll]), fields: [.kontroll, .omrade, .kommentar],
        columns: [.dokument, .kommun, .kommentar])

    fileprivate static let amounts = RecordSchema(
        dimensions: ofAll.union([.tabell, .post]), fields: [.tabell, .post, .kolumn, .radtyp, .belopp, .enhet],
        number: .belopp, hasTexts: false)
}

extension RecordKind {
    /// What records of the kind have as rows.
    fileprivate var rowSchema: RecordSchema {
        switch self {
        case .bedömning: .assessments
        case .mått: .measures
        case .åtagande: .commitments
        case .risk: .risks
        case .granskning: .audits
        case .kontroll: .controls
        case .ekonomi: .amounts
        }
    }

    /// What records of the kind have, they themselves or what they consist of: the values of mått.
    public var schema: RecordSchema {
        guard self == .mått else { return rowSchema }
        var schema = rowSchema
        schema.dimensions.formUnion(RecordSchema.values.dimensions)
        return schema
    }

    public var dimensions: Set<Dimension> { schema.dimensions }
    /// The fields that records of the kind have.
    public var fields: Set<Field> { schema.fields }
    public var hasStatus: Bool { schema.hasStatus }
    /// True for kinds whose status says how far they are carried out.
    public var isCarriedOut: Bool { hasStatus && self != .bedömning }
}
