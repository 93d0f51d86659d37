import Answers
import Dialogue
import Domain
import Foundation
import QueryCompiler
import Storage
import Testing

/// What the algebra can say, whether or not a line can: each inquiry of `AlgebraSamples` in words, in SQL and with its rows,
/// as they stand in `Algebra/`.
///
/// `FRAGA_GOLDEN=write swift test --filter AlgebraTests` writes what comes now; read the difference before it is committed.
struct AlgebraTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Algebra")

    @Test(arguments: AlgebraSamples.all) func isSaidCompiledAndAnswered(sample: AlgebraSamples.Group) throws {
        let fixture = try CorpusFixture()
        let database = try fixture.library.open()
        let path = Self.folder.appending(path: sample.name + ".txt")
        let now = try sample.inquiries.map { try Self.block($0, fixture.dialogue, database) }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["FRAGA_GOLDEN"] == "write" {
            try now.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(now == (try String(contentsOf: path, encoding: .utf8)))
    }

    private static func block(
        _ inquiry: Inquiry, _ dialogue: Dialogue, _ database: CorpusDatabase
    ) throws -> String {
        let query = compile(inquiry, expansion: { _ in [] })
        var text = "=== \(dialogue.language.restate(inquiry))\n\n\(query.sql)\n\n"
        if case .decision(let claim, showing: _, _) = inquiry {
            let answer = try database.run(compileClaim(claim, expansion: { _ in [] }))
            text += answer.rows == [[.integer(1)]] ? "Ja\n\n" : "Nej\n\n"
        }
        var answer = Answer(question: "", understood: true)
        answer.table = try database.run(query)
        let shown = render(answer, as: .markdown).split(separator: "\n").dropFirst()
        return text + shown.joined(separator: "\n") + "\n"
    }

    /// What is left unsaid would make two inquiries one: each reading of the treebank has words of its own.
    @Test func everyInquiryHasWordsOfItsOwn() throws {
        let fixture = try CorpusFixture()
        var said: [String: Inquiry] = [:]
        var count = 0
        for line in try TreebankTests.lines() {
            guard let question = TreebankTests.question(line, fixture.dialogue.language),
                let inquiry = try? CheckedQuestion(question).inquiry
            else { continue }
            count += 1
            let words = fixture.dialogue.language.restate(inquiry)
            if let other = said[words] {
                #expect(
                    compile(other, expansion: { _ in [] }) == compile(inquiry, expansion: { _ in [] }),
                    "\(line): \(words)")
            }
            said[words] = inquiry
        }
        #expect(count > 1_500 && said.count > 1_000)
    }
}
