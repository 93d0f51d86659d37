/// Why the tool could not do what it was asked: causes only. `Answers` holds the one wording of each.
public enum Failure: Error, Hashable, Sendable {
    // Files that a person names.
    case fileMissing(path: String)
    case fileUnreadable(path: String, errno: Int32)
    /// A pipe, a device or a socket where only a file will do.
    case fileIsSpecial(path: String)
    /// A link leads back to a folder that was gone through already.
    case folderInRing(path: String)
    case fileIsDirectory(path: String)
    /// The file's name holds bytes that are no UTF-8; the path is what can be shown of it.
    case fileNameUnreadable(path: String)
    /// A pattern such as `rapporter/*.txt` that no file's path fits.
    case patternUnmatched(pattern: String)
    /// A folder without a text file in it or below.
    case folderEmpty(path: String)
    case fileEmpty(path: String)
    /// More bytes than such a file can have; the limit is in MiB.
    case fileTooLarge(path: String, limit: Int)
    /// Two files of one import are the same document with different contents; the other one came first.
    case documentTwice(path: String, other: String)
    /// The bytes are neither UTF-8, UTF-16 nor Latin-1 text; `byte` counts from 0.
    case undecodable(path: String, byte: Int)
    /// A kind of file that is not read.
    case fileNotReadable(path: String, kind: FileKind)
    /// The file breaks off or breaks the rules of its kind.
    case fileDamaged(path: String, kind: FileKind)
    /// The file asks for a password.
    case fileEncrypted(path: String, kind: FileKind)
    /// A program that reads the kind of file is not installed; the package is Debian's.
    case programMissing(path: String, program: String, package: String)
    /// The text follows no layout that an importer knows.
    case unknownLayout(path: String)
    /// Neither the text, the file's name nor `--ar` gives the year.
    case yearMissing(path: String)
    /// A known layout without a single record.
    case noRecords(path: String)
    /// The ratings were colours, and the file has lost them.
    case coloursLost(path: String)
    /// Hardly any of the document's statuses are on a known scale; the statuses, as printed.
    case statusesUnknown(path: String, unknown: Int, of: Int, statuses: [String])
    /// A file could not be written.
    case writeFailed(path: String, errno: Int32)

    // The database.
    /// A database that an earlier or later version of the tool made.
    case databaseOtherVersion(path: String)
    case databaseDamaged(path: String)
    case databaseIsDirectory(path: String)
    /// A database that another program made.
    case databaseForeign(path: String)
    case databaseNotPermitted(path: String)
    case databaseMissing(path: String)
    case databaseBusy(path: String)
    /// Anything else that SQLite reports.
    case database(path: String, fault: DatabaseFault)
    /// A running question was stopped by the person.
    case interrupted

    // The tool's own data.
    case resourceMissing(folder: String)
    case grammar(file: String, line: Int, fault: GrammarFault)
}

/// What SQLite reports beside what has a failure of its own.
public enum DatabaseFault: Hashable, Sendable {
    /// The disk has no room left.
    case full
    case unreadable
    case unwritable
    /// The file, or one beside it, could not be opened.
    case unopened
    case outOfMemory
    /// A text or a row is larger than SQLite takes.
    case tooLarge
    /// The statement does not fit the database's tables. SQLite's own words are for whoever looks into it.
    case misfit(String)
    /// SQLite's number for what it reports.
    case other(Int32)
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
