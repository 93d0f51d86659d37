import Domain
import Foundation
import Language
import Testing

@testable import Dialogue

/// The treebank in `grammar/tradbank`: questions as staff put them, each with the question that it shall be read as.
///
/// `FRAGA_GOLDEN=write swift test --filter Treebank` writes how those that are right are read now; read the difference
/// before it is committed.
struct TreebankTests {
    private static let folder = URL(filePath: packageRoot).appending(path: "grammar/tradbank")

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".trad") }.sorted()
    }

    /// How many questions are still read as something else than they mean.
    private static let knownWrong = ["provad.trad": 33, "trimmad.trad": 18]

    @Test func thereAreAtLeastSixHundredQuestions() throws {
        let questions = try Self.files.flatMap { try Self.entries(of: $0).entries.map(\.line) }
        #expect(questions.count >= 600 && Set(questions).count == questions.count)
    }

    @Test(arguments: files) func theQuestionsStillReadWrongAreCounted(file: String) throws {
        let wrong = try Self.entries(of: file).entries.filter { !$0.isRight }
        #expect(wrong.count == Self.knownWrong[file], "\(file)")
    }

    @Test(arguments: files) func everyQuestionIsReadAsItShall(file: String) throws {
        let dialogue = try CorpusFixture(readsClauses: false).dialogue
        let (head, entries) = try Self.entries(of: file)
        #expect(!entries.isEmpty)
        let read = entries.map { Self.tree($0.line, dialogue) }
        if ProcessInfo.processInfo.environment["FRAGA_GOLDEN"] == "write" {
            let text = zip(entries, read).map { entry, tree in entry.isRight ? entry.with(tree) : entry }.map(\.text)
            try (head + text.joined(separator: "\n")).write(
                to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
        }
        for (entry, tree) in zip(entries, read) {
            if entry.isRight {
                #expect(tree == entry.tree, "\(entry.line)")
            } else {
                #expect(tree != entry.tree, "\(entry.line) is now read right: mark it \(Entry.rightMark)")
            }
        }
    }

    private static func tree(_ line: String, _ dialogue: Dialogue) -> String {
        guard let question = question(line, dialogue.language) else { return "  –" }
        return question.described.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }

    /// What the line is answered as; nil for one that is refused.
    /// The questions of all files.
    static func lines() throws -> [String] { try files.flatMap { try entries(of: $0).entries.map(\.line) } }

    static func question(_ line: String, _ language: Language) -> Question? {
        if let words = Dialogue.searchWords(in: line) { return language.search(String(words)).question }
        return Dialogue.question(of: language.understand(line))
    }

    /// The lines before the first question, and each question with the indented lines below it.
    private static func entries(of file: String) throws -> (head: String, entries: [Entry]) {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        var head = ""
        var entries: [Entry] = []
        for line in text.components(separatedBy: "\n") {
            if let entry = Entry(beginning: line) {
                entries.append(entry)
            } else if entries.isEmpty {
                head += line + "\n"
            } else if !line.isEmpty {
                let last = entries.count - 1
                entries[last].tree += (entries[last].tree.isEmpty ? "" : "\n") + line
            }
        }
        return (head, entries)
    }
}

/// A question and what it means.
private struct Entry {
    static let (rightMark, wrongMark) = ("= ", "≠ ")

    let line: String
    /// False where the question is not yet read as its tree says.
    let isRight: Bool
    var tree = ""

    /// Nil for a line that begins no entry.
    init?(beginning line: String) {
        guard line.hasPrefix(Self.rightMark) || line.hasPrefix(Self.wrongMark) else { return nil }
        self.line = String(line.dropFirst(Self.rightMark.count))
        isRight = line.hasPrefix(Self.rightMark)
    }

    func with(_ tree: String) -> Entry {
        var entry = self
        entry.tree = tree
        return entry
    }

    /// As it stands in the file.
    var text: String { (isRight ? Self.rightMark : Self.wrongMark) + line + "\n" + tree + "\n" }
}
