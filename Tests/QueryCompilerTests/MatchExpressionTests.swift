import Domain
import QueryCompiler
import Testing

@Suite struct MatchExpressionTests {
    private func match(_ filter: TextFilter, expansion: @escaping TermExpansion = { _ in [] }) -> String {
        var question = Question(ask: .hits, period: .all)
        question.condition.text = filter
        // The phrases' roles come first, as the ranking function's argument.
        let arguments = compiled(question, expansion: expansion).arguments
        guard arguments.count == 2, case .text(let match) = arguments[1] else { return "" }
        return match
    }

    private func spelled(_ words: [String]) -> SearchSpelling {
        SearchSpelling(words: words, kinship: .word, weight: 1)
    }

    @Test func groupsTermsAndSpellings() {
        let filter = TextFilter(groups: [
            [TextTerm(words: ["barn"]), TextTerm(words: ["unga"])], [TextTerm(words: ["god", "vård"], quoted: true)],
        ])
        let spellings = ["barn": [["barn"], ["barns"], ["små", "barn"]].map(spelled)]
        #expect(
            match(filter) { spellings[$0.words[0]] ?? [] }
                == "(\"barn\" OR \"barns\" OR \"små barn\" OR \"unga\") AND \"god vård\"")
    }

    @Test(arguments: [
        ("säg \"hej\"", "\"säg \"\"hej\"\"\""), ("NEAR(a b)", "\"NEAR(a b)\""), ("a*", "\"a*\""), ("^a", "\"^a\""),
        ("-a", "\"-a\""), ("OR", "\"OR\""), ("innehall:a", "\"innehall:a\""), ("a\0b", "\"a b\""), ("å🙂ä", "\"å🙂ä\""),
        ("\"", "\"\""), ("*", "\"\""), ("", "\"\""), ("\0", "\"\""), ("🙂", "\"\""), ("2,4", "\"2,4\""),
    ])
    func hostileWords(_ word: String, expected: String) {
        #expect(match(text(word)) == expected)
    }

    @Test func wordsWithoutLettersAreLeftOut() {
        #expect(match(TextFilter(groups: [[TextTerm(words: ["–", "barn", "!"])]])) == "\"barn\"")
        #expect(match(text("barn", "–")) == "\"barn\"")
        #expect(match(text("–")) == "\"\"")
        #expect(match(TextFilter(groups: [])) == "\"\"")
        #expect(match(text("barn")) { _ in [["*"], []].map(spelled) } == "\"barn\"")
    }

    /// Outside quotes there are only parentheses and the operators that were put there.
    @Test func nothingButOperatorsOutsideQuotes() {
        var generator = QuestionGenerator(seed: 17)
        var count = 0
        for _ in 0..<2000 {
            let question = generator.question()
            guard let filter = question.question.condition.text else { continue }
            count += 1
            let parts = match(filter).split(separator: "\"", omittingEmptySubsequences: false)
            #expect(parts.count % 2 == 1)
            let operators: Set<Substring> = ["", "(", ")", " OR ", " AND ", " AND (", ") AND ", ") AND ("]
            #expect(stride(from: 0, to: parts.count, by: 2).allSatisfy { operators.contains(parts[$0]) })
        }
        #expect(count > 100)
    }
}
