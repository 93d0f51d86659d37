import Domain
import GrammarData

/// The municipalities of a corpus, as a question may name them.
struct Kommuner: Sendable {
    /// Those that the corpus holds, in its order.
    let held: [Kommun]
    /// All that there are beside them.
    let missing: [Kommun]
    /// True where a name tells records apart; the only municipality's name says nothing.
    let areSeveral: Bool
    /// What the only municipality is called: words that say nothing.
    let fillers: [String]

    /// Of a corpus that tells no municipality those are its own that its goals name.
    init(_ grammar: Grammar, _ vocabulary: Vocabulary, _ goals: GoalNames) {
        let byName = Dictionary(grammar.kommuner.map { ($0.name, $0) }) { first, _ in first }
        areSeveral = vocabulary.kommuner.count > 1
        let held =
            vocabulary.kommuner.isEmpty
            ? grammar.kommuner.filter { !$0.isOrdinaryWord && goals.holdsExactly($0.name) }
            : vocabulary.kommuner.map { byName[$0] ?? Kommun(name: $0) }
        let names = Set(held.map(\.name))
        let said = grammar.lists["kommunen sägs"] ?? []
        let forms = held.flatMap { $0.namesWithHead + ($0.isOrdinaryWord ? [] : [$0.name]) }
        fillers = areSeveral ? [] : forms.flatMap { form in said.map { $0.replacing("*", with: form) } }
        self.held = held
        missing = grammar.kommuner.filter { !names.contains($0.name) }
    }
}

extension Kommun {
    /// "Huddinge kommun", "Falu kommun", "Malmö stad". The genitive of the name is found as that of any word.
    var namesWithHead: [String] {
        ([name] + otherNames).flatMap { form in ["kommun", "stad"].map { "\(form) \($0)" } }
    }
}

extension Vocabulary {
    /// What the corpus holds of some municipalities: its years and nämnder are theirs.
    public func narrowed(to kommuner: [String]) -> Vocabulary {
        guard !kommuner.isEmpty, !kommunYears.isEmpty else { return self }
        var narrowed = self
        let nämnder = Set(kommuner.flatMap { kommunNämnder[$0] ?? [] })
        for (kind, held) in holdings {
            let years = Set(kommuner.flatMap { kommunYears[$0]?[kind] ?? [] })
            narrowed.holdings[kind] = held.filter { years.contains($0.key) }.mapValues { $0.filter(nämnder.contains) }
        }
        let rated = Set(kommuner.flatMap { kommunYears[$0]?[.bedömning] ?? [] })
        narrowed.nämnderByYear = nämnderByYear.filter { rated.contains($0.key) }
            .mapValues { $0.filter(nämnder.contains) }
        narrowed.scalesByYear = scalesByYear.filter { rated.contains($0.key) }
        narrowed.areaRatingYears = areaRatingYears.filter(rated.contains)
        narrowed.goals = goals.filter { $0.kommuner.isEmpty || !Set($0.kommuner).isDisjoint(with: kommuner) }
        narrowed.documents = documents.filter { $0.kommun.map(kommuner.contains) ?? false }
        return narrowed
    }
}

extension Rule {
    /// True for a rule that a corpus of one municipality has no use for.
    var namesKommun: Bool {
        for pattern in patterns {
            for case .category(let name, _) in pattern where name == Category.kommun.name { return true }
        }
        return false
    }
}
