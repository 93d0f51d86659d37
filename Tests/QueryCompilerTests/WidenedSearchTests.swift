import Domain
import QueryCompiler
import Testing

/// Searches that look for less where they find little.
struct WidenedSearchTests {
    private func search(_ words: Int, wider: (([[TextTerm]]) -> WiderText)?) -> Question {
        var question = Question(ask: .hits, period: .all)
        var filter = TextFilter(groups: (0..<words).map { [TextTerm(words: ["ord\($0)"])] })
        filter.wider = wider.map { [$0(filter.groups)] } ?? []
        question.condition.text = filter
        return question
    }

    /// As many spellings of each word as there ever are.
    private func spellings(_ term: TextTerm) -> [SearchSpelling] {
        (0...50).map { SearchSpelling(words: ["\(term.words[0])x\($0)"], kinship: .word, weight: 1) }
    }

    private func phrases(_ question: Question) -> Int {
        compiled(question, expansion: spellings).arguments.reduce(0) { count, argument in
            if case .text(let text) = argument, text.hasPrefix("0:") {
                count + text.split(separator: " ").count
            } else {
                count
            }
        }
    }

    @Test func aTextThatLacksAnyOneWordIsMet() {
        #expect(
            WiderText.allButOne([[TextTerm(words: ["a"])], [TextTerm(words: ["b"])], [TextTerm(words: ["c"])]])
                .alternatives
                .map { $0.joined().map(\.words[0]) } == [["b", "c"], ["a", "c"], ["a", "b"]])
    }

    /// Each phrase takes memory and is read for itself: the more words, the fewer spellings of each.
    @Test(arguments: [1, 2, 5, 10, 20, 40])
    func theWorkHasABound(words: Int) {
        #expect(phrases(search(words, wider: nil)) <= 2_040)
        #expect(phrases(search(words, wider: WiderText.all)) <= 2 * 2_040)
        #expect(phrases(search(words, wider: WiderText.allButOne)) <= 2 * 2_040)
    }

    @Test func aShortSearchHasAllSpellings() {
        #expect(phrases(search(3, wider: nil)) == 3 * 51)
        #expect(phrases(search(3, wider: WiderText.allButOne)) == 3 * 51 + 6 * 51)
    }

    @Test func aTextIsFoundOnceByItsFirstStep() throws {
        let sql = compiled(search(2, wider: WiderText.allButOne)).sql
        #expect(sql.contains("SELECT id, poang, min(steg) AS steg"))
        #expect(sql.contains("GROUP BY id"))
        let counted = try compileHitCount(search(2, wider: WiderText.allButOne), expansion: { _ in [] }).sql
        #expect(counted.contains("UNION\n") && !counted.contains("UNION ALL"))
    }
}
