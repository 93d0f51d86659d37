import Answers
import Dialogue
import Domain
import Foundation
import Testing

/// Case files: a question a block, with its tree, its SQL and its answer as they shall be.
///
/// `FRAGA_GOLDEN=write swift test --filter Golden` writes what the tool says now; read the difference before it is
/// committed.
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    private static let mark = "=== "

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }

    @Test func thereAreCases() { #expect(!Self.files.isEmpty) }

    @Test(arguments: files) func casesHold(file: String) throws {
        let fixture = try CorpusFixture()
        let path = Self.folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        let questions = Self.questions(in: text)
        #expect(!questions.isEmpty)
        let now = try questions.map { try Self.block($0, fixture.dialogue) }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["FRAGA_GOLDEN"] == "write" {
            try now.write(to: path, atomically: true, encoding: .utf8)
        }
        for (expected, got) in zip(blocks(text), blocks(now)) { #expect(got == expected) }
        #expect(blocks(text).count == blocks(now).count)
    }

    /// The questions of all case files.
    static func questions() throws -> [String] {
        try files.flatMap { questions(in: try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    private static func questions(in text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    }

    private func blocks(_ text: String) -> [String] {
        text.components(separatedBy: "\n" + Self.mark).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    private static func block(_ question: String, _ dialogue: Dialogue) throws -> String {
        let answer = try dialogue.ask(question, trace: true)
        let trace = answer.trace.map { $0.title + "\n" + indented($0.text) + "\n\n" }.joined()
        return mark + question + "\n\n" + trace + "Svar\n" + indented(render(answer, as: .markdown))
    }

    private static func indented(_ text: String) -> String {
        text.components(separatedBy: "\n").map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    }
}
