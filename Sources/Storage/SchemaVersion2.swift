extension Schema {
    /// The records of follow-up reports beside the bedömningar, names in the full-text index, and the documents' lines. Its
    /// views gave way to those of version 3.
    static let version2 = [records, names, texts, lines].joined(separator: "\n")

    /// What every record has.
    private static let common = """
        id INTEGER PRIMARY KEY,
        dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
        namnd_id INTEGER REFERENCES namnd (id),
        senaste INTEGER NOT NULL DEFAULT 0 CHECK (senaste IN (0, 1)),
        osaker TEXT,
        rad INTEGER NOT NULL CHECK (rad > 0)
        """

    /// The goals that a record stands under.
    private static let place = "malomrade_id INTEGER REFERENCES malomrade (id), namndmal TEXT CHECK (namndmal <> '')"

    private static let status = "status TEXT REFERENCES status (namn)"

    /// Columns that bear a name are called as in the views.
    private static let records = """
        CREATE TABLE matt (
          \(common), \(place),
          matt TEXT NOT NULL, overordnat TEXT, trend TEXT, etappmal TEXT,
          etappmal_natt INTEGER CHECK (etappmal_natt IN (0, 1)), omotiverade_skillnader TEXT
        );
        CREATE TABLE matt_ranking (
          id INTEGER PRIMARY KEY,
          matt_id INTEGER NOT NULL REFERENCES matt (id) ON DELETE CASCADE,
          ar INTEGER NOT NULL, plats TEXT NOT NULL
        );
        CREATE TABLE matt_varde (
          id INTEGER PRIMARY KEY,
          matt_id INTEGER NOT NULL REFERENCES matt (id) ON DELETE CASCADE,
          grupp TEXT NOT NULL, ar INTEGER NOT NULL, manad INTEGER CHECK (manad BETWEEN 1 AND 12),
          varde REAL NOT NULL, enhet TEXT,
          sist INTEGER NOT NULL DEFAULT 0 CHECK (sist IN (0, 1)),
          galler INTEGER NOT NULL DEFAULT 1 CHECK (galler IN (0, 1)),
          osaker TEXT, rad INTEGER NOT NULL CHECK (rad > 0)
        );
        CREATE TABLE atagande (
          \(common), \(place), \(status),
          rubrik TEXT NOT NULL, typ TEXT NOT NULL, kommentar TEXT NOT NULL
        );
        CREATE TABLE risk (
          \(common), \(status),
          risk TEXT NOT NULL, atgard TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL
        );
        CREATE TABLE granskning (
          \(common), \(status),
          granskning TEXT NOT NULL, diarienummer TEXT, atgard TEXT NOT NULL, kommentar TEXT NOT NULL
        );
        CREATE TABLE kontroll (
          \(common), \(status),
          kontroll TEXT NOT NULL, omrade TEXT, kommentar TEXT NOT NULL
        );
        CREATE TABLE ekonomi (
          \(common),
          tabell TEXT NOT NULL, post TEXT NOT NULL, radtyp TEXT NOT NULL CHECK (radtyp IN ('post', 'varav', 'summa')),
          kolumn TEXT NOT NULL, ar INTEGER, belopp REAL NOT NULL, enhet TEXT NOT NULL
        );
        CREATE INDEX matt_dokument ON matt (dokument_id, namnd_id);
        CREATE INDEX matt_ranking_matt ON matt_ranking (matt_id);
        CREATE INDEX matt_varde_matt ON matt_varde (matt_id, ar);
        CREATE INDEX atagande_dokument ON atagande (dokument_id, namnd_id);
        CREATE INDEX risk_dokument ON risk (dokument_id, namnd_id);
        CREATE INDEX granskning_dokument ON granskning (dokument_id, namnd_id);
        CREATE INDEX kontroll_dokument ON kontroll (dokument_id, namnd_id);
        CREATE INDEX ekonomi_dokument ON ekonomi (dokument_id, namnd_id);
        """

    private static let names = """
        CREATE TABLE namndmal (
          namn TEXT PRIMARY KEY CHECK (namn <> ''),
          ordning INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE postnamn (
          id INTEGER PRIMARY KEY,
          slag TEXT NOT NULL, falt TEXT NOT NULL, namn TEXT NOT NULL, ar TEXT, namnd TEXT
        );
        """

    /// Nothing is compressed: a line is found by its number, and the text is less than what the full-text index takes.
    private static let lines = """
        CREATE TABLE kallrad (
          id INTEGER PRIMARY KEY,
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          rad INTEGER NOT NULL CHECK (rad > 0),
          text TEXT NOT NULL
        );
        CREATE UNIQUE INDEX kallrad_plats ON kallrad (dokument_id, rad);
        """

    /// `innehall` stays the first column of the index, as excerpts are asked for by number. The index is filled from
    /// the texts afterwards, with the rest of the derived data.
    private static let texts = """
        DROP TRIGGER text_in;
        DROP TRIGGER text_ut;
        DROP TABLE text_ord;
        DROP TABLE text_index;
        ALTER TABLE text ADD COLUMN rubrik TEXT NOT NULL DEFAULT '';
        ALTER TABLE text ADD COLUMN post_slag TEXT;
        ALTER TABLE text ADD COLUMN post_id INTEGER;
        ALTER TABLE text ADD COLUMN malomrade_id INTEGER REFERENCES malomrade (id);
        ALTER TABLE text ADD COLUMN namndmal TEXT;
        ALTER TABLE text ADD COLUMN status TEXT REFERENCES status (namn);
        UPDATE text SET post_slag = 'bedomning', post_id = b.id, malomrade_id = b.malomrade_id,
               namndmal = b.namndmal, status = b.status
        FROM bedomning b WHERE b.id = text.bedomning_id;
        CREATE INDEX text_post ON text (post_id, post_slag);
        CREATE VIRTUAL TABLE text_index USING fts5 (
          innehall, rubrik, content = 'text', content_rowid = 'id', tokenize = 'svenska'
        );
        CREATE VIRTUAL TABLE text_ord USING fts5vocab (text_index, row);
        CREATE TRIGGER text_in AFTER INSERT ON text BEGIN
          INSERT INTO text_index (rowid, innehall, rubrik) VALUES (new.id, new.innehall, new.rubrik);
        END;
        CREATE TRIGGER text_ut AFTER DELETE ON text BEGIN
          INSERT INTO text_index (text_index, rowid, innehall, rubrik)
          VALUES ('delete', old.id, old.innehall, old.rubrik);
        END;
        """
}
