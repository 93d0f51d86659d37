import Domain

extension Compilation {
    /// Groups of texts that match, each with how many they are and the best of them. Texts without a value are a group
    /// too, the last.
    func hitGroups() -> CompiledQuery {
        let groups = textGroups
        let columns = hitColumns(relevance: "round(-basta.poang, 4)").filter { !groups.map(\.name).contains($0.name) }
        let values =
            groups.map { "basta.\($0.name)" as SQLFragment } + ["basta.antal"] + columns.map { $0.value.named($0.name) }
        let select = Select(
            with: [found(groups), best(groups)], columns: values + ["d.namn", "t.rad"],
            from: "basta\nCROSS JOIN \(relation.source)", conditions: ["text_index.rowid = basta.id"],
            order: sorted(groups, by: groups.map { "basta.\($0.orderName)" }, groups.map { "basta.\($0.name)" }))
        return CompiledQuery(select, columns: groups.map(\.name) + ["antal"] + columns.map(\.name))
    }

    /// How many texts match, in all or in each group.
    func countHits() -> CompiledQuery {
        let groups = textGroups
        let select = Select(
            columns: groups.map { $0.value.named($0.name) } + ["count(*) AS antal", Self.documentsOfTexts, "NULL"],
            from: relation.source, conditions: matching, groups: groups.map(\.key),
            order: sorted(groups, by: groups.map(\.order), groups.map(\.value)))
        return CompiledQuery(select, columns: groups.map(\.name) + ["antal"])
    }

    /// The texts that a count of them, or a group of it, is of.
    func countedHits(in row: [String: Value]) -> CompiledQuery {
        let columns: [(value: SQLFragment, name: SQLFragment)] = [
            ("n.namn", "namnd"), ("d.ar", "ar"), ("o.namn", "namndmal"), ("t.slag", "traff"),
        ]
        let belongs: [SQLFragment] = textGroups.compactMap { group in
            row[group.name.text].map { "\(group.value) IS \($0)" }
        }
        let select = Select(
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"], from: relation.source,
            conditions: matching + belongs, order: ["d.ar", "n.ordning", "d.namn", "t.rad"])
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    private var textGroups: [Relation.TextGroup] { question.grouping.compactMap(Relation.textGroup) }

    /// Every text that matches, with its score. A score is only known while the index is read.
    private func found(_ groups: [Relation.TextGroup]) -> CommonTable {
        let columns: [SQLFragment] = groups.flatMap { group in
            [group.value.named(group.name), "\(group.key) AS \(group.keyName)", "\(group.order) AS \(group.orderName)"]
        }
        return CommonTable(
            name: "traffar",
            query: Select(
                columns: ["t.id AS id"] + columns + ["\(score) AS poang"], from: relation.source,
                conditions: matching), isMaterialized: true)
    }

    /// A column beside a lone `min` is that of the row with the lowest value (sqlite.org/lang_select.html#bareagg).
    private func best(_ groups: [Relation.TextGroup]) -> CommonTable {
        CommonTable(
            name: "basta",
            query: Select(
                columns: groups.flatMap { [$0.name, $0.orderName] } + [
                    "count(*) AS antal", "id", "min(poang) AS poang",
                ],
                from: "traffar", groups: groups.map(\.keyName)))
    }

    /// Years in order; other groups by how many they have. Of two dimensions the first keeps its groups together.
    private func sorted(
        _ groups: [Relation.TextGroup], by order: [SQLFragment], _ values: [SQLFragment]
    ) -> [SQLFragment] {
        let isCounted = groups.count == 1 && question.grouping != [.år]
        let parts = zip(values, order).map { value, order -> [SQLFragment] in
            ["\(value) IS NULL"] + (isCounted ? ["antal DESC"] : []) + [order]
        }
        return parts.flatMap { $0 }
    }

    private static let documentsOfTexts: SQLFragment = "group_concat(DISTINCT d.id) AS dokument"
}

extension Relation {
    /// What makes groups of texts by a dimension.
    struct TextGroup {
        /// The column's name in an answer.
        let name: SQLFragment
        /// The value that a row shows.
        let value: SQLFragment
        /// What texts of one group have in common.
        let key: SQLFragment
        let keyName: SQLFragment
        let order: SQLFragment
        let orderName: SQLFragment
    }

    /// Nil for what texts have none of.
    static func textGroup(_ dimension: Dimension) -> TextGroup? {
        switch dimension {
        case .nämnd: group("namnd", "n.namn", order: "n.ordning", "nyckel_namnd", "ordning_namnd")
        case .år: group("ar", "d.ar", order: "d.ar", "nyckel_ar", "ordning_ar")
        case .status:
            group("status", "s.namn", order: "s.rang", "nyckel_status", "ordning_status")
        // The names that one KF-mål has drifted between are one group.
        case .kfMål: group("kf_mal", "k.namn", key: "k.grupp", order: "k.ordning", "nyckel_kf", "ordning_kf")
        case .målområde: group("malomrade", "m.namn", order: "m.ordning", "nyckel_omrade", "ordning_omrade")
        case .kommun: group("kommun", "kn.namn", order: "kn.ordning", "nyckel_kommun", "ordning_kommun")
        default: nil
        }
    }

    private static func group(
        _ name: SQLFragment, _ value: SQLFragment, key: SQLFragment? = nil, order: SQLFragment, _ keyName: SQLFragment,
        _ orderName: SQLFragment
    ) -> TextGroup {
        TextGroup(name: name, value: value, key: key ?? value, keyName: keyName, order: order, orderName: orderName)
    }
}
