import Domain

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
        /// What a row must have to be in any group; nil where every row is in one.
        let presence: SQLFragment?
        /// True where the rows of one group may show different values: the names of one goal drift.
        var drifts = false

        /// The value under the column's name.
        var column: SQLFragment { value.named(name) }

        /// What records are sorted by where the dimension is asked for: a name that stands in no order of names goes by
        /// its letters.
        var sortKey: SQLFragment { order[0].value == "rad" ? "\(value) COLLATE NOCASE" : order[0].value }
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
        case .kommun: group("kommun", kommun, order: "kommun_ordning")
        // A record of a whole report may be no nämnd's.
        case .nämnd: group("namnd", nämnd, order: "namnd_ordning", isNullable: !always.contains(.nämnd))
        case .målområde: group("malomrade", målområde, order: "malomrade_ordning")
        case .kfMål: goalGroup
        case .nämndmål: ownGoalGroup
        case .status: statusGroup
        case .år: group("ar", year, order: year, isNullable: !always.contains(.år))
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
        case .förändring: wayGroup
        }
    }

    /// The groups of several dimensions. A nämnd, or a goal, is one kommun's own.
    /// - Parameter ofOneKommun: true where rows are of several kommuner.
    func groups(_ dimensions: [Dimension], ofOneKommun: Bool) -> [Group] {
        let groups = dimensions.map(group)
        guard ofOneKommun, !dimensions.contains(.kommun), dimensions.contains(where: \.isOfOneKommun) else {
            return groups
        }
        return [owner] + groups
    }

    /// The kommun of what is its own; documents that tell none are of one too.
    private var owner: Group {
        let kommun = group(.kommun)
        return Group(
            name: kommun.name, value: kommun.value, keys: ["ifnull(\(self.kommun.id), 0)"], order: kommun.order,
            presence: nil)
    }

    /// A column of the kind's own.
    private func group(_ column: SQLFragment, order: SQLFragment? = nil) -> Group {
        group(column, column, order: order ?? column)
    }

    private func group(
        _ name: SQLFragment, _ value: SQLFragment, order: SQLFragment, isNullable: Bool = true
    ) -> Group {
        Group(
            name: name, value: value, keys: [value], order: [OrderTerm(name: order, value: order)],
            presence: isNullable ? value : nil)
    }

    private func group(
        _ name: SQLFragment, _ column: NameColumn, order: SQLFragment, isNullable: Bool = true
    ) -> Group {
        Group(
            name: name, value: column.name, keys: [column.id], order: [OrderTerm(name: order, value: order)],
            presence: isNullable ? column.id : nil)
    }

    private var goalGroup: Group {
        let isOfTexts = record == nil
        return Group(
            name: "kf_mal", value: kfMål.name, keys: [isOfTexts ? "k.grupp" : "kf_grupp"],
            order: [OrderTerm(name: "kf_ordning", value: isOfTexts ? "k.ordning" : "kf_ordning")], presence: kfMål.id,
            drifts: true)
    }

    private var ownGoalGroup: Group {
        Group(
            name: "namndmal", value: nämndmål.name, keys: [nämnd.id, nämndmål.id],
            order: ["namnd_ordning", "rad"].map { OrderTerm(name: $0, value: $0) }, presence: nämndmål.id)
    }

    /// Pairs of two scales went no way.
    private var wayGroup: Group {
        Group(
            name: "forandring", value: "forandring", keys: ["forandring"],
            order: [OrderTerm(name: "riktning", value: Self.wayOrder)], presence: "forandring")
    }

    /// The ways in the order that they are told in.
    static let wayOrder: SQLFragment = """
        CASE forandring WHEN 'forbattrad' THEN 1 WHEN 'forsamrad' THEN 2 WHEN 'oforandrad' THEN 3
            WHEN 'ny' THEN 4 ELSE 5 END
        """

    private var statusGroup: Group {
        Group(
            name: "status", value: status.name, keys: [status.name],
            order: [OrderTerm(name: status.rank, value: status.rank), OrderTerm(name: "skala", value: "skala")],
            presence: always.contains(.status) ? nil : status.name)
    }
}

extension Dimension {
    /// True for what two kommuner do not have in common though it may be called the same.
    var isOfOneKommun: Bool {
        switch self {
        case .nämnd, .målområde, .kfMål, .nämndmål, .åtagande, .risk, .granskning, .diarienummer, .kontroll: true
        default: false
        }
    }
}
