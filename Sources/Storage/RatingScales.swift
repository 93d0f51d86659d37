import Domain
import GRDB

/// Keeps the documents of a municipality that print the same statuses on one scale: a year in which nobody reached the
/// highest step, or missed all, is rated as the others are.
struct RatingScales {
    let database: Database

    /// Another document that shares statuses with the one that is stored.
    private struct Companion {
        let id: Int64
        var statuses: Set<String>
    }

    /// Puts the statuses of a document that is to be stored on the scale that it shares with those stored already, and
    /// those on it too.
    /// - Parameter replaced: the version of the document that gives way to it.
    func settle(_ document: inout StoredDocument, replacing replaced: Int64?, _ scales: StatusScales) throws {
        let own = document.ratings
        guard !own.isEmpty, try areElsewhere(own, document.statuses) else { return }
        let companions = try companions(of: own, document.info.kommun, besides: replaced)
        let scales = try scales.including(storedScales(of: own))
        guard let (scales, scale, companions) = shared(by: own, companions, scales) else { return }
        for name in own { document.statuses[name] = StoredStatus(scales.level(named: name, preferring: scale)) }
        for companion in companions {
            let places = companion.statuses.map { ($0, StoredStatus(scales.level(named: $0, preferring: scale))) }
            try place(Dictionary(uniqueKeysWithValues: places), in: companion.id)
        }
        if !companions.isEmpty { try DerivedData.noteChange(in: database, isReplacing: true) }
    }

    /// The scale of the statuses together with those of the companions that it suits as well as their own.
    private func shared(
        by own: Set<String>, _ companions: [Companion], _ scales: StatusScales
    ) -> (scales: StatusScales, scale: String, companions: [Companion])? {
        let names = companions.reduce(into: own) { $0.formUnion($1.statuses) }
        let all = scales.tellingApart(names)
        guard let scale = all.scale(ofStatuses: names), all.suits(own, scale: scale) else { return nil }
        let suited = companions.filter { all.suits($0.statuses, scale: scale) }
        return suited.count == companions.count ? (all, scale, companions) : shared(by: own, suited, scales)
    }

    /// True where one of the statuses stands on another scale, or none, in some document.
    private func areElsewhere(_ names: Set<String>, _ statuses: [String: StoredStatus]) throws -> Bool {
        let other = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM status WHERE namn = ?1 AND skala IS NOT ?2)")
        return try names.contains { name in
            try Bool.fetchOne(other, arguments: [name, statuses[name]?.scale]) ?? false
        }
    }

    /// The scales that documents stored before had the statuses on: one may have explained its own.
    private func storedScales(of names: Set<String>) throws -> [StatusScale] {
        let scales = try database.cachedStatement(
            sql: "SELECT DISTINCT skala FROM status WHERE namn = ? AND skala NOT NULL")
        let steps = try database.cachedStatement(
            sql: "SELECT namn, rang, niva FROM status WHERE skala = ? ORDER BY rang, namn")
        let found = try names.reduce(into: Set<String>()) { $0.formUnion(try String.fetchAll(scales, arguments: [$1])) }
        return try found.sorted().map { scale in
            let levels = try Row.fetchAll(steps, arguments: [scale]).map { row in
                StatusLevel(
                    name: try row.cell(0), scale: scale, rank: try row.cell(1),
                    grade: StatusGrade(rawValue: try row.cell(2)) ?? .lowest)
            }
            return StatusScale(scale, levels: levels)
        }
    }

    /// Those of the municipality that share a status with the names, or with one that does.
    private func companions(of names: Set<String>, _ kommun: String?, besides replaced: Int64?) throws -> [Companion] {
        let number = try kommun.map { name in
            try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT id FROM kommun WHERE namn = ?"), arguments: [name])
        }
        if case .some(nil) = number { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT DISTINCT b.dokument_id, s.namn
                FROM dokument d JOIN bedomning b ON b.dokument_id = d.id JOIN status s ON s.id = b.status_id
                WHERE d.kommun_id IS ?1 AND d.id IS NOT ?2
                """)
        var statuses: [Int64: Set<String>] = [:]
        for row in try Row.fetchAll(statement, arguments: [number ?? nil, replaced]) {
            statuses[try row.cell(0), default: []].insert(try row.cell(1))
        }
        var (left, found, shared) = (statuses, [Companion](), names)
        while let next = left.first(where: { !$0.value.isDisjoint(with: shared) }) {
            left[next.key] = nil
            shared.formUnion(next.value)
            found.append(Companion(id: next.key, statuses: next.value))
        }
        return found.sorted { $0.id < $1.id }
    }

    /// Gives the bedömningar of a stored document the places of their statuses.
    private func place(_ statuses: [String: StoredStatus], in document: Int64) throws {
        let update = try database.cachedStatement(
            sql: """
                UPDATE bedomning SET status_id = ?1
                WHERE dokument_id = ?2 AND status_id <> ?1 AND status_id IN (SELECT id FROM status WHERE namn = ?3)
                """)
        for (name, id) in try NameIDs.ids(of: statuses, in: database) {
            try update.execute(arguments: [id, document, name])
        }
    }
}

extension StoredDocument {
    /// The statuses of goals.
    var ratings: Set<String> {
        let column =
            RecordTable.bedömning.columns.firstIndex { if case .name(.status) = $0 { true } else { false } } ?? 0
        return Set((rows[.bedömning] ?? []).compactMap { String.fromDatabaseValue($0[column]) })
    }
}
