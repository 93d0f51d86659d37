import Domain
import GrammarData

/// Makes the words of a full-text search into what the texts are searched for: first for all of them, then, where that
/// finds little, for less and less.
struct SearchPlanner: Sendable {
    let textWords: TextWords
    let synonyms: Synonyms
    let speller: LazySpeller
    /// Keys of words that mean nothing in a search.
    let closed: Set<String>
    let modifiers: Modifiers

    /// One word of the search, or one quoted string.
    private struct Item {
        var term: TextTerm
        /// What may stand in its place together with its neighbours: a compound, a short form, a synonym.
        var instead: [TextTerm] = []
        var isModifier = false
        /// The words that it is a compound of, where the texts have those.
        var parts: [String]?

        var group: [TextTerm] { [term] + instead }
    }

    func plan(for tokens: [Token]) -> SearchPlan {
        var plan = SearchPlan()
        let items = items(tokens, &plan.corrections)
        plan.groups = items.map(\.group)
        plan.absent = items.filter(isAbsent).flatMap(\.term.words)
        let nouns = items.filter { !$0.isModifier }
        if nouns.count < items.count, !nouns.isEmpty {
            let without = Self.words(items.filter(\.isModifier))
            plan.steps.append(
                .init(
                    wider: .all(nouns.map(\.group)), whenFewerThan: SearchPlan.pages, widening: .leavingOut(without)))
        }
        plan.steps += narrowed(nouns.isEmpty ? items : nouns)
        return plan
    }

    // MARK: - Words

    private func items(_ tokens: [Token], _ corrections: inout [Correction]) -> [Item] {
        var items: [Item] = []
        var run: [Token] = []
        for token in tokens where token.kind != .space && token.kind != .mark {
            if token.kind != .quoted, !isClosed(token, tokens) { run.append(token); continue }
            items += self.items(ofRun: run, &corrections)
            run = []
            if token.kind == .quoted {
                items.append(Item(term: TextTerm(words: wordTexts(token.text).map { $0.lowercased() }, quoted: true)))
            }
        }
        items += self.items(ofRun: run, &corrections)
        markModifiers(&items)
        return items
    }

    /// Words of grammar are passed over where there are others.
    private func isClosed(_ token: Token, _ all: [Token]) -> Bool {
        closed.contains(token.plain)
            && all.contains { $0.kind == .quoted || ($0.kind == .word && !closed.contains($0.plain)) }
    }

    /// Words beside each other: what they are together goes before what each may be a mistyping of.
    private func items(ofRun tokens: [Token], _ corrections: inout [Correction]) -> [Item] {
        let words = tokens.map(spelled)
        var items = words.map { Item(term: TextTerm(words: [$0])) }
        for length in [3, 2] where length <= words.count {
            for start in 0...(words.count - length) {
                let range = start..<(start + length)
                let instead = together(Array(words[range]))
                for place in range { items[place].instead += instead }
            }
        }
        for place in items.indices where items[place].instead.isEmpty {
            items[place] = single(words[place], tokens[place], &corrections)
        }
        return items
    }

    /// What the texts may have for words beside each other: the compound that they are wrongly parted of, what means
    /// the same, and their short form.
    private func together(_ words: [String]) -> [TextTerm] {
        let whole = joined(words).map { TextTerm(words: [$0]) }
        let same = synonyms.others(words).map { TextTerm(words: $0.words, quoted: true) }
        let short = textWords.abbreviations(of: words).map { TextTerm(words: [$0], quoted: true) }
        return (whole.map { [$0] } ?? []) + same + short
    }

    /// The compound of the words that the texts have, with or without an s between.
    private func joined(_ words: [String]) -> String? {
        let first = words.dropLast().joined()
        return [first + words[words.count - 1], first + "s" + words[words.count - 1]].first(where: textWords.holds)
    }

    /// A word as it is looked up: one typed without å, ä and ö as the texts or the synonyms have it, where there is one way.
    private func spelled(_ token: Token) -> String {
        let word = token.kind == .word ? wordForm(token.text) : token.text.lowercased()
        guard token.kind == .word, Letters.isPlain(word), !textWords.isWord(word) else { return word }
        let found = textWords.searched(word)
        return found == [word] ? synonyms.marked(word) ?? word : found.count == 1 ? found[0] : word
    }

    private func single(_ word: String, _ token: Token, _ corrections: inout [Correction]) -> Item {
        var item = Item(term: TextTerm(words: [word]))
        guard TextExpander.beginning(word) == nil else { return item }
        let texts = textWords.texts(with: word)
        if texts == 0, let better = mended(word, token) {
            corrections.append(Correction(from: token.text, to: better))
            item.term = TextTerm(words: [better])
        } else if texts < SearchPlan.few {
            item.parts = textWords.parts(of: word)
        }
        return item
    }

    /// What a word of no text was meant to be: not a Swedish word, nor one that other words stand for, nor a compound of
    /// words that the texts have.
    private func mended(_ word: String, _ token: Token) -> String? {
        guard token.kind == .word, !textWords.isOrdinary(word), synonyms.others([word]).isEmpty,
            textWords.phrases(abbreviated: Letters.plain(word)).isEmpty
        else { return nil }
        if let compound = textWords.relinked(word) { return compound }
        if let parts = textWords.parts(of: word), parts.count > 1 { return nil }
        return speller.nearest(to: word, among: .searched).nearest?.word
    }

    /// True for a word that no text has, in any form or compound or as what it is short for.
    private func isAbsent(_ item: Item) -> Bool {
        guard !item.term.quoted, item.instead.isEmpty, item.term.words.count == 1 else { return false }
        let word = item.term.words[0]
        if let beginning = TextExpander.beginning(word) {
            return textWords.words(beginning: Letters.plain(beginning), atMost: 1).isEmpty
        }
        // Numbers and words with signs in them are several words to the index.
        return word.allSatisfy(\.isLetter) && !textWords.holdsSearched(word)
            && textWords.phrases(abbreviated: Letters.plain(word)).isEmpty
    }

    /// A word that only tells more of the next one.
    private func markModifiers(_ items: inout [Item]) {
        for place in items.indices.dropLast() where !items[place].term.quoted && items[place].instead.isEmpty {
            items[place].isModifier = modifiers.contains(items[place].term.words[0])
        }
    }

    private static func words(_ items: [Item]) -> [String] { items.map { $0.term.words.joined(separator: " ") } }

    // MARK: - Less

    /// The words of a compound apart, then the first of them alone: it says what the compound is about. Of several words
    /// as many as any text has.
    private func narrowed(_ items: [Item]) -> [SearchPlan.Step] {
        var steps: [SearchPlan.Step] = []
        let compounds = Self.words(items.filter { $0.parts != nil })
        if !compounds.isEmpty {
            let apart = items.flatMap { item in item.parts?.map { [TextTerm(words: [$0])] } ?? [item.group] }
            let first = items.map { item in item.parts.map { [TextTerm(words: [$0[0]])] } ?? item.group }
            steps.append(.init(wider: .all(apart), whenFewerThan: SearchPlan.few, widening: .parting(compounds)))
            steps.append(.init(wider: .all(first), whenFewerThan: SearchPlan.fewest, widening: .parting(compounds)))
        }
        guard items.count > 1 else { return steps }
        if items.count == 2, items.allSatisfy({ !$0.instead.isEmpty }) {
            steps.append(
                .init(
                    wider: .all([items[0].group]), whenFewerThan: SearchPlan.fewest,
                    widening: .leavingOut(Self.words([items[1]]))))
        }
        steps.append(.init(wider: .allButOne(items.map(\.group)), whenFewerThan: 1, widening: .fewer))
        return steps
    }
}

/// What the texts are searched for.
struct SearchPlan: Sendable {
    /// Less to look for, where what was looked for before has few texts.
    struct Step: Sendable {
        var wider: WiderText
        var whenFewerThan: Int
        var widening: Widening
    }

    /// More hits than a person looks through.
    static let pages = 20
    /// So few texts may be all that a compound's own letters find of what it is about.
    static let few = 3
    static let fewest = 2

    var groups: [[TextTerm]] = []
    var steps: [Step] = []
    var corrections: [Correction] = []
    /// Words that no text has.
    var absent: [String] = []
}

/// Words that tell more of the noun after them: "ökad" in "ökad sjukfrånvaro".
struct Modifiers: Sendable {
    private let words: Set<String>
    private let endings: [String]
    /// Shorter words with such an ending are mostly nouns: "risk", "krig".
    private static let shortest = 6

    init(_ grammar: Grammar) {
        words = Set((grammar.lists["bestämningar"] ?? []).map(wordKey))
        endings = (grammar.lists["bestämningsändelser"] ?? []).map(wordKey)
    }

    func contains(_ word: String) -> Bool {
        let key = wordKey(word)
        return words.contains(key) || (key.utf8.count >= Self.shortest && endings.contains { key.hasSuffix($0) })
    }
}
