import Dialogue
import Domain
import Foundation
import Testing

/// Dialogues: lines that follow up each other, each with what was understood and the first of its rows.
///
/// `FRAGA_GOLDEN=write swift test --filter DialogueCase` writes what the tool says now.
struct DialogueCaseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samtal")
    private static let rowsShown = 3
    /// Columns that say more than a case needs.
    private static let long: Set<String> = ["motivering", "kommentar", "utdrag", "atgard", "relevans"]

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }

    @Test func thereAreAtLeastSixtyDialogues() throws {
        let dialogues = try Self.files.flatMap { try Self.dialogues(in: $0) }
        #expect(dialogues.count >= 60 && dialogues.allSatisfy { (3...6).contains($0.lines.count) })
    }

    @Test(arguments: files) func everyTurnIsAnsweredAsItShall(file: String) throws {
        let fixture = try CorpusFixture()
        fixture.dialogue.keepsContext = true
        let expected = try Self.dialogues(in: file)
        let now = try expected.map { try Self.played($0, fixture.dialogue) }
        if ProcessInfo.processInfo.environment["FRAGA_GOLDEN"] == "write" {
            let text = now.joined(separator: "\n\n") + "\n"
            try text.write(to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
        }
        for (expected, got) in zip(expected, now) { #expect(got == expected.text) }
    }

    private static func dialogues(in file: String) throws -> [(name: String, lines: [String], text: String)] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.components(separatedBy: "=== ").dropFirst().map { block in
            let lines = block.components(separatedBy: "\n")
            let asked = lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
            return (lines[0], asked, "=== " + block.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    private static func played(
        _ dialogue: (name: String, lines: [String], text: String), _ asked: Dialogue
    ) throws -> String {
        asked.forget()
        return try (["=== " + dialogue.name] + dialogue.lines.map { try turn($0, asked) }).joined(separator: "\n")
    }

    private static func turn(_ line: String, _ dialogue: Dialogue) throws -> String {
        if line == "glöm" {
            dialogue.forget()
            return "> glöm"
        }
        let answer = try dialogue.ask(line)
        let shown = answer.table.columns.indices.filter { !long.contains(answer.table.columns[$0]) }
        let rows = answer.table.rows.prefix(rowsShown).map { row in
            "  " + shown.map { cell(row[$0]) }.joined(separator: " | ")
        }
        let more = answer.table.rows.count > rowsShown ? ["  … \(answer.table.rows.count) rader"] : []
        return (["> " + line, "  " + (answer.interpretation ?? "–")] + rows + more).joined(separator: "\n")
    }

    private static func cell(_ value: Value) -> String {
        switch value {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }
}
