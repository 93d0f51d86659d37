import Domain
import GrammarData

/// How often the grammar's own examples use words, and one word after another: what people who ask most likely write.
///
/// Years, nämnder, goals and names count as one word each: which of them an example happens to have says nothing.
struct Usage {
    /// A word of the lexicon by its number, or one of the kinds of word below.
    typealias Symbol = Int

    enum Kind: Int, CaseIterable { case start, year, nämnd, goal, name }

    private let lexicon: Lexicon
    private let kinds: Int
    private var counts: [Int]
    private var following: [Symbol: [Symbol: Int]] = [:]
    private var total = 0

    /// How much of a probability what stands before decides.
    private static let context = 0.85

    init(_ grammar: Grammar, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        kinds = lexicon.count
        counts = Array(repeating: 0, count: lexicon.count + Kind.allCases.count)
        for example in grammar.showcase + grammar.rules.flatMap(\.examples) { count(example) }
    }

    private mutating func count(_ example: String) {
        var before = symbol(.start)
        for word in example.utf8.split(separator: UInt8(ascii: " ")) {
            let next = symbol(of: String(Substring(word)))
            counts[next] += 1
            following[before, default: [:]][next, default: 0] += 1
            total += 1
            before = next
        }
    }

    func symbol(_ kind: Kind) -> Symbol { kinds + kind.rawValue }

    /// The symbol of a word as typed.
    func symbol(of word: String) -> Symbol {
        if word.utf8.count == 4, let year = Int(word), (1900...2199).contains(year) { return symbol(.year) }
        let form = wordForm(word)
        let genitive = form.hasSuffix("s") ? lexicon.candidates(for: String(form.dropLast())) : []
        let candidates = lexicon.candidates(for: form)
        if (candidates + genitive).contains(where: isNämnd) { return symbol(.nämnd) }
        if lexicon.compoundGoal(wordKey(word)) != nil { return symbol(.goal) }
        return candidates.first ?? symbol(.name)
    }

    private func isNämnd(_ id: Int) -> Bool {
        var found = false
        lexicon.forEachEntry(of: id) { entry in
            if case .sense(_, .nämnder) = entry.target { found = true }
        }
        return found
    }

    /// How often the examples use it, of all their words.
    func share(of symbol: Symbol) -> Double { Double(counts[symbol]) / Double(max(total, 1)) }

    /// How likely each symbol is after another one.
    func likelihoods(after before: Symbol) -> [Double] {
        var result = counts.indices.map { (1 - Self.context) * share(of: $0) }
        let next = following[before] ?? [:]
        let sum = Double(next.values.reduce(0, +))
        for (symbol, count) in next { result[symbol] += Self.context * Double(count) / sum }
        return result
    }

    /// How likely a symbol is after another one.
    func likelihood(of symbol: Symbol, after before: Symbol) -> Double {
        let next = following[before] ?? [:]
        let sum = Double(max(next.values.reduce(0, +), 1))
        return (1 - Self.context) * share(of: symbol) + Self.context * Double(next[symbol] ?? 0) / sum
    }
}
