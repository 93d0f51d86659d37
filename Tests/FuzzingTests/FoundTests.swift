import Dialogue
import Domain
import Foundation
import Testing

@testable import Fuzzing

/// Every input that the fuzz targets once found is answered as it should, and the checks see what is wrong.
final class FoundTests {
    private let resources = Resources(folder: packageRoot)
    private let folder = FileManager.default.temporaryDirectory.appending(path: "fraga-test-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test func lines() throws {
        let check = try LineCheck(resources, folder: folder)
        for (name, bytes) in try found("rader") { #expect(check.faults(bytes) == [], "\(name)") }
    }

    @Test func documents() throws {
        let check = try DocumentCheck(resources, folder: folder)
        for (name, bytes) in try found("dokument") { #expect(try check.faults(bytes) == [], "\(name)") }
    }

    @Test func `an answer that breaks a rule is seen`() throws {
        let check = try LineCheck(resources, folder: folder)
        var silent = Answer(question: "?", understood: false)
        #expect(check.faults(of: silent) == ["refused without a reason"])
        silent.understood = true
        #expect(check.faults(of: silent) == ["understood, and not restated"])
        silent.interpretation = "Vilka mål?"
        silent.table.columns = ["mål"]
        silent.table.rows = [[.text("ett")], [.text("två")]]
        silent.table.sources = [Source(document: "rapport", line: 1)]
        #expect(check.faults(of: silent) == ["2 rows, and 1 sources"])
    }

    @Test func `an import that changes other documents is seen`() throws {
        let check = try DocumentCheck(resources, folder: folder)
        let report = try check.library.importFile(resources.corpusFolder + "/malprognoser-2023-augusti.txt").report
        #expect(try check.faults(storing: report) == [])
        #expect(try check.faults(after: .interrupted) == ["interrupted, and the database changed"])
        var other = report
        other.document.name = "annan"
        #expect(
            try check.faults(storing: other)
                == ["annan is not listed", "annan has no record", "annan changed other documents"])
    }

    private func found(_ kind: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = packageRoot + "/Tests/FuzzingTests/Found/" + kind
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(!names.isEmpty)
        return try names.map { ($0, Array(try Data(contentsOf: URL(filePath: folder + "/" + $0)))) }
    }
}

/// The package's folder.
private let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath().path
