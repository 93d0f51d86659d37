extension Schema {
    /// The views of version 2: each shows one kind of record, and all have the columns that any question may ask for,
    /// null where the kind has no such thing.
    static let views = [
        "DROP VIEW bedomningar;", assessments, measures, values, commitments, risks, audits, controls, amounts,
    ].joined(separator: "\n")

    private static let assessments = view(
        "bedomningar", of: "bedomning", own: "p.motivering", place: true, kfMål: true, status: true,
        doubt: "NULL AS osaker")

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

    /// - Parameters:
    ///   - table: the records' table, `p` in the parameters that follow; its document is `d`.
    ///   - own: the columns of the kind's own.
    ///   - time: what a year, a month and a period in a question select.
    private static func view(
        _ name: String, of table: String, own: String, join: String = "", id: String = "p.id",
        time: String = "d.ar, d.manad, d.period", line: String = "p.rad", place: Bool = false, kfMål: Bool = false,
        status: Bool = false, doubt: String = "p.osaker"
    ) -> String {
        """
        CREATE VIEW \(name) AS
          SELECT \(id), d.namn AS dokument, \(time), d.ar AS dokument_ar, p.senaste,
                 n.namn AS namnd, n.ordning AS namnd_ordning,
                 \(place ? "m.namn AS malomrade, m.ordning AS malomrade_ordning" : nulls("malomrade", "malomrade_ordning")),
                 \(kfMål ? kfMålColumns : nulls("kf_mal", "kf_ordning", "kf_grupp")),
                 \(place ? "p.namndmal, o.ordning AS namndmal_ordning" : nulls("namndmal", "namndmal_ordning")),
                 \(status ? "p.status, s.skala, s.rang" : nulls("status", "skala", "rang")),
                 \(line), \(doubt),
                 \(own)
          FROM \(table) p
          \(join)
          JOIN dokument d ON d.id = p.dokument_id
          LEFT JOIN namnd n ON n.id = p.namnd_id
          \(place ? "LEFT JOIN malomrade m ON m.id = p.malomrade_id LEFT JOIN namndmal o ON o.namn = p.namndmal" : "")
          \(kfMål ? "LEFT JOIN kf_mal k ON k.id = p.kf_mal_id" : "")
          \(status ? "LEFT JOIN status s ON s.namn = p.status" : "");
        """
    }

    private static let kfMålColumns = "k.namn AS kf_mal, k.ordning AS kf_ordning, k.grupp AS kf_grupp"

    private static func nulls(_ columns: String...) -> String {
        columns.map { "NULL AS \($0)" }.joined(separator: ", ")
    }
}
