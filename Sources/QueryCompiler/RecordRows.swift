import Domain

/// Rows of the kinds of record beside bedömningar.
extension Compilation {
    /// Åtaganden, risks, granskningar, kontroller and values of mått, one a row.
    func posts() -> CompiledQuery {
        let names = columns
        let values = names.map { $0 == "ranking" && asksYear ? "plats AS ranking" : $0 }
        let select = Select(
            columns: values + source, from: relation.source, conditions: base + condition + highestPlaces,
            order: placeOrder + order(relation))
        return CompiledQuery(select, columns: names)
    }

    /// Mått, one a row, with the latest value of each.
    func measures() -> CompiledQuery {
        let names =
            kommun + ["matt", "namnd", "ar"] + place + asked(Self.measureColumns) + ["varde", "period", "enhet"]
            + document
        let select = Select(
            columns: names + source, from: relation.source, conditions: base + condition, order: order(relation))
        return CompiledQuery(select, columns: names)
    }

    /// Amounts, one a row; what two tables say of one post is said once.
    func amounts() -> CompiledQuery {
        let names: [SQLFragment] = kommun + ["tabell", "post", "kolumn", "belopp", "enhet", "namnd", "ar"] + document
        let select = Select(
            columns: names + ["dokument", "min(rad) AS rad", Self.places], from: relation.source,
            conditions: base + condition + highestPlaces, groups: kommun + Self.amountIdentity,
            order: placeOrder + order(relation))
        return CompiledQuery(select, columns: names)
    }

    private static let places: SQLFragment = "group_concat(dokument || ':' || rad, char(9)) AS stallen"

    /// What makes two amounts one that two tables hold.
    private static let amountIdentity: [SQLFragment] = ["namnd", "post", "kolumn", "ar", "belopp"]

    private static let measureColumns: [(ExtraColumn, SQLFragment)] = [
        (.trend, "trend"), (.etappmål, "etappmal"), (.ranking, "ranking"), (.skillnader, "omotiverade_skillnader"),
    ]

    /// With a year asked for, a ranking is that year's.
    private var asksYear: Bool { if case .years = question.period { true } else { false } }

    private var columns: [SQLFragment] {
        let own: [SQLFragment] =
            switch question.kind {
            case .mått:
                ["matt", "namnd"] + place + ["grupp", "period", "ar", "varde", "enhet"] + asked(Self.measureColumns)
            case .åtagande: ["rubrik", "typ", "namnd"] + place + ["ar", "status"]
            case .risk: ["risk", "atgard", "omrade", "namnd", "ar", "status"]
            case .granskning: ["granskning", "diarienummer", "atgard", "namnd", "ar", "status"]
            case .kontroll: ["kontroll", "omrade", "namnd", "ar", "status"]
            case .bedömning, .ekonomi: []
            }
        return kommun + own + asked([(.kommentar, "kommentar")]) + document
    }

    /// The goals that a record stands under, as far as they are asked for.
    private var place: [SQLFragment] { asked([(.målområde, "malomrade"), (.nämndmål, "namndmal")]) }

    private func asked(_ columns: [(ExtraColumn, SQLFragment)]) -> [SQLFragment] {
        columns.filter { question.columns.contains($0.0) }.map(\.1)
    }

    // MARK: - Ranking by the number itself

    /// What rows are ranked by: the value of a mått, the size of an amount.
    private var rankKey: SQLFragment? {
        guard question.ranking != nil, question.grouping.isEmpty else { return nil }
        return switch question.kind {
        case .mått: "varde"
        case .ekonomi: question.ranking?.measure == .size ? "abs(belopp)" : "belopp"
        default: nil
        }
    }

    private var placeOrder: [SQLFragment] {
        guard let rankKey, let ranking = question.ranking else { return [] }
        return [ranking.descending ? "\(rankKey) DESC" : rankKey]
    }

    /// Only the rows of the first places, ties included.
    private var highestPlaces: [SQLFragment] {
        guard let rankKey, let ranking = question.ranking, let places = ranking.places else { return [] }
        let keys = Select(
            columns: [rankKey], from: relation.source, conditions: base + condition, groups: rankedGroups,
            order: placeOrder)
        let last: SQLFragment = "(SELECT * FROM \(keys.subquery) LIMIT 1 OFFSET \(.integer(places - 1)))"
        return ranking.descending
            ? ["\(rankKey) >= coalesce(\(last), -1e300)"] : ["\(rankKey) <= coalesce(\(last), 1e300)"]
    }

    /// An amount that two tables hold takes up one place.
    private var rankedGroups: [SQLFragment] {
        question.kind == .ekonomi ? kommun + Self.amountIdentity : []
    }
}
