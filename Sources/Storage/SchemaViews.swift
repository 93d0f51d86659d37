extension Schema {
    /// Each view shows one kind of record, and all have the columns that any question may ask for,
    /// null where the kind has no such thing.
    ///
    /// A name is looked up where a question shows it: what it filters and groups by are the numbers beside it, which
    /// an index has in order.
    static let views = [assessments, measures, values, commitments, risks, audits, controls, amounts]
        .joined(separator: "\n")

    private static let assessments = """
        CREATE VIEW bedomningar AS
          SELECT p.id, p.dokument_id, \(name("dokument")), p.ar, \(of("manad", "dokument")), \(of("period", "dokument")),
                 p.ar AS dokument_ar, p.senaste,
                 \(named("kommun")), \(named("namnd")), \(named("malomrade")),
                 \(named("kf_mal", order: "kf_ordning")), \(of("grupp", "kf_mal", as: "kf_grupp")), \(named("namndmal")),
                 \(statusColumns), p.rad, p.osaker,
                 (SELECT innehall FROM text WHERE id = p.id) AS motivering
          FROM bedomning p JOIN status s ON s.id = p.status_id;
        """

    private static let commitments = view(
        "ataganden", of: "atagande", own: "p.rubrik, p.typ, p.kommentar", place: true, status: true)

    private static let risks = view("risker", of: "risk", own: "p.risk, p.atgard, p.omrade, p.kommentar", status: true)

    private static let audits = view(
        "granskningar", of: "granskning", own: "p.granskning, p.diarienummer, p.atgard, p.kommentar", status: true)

    private static let controls = view(
        "kontroller", of: "kontroll", own: "p.kontroll, p.omrade, p.kommentar", status: true)

    /// An amount is about its column's year, where the column names one.
    private static let amounts = view(
        "ekonomi_belopp", of: "ekonomi", own: "p.tabell, p.post, p.radtyp, p.kolumn, p.belopp, p.enhet",
        time: "coalesce(p.ar, d.ar) AS ar, d.manad, d.period")

    /// One row a mått of a document, with the latest of its values of Totalt.
    private static let measures = view(
        "matten", of: "matt", own: "p.matt, p.overordnat, v.varde, v.enhet, \(measureColumns)",
        join: """
            LEFT JOIN matt_varde v ON v.id = (
                    SELECT x.id FROM matt_varde x WHERE x.matt_id = p.id AND x.grupp = 'Totalt'
                    ORDER BY x.ar DESC, coalesce(x.manad, 13) DESC, x.id LIMIT 1)
            """,
        time: "d.ar, d.manad, \(periodOfValue)", place: true)

    /// One row a value; a mått without values has one row of its own, whose id is its number below zero.
    private static let values = view(
        "mattvarden", of: "matt",
        own: "p.id AS matt_id, p.matt, p.overordnat, v.grupp, v.varde, v.enhet, ifnull(v.sist, 0) AS sist, "
            + "ifnull(v.galler, 1) AS galler, "
            + mainGroup + placeOfYear + measureColumns,
        join: "LEFT JOIN matt_varde v ON v.matt_id = p.id", id: "coalesce(v.id, -p.id) AS id",
        time: "v.ar, v.manad, \(periodOfValue)", line: "coalesce(v.rad, p.rad) AS rad", place: true,
        doubt: "coalesce(v.osaker, p.osaker) AS osaker")

    /// 1 for a mått's Totalt, and for every group of one without Totalt: what a question without a group is about.
    private static let mainGroup = """
        v.grupp = 'Totalt' OR NOT EXISTS
                   (SELECT 1 FROM matt_varde a WHERE a.matt_id = p.id AND a.grupp = 'Totalt') AS huvudgrupp,

        """

    /// The ranking of the value's own year.
    private static let placeOfYear = """
                 (SELECT r.plats FROM matt_ranking r WHERE r.matt_id = p.id AND r.ar = v.ar) AS plats,

        """

    /// What a document says of a mått as a whole.
    private static let measureColumns = """
        p.trend, p.etappmal, p.etappmal_natt,
                 (SELECT group_concat(r.ar || ':' || r.plats, ';')
                  FROM (SELECT ar, plats FROM matt_ranking WHERE matt_id = p.id ORDER BY ar DESC, id) r) AS ranking,
                 p.omotiverade_skillnader
        """

    private static let periodOfValue =
        "CASE WHEN v.manad IS NULL THEN v.ar ELSE printf('%02d-%d', v.manad, v.ar) END AS period"

    private static let statusColumns = """
        p.status_id, s.namn AS status, s.skala, s.rang, s.niva, s.lagst, s.uppfyllt, s.hogst
        """
    private static let noStatusColumns = nulls(
        "status_id", "status", "skala", "rang", "niva", "lagst", "uppfyllt", "hogst")

    /// - Parameters:
    ///   - table: the records' table, `p` in the parameters that follow; its document is `d`.
    ///   - own: the columns of the kind's own.
    ///   - time: what a year, a month and a period in a question select.
    private static func view(
        _ view: String, of table: String, own: String, join: String = "", id: String = "p.id",
        time: String = "d.ar, d.manad, d.period", line: String = "p.rad", place: Bool = false,
        status hasStatus: Bool = false, doubt: String = "p.osaker"
    ) -> String {
        """
        CREATE VIEW \(view) AS
          SELECT \(id), p.dokument_id, d.namn AS dokument, \(time), d.ar AS dokument_ar, p.senaste,
                 \(named("kommun", in: "d")), \(named("namnd")),
                 \(place ? named("malomrade") : nulls("malomrade_id", "malomrade", "malomrade_ordning")),
                 \(nulls("kf_mal_id", "kf_mal", "kf_ordning", "kf_grupp")),
                 \(place ? named("namndmal") : nulls("namndmal_id", "namndmal", "namndmal_ordning")),
                 \(hasStatus ? statusColumns : noStatusColumns),
                 \(line), \(doubt),
                 \(own)
          FROM \(table) p
          \(join)
          JOIN dokument d ON d.id = p.dokument_id
          \(hasStatus ? "LEFT JOIN status s ON s.id = p.status_id" : "");
        """
    }

    // MARK: - Columns

    /// The number of a name, the name, and its place in the alphabet.
    static func named(_ table: String, in row: String = "p", order: String? = nil) -> String {
        "\(row).\(table)_id, \(name(table, in: row)),\n         "
            + of("ordning", table, in: row, as: order ?? "\(table)_ordning")
    }

    static func name(_ table: String, in row: String = "p") -> String { of("namn", table, in: row, as: table) }

    static func of(_ column: String, _ table: String, in row: String = "p", as name: String? = nil) -> String {
        "(SELECT \(column) FROM \(table) WHERE id = \(row).\(table)_id) AS \(name ?? column)"
    }

    private static func nulls(_ columns: String...) -> String {
        columns.map { "NULL AS \($0)" }.joined(separator: ", ")
    }
}
