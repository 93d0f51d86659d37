extension Schema {
    /// The words of the texts, counted: what a search word can find there without a look at the texts.
    ///
    /// - `ord`: each word as spelled in lower case, with its letters without marks, its stem without marks, and the number
    ///   of texts that hold it. `ord_delar` finds words by letters inside them.
    /// - `stam`: each token of the full-text index with the number of texts that hold it.
    /// - `ordslut`: what words add to their stems, with the number of words that do.
    /// - `forkortning`: short forms that texts explain, "hållbart medarbetarengagemang (HME)", each with the words that it
    ///   is for, their letters without spaces, and the number of texts that say so.
    static let words = """
        CREATE TABLE ord (
          id INTEGER PRIMARY KEY,
          ord TEXT NOT NULL,
          bokstaver TEXT NOT NULL,
          nyckel TEXT NOT NULL,
          texter INTEGER NOT NULL CHECK (texter > 0)
        );
        CREATE INDEX ord_bokstaver ON ord (bokstaver);
        CREATE INDEX ord_nyckel ON ord (nyckel);
        CREATE VIRTUAL TABLE ord_delar USING fts5 (
          bokstaver, content = '', columnsize = 0, detail = none, tokenize = 'trigram'
        );
        CREATE TABLE stam (
          stam TEXT PRIMARY KEY,
          texter INTEGER NOT NULL CHECK (texter > 0)
        ) WITHOUT ROWID;
        CREATE TABLE ordslut (
          slut TEXT PRIMARY KEY,
          ord INTEGER NOT NULL CHECK (ord > 0)
        ) WITHOUT ROWID;
        CREATE TABLE forkortning (
          kort TEXT NOT NULL,
          fras TEXT NOT NULL,
          bokstaver TEXT NOT NULL,
          texter INTEGER NOT NULL CHECK (texter > 0),
          PRIMARY KEY (kort, fras)
        ) WITHOUT ROWID;
        CREATE INDEX forkortning_bokstaver ON forkortning (bokstaver);
        """
}
