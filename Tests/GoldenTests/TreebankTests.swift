import Domain
import Foundation
import Testing

@testable import Dialogue

/// The treebank in `grammar/tradbank`: questions as staff put them, each with the question that it shall be read as.
///
/// `FRAGA_GOLDEN=write swift test --filter Treebank` writes how they are read now; read the difference before it is
/// committed.
struct TreebankTests {
    private static let folder = URL(filePath: packageRoot).appending(path: "grammar/tradbank")
    private static let mark = "= "

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".trad") }.sorted()
    }

    @Test func thereAreAtLeastSixHundredQuestions() throws {
        let questions = try Self.files.flatMap { try Self.entries(of: $0).questions.map(\.line) }
        #expect(questions.count >= 600 && Set(questions).count == questions.count)
    }

    @Test(arguments: files) func everyQuestionIsReadAsItShall(file: String) throws {
        let fixture = try CorpusFixture()
        let (head, questions) = try Self.entries(of: file)
        #expect(!questions.isEmpty)
        let read = questions.map { (line: $0.line, tree: Self.tree($0.line, fixture.dialogue)) }
        if ProcessInfo.processInfo.environment["FRAGA_GOLDEN"] == "write" {
            let text = read.map { Self.mark + $0.line + "\n" + $0.tree + "\n" }.joined(separator: "\n")
            try (head + text).write(to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
        }
        for (expected, got) in zip(questions, read) { #expect(got.tree == expected.tree, "\(expected.line)") }
    }

    private static func tree(_ line: String, _ dialogue: Dialogue) -> String {
        let understanding = dialogue.language.understand(line)
        guard let question = understanding.interpretation.question, understanding.unknown.isEmpty else { return "  –" }
        return question.described.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }

    /// The lines before the first question, and each question with the indented lines below it.
    private static func entries(of file: String) throws -> (head: String, questions: [(line: String, tree: String)]) {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        var head = ""
        var questions: [(line: String, tree: String)] = []
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix(mark) {
                questions.append((String(line.dropFirst(mark.count)), ""))
            } else if questions.isEmpty {
                head += line + "\n"
            } else if !line.isEmpty {
                let last = questions.count - 1
                questions[last].tree += (questions[last].tree.isEmpty ? "" : "\n") + line
            }
        }
        return (head, questions)
    }
}
