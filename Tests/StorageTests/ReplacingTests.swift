import Domain
import Foundation
import Testing

@testable import Storage

/// A finished database takes the place of one that another version made.
@Suite struct ReplacingTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private var path: String { folder.file() }

    /// A database with one document.
    @discardableResult
    private func database(_ name: String, year: Int, fingerprint: String? = nil) throws -> String {
        let path = folder.file(name)
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        _ = try database.store(report(year, [goal("Mål")]), scales: scales, fingerprint: fingerprint)
        try database.settle()
        return path
    }

    private func age(_ path: String) throws {
        try withOtherConnection(path) { try $0.execute(sql: "PRAGMA user_version = \(Schema.version - 1)") }
    }

    private func years(_ database: CorpusDatabase) throws -> [Int] { try database.vocabulary().years }

    private func open() throws -> CorpusDatabase { try CorpusDatabase.open(readingAt: path, stemmer: stemmer) }

    @Test func `who reads the former one goes on reading it`() throws {
        try database("test.db", year: 2023)
        let reader = try open()
        try age(path)
        try CorpusDatabase.move(database("ny.db", year: 2024), to: path)
        #expect(try years(reader) == [2023])
        #expect(try years(open()) == [2024])
    }

    @Test func `a log left behind is not taken for the new one's`() throws {
        try database("källa.db", year: 2023)
        let writer = try CorpusDatabase.open(writingAt: folder.file("källa.db"), stemmer: stemmer)
        _ = try writer.store(report(2022, [goal("Mål")]), scales: scales)
        try writer.queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.version - 1)")
        }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.file("källa.db") + suffix, toPath: path + suffix)
        }
        try CorpusDatabase.move(database("ny.db", year: 2024), to: path)
        #expect(try years(open()) == [2024])
        #expect(!DatabaseFile.hasFilesBeside(path))
        withExtendedLifetime(writer) {}
    }

    @Test func `one that is being written stays`() throws {
        try database("test.db", year: 2023)
        let writer = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        try writer.queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.version - 1)")
        }
        let new = try database("ny.db", year: 2024)
        #expect(throws: Failure.databaseBusy(path: path)) { try CorpusDatabase.move(new, to: path) }
        #expect(try years(writer) == [2023])
    }

    @Test func `one of this version stays`() throws {
        try database("test.db", year: 2023)
        try CorpusDatabase.move(database("ny.db", year: 2024), to: path)
        #expect(try years(open()) == [2023])
    }

    @Test func `imported documents are told from those that came with the tool`() throws {
        #expect(CorpusDatabase.holdsNothingImported(try database("a.db", year: 2023)))
        #expect(!CorpusDatabase.holdsNothingImported(try database("b.db", year: 2023, fingerprint: "x")))
        #expect(!CorpusDatabase.holdsNothingImported(folder.file("saknas.db")))
        #expect(!CorpusDatabase.holdsNothingImported(try folder.write(Array("text".utf8), to: "text.db")))
    }
}
