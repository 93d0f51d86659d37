import Dialogue
import Domain
import Foundation
import Samples
import Storage
import Testing

/// Many files into one database.
@Suite struct ImportRunTests {
    private static let statuses = [
        "Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt",
    ]
    private let folder = TemporaryFolder()
    private let databases = TemporaryFolder()

    private func writeAppendices(_ count: Int) throws -> [String] {
        try GeneratedAppendices(seed: 3, labels: Self.statuses).prefix(count).map {
            try folder.write($0.file, $0.text)
        }
        .sorted()
    }

    private func library(_ name: String) throws -> Library {
        try Library(resources: Resources(folder: packageRoot), path: databases.path + "/" + name)
    }

    /// Every record, and the documents.
    private func contents(_ library: Library) throws -> [String] {
        let database = try library.open()
        var lines = try database.documents().rows.map { "\($0)" }
        try database.exportRecords { lines.append("\($0)") }
        return lines
    }

    private func readAll(_ run: ImportRun, atMost count: Int = .max) throws -> [Result<Imported, Failure>] {
        var results: [Result<Imported, Failure>] = []
        while results.count < count, let result = try run.next() { results.append(result) }
        return results
    }

    @Test func allAtOnceIsTheSameAsOneByOne() throws {
        let files = try writeAppendices(24)
        let (together, apart) = (try library("d"), try library("e"))
        let run = try together.importing(ReportFiles([folder.path]))
        #expect(try readAll(run).map { try $0.get().document } == files.map(documentName))
        try run.settle()
        for file in files { #expect(try apart.importFile(file).outcome == .added) }
        #expect(try contents(together) == contents(apart))
    }

    @Test func theNextFileIsNamedBeforeItIsRead() throws {
        let files = try writeAppendices(3)
        let run = try library("d").importing(ReportFiles([folder.path]))
        #expect(run.count == 3)
        for file in files {
            #expect(run.upcoming == file)
            _ = try run.next()
        }
        #expect(run.upcoming == nil)
        #expect(try run.next() == nil)
    }

    @Test(arguments: [0, 1, 7, 19])
    func aRunThatWasBrokenOffIsTakenUpWhereItStopped(count: Int) throws {
        _ = try writeAppendices(20)
        let (whole, broken) = (try library("d"), try library("e"))
        let run = try whole.importing(ReportFiles([folder.path]))
        _ = try readAll(run)
        try run.settle()
        _ = try readAll(broken.importing(ReportFiles([folder.path])), atMost: count)
        let rest = try broken.importing(ReportFiles([folder.path]))
        let imported = try readAll(rest).map { try $0.get() }
        try rest.settle()
        #expect(imported.map(\.outcome) == (0..<20).map { $0 < count ? .unchanged : .added })
        #expect(imported.map(\.isKnown) == (0..<20).map { $0 < count })
        #expect(try contents(whole) == contents(broken))
    }

    @Test func aFileAloneIsReadAgain() throws {
        let file = try writeAppendices(1)[0]
        let library = try library("d")
        #expect(try library.importFile(file).outcome == .added)
        #expect(try library.importFile(file).outcome == .unchanged)
    }

    @Test func aFileThatHasChangedIsReadAgain() throws {
        let files = try writeAppendices(3)
        let library = try library("d")
        _ = try readAll(library.importing(ReportFiles(files)))
        let text = try String(contentsOfFile: files[1], encoding: .utf8).replacing("nås.", with: "nås i tid.")
        try Data(text.utf8).write(to: URL(filePath: files[1]))
        let outcomes = try readAll(library.importing(ReportFiles(files))).map { try $0.get().outcome }
        #expect(outcomes == [.unchanged, .replaced, .unchanged])
    }

    @Test func whatCannotBeReadLeavesTheRest() throws {
        let good = try writeAppendices(2)
        let empty = try folder.write("tom.txt", "\n \n")
        let letter = try folder.write("brev.txt", "Hej!\n")
        let binary = try folder.write("bild.txt", bytes: Data([0x89, 0x50, 0x00, 0x47]))
        let huge = try folder.write("stor.txt", bytes: Data(repeating: 0x61, count: 2 << 20 + 1))
        let missing = folder.path + "/borta.txt"
        symlink("finns inte", missing)
        let library = try library("d")
        let results = try readAll(library.importing(ReportFiles([folder.path])))
        let failures = results.compactMap { result in if case .failure(let failure) = result { failure } else { nil } }
        #expect(
            failures == [
                .undecodable(path: binary, byte: 2), .fileMissing(path: missing), .unknownLayout(path: letter),
                .fileTooLarge(path: huge, limit: 2), .fileEmpty(path: empty),
            ])
        #expect(try library.open().documents().rows.count == good.count)
    }

    @Test func filesThatAreAllBadMakeNoDatabase() throws {
        let library = try library("d")
        let letter = try folder.write("brev.txt", "Hej!\n")
        let run = try library.importing(ReportFiles([letter, "/finns/inte"]))
        #expect(try readAll(run).count == 2)
        try run.settle()
        #expect(!FileManager.default.fileExists(atPath: databases.path + "/d"))
    }

    @Test func aSecondFileOfTheSameNameDoesNotReplaceTheFirst() throws {
        let file = try writeAppendices(2)[0]
        let name = URL(filePath: file).lastPathComponent
        let other = try String(contentsOfFile: file, encoding: .utf8).replacing("nås.", with: "nås i tid.")
        let second = try folder.write("x/" + name, other)
        let copy = try folder.write("y/" + name, String(contentsOfFile: file, encoding: .utf8))
        let library = try library("d")
        // A second run finds the same, though it passes over what is stored.
        for first in [StoreOutcome.added, .unchanged] {
            let results = try readAll(library.importing(ReportFiles([file, second, copy])))
            #expect(try results[0].get().outcome == first)
            #expect(throws: Failure.documentTwice(path: second, other: file)) { try results[1].get() }
            #expect(try results[2].get().outcome == .unchanged)
        }
    }

    private func documentName(_ file: String) -> String {
        URL(filePath: file).deletingPathExtension().lastPathComponent
    }
}

extension Imported {
    /// True where the file was not read again.
    fileprivate var isKnown: Bool {
        if case .known = content { true } else { false }
    }

    fileprivate var document: String {
        switch content {
        case .report(let report): report.document.name
        case .known(let name): name
        }
    }
}
