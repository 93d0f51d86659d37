/// The database's schema.
///
/// Words in the SQL are Swedish because they are seen: by `--sql`, and by whoever opens the file with another tool.
/// - `dokument`: one row a source document: `namn` is shown and unique, `stam` its file's name, which with the kommun
///   identifies it, `avtryck` what it was read from.
/// - `kommun`, `namnd`, `malomrade`, `kf_mal`, `namndmal`: names, with their place in Swedish alphabetical order (å ä ö
///   last). `kf_mal.grupp` is the same for names that one goal has drifted between.
/// - `status`: the steps of the rating scales; `rang` is null for a label on no known scale.
/// - `bedomning`: one rating of one goal. `senaste` is 1 in the nämnd's latest document of its year that holds records
///   of the kind. Its motivering is the text with the same id.
/// - `matt` with `matt_ranking` and `matt_varde`, `atagande`, `risk`, `granskning`, `kontroll`, `ekonomi`: the other
///   kinds of record; `osaker` says why the importer is unsure of one. `matt_varde.galler` is 1 where no later document
///   tells the period again, `matt_varde.sist` in the latest period that a nämnd has of a mått and group.
/// - `postnamn`: the names that goals and records beside the bedömningar bear, each with its years and the ids of its
///   nämnder, as lists; `innehav_ar`, `innehav_kommun`: who has records of what.
/// - `text`: running text to search, with the names that are searched too in `rubrik`, indexed by `text_index` (FTS5).
///   `post_slag` and `post_id` name the record that a kommentar belongs to; running text under a heading belongs to none.
///   `textlangd` has the texts' lengths, those of many texts in a row.
/// - `kallrad`: the lines of the documents, by their number; blank ones are left out.
/// - `egenskap`: what the database says of itself: how its derived data were made.
/// - the views `bedomningar`, `matten`, `mattvarden`, `ataganden`, `risker`, `granskningar`, `kontroller` and
///   `ekonomi_belopp`: what questions are asked of, with `andringar` (`PairTable`), which a connection makes for itself.
enum Schema {
    /// Each step takes the schema one version further; the first one begins with an empty file.
    static let steps = [version1, version2, version3]

    static let version1 = """
        CREATE TABLE namnd (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE malomrade (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE kf_mal (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          ordning INTEGER NOT NULL DEFAULT 0,
          grupp INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE status (
          namn TEXT PRIMARY KEY CHECK (namn <> ''),
          skala TEXT,
          rang INTEGER CHECK (rang > 0),
          CHECK ((skala IS NULL) = (rang IS NULL))
        );
        CREATE TABLE dokument (
          id INTEGER PRIMARY KEY,
          namn TEXT NOT NULL UNIQUE CHECK (namn <> ''),
          titel TEXT NOT NULL,
          typ TEXT NOT NULL,
          namnd_id INTEGER REFERENCES namnd (id),
          period TEXT NOT NULL,
          ar INTEGER NOT NULL CHECK (ar BETWEEN 1900 AND 2999),
          manad INTEGER CHECK (manad BETWEEN 1 AND 12)
        );
        CREATE TABLE bedomning (
          id INTEGER PRIMARY KEY,
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          namnd_id INTEGER NOT NULL REFERENCES namnd (id),
          malomrade_id INTEGER REFERENCES malomrade (id),
          kf_mal_id INTEGER REFERENCES kf_mal (id),
          namndmal TEXT CHECK (namndmal <> ''),
          status TEXT NOT NULL REFERENCES status (namn),
          motivering TEXT NOT NULL,
          rad INTEGER NOT NULL CHECK (rad > 0),
          senaste INTEGER NOT NULL DEFAULT 0 CHECK (senaste IN (0, 1))
        );
        CREATE INDEX bedomning_dokument ON bedomning (dokument_id);
        CREATE INDEX bedomning_namnd ON bedomning (namnd_id);
        CREATE TABLE parning (
          id INTEGER PRIMARY KEY,
          ar_fran INTEGER NOT NULL,
          ar_till INTEGER NOT NULL,
          fran_id INTEGER REFERENCES bedomning (id) ON DELETE CASCADE,
          till_id INTEGER REFERENCES bedomning (id) ON DELETE CASCADE,
          CHECK (ar_fran < ar_till),
          CHECK (fran_id IS NOT NULL OR till_id IS NOT NULL)
        );
        CREATE INDEX parning_ar ON parning (ar_fran, ar_till);
        CREATE INDEX parning_fran ON parning (fran_id);
        CREATE INDEX parning_till ON parning (till_id);
        CREATE TABLE text (
          id INTEGER PRIMARY KEY,
          slag TEXT NOT NULL CHECK (slag IN ('motivering', 'kommentar', 'avsnitt')),
          dokument_id INTEGER NOT NULL REFERENCES dokument (id) ON DELETE CASCADE,
          namnd_id INTEGER REFERENCES namnd (id),
          bedomning_id INTEGER REFERENCES bedomning (id) ON DELETE CASCADE,
          rad INTEGER NOT NULL CHECK (rad > 0),
          innehall TEXT NOT NULL
        );
        CREATE INDEX text_bedomning ON text (bedomning_id);
        CREATE INDEX text_dokument ON text (dokument_id);
        CREATE VIRTUAL TABLE text_index USING fts5 (
          innehall, content = 'text', content_rowid = 'id', tokenize = 'svenska'
        );
        CREATE VIRTUAL TABLE text_ord USING fts5vocab (text_index, row);
        CREATE TRIGGER text_in AFTER INSERT ON text BEGIN
          INSERT INTO text_index (rowid, innehall) VALUES (new.id, new.innehall);
        END;
        CREATE TRIGGER text_ut AFTER DELETE ON text BEGIN
          INSERT INTO text_index (text_index, rowid, innehall) VALUES ('delete', old.id, old.innehall);
        END;
        CREATE TABLE egenskap (
          namn TEXT PRIMARY KEY,
          varde TEXT NOT NULL
        );
        CREATE VIEW bedomningar AS
          SELECT b.id, d.namn AS dokument, d.ar, d.manad, d.period, b.senaste,
                 n.namn AS namnd, n.ordning AS namnd_ordning,
                 m.namn AS malomrade, m.ordning AS malomrade_ordning,
                 k.namn AS kf_mal, k.ordning AS kf_ordning, k.grupp AS kf_grupp,
                 b.namndmal, b.status, s.skala, s.rang, b.motivering, b.rad
          FROM bedomning b
          JOIN dokument d ON d.id = b.dokument_id
          JOIN namnd n ON n.id = b.namnd_id
          LEFT JOIN malomrade m ON m.id = b.malomrade_id
          LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
          JOIN status s ON s.namn = b.status;
        CREATE VIEW andringar AS
          SELECT p.id, p.ar_fran, p.ar_till, p.fran_id, p.till_id,
                 n.namn AS namnd, n.ordning AS namnd_ordning,
                 m.namn AS malomrade, m.ordning AS malomrade_ordning,
                 k.namn AS kf_mal, k.ordning AS kf_ordning, k.grupp AS kf_grupp,
                 f.namndmal AS namndmal_fran, t.namndmal AS namndmal,
                 f.status AS status_fran, t.status AS status_till,
                 sf.rang AS rang_fran, st.rang AS rang_till, coalesce(st.skala, sf.skala) AS skala,
                 st.rang - sf.rang AS steg,
                 CASE WHEN f.id IS NULL THEN 'ny' WHEN t.id IS NULL THEN 'utgangen'
                      WHEN st.rang > sf.rang THEN 'forbattrad' WHEN st.rang < sf.rang THEN 'forsamrad'
                      WHEN f.status = t.status THEN 'oforandrad' END AS forandring,
                 d.namn AS dokument, x.rad
          FROM parning p
          LEFT JOIN bedomning f ON f.id = p.fran_id
          LEFT JOIN bedomning t ON t.id = p.till_id
          JOIN bedomning x ON x.id = coalesce(p.till_id, p.fran_id)
          JOIN dokument d ON d.id = x.dokument_id
          JOIN namnd n ON n.id = x.namnd_id
          LEFT JOIN malomrade m ON m.id = x.malomrade_id
          LEFT JOIN kf_mal k ON k.id = x.kf_mal_id
          LEFT JOIN status sf ON sf.namn = f.status
          LEFT JOIN status st ON st.namn = t.status;
        """
}
