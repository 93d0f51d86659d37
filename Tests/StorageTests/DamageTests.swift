import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct DamageTests {
    private func attempt(_ path: String) throws {
        let database = try CorpusDatabase.open(readingAt: path, stemmer: stemmer)
        _ = try database.vocabulary()
        _ = try database.words()
        _ = try database.documents()
        try database.exportRecords { _ in }
    }

    @Test func `random bytes and text`() throws {
        let folder = try Folder()
        var random = Seeded(7)
        for (name, bytes) in [
            ("a", (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }), ("b", Array("BILAGA 2\n".utf8)),
            ("c", Array("SQLite format 3\0".utf8)),
        ] {
            let path = try folder.write(bytes, to: name)
            #expect(throws: Failure.databaseDamaged(path: path), "\(name)") { try attempt(path) }
            #expect(throws: Failure.databaseDamaged(path: path), "\(name)") {
                try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
            }
        }
    }

    @Test func `a truncated file`() throws {
        let folder = try Folder()
        let bytes = try corpusBytes()
        for length in [100, 1000, 4096, 40_960, bytes.count / 2, bytes.count - 8192] {
            let path = try folder.write(bytes.prefix(length))
            #expect(throws: Failure.databaseDamaged(path: path), "\(length)") { try attempt(path) }
        }
    }

    /// Bytes 18 and 19 of the header say how new an SQLite may write and read the file
    /// (sqlite.org/fileformat.html, 1.3.3): it then takes the file for one that it may not write.
    @Test(arguments: [18, 19]) func `a changed format byte is damage, not a missing right`(at place: Int) throws {
        let folder = try Folder()
        var bytes = try corpusBytes()
        bytes[place] = 0x81
        let path = try folder.write(bytes)
        #expect(throws: Failure.databaseDamaged(path: path)) {
            try attempt(path)
            _ = try CorpusDatabase.open(writingAt: path, stemmer: stemmer).store(FollowUp.report(), scales: scales)
        }
    }

    @Test func `bytes changed here and there never crash`() throws {
        let folder = try Folder()
        let bytes = try corpusBytes()
        var random = Seeded(20)
        for round in 0..<60 {
            var changed = bytes
            for _ in 0..<(round % 5 == 0 ? 1 : 40) {
                changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            do { try attempt(try folder.write(changed)) } catch is Failure {}
        }
    }

    /// A whole database in one file.
    private func corpusBytes() throws -> [UInt8] {
        let folder = try Folder()
        try autoclosed(folder.file())
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file())))
    }

    private func autoclosed(_ path: String) throws {
        let database = try CorpusDatabase.open(writingAt: path, stemmer: stemmer)
        for report in try Documents.corpus() + [FollowUp.report()] { _ = try database.store(report, scales: scales) }
    }
}
