import Domain

extension Search {
    /// Groups of texts that match, each with how many they are and the best of them. Texts without a value are a group
    /// too, the last.
    func hitGroups() -> CompiledQuery {
        let groups = textGroups
        let names = groups.map(\.name)
        let columns = hitColumns(relevance: "round(-funnen.poang, 4)").filter { !names.contains($0.name) }
        let values = names.map { "funnen.\($0)" as SQLFragment } + ["funnen.antal"]
        let select = Select(
            with: [parted(groups), best(groups)],
            columns: values + columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"],
            from: "funnen\n\(Relation.textParts)",
            order: sorted(groups, by: groups.map { "funnen.\($0.orderName)" }, groups.map { "funnen.\($0.name)" }))
        return CompiledQuery(select, columns: names + ["antal"] + columns.map(\.name))
    }

    /// How many texts match, in all or in each group.
    func countHits() -> CompiledQuery {
        let groups = textGroups
        let select = Select(
            columns: groups.map { $0.value.named($0.name) } + [
                "count(*) AS antal", "group_concat(DISTINCT d.id)", "NULL",
            ],
            from: textsFound(isScored: false), groups: groups.map(\.key),
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
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"], from: textsFound(isScored: false),
            conditions: belongs, order: ["d.ar", "n.ordning", "d.namn", "t.rad"])
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    /// What is a kommun's own is one group in each.
    private var textGroups: [Relation.TextGroup] {
        let isOwn = builder.isOfSeveralKommuner && question.grouping.contains(where: \.isOfOneKommun)
        let kommun: [Dimension] = isOwn && !question.grouping.contains(.kommun) ? [.kommun] : []
        return (kommun + question.grouping).compactMap(Relation.textGroup)
    }

    /// Every text that matches, with its groups. How well it matches is only known while the index is read.
    private func parted(_ groups: [Relation.TextGroup]) -> CommonTable {
        let columns: [SQLFragment] = groups.flatMap { group in
            [
                group.value.named(group.name), "\(group.key) AS \(group.keyName)",
                "\(group.order) AS \(group.orderName)",
            ]
        }
        return CommonTable(
            name: "traffar",
            query: Select(
                columns: ["funnen.id AS id", "funnen.poang AS poang"] + (isWidened ? ["funnen.steg AS steg"] : [])
                    + columns,
                from: textsFound()), isMaterialized: true)
    }

    /// Each group with its best text: columns beside a lone `min` are those of the row with the lowest value
    /// (sqlite.org/lang_select.html#bareagg). Scores are far nearer 0 than what parts the steps of a widened search.
    private func best(_ groups: [Relation.TextGroup]) -> CommonTable {
        CommonTable(
            name: "funnen",
            query: Select(
                columns: groups.flatMap { [$0.name, $0.orderName] }
                    + ["count(*) AS antal", "id", "poang", "min(\(isWidened ? "steg * 1000000 + " : "")poang)"],
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
