import Domain
import Testing

/// What a status must be: grades on any scale, places on one.
@Suite struct StatusConditionTests {
    @Test(arguments: [
        ([1], "lagst = 1"), ([2, 3, 4], "lagst = 0"), ([3, 4], "uppfyllt = 1"), ([1, 2], "uppfyllt = 0"),
        ([4], "hogst = 1"), ([1, 2, 3], "hogst = 0"), ([2], "niva = ?"), ([1, 3, 4], "niva IN (?, ?, ?)"),
    ])
    func ofAnyScale(_ ranks: [Int], condition: String) {
        let query = compiled(.records) { $0.condition.ranks = ranks }
        #expect(query.sql.contains("\n  AND \(condition)\n"))
    }

    @Test func ofOneScale() {
        let query = compiled(.records) {
            $0.condition.ranks = [4, 5]
            $0.condition.scale = "fem"
        }
        #expect(query.sql.contains("\n  AND rang IN (?, ?)\n  AND skala = ?\n"))
        #expect(query.arguments == [.integer(2024), .integer(4), .integer(5), .text("fem")])
    }

    @Test func ofWhatIsToBeDone() {
        let query = compiled(.records, of: .åtagande) { $0.condition.ranks = [4] }
        #expect(query.sql.contains("\n  AND rang = ?\n"))
    }

    @Test func ofTexts() {
        let query = compiled(.hits) {
            $0.condition.text = text("frånvaro")
            $0.condition.ranks = [1]
        }
        #expect(query.sql.contains("AND s.lagst = 1"))
    }

    /// Statuses without a place on a scale are no part of a whole that is divided; of rows they are just others.
    @Test func whatHasNoPlaceIsNotCountedAsUnmet() {
        let isLeftOut = { (query: CompiledQuery) in query.sql.contains("uppfyllt IS NOT NULL") }
        for quantifier in [Quantifier.all, .none, .atMost(1), .exactly(2)] {
            let list = compiled(.list(.nämnd)) {
                $0.condition.ranks = [3, 4]
                $0.quantifier = quantifier
            }
            #expect(isLeftOut(list), "\(quantifier)")
        }
        #expect(isLeftOut(compiled(.share(.records)) { $0.condition.ranks = [3, 4] }))
        #expect(!isLeftOut(compiled(.records) { $0.condition.ranks = [3, 4] }))
        #expect(!isLeftOut(compiled(.share(.records)) { $0.condition.nämnder = ["Socialnämnden"] }))
        #expect(!isLeftOut(compiled(.share(.records)) { $0.grouping = [.status] }))
    }
}
