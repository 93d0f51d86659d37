import Domain

extension Compilation {
    /// Records of the question's kind, one a row.
    func records() -> CompiledQuery {
        switch question.kind {
        case .bedömning: assessments()
        case .ekonomi: amounts()
        default: posts()
        }
    }

    /// Bedömningar, one a row. With a span: the later ones of the pairs that the question describes.
    func assessments() -> CompiledQuery {
        let names: [SQLFragment] = ["namnd", "ar"] + levels + ["namndmal", "status"] + reason + document
        let select = Select(
            columns: names + source, from: Relation.assessments.source,
            conditions: relation.hasPairs ? [laterSide] : base + condition, order: order(Relation.assessments))
        return CompiledQuery(select, columns: names)
    }

    /// Pairs, one a row. A goal that has ended goes by its earlier name.
    func changes() -> CompiledQuery {
        let names: [SQLFragment] =
            ["namnd"] + levels + ["namndmal", "namndmal_fran", "ar_fran", "ar_till", "status_fran", "status_till"]
            + ["forandring"] + document
        let values = names.map { $0 == "namndmal" ? relation.nämndmål.name.named("namndmal") : $0 }
        let select = Select(
            columns: values + source + [Self.earlierPlace], from: relation.source,
            conditions: base + condition + longestWays,
            order: (question.ranking == nil ? [] : ["abs(steg) DESC"]) + order(relation))
        return CompiledQuery(select, columns: names)
    }

    /// Where the earlier bedömning of a pair stands, beside the later.
    private static let earlierPlace: SQLFragment = """
        (SELECT b.dokument || ':' || b.rad FROM bedomningar b
          WHERE b.id = fran_id AND till_id IS NOT NULL) AS stallen
        """

    /// With a ranking: only the pairs that went as many steps as the last place, ties included.
    private var longestWays: [SQLFragment] {
        guard let places = question.ranking?.places else { return [] }
        let steps = Select(
            columns: ["abs(steg)"], from: relation.source, conditions: base + condition, order: ["abs(steg) DESC"])
        return ["abs(steg) >= coalesce((SELECT * FROM \(steps.subquery) LIMIT 1 OFFSET \(.integer(places - 1))), 0)"]
    }

    /// Where a row stands.
    var source: [SQLFragment] { ["dokument", "rad"] }

    private var laterSide: SQLFragment {
        let pairs = Select(columns: ["till_id"], from: relation.source, conditions: base + condition)
        return "id IN \(pairs.subquery)"
    }

    var levels: [SQLFragment] {
        (question.columns.contains(.målområde) ? ["malomrade"] : [])
            + (question.columns.contains(.kfMål) ? ["kf_mal"] : [])
    }

    private var reason: [SQLFragment] { question.columns.contains(.motivering) ? ["motivering"] : [] }

    var document: [SQLFragment] { question.columns.contains(.dokument) ? ["dokument"] : [] }

    /// The order that is asked for, and the documents' own among equals.
    func order(_ relation: Relation) -> [SQLFragment] {
        guard let order = question.order else { return relation.rowOrder }
        let key = sortKey(order.by, in: relation)
        let first: SQLFragment = order.descending ? "\(key) DESC" : key
        return [first] + relation.rowOrder.filter { $0 != key }
    }

    private func sortKey(_ dimension: Dimension, in relation: Relation) -> SQLFragment {
        switch dimension {
        case .nämndmål: relation.hasPairs ? "\(relation.nämndmål.name) COLLATE NOCASE" : "namndmal_ordning"
        default: relation.group(dimension).order[0].value
        }
    }
}
