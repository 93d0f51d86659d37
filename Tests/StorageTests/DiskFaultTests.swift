import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// An import to a disk that is full, fails, or is cut off at any of its writes: the database holds whole documents.
@Suite(.serialized) struct DiskFaultTests {
    private let first = report(2023, [goal("Ängar", motivering: "Frånvaron ökar."), goal("Ål")])
    private let second = report(2024, [goal("Ängar", "Ej uppfyllt", motivering: "Ängarna växer igen."), goal("Öar")])

    /// Stores a new document and a changed one, as an import of two files does; all of it through the faulty files.
    private func work(_ path: String) throws {
        let database = try CorpusDatabase.open(
            writingAt: path, as: "file:\(path)?vfs=\(FaultyFiles.name)", stemmer: stemmer, patience: 0)
        _ = try database.store(second, scales: scales)
        _ = try database.store(report(2023, [goal("Ängar")]), scales: scales)
        try database.settle()
    }

    private func contents(_ path: String) throws -> [String] {
        try CorpusDatabase.open(readingAt: path, stemmer: stemmer).exported().sorted()
    }

    /// The contents after each of the documents.
    private func stages() throws -> [[String]] {
        let reports = [first, second, report(2023, [goal("Ängar")])]
        return try (1...3).map { count in
            let fixture = try Fixture(Array(reports[..<count]))
            return try fixture.database.exported().sorted()
        }
    }

    @Test(arguments: FaultyFiles.Fault.allCases)
    func `whole documents after a fault at any write`(_ fault: FaultyFiles.Fault) throws {
        defer { FaultyFiles.fail(from: nil) }
        let stages = try stages()
        let folder = try Folder()
        let source = folder.file("före.db")
        try prepare(source)
        let total = try countWrites(source)
        var (reached, failed) = (Set<Int>(), 0)
        // The first writes, some of those between, and the last ones, with which the log is folded in.
        for count in Set(1...6).union((1...12).map { total * $0 / 13 }).union((total - 6)...total).sorted() {
            let path = folder.file("\(count).db")
            try FileManager.default.copyItem(atPath: source, toPath: path)
            FaultyFiles.fail(from: count, fault)
            failed += isTold(path, fault) ? 1 : 0
            #expect(FaultyFiles.hasFailed)
            FaultyFiles.fail(from: nil)
            let contents = try contents(path)
            reached.insert(try #require(stages.firstIndex(of: contents), "write \(count) of \(total)"))
            try check(path, "write \(count) of \(total)")
        }
        #expect(reached == [0, 1, 2])
        #expect(failed > 6)
    }

    private func prepare(_ path: String) throws {
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        _ = try database.store(first, scales: scales)
        try database.settle()
    }

    private func countWrites(_ source: String) throws -> Int {
        let path = source + "-prov"
        try FileManager.default.copyItem(atPath: source, toPath: path)
        FaultyFiles.fail(from: nil)
        try work(path)
        return FaultyFiles.changes
    }

    /// True where the work failed, by one of the causes that have their words.
    private func isTold(_ path: String, _ fault: FaultyFiles.Fault) -> Bool {
        do {
            try work(path)
            return false
        } catch Failure.database(_, let cause) {
            #expect(fault == .full ? cause == .full : cause == .unwritable || cause == .unreadable)
        } catch {
            #expect(error is Failure, "\(error)")
        }
        return true
    }

    private func check(_ path: String, _ comment: Comment) throws {
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        try database.queue.write { database in
            #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"], comment)
            #expect(try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil, comment)
            try database.execute(sql: "INSERT INTO text_index (text_index) VALUES ('integrity-check')")
        }
    }
}
