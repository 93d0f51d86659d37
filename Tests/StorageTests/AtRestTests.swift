import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// How a database lies while nobody writes to it.
@Suite struct AtRestTests {
    private let suffixes = ["-wal", "-shm", "-journal"]

    private func filesBeside(_ path: String) -> [String] {
        suffixes.filter { FileManager.default.fileExists(atPath: path + $0) }
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private func write(_ path: String, _ year: Int = 2024) throws {
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        _ = try database.store(report(year, [goal("Mål", motivering: "Frånvaron ökar.")]), scales: scales)
        try database.settle()
    }

    private func documents(_ path: String) throws -> Int {
        try CorpusDatabase.open(readingAt: path, stemmer: stemmer).documents().rows.count
    }

    @Test func `a copy of the file alone is whole`() throws {
        let folder = try Folder()
        try write(folder.file())
        #expect(filesBeside(folder.file()).isEmpty)
        try FileManager.default.copyItem(atPath: folder.file(), toPath: folder.file("kopia.db"))
        #expect(try documents(folder.file("kopia.db")) == 1)
    }

    @Test func `questions leave no files`() throws {
        let folder = try Folder()
        try write(folder.file())
        let reader = try CorpusDatabase.open(readingAt: folder.file(), stemmer: stemmer)
        _ = try reader.documents()
        #expect(filesBeside(folder.file()).isEmpty)
    }

    @Test func `a log left behind is folded in at the next opening`() throws {
        let folder = try Folder()
        let path = folder.file()
        try write(path)
        // What lies on the disk while an import is under way is what a kill leaves there.
        let killed = folder.file("dödad.db")
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        _ = try database.store(report(2025, [goal("Mål")]), scales: scales)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: killed + suffix)
        }
        #expect(try documents(killed) == 2)
        #expect(filesBeside(killed).isEmpty)
        withExtendedLifetime(database) {}
    }

    @Test func `a database whose file says that it has a log loses it at the first question`() throws {
        let folder = try Folder()
        try write(folder.file())
        try withOtherConnection(folder.file()) { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        #expect(try documents(folder.file()) == 1)
        #expect(filesBeside(folder.file()).isEmpty)
        let mode = try withOtherConnection(folder.file()) { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "delete")
    }

    @Test func `a reader that stays does not keep the log from being folded in`() throws {
        let folder = try Folder()
        let path = folder.file()
        try write(path)
        do {
            let reader = try CorpusDatabase.open(readingAt: path, stemmer: stemmer)
            let writer = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
            #expect(try reader.documents().rows.count == 1)
            _ = try writer.store(report(2025, [goal("Mål")]), scales: scales)
            #expect(try reader.documents().rows.count == 2)
            withExtendedLifetime(writer) {}
        }
        #expect(filesBeside(path).isEmpty)
        #expect(try documents(path) == 2)
    }

    @Test func `the file is for its owner alone`() throws {
        let folder = try Folder()
        let path = folder.file()
        let old = umask(0)
        defer { umask(old) }
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        _ = try database.store(report(2024, [goal("Mål")]), scales: scales)
        for suffix in ["", "-wal", "-shm"] { #expect(mode(of: path + suffix) == 0o600, "\(suffix)") }
        #expect(!filesBeside(path).isEmpty)
    }

    @Test func `another program's log is not touched`() throws {
        let folder = try Folder()
        let path = folder.file()
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE bok (titel)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
        #expect(throws: Failure.databaseForeign(path: path)) { try documents(path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")) == before)
        try other.close()
    }
}
