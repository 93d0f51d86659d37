import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// What stands in the way of opening, with real files.
@Suite struct OpeningTests {
    private func read(_ path: String) throws { _ = try CorpusDatabase.open(readingAt: path, stemmer: stemmer) }
    private func write(_ path: String) throws { _ = try CorpusDatabase.open(writingAt: path, stemmer: stemmer) }

    private func finished(_ folder: Folder) throws -> String {
        let database = try CorpusDatabase.open(writingAt: folder.file(), stemmer: stemmer)
        _ = try database.store(report(2024, [goal("Mål", motivering: "Frånvaron ökar.")]), scales: scales)
        return folder.file()
    }

    @Test func `a missing file`() throws {
        let folder = try Folder()
        let path = folder.file("saknas.db")
        #expect(throws: Failure.databaseMissing(path: path)) { try read(path) }
        #expect(throws: Failure.databaseMissing(path: path + "/x")) { try read(path + "/x") }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(throws: Failure.self) { try write(path + "/x.db") }
    }

    @Test func `an empty file is missing to a reader and new to a writer`() throws {
        let folder = try Folder()
        let path = try folder.write([])
        #expect(throws: Failure.databaseMissing(path: path)) { try read(path) }
        try write(path)
        try read(path)
    }

    @Test func `a folder, a pipe`() throws {
        let folder = try Folder()
        #expect(throws: Failure.databaseIsDirectory(path: folder.path)) { try read(folder.path) }
        #expect(throws: Failure.databaseIsDirectory(path: folder.path)) { try write(folder.path) }
        #expect(mkfifo(folder.file("rör"), 0o600) == 0)
        #expect(throws: Failure.fileIsSpecial(path: folder.file("rör"))) { try read(folder.file("rör")) }
    }

    /// Rights do not bind root.
    private static let isBound = ConditionTrait.enabled(
        if: geteuid() != 0, "HOPPAR ÖVER: filrättigheter gäller inte för root")

    @Test func `a folder where nobody has rights`() {
        #expect(throws: Failure.databaseNotPermitted(path: "/proc/fraga.db")) { try write("/proc/fraga.db") }
    }

    @Test(isBound) func `no rights`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        chmod(path, 0o400)
        try read(path)
        #expect(throws: Failure.databaseNotPermitted(path: path)) { try write(path) }
        chmod(path, 0)
        #expect(throws: Failure.databaseNotPermitted(path: path)) { try read(path) }
    }

    @Test(isBound) func `a folder that cannot be written`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        let database = try CorpusDatabase.open(readingAt: path, stemmer: stemmer)
        #expect(try database.counts()["frånvaron"] == 1)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
        #expect(throws: Failure.databaseNotPermitted(path: folder.file("ny.db"))) { try write(folder.file("ny.db")) }
    }

    @Test func `a file that nobody changes needs no file beside it`() throws {
        let folder = try Folder()
        let path = folder.file("å ä?ö#50%.db")
        try write(path)
        let queue = try DatabaseQueue(path: DatabaseFile.immutable(path))
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM namnd") } == 0)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    }

    @Test func `names that SQLite takes for something else`() throws {
        let folder = try Folder()
        for name in ["file:x.db?mode=memory", ":memory:", "å ä ö.db", "x'y.db"] {
            let path = folder.file(name)
            try write(path)
            try read(path)
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `another program's database is not touched`() throws {
        let folder = try Folder()
        for setup in ["CREATE TABLE bok (titel)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"] {
            let path = folder.file("\(setup.count).db")
            try withOtherConnection(path) { try $0.execute(sql: setup) }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(throws: Failure.databaseForeign(path: path)) { try read(path) }
            #expect(throws: Failure.databaseForeign(path: path)) { try write(path) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test(arguments: [1, Schema.version - 1, Schema.version + 1, 99])
    func `a database of another version is not touched`(version: Int) throws {
        let folder = try Folder()
        let path = try finished(folder)
        try withOtherConnection(path) { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: Failure.databaseOtherVersion(path: path)) { try read(path) }
        #expect(throws: Failure.databaseOtherVersion(path: path)) { try write(path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(!DatabaseFile.hasFilesBeside(path))
    }

    @Test func `a version that no version has`() throws {
        for version in [-1, 0, Int(Int32.min)] {
            let folder = try Folder()
            let path = try finished(folder)
            try withOtherConnection(path) { try $0.execute(sql: "PRAGMA user_version = \(version)") }
            #expect(throws: Failure.databaseDamaged(path: path)) { try read(path) }
            #expect(throws: Failure.databaseDamaged(path: path)) { try write(path) }
        }
    }

    @Test func `a locked database`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        let writer = try CorpusDatabase.open(writingAt: path, stemmer: stemmer, patience: 0.1)
        try withOtherConnection(path) { other in
            try other.execute(sql: "BEGIN IMMEDIATE")
            try read(path)  // the log lets readers pass
            #expect(throws: Failure.databaseBusy(path: path)) {
                try writer.store(report(2025, [goal("Mål")]), scales: scales)
            }
            try other.execute(sql: "ROLLBACK")
        }
    }

    @Test func `a database that another holds for itself`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        try withOtherConnection(path) { other in
            try other.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM kallrad")
            #expect(throws: Failure.databaseBusy(path: path)) { try read(path) }
            try other.execute(sql: "ROLLBACK")
        }
    }

    @Test func `files beside the database may be missing`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        try? FileManager.default.removeItem(atPath: path + "-wal")
        try? FileManager.default.removeItem(atPath: path + "-shm")
        let database = try CorpusDatabase.open(readingAt: path, stemmer: stemmer)
        #expect(try database.counts() == ["frånvaron": 1, "ökar": 1])
        #expect(throws: Failure.databaseNotPermitted(path: path)) {
            try database.store(report(2025, [goal("Mål")]), scales: scales)
        }
    }

    @Test func `an index made with other suffixes is made anew`() throws {
        let folder = try Folder()
        let path = try finished(folder)
        let other = Stemmer(rules: [.init(suffix: "varon", minimum: 5)])
        let reader = try CorpusDatabase.open(readingAt: path, stemmer: other)
        let query = CompiledQuery(
            sql: "SELECT count(*), NULL, NULL FROM text_index WHERE text_index MATCH ?", arguments: [.text("från")],
            columns: ["antal"])
        #expect(try reader.run(query).rows == [[.integer(1)]])
    }
}
