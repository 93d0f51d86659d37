extension Schema {
    /// The texts and their full-text index.
    ///
    /// A bedömning and the text that explains it bear the same id, so that hits in texts are bedömningar without a
    /// detour; what the bedömning says itself the text leaves to it.
    ///
    /// The index is filled from the texts by `TextIndex`; with more memory it is written in fewer and larger parts.
    /// `innehall` is its first column, as excerpts are asked for by number.
    static let texts = """
        CREATE TABLE text (
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
        CREATE INDEX text_dokument ON text (dokument_id);
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
}
