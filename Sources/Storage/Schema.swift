/// The database's schema: what a new database is made of.
///
/// Words in the SQL are Swedish because they are seen: by `--sql`, and by whoever opens the file with another tool.
/// - `dokument`: one row a source document: `namn` is shown and unique, `stam` its file's name, which with the kommun
///   identifies it, `avtryck` what it was read from, `fil` the kind of file.
/// - `kommun`, `namnd`, `malomrade`, `kf_mal`, `namndmal`: names, with their place in Swedish alphabetical order (å ä ö
///   last). `kf_mal.grupp` is the same for names that one goal has drifted between.
/// - `status`: what the reports say of goals and of what is to be done, as printed. `rang` is its place on its scale, `niva`
///   what it says on whatever scale (`StatusGrade`): 1 lowest, 2 above that and not fulfilled, 3 fulfilled, 4 highest;
///   `lagst`, `uppfyllt` and `hogst` follow from it. All of them are null for a label on no known scale.
/// - `bedomning`: one rating of one goal. `senaste` is 1 in the nämnd's latest document of its year that holds records
///   of the kind. Its motivering is the text with the same id.
/// - `matt` with `matt_ranking` and `matt_varde`, `atagande`, `risk`, `granskning`, `kontroll`, `ekonomi`: the other
///   kinds of record; `osaker` says why the importer is unsure of one. `matt_varde.galler` is 1 where no later document
///   tells the period again, `matt_varde.sist` in the latest period that a nämnd has of a mått and group.
/// - `postnamn`: the names that goals and records beside the bedömningar bear, each with its years and the ids of its
///   nämnder, as lists; `innehav_ar`, `innehav_kommun`: who has records of what.
/// - `text`: running text to search, with the names that are searched too in `rubrik`, indexed by `text_index` (FTS5).
///   `post_slag` and `post_id` name the record that a kommentar belongs to, or running text under an åtagande's name.
///   `textlangd` has the texts' lengths, those of many texts in a row.
/// - `kallrad`: the lines of the documents, by their number; blank ones are left out. A file without lines of its own has
///   its paragraphs and rows there, with their page, or sheet and cell.
/// - `ord`, `stam`, `ordslut`, `forkortning`: the words of the texts, counted (`words`).
/// - `egenskap`: what the database says of itself: how its derived data were made, and what amounts are in.
/// - the views `bedomningar`, `matten`, `mattvarden`, `ataganden`, `risker`, `granskningar`, `kontroller` and
///   `ekonomi_belopp`: what questions are asked of, with `andringar` (`PairTable`), which a connection makes for itself.
enum Schema {
    /// Raised by whoever changes the schema. A database of any other version is not read; it is made anew from the
    /// reports, which are all that it holds.
    static let version = 8

    /// The statements that make an empty file a database.
    static let sql = [names, documents, records, holdings, texts, words, views].joined(separator: "\n")
}
