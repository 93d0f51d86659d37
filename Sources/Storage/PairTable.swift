import Domain
import GRDB

/// The same goal in two years on one scale: the temporary table `parning` and the view `andringar` over it, which questions of
/// change are asked of.
///
/// Goals are paired when a question first asks about the two years. Pairs of all years stored would be more rows than
/// everything else, and a document more would change them.
struct PairTable {
    let database: Database
    let stemmer: Stemmer

    /// Makes sure that `andringar` has the pairs of the span, at least those of the kommuner.
    func prepare(_ need: PairNeed) throws {
        try create()
        if try isDone(need) { return }
        try clear(need.span)
        for years in try RatedYears.read(need.span, kommuner: need.kommuner, database, stemmer: stemmer) {
            try write(years, need.span)
        }
        try database.cachedStatement(sql: "INSERT INTO temp.parat (ar_fran, ar_till, kommuner) VALUES (?, ?, ?)")
            .execute(arguments: [need.span.from, need.span.to, Self.key(need)])
    }

    /// Forgets every pair, as documents have changed.
    static func forget(in database: Database) throws {
        let exists = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'parat')")
        if exists == true { try database.execute(sql: "DELETE FROM temp.parat; DELETE FROM temp.parning") }
    }

    private func create() throws {
        let exists = try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'parat')"))
        if exists != true { try database.execute(sql: Self.definition) }
    }

    private func isDone(_ need: PairNeed) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM temp.parat WHERE ar_fran = ? AND ar_till = ? AND kommuner IN ('', ?))
                """)
        return try Bool.fetchOne(statement, arguments: [need.span.from, need.span.to, Self.key(need)]) ?? false
    }

    private static func key(_ need: PairNeed) -> String { need.kommuner.sorted().joined(separator: "\n") }

    private func clear(_ span: YearSpan) throws {
        for table in ["parat", "parning"] {
            try database.cachedStatement(sql: "DELETE FROM temp.\(table) WHERE ar_fran = ? AND ar_till = ?")
                .execute(arguments: [span.from, span.to])
        }
    }

    /// A nämnd that only one of the years has keeps its goals, without partners.
    private func write(_ years: RatedYears, _ span: YearSpan) throws {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO temp.parning (ar_fran, ar_till, fran_id, till_id) VALUES (?, ?, ?, ?)")
        for committee in Set(years.earlier.keys).union(years.later.keys).sorted() {
            let pairs = GoalPairing.pairs(earlier: years.earlier[committee] ?? [], later: years.later[committee] ?? [])
            for pair in pairs { try insert.execute(arguments: [span.from, span.to, pair.from, pair.to]) }
        }
    }

    private static func status(_ table: String, _ side: String) -> String {
        ["rang", "niva", "lagst", "uppfyllt", "hogst"].map { "\(table).\($0) AS \($0)_\(side)" }
            .joined(separator: ", ")
    }

    private static let definition = """
        CREATE TEMP TABLE parning (
          id INTEGER PRIMARY KEY, ar_fran INTEGER NOT NULL, ar_till INTEGER NOT NULL, fran_id INTEGER, till_id INTEGER
        );
        CREATE INDEX temp.parning_ar ON parning (ar_fran, ar_till);
        CREATE TEMP TABLE parat (ar_fran INTEGER NOT NULL, ar_till INTEGER NOT NULL, kommuner TEXT NOT NULL);
        CREATE TEMP VIEW andringar AS
          SELECT q.id, q.ar_fran, q.ar_till, q.fran_id, q.till_id,
                 \(Schema.named("kommun")), \(Schema.named("namnd")), \(Schema.named("malomrade")),
                 \(Schema.named("kf_mal", order: "kf_ordning")), \(Schema.of("grupp", "kf_mal", as: "kf_grupp")),
                 p.namndmal_id, \(Schema.of("namn", "namndmal", in: "f", as: "namndmal_fran")),
                 \(Schema.of("namn", "namndmal", in: "t", as: "namndmal")),
                 sf.namn AS status_fran, st.namn AS status_till,
                 \(status("sf", "fran")), \(status("st", "till")), coalesce(st.skala, sf.skala) AS skala,
                 st.rang - sf.rang AS steg,
                 CASE WHEN f.id IS NULL THEN 'ny' WHEN t.id IS NULL THEN 'utgangen'
                      WHEN st.rang > sf.rang THEN 'forbattrad' WHEN st.rang < sf.rang THEN 'forsamrad'
                      WHEN st.rang = sf.rang OR st.namn = sf.namn THEN 'oforandrad' END AS forandring,
                 p.dokument_id, \(Schema.name("dokument")), p.rad
          FROM temp.parning q
          LEFT JOIN main.bedomning f ON f.id = q.fran_id
          LEFT JOIN main.bedomning t ON t.id = q.till_id
          JOIN main.bedomning p ON p.id = coalesce(q.till_id, q.fran_id)
          LEFT JOIN main.status sf ON sf.id = f.status_id
          LEFT JOIN main.status st ON st.id = t.status_id;
        """
}
