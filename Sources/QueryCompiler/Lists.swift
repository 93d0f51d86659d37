import Domain

extension Compilation {
    /// The values of a dimension, each with the place of the first row that speaks for it.
    func list(_ dimension: Dimension) -> CompiledQuery {
        let group = relation.group(dimension)
        let select = Select(
            columns: [group.column] + source, from: relation.source,
            conditions: ["id IN \(firstRows(dimension).subquery)"], order: group.order.map(\.value))
        return CompiledQuery(select, columns: [group.name])
    }

    /// Groups of rows that the question's condition holds for, as far as its quantifier asks.
    ///
    /// - Parameters:
    ///   - dimensions: what makes the groups.
    ///   - columns: what to select of a group.
    func quantified(_ dimensions: [Dimension], columns: [SQLFragment]) -> Select {
        let quantification = Quantification(self)
        let groups = dimensions.map(relation.group)
        let counted = question.quantifier == .some ? [] : goalsOnly(dimensions)
        let conditions = base + present(groups) + counted + quantification.narrowing
        return Select(
            columns: columns, from: relation.source, conditions: conditions, groups: distinctKeys(groups),
            having: quantification.having)
    }

    /// Leaves out rows that have no value in a dimension.
    func present(_ groups: [Relation.Group]) -> [SQLFragment] {
        groups.compactMap(\.presence).map { "\($0) IS NOT NULL" }
    }

    /// The keys of several dimensions, each once.
    func distinctKeys(_ groups: [Relation.Group]) -> [SQLFragment] {
        groups.flatMap(\.keys).reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }

    /// The row that speaks for each group: one that meets the condition where there is one, the first otherwise.
    private func firstRows(_ dimension: Dimension) -> Select {
        let naming = dimension == .kfMål ? naming : .any
        let first = naming.row(where: Quantification(self).mayHoldForNone ? condition : [])
        return quantified([dimension], columns: [first])
    }
}
