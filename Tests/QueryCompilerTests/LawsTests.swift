import Domain
import QueryCompiler
import Testing

/// What holds for every question.
@Suite struct LawsTests {
    private func questions(seed: UInt64) -> [CheckedQuestion] {
        var generator = QuestionGenerator(seed: seed)
        return (0..<2000).map { _ in generator.question() }
    }

    @Test func everyQuestionMarkHasItsArgument() {
        for question in questions(seed: 1) {
            let query = compile(question, expansion: { _ in [] })
            #expect(query.sql.utf8.count { $0 == UInt8(ascii: "?") } == query.arguments.count)
        }
    }

    @Test func noWordOfAUserReachesTheText() {
        var generator = QuestionGenerator(seed: 2)
        generator.nämnder = ["xyzzy nämnd", "xyzzy'; --"]
        generator.kfMål = ["xyzzy mål", "xyzzy\" OR 1"]
        generator.names = ["xyzzy namn", "xyzzy) OR (1"]
        generator.words = ["xyzzy", "xyzzy*"]
        for _ in 0..<2000 {
            let query = compile(
                generator.question(),
                expansion: {
                    [SearchSpelling(words: $0.words + ["xyzzy"], kinship: .word, weight: 1)]
                })
            #expect(!query.sql.contains("xyzzy"))
        }
    }

    @Test func theTextDependsOnTheQuestionAlone() {
        for question in questions(seed: 3).prefix(500) {
            #expect(compile(question, expansion: { _ in [] }) == compile(question, expansion: { _ in [] }))
        }
    }

    @Test func parenthesesArePairedAndLinesAreClauses() {
        for question in questions(seed: 4) {
            let sql = compile(question, expansion: { _ in [] }).sql
            let bytes = Array(sql.utf8)
            let opened = bytes.count { $0 == UInt8(ascii: "(") }
            #expect(opened == bytes.count { $0 == UInt8(ascii: ")") })
            #expect(bytes.last != UInt8(ascii: "\n"))
            #expect(!zip(bytes, bytes.dropFirst()).contains { " \n".utf8.contains($0) && $1 == UInt8(ascii: "\n") })
        }
    }

    @Test func eachTermIsExpandedOnce() {
        var question = Question(ask: .count(.distinct(.nämnd)), quantifier: .all)
        question.condition.text = text("underskott", "barn")
        var asked: [String] = []
        _ = compiled(question) { term in
            asked += term.words
            return []
        }
        #expect(asked == ["underskott", "barn"])
    }
}
