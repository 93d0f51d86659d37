extension Schema {
    /// Many municipalities: each document has its kommun; names that recur are numbers in the records, a text stands
    /// once, and what questions filter and group by stands in one index.
    ///
    /// A bedömning and the text that explains it bear the same id, so that hits in texts are bedömningar without a
    /// detour. Foreign keys must be off while the tables are made anew.
    static let version3 = [leaving, naming, moving, searching, words3, indices, views3].joined(separator: "\n")

    private static let leaving =
        [
            "bedomningar", "andringar", "matten", "mattvarden", "ataganden", "risker", "granskningar", "kontroller",
            "ekonomi_belopp",
        ]
        .map { "DROP VIEW IF EXISTS \($0);" }.joined(separator: "\n") + """

            DROP TABLE parning;
            DROP TRIGGER text_in;
            DROP TRIGGER text_ut;
            DROP TABLE text_ord;
            DROP TABLE text_index;
            """

    private static let naming = """
        CREATE TABLE kommun (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0
        );
        ALTER TABLE dokument ADD COLUMN kommun_id INTEGER REFERENCES kommun (id);
        ALTER TABLE dokument ADD COLUMN stam TEXT NOT NULL DEFAULT '';
        ALTER TABLE dokument ADD COLUMN avtryck TEXT;
        UPDATE dokument SET stam = namn;
        CREATE UNIQUE INDEX dokument_stam ON dokument (stam, ifnull(kommun_id, 0));
        CREATE INDEX dokument_ar ON dokument (ar, kommun_id);
        ALTER TABLE namndmal RENAME TO namndmal_2;
        CREATE TABLE namndmal (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0
        );
        INSERT INTO namndmal (namn)
          SELECT namndmal FROM bedomning WHERE namndmal IS NOT NULL
          UNION SELECT namndmal FROM matt WHERE namndmal IS NOT NULL
          UNION SELECT namndmal FROM atagande WHERE namndmal IS NOT NULL
          UNION SELECT namndmal FROM text WHERE namndmal IS NOT NULL;
        DROP TABLE namndmal_2;
        ALTER TABLE status RENAME TO status_2;
        CREATE TABLE status (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          skala TEXT,
          rang INTEGER CHECK (rang > 0),
          CHECK ((skala IS NULL) = (rang IS NULL))
        );
        INSERT INTO status (namn, skala, rang) SELECT namn, skala, rang FROM status_2;
        DROP TABLE status_2;
        """

    // MARK: - The records' tables

    /// What every record has.
    private static let common = """
        id INTEGER PRIMARY KEY,
        dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
        namnd_id INTEGER REFERENCES namnd (id),
        senaste INTEGER NOT NULL DEFAULT 1 CHECK (senaste IN (0, 1)),
        osaker TEXT,
        rad INTEGER NOT NULL CHECK (rad > 0)
        """

    /// The goals that a record stands under.
    private static let place = """
        malomrade_id INTEGER REFERENCES malomrade (id),
          namndmal_id INTEGER REFERENCES namndmal (id)
        """

    private static let status = "status_id INTEGER REFERENCES status (id)"

    /// Texts come last, since the older ones get new numbers after those of the bedömningar.
    private static let moving = [
        move(
            "bedomning",
            """
              id INTEGER PRIMARY KEY,
              dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
              ar INTEGER NOT NULL,
              kommun_id INTEGER REFERENCES kommun (id),
              namnd_id INTEGER NOT NULL REFERENCES namnd (id),
              \(place),
              kf_mal_id INTEGER REFERENCES kf_mal (id),
              status_id INTEGER NOT NULL REFERENCES status (id),
              senaste INTEGER NOT NULL DEFAULT 1 CHECK (senaste IN (0, 1)),
              rad INTEGER NOT NULL CHECK (rad > 0)
            """,
            columns: "id, dokument_id, ar, namnd_id, malomrade_id, namndmal_id, kf_mal_id, status_id, senaste, rad",
            from: "id, dokument_id, (SELECT ar FROM dokument d WHERE d.id = dokument_id), namnd_id, malomrade_id, "
                + "\(goalID), kf_mal_id, \(statusID), senaste, rad"),
        moveRecords(
            "matt", place: true, status: false,
            own: "matt TEXT NOT NULL, overordnat TEXT, trend TEXT, etappmal TEXT, "
                + "etappmal_natt INTEGER CHECK (etappmal_natt IN (0, 1)), omotiverade_skillnader TEXT",
            columns: "matt, overordnat, trend, etappmal, etappmal_natt, omotiverade_skillnader"),
        moveRecords(
            "atagande", place: true, own: "rubrik TEXT NOT NULL, typ TEXT NOT NULL, kommentar TEXT NOT NULL",
            columns: "rubrik, typ, kommentar"),
        moveRecords(
            "risk", own: "risk TEXT NOT NULL, atgard TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL",
            columns: "risk, atgard, omrade, kommentar"),
        moveRecords(
            "granskning",
            own: "granskning TEXT NOT NULL, diarienummer TEXT, atgard TEXT NOT NULL, kommentar TEXT NOT NULL",
            columns: "granskning, diarienummer, atgard, kommentar"),
        moveRecords(
            "kontroll", own: "kontroll TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL",
            columns: "kontroll, omrade, kommentar"),
        moveTexts,
    ].joined(separator: "\n")

    private static let goalID = "(SELECT id FROM namndmal o WHERE o.namn = namndmal)"
    private static let statusID = "(SELECT id FROM status s WHERE s.namn = status)"

    private static func moveRecords(
        _ table: String, place hasPlace: Bool = false, status hasStatus: Bool = true, own: String, columns: String
    ) -> String {
        let parts = [common, hasPlace ? place : nil, hasStatus ? status : nil, own].compactMap(\.self)
        let shared = "id, dokument_id, namnd_id, senaste, osaker, rad, \(columns)"
        return move(
            table, parts.joined(separator: ",\n"),
            columns: shared + (hasPlace ? ", malomrade_id, namndmal_id" : "") + (hasStatus ? ", status_id" : ""),
            from: shared + (hasPlace ? ", malomrade_id, \(goalID)" : "") + (hasStatus ? ", \(statusID)" : ""))
    }

    /// Makes a table anew and takes its rows along.
    private static func move(_ table: String, _ definition: String, columns: String, from old: String) -> String {
        """
        CREATE TABLE \(table)_3 (
        \(definition)
        );
        INSERT INTO \(table)_3 (\(columns)) SELECT \(old) FROM \(table) ORDER BY id;
        \(table == "bedomning" ? "" : "DROP TABLE \(table);\nALTER TABLE \(table)_3 RENAME TO \(table);")
        """
    }

    /// A motivering gets the id of its bedömning and leaves the rest to it.
    private static let moveTexts = """
        CREATE TABLE text_3 (
          id INTEGER PRIMARY KEY,
          slag TEXT NOT NULL CHECK (slag IN ('motivering', 'kommentar', 'avsnitt')),
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          namnd_id INTEGER REFERENCES namnd (id),
          post_slag TEXT,
          post_id INTEGER,
          \(place),
          \(status),
          rad INTEGER NOT NULL CHECK (rad > 0),
          rubrik TEXT NOT NULL DEFAULT '',
          innehall TEXT NOT NULL
        );
        INSERT INTO text_3 (id, slag, dokument_id, namnd_id, rad, innehall)
          SELECT id, 'motivering', dokument_id, namnd_id, rad, motivering FROM bedomning ORDER BY id;
        INSERT INTO text_3 (id, slag, dokument_id, namnd_id, post_slag, post_id, malomrade_id, namndmal_id, status_id,
                            rad, rubrik, innehall)
          SELECT id + (SELECT coalesce(max(id), 0) FROM bedomning), slag, dokument_id, namnd_id, post_slag, post_id,
                 malomrade_id, \(goalID), \(statusID), rad, rubrik, innehall
          FROM text WHERE slag <> 'motivering' ORDER BY id;
        DROP TABLE text;
        DROP TABLE bedomning;
        ALTER TABLE text_3 RENAME TO text;
        ALTER TABLE bedomning_3 RENAME TO bedomning;
        """

    // MARK: - Searching

    /// The index is filled from the texts by `TextIndex`; with more memory it is written in fewer and larger parts.
    private static let searching = """
        CREATE VIRTUAL TABLE text_index USING fts5 (
          innehall, rubrik, content = 'text', content_rowid = 'id', tokenize = 'svenska'
        );
        CREATE VIRTUAL TABLE text_ord USING fts5vocab (text_index, row);
        INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 16777216);
        CREATE TABLE textlangd (
          del INTEGER PRIMARY KEY,
          langder BLOB NOT NULL
        );
        """

    /// Questions about bedömningar are answered from `bedomning_fraga` alone: it has all their columns, in the order
    /// of year and kommun.
    private static let indices = """
        CREATE INDEX bedomning_fraga ON bedomning (
          ar, kommun_id, namnd_id, kf_mal_id, malomrade_id, namndmal_id, status_id, senaste, dokument_id, rad
        );
        CREATE INDEX bedomning_dokument ON bedomning (dokument_id);
        CREATE INDEX text_dokument ON text (dokument_id);
        CREATE INDEX matt_dokument ON matt (dokument_id, namnd_id);
        CREATE INDEX matt_namn ON matt (matt);
        CREATE INDEX ekonomi_post ON ekonomi (post);
        CREATE INDEX atagande_dokument ON atagande (dokument_id, namnd_id);
        CREATE INDEX risk_dokument ON risk (dokument_id, namnd_id);
        CREATE INDEX granskning_dokument ON granskning (dokument_id, namnd_id);
        CREATE INDEX kontroll_dokument ON kontroll (dokument_id, namnd_id);
        CREATE TABLE innehav_ar (
          slag TEXT NOT NULL, ar INTEGER NOT NULL, namnd TEXT, skala TEXT, malomraden INTEGER NOT NULL
        );
        CREATE TABLE innehav_kommun (
          kommun_id INTEGER NOT NULL, slag TEXT NOT NULL, ar TEXT NOT NULL, namnd TEXT
        );
        """
}
