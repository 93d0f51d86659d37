import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// A database of the first version, as it was left by the tool that made it.
@Suite struct MigrationTests {
    private static let content = """
        INSERT INTO namnd VALUES (1, 'Socialnämnden', 1);
        INSERT INTO malomrade VALUES (1, 'Ekologi', 1);
        INSERT INTO status VALUES ('Ej uppfyllt', 'uppfyllelse', 1);
        INSERT INTO dokument VALUES (1, 'prognoser-2024-8', 'Målprognoser 2024', 'målprognoser', NULL, '08-2024', 2024, 8);
        INSERT INTO bedomning VALUES (1, 1, 1, 1, NULL, 'Ängar', 'Ej uppfyllt', 'Frånvaron ökar.', 4, 1);
        INSERT INTO bedomning VALUES (2, 1, 1, 1, NULL, 'Ål', 'Ej uppfyllt', '', 5, 1);
        INSERT INTO text VALUES (1, 'motivering', 1, 1, 1, 4, 'Frånvaron ökar.');
        """

    /// - Returns: the path of the database.
    private func firstVersion(in folder: Folder) throws -> String {
        let path = folder.file()
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            ConnectionStemmers.remember(stemmer, for: ObjectIdentifier(database))
            database.add(tokenizer: SwedishTokenizer.self)
        }
        try DatabaseQueue(path: path, configuration: configuration).write { database in
            try database.execute(sql: Schema.version1 + Self.content)
            try database.execute(
                sql: "PRAGMA application_id = \(Migrations.applicationID); PRAGMA user_version = 1")
        }
        return path
    }

    private let same = report(
        2024,
        [
            goal("Ängar", "Ej uppfyllt", målområde: "Ekologi", motivering: "Frånvaron ökar.", line: 4),
            goal("Ål", "Ej uppfyllt", målområde: "Ekologi", line: 5),
        ])

    @Test func `a reader and a writer bring it up to date`() throws {
        for isReader in [true, false] {
            let folder = try Folder()
            let path = try firstVersion(in: folder)
            if isReader { _ = try CorpusDatabase.open(readingAt: path, stemmer: stemmer) }
            let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
            let migrated = Fixture(folder: folder, database: database)
            try check(migrated)
            try migrated.checkIndex()
        }
    }

    private func check(_ migrated: Fixture) throws {
        let fresh = try Fixture(same)
        for sql in [
            "SELECT dokument, namnd, malomrade, namndmal, namndmal_ordning, dokument_ar, senaste FROM bedomningar",
            "SELECT id, slag, rad, innehall, rubrik, post_slag, namndmal_id, status_id, malomrade_id FROM text",
            "SELECT rowid FROM text_index WHERE text_index MATCH 'frånvaro'", "SELECT namn, ordning FROM namndmal",
        ] {
            #expect(try migrated.rows(sql) == fresh.rows(sql), "\(sql)")
            #expect(try !migrated.rows(sql).isEmpty)
        }
        #expect(try migrated.database.exported() == fresh.database.exported())
        #expect(try migrated.store(same) == .unchanged)
        #expect(try migrated.store(FollowUp.report()) == .added)
        #expect(try migrated.store(report(2024, [goal("Nytt")])) == .replaced)
        #expect(try migrated.database.counts()["frånvaron"] == nil)
    }

    @Test func `the schema is the same from both ways`() throws {
        let folder = try Folder()
        let database = try CorpusDatabase.open(writingAt: firstVersion(in: folder), stemmer: stemmer)
        let schema = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'text_index_%' ORDER BY 1, 2"
        #expect(try Fixture(folder: folder, database: database).rows(schema) == Fixture().rows(schema))
    }
}
