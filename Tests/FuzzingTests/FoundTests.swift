import Dialogue
import Foundation
import Fuzzing
import Testing

/// Every input that the fuzz targets once found is answered as it should.
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
