import Domain
import Foundation
import Testing

@testable import Importers

/// Invented documents of other municipalities with what they say, where they lie beside the package.
private enum Kommuner {
    static let folder = packageRoot.appending(path: "../shared/kommuner")

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
    }

    /// The document's own line first, then a record a line.
    static func gold(_ name: String) throws -> [[String: Any]] {
        try String(contentsOf: folder.appending(path: name + ".jsonl"), encoding: .utf8).split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
    }

    static func report(_ name: String) throws -> Report {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        return try readReport(path: name, bytes: bytes, context: ReportData.context())
    }

    static let readsPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
}

@Suite(
    "Andra kommuners dokument",
    .enabled(if: !Kommuner.names.isEmpty, "HOPPAR ÖVER: dokumenten finns inte bredvid paketet."))
struct KommunerTests {
    @Test("Antalet poster av varje slag, och ingen bedömning med fel status", arguments: Kommuner.names)
    func records(_ name: String) throws {
        guard Kommuner.readsPDF || !name.hasSuffix(".pdf") else { return }
        let gold = try Kommuner.gold(name)
        if let unreadable = gold[0]["olaslig"] as? [String], !unreadable.isEmpty {
            #expect(throws: Failure.coloursLost(path: name)) { try Kommuner.report(name) }
            return
        }
        let records = try Kommuner.report(name).records
        func count(_ kind: String) -> Int { gold.count { $0["slag"] as? String == kind } }
        #expect(records.bedömningar.count == count("bedomning"))
        #expect(records.mått.map(\.values.count).reduce(0, +) == count("matt"))
        #expect(records.åtaganden.count == count("atagande"))
        #expect(records.risker.count == count("risk"))
        #expect(records.ekonomi.count == count("ekonomi"))
        for record in gold where record["slag"] as? String == "bedomning" { check(record, in: records.bedömningar) }
    }

    private func check(_ gold: [String: Any], in found: [Bedömning]) {
        let goal = plain(gold["namndmal"] as? String ?? "")
        let statuses = ([gold["status"]].compactMap { $0 as? String } + (gold["status_godtas"] as? [String] ?? [])).map(
            plain)
        let hit = found.contains { record in
            plain(record.nämndmål ?? "") == goal && statuses.contains(plain(record.status))
                && (gold["namnd"] as? String).map { plain($0) == plain(record.nämnd) } ?? true
        }
        #expect(hit, "\(gold["namnd"] ?? "") \(goal): \(statuses)")
    }

    private func plain(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .trimmingCharacters(in: CharacterSet(charactersIn: " ."))
    }
}
