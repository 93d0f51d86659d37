import Domain
import GrammarData

/// How often the grammar's own examples use words, and one word after another: what people who ask most likely write.
///
/// Years, nämnder, goals and names count as one word each: which of them an example happens to have says nothing.
struct Usage {
    /// A word of the lexicon by its number, or one of the kinds of word below.
    typealias Symbol = Int

    enum Kind: Int, CaseIterable { case start, year, nämnd, kommun, goal, name }

    private let lexicon: Lexicon
    private let kinds: Int
    private var counts: [Int]
    private var total = 0
    private var following: [Context: Followers] = [:]

    /// One word or two before another.
    private struct Context: Hashable {
        var earlier: Symbol?
        var before: Symbol
    }

    private struct Followers {
        var counts: [Symbol: Int] = [:]
        var total = 0
    }

    /// How much of a likelihood two words before decide, where the examples have them, and how much of the rest one.
    private static let (byTwo, byOne) = (0.6, 0.85)
    /// A question for a newcomer counts as much as so many other examples.
    private static let showcaseWeight = 3

    init(_ grammar: Grammar, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        kinds = lexicon.count
        counts = Array(repeating: 0, count: lexicon.count + Kind.allCases.count)
        for example in grammar.showcase { count(example, Self.showcaseWeight) }
        for example in grammar.rules.lazy.flatMap(\.examples) { count(example, 1) }
    }

    private mutating func count(_ example: String, _ weight: Int) {
        var (earlier, before) = (symbol(.start), symbol(.start))
        for word in example.utf8.split(separator: UInt8(ascii: " ")) {
            let next = symbol(of: String(Substring(word)))
            counts[next] += weight
            total += weight
            for context in [Context(earlier: earlier, before: before), Context(before: before)] {
                following[context, default: Followers()].counts[next, default: 0] += weight
                following[context, default: Followers()].total += weight
            }
            (earlier, before) = (before, next)
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
        if (candidates + genitive).contains(where: isKommun) { return symbol(.kommun) }
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

    private func isKommun(_ id: Int) -> Bool {
        var found = false
        lexicon.forEachEntry(of: id) { entry in
            if case .sense(_, .kommuner) = entry.target { found = true }
        }
        return found
    }

    /// How often the examples use it, of all their words.
    func share(of symbol: Symbol) -> Double { Double(counts[symbol]) / Double(max(total, 1)) }

    /// How likely each symbol is after two others.
    func likelihoods(after earlier: Symbol, _ before: Symbol) -> [Double] {
        var result = counts.indices.map(share)
        mix(Context(before: before), Self.byOne, into: &result)
        mix(Context(earlier: earlier, before: before), Self.byTwo, into: &result)
        return result
    }

    private func mix(_ context: Context, _ weight: Double, into result: inout [Double]) {
        guard let next = following[context] else { return }
        for index in result.indices { result[index] *= 1 - weight }
        for (symbol, count) in next.counts { result[symbol] += weight * Double(count) / Double(next.total) }
    }

    /// How likely a symbol is after another one.
    func likelihood(of symbol: Symbol, after before: Symbol) -> Double {
        guard let next = following[Context(before: before)] else { return share(of: symbol) }
        let told = Double(next.counts[symbol] ?? 0) / Double(next.total)
        return (1 - Self.byOne) * share(of: symbol) + Self.byOne * told
    }
}
