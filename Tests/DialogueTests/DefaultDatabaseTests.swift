import Domain
import Foundation
import Testing

@testable import Dialogue

/// The database that is made from the corpus, where another version of the tool made it.
@Suite struct DefaultDatabaseTests {
    private let folder = TemporaryFolder()
    private let reports = TemporaryFolder()
    private var path: String { folder.path + "/fraga.db" }
    private static let corpus = CorpusFixture.corpus
        .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }.sorted()

    private func library(isDefault: Bool = true) throws -> Library {
        try Library(resources: Resources(folder: packageRoot), path: path, isDefault: isDefault)
    }

    private func documents() throws -> [String] {
        try library().open().documents().rows.map { if case .text(let name) = $0[0] { name } else { "" } }.sorted()
    }

    /// What a database says of its version stands in bytes 60–63 of its file.
    private func setVersion(_ version: UInt8) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: 63)
        try file.write(contentsOf: [version])
        try file.close()
    }

    @Test(arguments: [3, 200])
    func itIsMadeAnew(version: UInt8) throws {
        #expect(try documents() == Self.corpus)
        try setVersion(version)
        #expect(try documents() == Self.corpus)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files == ["fraga.db"])
    }

    @Test func oneThatSomebodyReadsIsMadeAnew() throws {
        let database = try library().open()
        try setVersion(3)
        #expect(try documents() == Self.corpus)
        #expect(try database.documents().rows.count == Self.corpus.count)
    }

    @Test func oneWithOwnReportsIsLeftToItsOwner() throws {
        let text = try Data(contentsOf: URL(filePath: CorpusFixture.corpus[2]))
        let own = try reports.write("malprognoser-2022-augusti.txt", bytes: text)
        _ = try library().importFile(own)
        try setVersion(3)
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: Failure.databaseOtherVersion(path: path)) { try documents() }
        #expect(throws: Failure.databaseOtherVersion(path: path)) { try library().importFile(own) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func anyOtherIsLeftToItsOwner() throws {
        _ = try library().open()
        try setVersion(3)
        #expect(throws: Failure.databaseOtherVersion(path: path)) { try library(isDefault: false).open() }
        #expect(throws: Failure.databaseOtherVersion(path: path)) {
            try OpenCorpus(resources: Resources(folder: packageRoot), path: path)
        }
    }

    @Test(arguments: [Data("text".utf8), Data(repeating: 7, count: 9000)])
    func aDamagedOneIsNotMadeAnew(bytes: Data) throws {
        try bytes.write(to: URL(filePath: path))
        #expect(throws: Failure.databaseDamaged(path: path)) { try documents() }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
}
