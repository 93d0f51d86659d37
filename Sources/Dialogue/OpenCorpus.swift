import Domain
import Language
import Storage

/// A database opened for questions, with the names that it holds.
struct OpenCorpus: Sendable {
    let database: CorpusDatabase
    let names: CorpusNames

    init(_ database: CorpusDatabase, _ stemmer: Stemmer) throws {
        self.database = database
        names = CorpusNames(try database.vocabulary(), stemmer: stemmer)
    }

    /// Opens the database with nothing of the grammar but the stemmer.
    /// - Returns: nil where the default database is still to be made or made anew, or where the grammar is at fault:
    ///   whoever reads the whole grammar does it, or says so.
    init?(resources: Resources, path: String?) throws {
        let place = path ?? Library.defaultPath()
        guard path != nil || Files.exists(place), let stemmer = resources.stemmer() else { return nil }
        if path == nil { Library.keepPrivate(place) }
        do {
            try self.init(CorpusDatabase.open(readingAt: place, stemmer: stemmer), stemmer)
        } catch Failure.databaseOtherVersion where path == nil {
            return nil
        }
    }
}
