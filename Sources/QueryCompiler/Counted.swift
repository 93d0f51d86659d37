import Domain

/// Makes the question that a row of counts or shares answers for: which records were counted in it.
///
/// Of a share those that meet the condition. Of things with a quantifier ("nämnder som nått alla mål") the rows of the
/// things that pass.
///
/// - Parameter row: the row's cells by column; they say which group it is.
/// - Returns: nil for a question that counts nothing.
/// - Throws: what the question asks of its records that they lack.
public func compileCounted(
    _ question: Question, in row: [String: Value], expansion: TermExpansion
) throws(Lack) -> CompiledQuery? {
    let question = try CheckedQuestion(question)
    switch question.question.ask {
    case .count(.hits): return Compilation(question, expansion: expansion).countedHits(in: row)
    case .count(let countable), .share(let countable):
        let compilation = Compilation(question, expansion: expansion)
        var query = compilation.counted(countable, in: row)
        query.pairs = compilation.pairNeed
        return query
    case .records, .changes, .list, .hits, .documents: return nil
    }
}

extension Compilation {
    fileprivate func counted(_ countable: Countable, in row: [String: Value]) -> CompiledQuery {
        let names = kommun + countedColumns
        let values = names.map { $0 == "namndmal" ? relation.nämndmål.name.named("namndmal") : $0 }
        let select = Select(
            with: passing(countable), columns: values + source, from: relation.source,
            conditions: base + met(countable) + present(groups) + groups.compactMap { belongs(to: $0, row) },
            order: rowOrder(relation))
        return CompiledQuery(select, columns: names)
    }

    /// What the records counted have in common beside the group.
    private func met(_ countable: Countable) -> [SQLFragment] {
        if question.ranking?.measure == .fulfilment {
            return goalsOnly(question.grouping) + condition + ["\(relation.status.isMet) = 1"]
        }
        guard case .distinct(let dimension) = countable else { return goalsOnly(question.grouping) + condition }
        let isThere = present(groups(of: [dimension]))
        guard !passing(countable).isEmpty else { return isThere + condition }
        let members = distinctKeys(groups(of: question.grouping + [dimension]))
        return isThere + Quantification(self).narrowing + ["(\(members.joined(", "))) IN uppfyller"]
    }

    /// The things that pass, where that is not for each row to say.
    private func passing(_ countable: Countable) -> [CommonTable] { tally(countable).with }

    /// The names that one KF-mål has drifted between are one group.
    private func belongs(to group: Relation.Group, _ row: [String: Value]) -> SQLFragment? {
        guard let value = row[group.name.text] else { return nil }
        // Records without a value are a group too.
        let same: SQLFragment = "\(group.value) IS \(value)"
        guard group.keys == ["kf_grupp"] else { return same }
        return "kf_grupp IN (SELECT kf_grupp FROM \(relation.source) WHERE \(same))"
    }

    private var countedColumns: [SQLFragment] {
        if relation.hasPairs { return ["namnd", "namndmal", "ar_fran", "ar_till", "status_fran", "status_till"] }
        return switch question.kind {
        case .bedömning: ["namnd", "ar", "namndmal", "status"]
        case .mått: ["matt", "namnd", "ar"]
        case .åtagande: ["rubrik", "namnd", "ar", "status"]
        case .risk: ["risk", "atgard", "namnd", "ar", "status"]
        case .granskning: ["granskning", "atgard", "namnd", "ar", "status"]
        case .kontroll: ["kontroll", "namnd", "ar", "status"]
        case .ekonomi: ["post", "kolumn", "belopp", "enhet", "namnd", "ar"]
        }
    }
}
