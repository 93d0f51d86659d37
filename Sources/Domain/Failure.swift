/// Why the tool could not do what it was asked: causes only. `Answers` holds the one wording of each.
public enum Failure: Error, Hashable, Sendable {
    // Files that a person names.
    case fileMissing(path: String)
    case fileUnreadable(path: String)
    case fileIsDirectory(path: String)
    /// The file's name holds bytes that are no UTF-8; the path is what can be shown of it.
    case fileNameUnreadable(path: String)
    /// A pattern such as `rapporter/*.txt` that no file's path fits.
    case patternUnmatched(pattern: String)
    /// A folder without a text file in it or below.
    case folderEmpty(path: String)
    case fileEmpty(path: String)
    /// More bytes than a report can have; the limit is in MiB.
    case fileTooLarge(path: String, limit: Int)
    /// Two files of one import are the same document with different contents; the other one came first.
    case documentTwice(path: String, other: String)
    /// The bytes are neither UTF-8, UTF-16 nor Latin-1 text; `byte` counts from 0.
    case undecodable(path: String, byte: Int)
    /// The text follows no layout that an importer knows.
    case unknownLayout(path: String)
    /// Neither the text, the file's name nor `--ar` gives the year.
    case yearMissing(path: String)
    /// A known layout without a single record.
    case noRecords(path: String)
    /// A file could not be written.
    case writeFailed(path: String, errno: Int32)

    // The database.
    case databaseNewer(path: String, version: Int)
    case databaseDamaged(path: String)
    case databaseIsDirectory(path: String)
    /// A database that another program made.
    case databaseForeign(path: String)
    case databaseNotPermitted(path: String)
    case databaseMissing(path: String)
    case databaseBusy(path: String)
    /// Anything else that SQLite reports, in its own words.
    case database(path: String, reason: String)
    /// A running question was stopped by the person.
    case interrupted

    // The tool's own data.
    case resourceMissing(folder: String)
    case grammar(file: String, line: Int, fault: GrammarFault)
}

/// What is wrong with a line of the grammar's data.
public enum GrammarFault: Hashable, Sendable {
    case unknownSection(String)
    case malformed(expected: String)
    case duplicate(word: String, other: String)
    case undefined(name: String)
    case unusedDefinition(name: String)
    case exampleFails(question: String, reason: String)
    case notUTF8
}
