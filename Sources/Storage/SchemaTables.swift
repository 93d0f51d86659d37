extension Schema {
    /// The tables that records refer to by number.
    static let names =
        ["kommun", "namnd", "malomrade", "namndmal"].map { nameTable($0) }.joined(separator: "\n") + "\n"
        + nameTable("kf_mal", own: "grupp INTEGER NOT NULL DEFAULT 0") + "\n" + """
            CREATE TABLE status (
              id INTEGER PRIMARY KEY,
              namn TEXT NOT NULL CHECK (namn <> ''),
              skala TEXT,
              rang INTEGER CHECK (rang > 0),
              niva INTEGER CHECK (niva BETWEEN 1 AND 4),
              lagst INTEGER AS (niva = 1),
              uppfyllt INTEGER AS (niva >= 3),
              hogst INTEGER AS (niva = 4),
              CHECK ((skala IS NULL) = (rang IS NULL) AND (rang IS NULL) = (niva IS NULL))
            );
            CREATE UNIQUE INDEX status_namn ON status (namn, ifnull(skala, ''));
            """

    private static func nameTable(_ name: String, own: String? = nil) -> String {
        """
        CREATE TABLE \(name) (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0\(own.map { ",\n  " + $0 } ?? "")
        );
        """
    }

    static let documents = """
        CREATE TABLE dokument (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          stam TEXT NOT NULL,
          titel TEXT NOT NULL,
          typ TEXT NOT NULL,
          fil TEXT NOT NULL DEFAULT 'text',
          kommun_id INTEGER REFERENCES kommun (id),
          namnd_id INTEGER REFERENCES namnd (id),
          period TEXT NOT NULL,
          ar INTEGER NOT NULL CHECK (ar BETWEEN 1900 AND 2999),
          manad INTEGER CHECK (manad BETWEEN 1 AND 12),
          avtryck TEXT
        );
        CREATE UNIQUE INDEX dokument_stam ON dokument (stam, ifnull(kommun_id, 0));
        CREATE INDEX dokument_ar ON dokument (ar, kommun_id);
        CREATE TABLE kallrad (
          id INTEGER PRIMARY KEY,
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          rad INTEGER NOT NULL CHECK (rad > 0),
          text TEXT NOT NULL,
          sida INTEGER,
          blad TEXT,
          cell TEXT
        );
        CREATE UNIQUE INDEX kallrad_plats ON kallrad (dokument_id, rad);
        CREATE TABLE egenskap (
          namn TEXT PRIMARY KEY,
          varde TEXT NOT NULL
        );
        """

    // MARK: - Records

    /// Columns that bear a name are called as in the views.
    ///
    /// Questions about bedömningar are answered from `bedomning_fraga` alone: it has all their columns, in the order
    /// of year and kommun.
    static let records = """
        CREATE TABLE bedomning (
          id INTEGER PRIMARY KEY,
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          ar INTEGER NOT NULL,
          kommun_id INTEGER REFERENCES kommun (id),
          namnd_id INTEGER NOT NULL REFERENCES namnd (id),
          \(place),
          kf_mal_id INTEGER REFERENCES kf_mal (id),
          status_id INTEGER NOT NULL REFERENCES status (id),
          senaste INTEGER NOT NULL DEFAULT 1 CHECK (senaste IN (0, 1)),
          osaker TEXT,
          rad INTEGER NOT NULL CHECK (rad > 0)
        );
        CREATE INDEX bedomning_fraga ON bedomning (
          ar, kommun_id, namnd_id, kf_mal_id, malomrade_id, namndmal_id, status_id, senaste, dokument_id, rad, osaker
        );
        CREATE INDEX bedomning_dokument ON bedomning (dokument_id);
        CREATE TABLE matt (
          \(common), \(place),
          matt TEXT NOT NULL, overordnat TEXT, trend TEXT, etappmal TEXT,
          etappmal_natt INTEGER CHECK (etappmal_natt IN (0, 1)), omotiverade_skillnader TEXT
        );
        CREATE INDEX matt_dokument ON matt (dokument_id, namnd_id);
        CREATE INDEX matt_namn ON matt (matt);
        CREATE TABLE matt_ranking (
          id INTEGER PRIMARY KEY,
          matt_id INTEGER NOT NULL REFERENCES matt (id) ON DELETE CASCADE,
          ar INTEGER NOT NULL, plats TEXT NOT NULL
        );
        CREATE INDEX matt_ranking_matt ON matt_ranking (matt_id);
        CREATE TABLE matt_varde (
          id INTEGER PRIMARY KEY,
          matt_id INTEGER NOT NULL REFERENCES matt (id) ON DELETE CASCADE,
          grupp TEXT NOT NULL, ar INTEGER NOT NULL, manad INTEGER CHECK (manad BETWEEN 1 AND 12),
          varde REAL NOT NULL, enhet TEXT,
          sist INTEGER NOT NULL DEFAULT 0 CHECK (sist IN (0, 1)),
          galler INTEGER NOT NULL DEFAULT 1 CHECK (galler IN (0, 1)),
          osaker TEXT, rad INTEGER NOT NULL CHECK (rad > 0)
        );
        CREATE INDEX matt_varde_matt ON matt_varde (matt_id, ar);
        CREATE TABLE atagande (
          \(common), \(place), \(status),
          rubrik TEXT NOT NULL, typ TEXT NOT NULL, kommentar TEXT NOT NULL
        );
        CREATE INDEX atagande_dokument ON atagande (dokument_id, namnd_id);
        CREATE TABLE risk (
          \(common), \(status),
          risk TEXT NOT NULL, atgard TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL
        );
        CREATE INDEX risk_dokument ON risk (dokument_id, namnd_id);
        CREATE TABLE granskning (
          \(common), \(status),
          granskning TEXT NOT NULL, diarienummer TEXT, atgard TEXT NOT NULL, kommentar TEXT NOT NULL
        );
        CREATE INDEX granskning_dokument ON granskning (dokument_id, namnd_id);
        CREATE TABLE kontroll (
          \(common), \(status),
          kontroll TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL
        );
        CREATE INDEX kontroll_dokument ON kontroll (dokument_id, namnd_id);
        CREATE TABLE ekonomi (
          \(common),
          tabell TEXT NOT NULL, post TEXT NOT NULL, radtyp TEXT NOT NULL CHECK (radtyp IN ('post', 'varav', 'summa')),
          kolumn TEXT NOT NULL, ar INTEGER, belopp REAL NOT NULL, enhet TEXT NOT NULL
        );
        CREATE INDEX ekonomi_dokument ON ekonomi (dokument_id, namnd_id);
        CREATE INDEX ekonomi_post ON ekonomi (post);
        """

    /// What every record beside the bedömningar has.
    private static let common = """
        id INTEGER PRIMARY KEY,
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          namnd_id INTEGER REFERENCES namnd (id),
          senaste INTEGER NOT NULL DEFAULT 1 CHECK (senaste IN (0, 1)),
          osaker TEXT,
          rad INTEGER NOT NULL CHECK (rad > 0)
        """

    /// The goals that a record stands under.
    static let place = "malomrade_id INTEGER REFERENCES malomrade (id), namndmal_id INTEGER REFERENCES namndmal (id)"

    static let status = "status_id INTEGER REFERENCES status (id)"

    // MARK: - Summed up

    static let holdings = """
        CREATE TABLE postnamn (
          id INTEGER PRIMARY KEY,
          slag TEXT NOT NULL, falt TEXT NOT NULL, namn TEXT NOT NULL, ar TEXT, namnd TEXT, kommun TEXT
        );
        CREATE TABLE innehav_ar (
          slag TEXT NOT NULL, ar INTEGER NOT NULL, namnd TEXT, skala TEXT, malomraden INTEGER NOT NULL
        );
        CREATE TABLE innehav_kommun (
          kommun_id INTEGER NOT NULL, slag TEXT NOT NULL, ar TEXT NOT NULL, namnd TEXT
        );
        """
}
