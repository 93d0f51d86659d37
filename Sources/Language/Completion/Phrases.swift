import Domain
import GrammarData

/// A text that may stand in a line, with what tells how useful it is there.
struct Phrase {
    var text: String
    /// How it is compared with what is typed.
    var key: String
    /// What its words are to `Usage`.
    var symbols: [Usage.Symbol]
    /// Its part of the first symbol's likelihood, where several texts share that.
    var share: Double
    /// How well its other words follow upon each other.
    var cohesion = 1.0
}

/// The phrases that elements of patterns stand for: words of the grammar, and nämnder, years and goals of the corpus.
///
/// Where a pattern goes on after its first element, the phrase takes the most used form of each element that it needs:
/// `{inte} {uppfylla}` is "ej uppfyllt", "inte uppfyllt", ….
struct Phrases {
    private let grammar: Grammar
    private let lexicon: Lexicon
    private let rules: RuleBook
    private let vocabulary: Vocabulary
    let usage: Usage
    private var classForms: [[Phrase]] = []
    private var categoryForms: [Int: [Phrase]] = [:]
    /// Goal words that the corpus has goals for.
    private let goals: [GoalEntry]
    /// Those that the corpus has documents of, latest first.
    private let years: [String]

    init(_ language: Language) {
        (grammar, vocabulary) = (language.grammar, language.vocabulary)
        (lexicon, rules) = (language.parser.lexicon, language.parser.rules)
        usage = Usage(grammar, lexicon)
        years = Set(vocabulary.documents.map(\.year)).sorted(by: >).map(String.init)
        goals = grammar.goalWords.filter { language.parser.goalNames.resolve($0) != nil }
        classForms = Array(repeating: [], count: lexicon.classNumbers.count)
        for (name, number) in lexicon.classNumbers { classForms[number] = (grammar.classes[name] ?? []).map(phrase) }
        for number in lexicon.categories.indices {
            categoryForms[number] = Category(rawValue: number).map(forms) ?? []
        }
        for number in lexicon.categories.indices { addRuled(number) }
    }

    /// All that a part of a question can begin with, and the fillers; each text once.
    func beginnings() -> [Phrase] {
        var found: [String: Phrase] = [:]
        let fillers = classForms[WordClass.filler.rawValue]
        for phrase in phrases(ofRules: Category.part.rawValue) + fillers {
            if let held = found[phrase.text], held.share >= phrase.share { continue }
            found[phrase.text] = phrase
        }
        return found.values.sorted { $0.text < $1.text }
    }

    /// What may be typed next where something is expected.
    func phrases(for expectation: Expectation) -> [Phrase] {
        let elements = expectation.elements[...]
        if expectation.words.isEmpty { return phrases(of: elements) }
        let words = expectation.words.map(lexicon.spelling).joined(separator: " ")
        return [joined(phrase(words), tail(elements))].filter(isTypable)
    }

    // MARK: - Elements

    private func phrases(of elements: ArraySlice<PatternElement>) -> [Phrase] {
        guard let first = elements.first else { return [] }
        let rest = elements.dropFirst()
        switch first {
        case .optional(let inner): return phrases(of: [inner] + rest) + phrases(of: rest)
        case .either(let alternatives): return alternatives.flatMap { phrases(of: [$0] + rest) }
        case .word(let id): return with(tail(rest), [phrase(lexicon.spelling(id))])
        case .wordClass(let number): return with(tail(rest), classForms[number])
        case .category(let number, _): return with(tail(rest), categoryForms[number] ?? [])
        }
    }

    /// The phrases as they go on, and, less wanted, as they stand.
    private func with(_ tail: Phrase?, _ phrases: [Phrase]) -> [Phrase] {
        guard let tail else { return phrases.filter(isTypable) }
        let alone = phrases.map { phrase in
            var phrase = phrase
            phrase.share *= Self.unfinished
            return phrase
        }
        return (phrases.map { joined($0, tail) } + alone).filter(isTypable)
    }

    private static let unfinished = 0.2

    /// A mark is typed, not completed; "2024 och 2024" and "mål ekonomimål" are nothing that
    /// anyone asks.
    private func isTypable(_ phrase: Phrase) -> Bool {
        let words = phrase.text.split(separator: " ")
        return words.indices.allSatisfy { index in
            words[index].contains(where: \.isWordLetter) && !words[..<index].contains { repeats($0, words[index]) }
        }
    }

    private func repeats(_ one: Substring, _ other: Substring) -> Bool {
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return short == long || (short.utf8.count > 2 && long.hasSuffix(short))
    }

    /// The phrases of a category's rules. Of two patterns where one only goes on after the other, the shorter.
    private func phrases(ofRules category: Int) -> [Phrase] {
        let patterns = rules.rules(of: category).flatMap(\.patterns)
        let all = Set(patterns)
        return patterns.filter { pattern in
            !(1..<max(pattern.count, 1)).contains { all.contains(Array(pattern[..<$0])) }
        }.flatMap { phrases(of: $0[...]) }
    }

    private mutating func addRuled(_ number: Int) {
        let ruled = phrases(ofRules: number)
        categoryForms[number, default: []] += ruled
    }

    // MARK: - Categories

    private func forms(of category: Category) -> [Phrase] {
        switch category {
        case .nämnd: ranked(nämnder, as: .nämnd)
        case .kommun: ranked(vocabulary.kommuner, as: .kommun)
        case .year: ranked(years, as: .year)
        case .goal: ranked(goals.flatMap(words), as: .goal)
        case .thing: grammar.things.values.joined().map(phrase)
        case .month: vocabularyMonths.map(phrase)
        case .number: grammar.numbers.keys.filter { Int($0) == nil }.map(phrase)
        default: []
        }
    }

    private var vocabularyMonths: [String] {
        Set(vocabulary.documents.compactMap(\.month)).sorted().compactMap { grammar.monthNames[$0] }
    }

    /// The corpus' names first, those with most records first; then other ways to say them.
    private var nämnder: [String] {
        var weights: [String: Int] = [:]
        for goal in vocabulary.goals { for name in goal.nämnder { weights[name, default: 0] += 1 } }
        for name in vocabulary.nämnder { weights[name, default: 0] += 0 }
        let names = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let entries = names.compactMap { name in grammar.nämnder.first { $0.name == name } }
        return names + entries.flatMap(\.abbreviations) + entries.flatMap(\.everydayNames)
    }

    /// "Ekonomimål", "ekonomimålet".
    private func words(of goal: GoalEntry) -> [String] {
        let heads = (grammar.classes["målhuvud"] ?? []).prefix(2)
        return [goal.label] + goal.stems.prefix(1).flatMap { stem in heads.map { stem + $0 } } + goal.words
    }

    /// Texts that share the likelihood of one symbol, the first most of it.
    private func ranked(_ texts: [String], as kind: Usage.Kind) -> [Phrase] {
        texts.enumerated().map { rank, text in
            Phrase(
                text: text, key: Letters.plain(text), symbols: [usage.symbol(kind)], share: 1 / Double(rank + 1))
        }
    }

    // MARK: - Putting together

    private func phrase(_ text: String) -> Phrase {
        let symbols = text.split(separator: " ").map { usage.symbol(of: String($0)) }
        var phrase = Phrase(text: text, key: Letters.plain(text), symbols: symbols, share: 1)
        phrase.cohesion = cohesion(symbols)
        return phrase
    }

    private func joined(_ phrase: Phrase, _ tail: Phrase?) -> Phrase {
        guard let tail else { return phrase }
        var joined = phrase
        joined.text += " " + tail.text
        joined.key += " " + tail.key
        joined.symbols += tail.symbols
        joined.cohesion = cohesion(joined.symbols)
        return joined
    }

    /// The geometric mean of how likely each word is after the one before it.
    private func cohesion(_ symbols: [Usage.Symbol]) -> Double {
        guard symbols.count > 1 else { return 1 }
        let product = zip(symbols, symbols.dropFirst()).reduce(1.0) { product, pair in
            product * max(usage.likelihood(of: pair.1, after: pair.0), 1e-4)
        }
        return root(product, symbols.count - 1)
    }

    private func root(_ value: Double, _ degree: Int) -> Double {
        degree == 1 ? value : degree == 2 ? value.squareRoot() : value.squareRoot().squareRoot()
    }

    /// The most used phrase of the elements that a pattern needs; nil where there are none, or only the person knows one.
    private func tail(_ elements: ArraySlice<PatternElement>) -> Phrase? {
        var result: Phrase?
        for (index, element) in zip(elements.indices, elements) {
            if case .optional = element { continue }
            let later = elements[(index + 1)...].filter(isYear).count
            guard let best = isYear(element) ? year(later) : mostUsed(element) else { return nil }
            result = result.map { joined($0, best) } ?? best
        }
        return result
    }

    private func isYear(_ element: PatternElement) -> Bool {
        guard case .category(let number, _) = element else { return false }
        return number == Category.year.rawValue
    }

    /// The latest year for the last place, the one before it for the place before: "både 2023 och 2024".
    private func year(_ place: Int) -> Phrase? { place < years.count ? phrase(years[place]) : nil }

    private func mostUsed(_ element: PatternElement) -> Phrase? {
        switch element {
        case .optional: nil
        case .word(let id): phrase(lexicon.spelling(id))
        case .either(let alternatives): alternatives.compactMap(mostUsed).max { value($0) < value($1) }
        case .wordClass(let number): mostUsed(classForms[number])
        case .category(let number, _): mostUsed(categoryForms[number] ?? [])
        }
    }

    private func mostUsed(_ phrases: [Phrase]) -> Phrase? {
        guard var best = phrases.first else { return nil }
        for phrase in phrases.dropFirst() where value(phrase) > value(best) { best = phrase }
        return best
    }

    private func value(_ phrase: Phrase) -> Double {
        usage.share(of: phrase.symbols.first ?? usage.symbol(.name)) * phrase.share * phrase.cohesion
    }
}
