import Domain

/// Finds the spellings of the corpus that a search word stands for.
struct TextExpander: Sendable {
    let textWords: TextWords
    let speller: LazySpeller
    /// Groups of words that mean the same.
    let synonyms: [[String]]
    let stemmer: Stemmer
    /// Keys of words that mean nothing in a search.
    let closed: Set<String>

    /// The mark of an exact spelling in the index.
    private static let exactly = "="

    /// The corpus' forms of the word, the compounds that it is a part of and its misspellings, each as it is spelled
    /// there; the word as typed counts twice, so that its texts come first. A quoted string stands for its words' forms
    /// in that order.
    func expansions(of term: TextTerm) -> [[String]] {
        guard !term.quoted, term.words.count == 1 else { return [term.words] }
        let word = term.words[0]
        let found = textWords.inflections(of: word) + textWords.compounds(of: word) + textWords.misspellings(of: word)
        guard !found.isEmpty else { return [[word]] }
        return ([word] + found).map { [Self.exactly + $0] }
    }

    /// As `expansions(of:)`, with words that mean the same, each with its compounds.
    func searchExpansions(of term: TextTerm) -> [[String]] {
        guard !term.quoted, term.words.count == 1 else { return [term.words] }
        let same = synonymsOf(term.words[0]).flatMap { phrase in
            phrase.contains(" ")
                ? [phrase.split(separator: " ").map(String.init)] : expansions(of: TextTerm(words: [phrase]))
        }
        return expansions(of: term) + same
    }

    private func synonymsOf(_ word: String) -> [String] {
        let key = stemmer.key(word)
        return synonyms.filter { $0.contains { stemmer.key($0) == key } }.flatMap { $0 }.filter {
            stemmer.key($0) != key
        }
    }

    /// The terms of a full-text search: every word must be met; a quoted string is one term.
    ///
    /// Two neighbours that the corpus writes as one word ("personal omsättning") are met by that word; a compound that
    /// the corpus lacks ("bygglovshandläggning") by its parts.
    func filter(for tokens: [Token]) -> (TextFilter, [Correction]) {
        var groups: [[TextTerm]] = []
        var corrections: [Correction] = []
        var previous: String?
        for token in tokens where token.kind != .space {
            if token.kind == .quoted {
                groups.append([TextTerm(words: wordTexts(token.text).map { $0.lowercased() }, quoted: true)])
                previous = nil
            } else if token.kind != .mark, !isClosed(token, tokens) {
                let word = mended(token, &corrections)
                join(previous, word, &groups)
                previous = word
            }
        }
        return (TextFilter(groups: groups), corrections)
    }

    /// Words of grammar are passed over where there are others.
    private func isClosed(_ token: Token, _ all: [Token]) -> Bool {
        closed.contains(token.plain)
            && all.contains { $0.kind == .quoted || ($0.kind == .word && !closed.contains($0.plain)) }
    }

    private func join(_ previous: String?, _ word: String, _ groups: inout [[TextTerm]]) {
        if let previous, let whole = [previous + word, previous + "s" + word].first(where: textWords.holdsStem) {
            groups[groups.count - 1].append(TextTerm(words: [whole]))
            groups.append([TextTerm(words: [word]), TextTerm(words: [whole])])
        } else if !textWords.holds(word), synonymsOf(word).isEmpty, let parts = textWords.parts(of: word) {
            groups += parts.map { [TextTerm(words: [$0])] }
        } else {
            groups.append([TextTerm(words: [word])])
        }
    }

    private func mended(_ token: Token, _ corrections: inout [Correction]) -> String {
        let word = token.text.lowercased()
        guard token.kind == .word, !textWords.holds(word), synonymsOf(word).isEmpty, textWords.parts(of: word) == nil,
            let near = speller.nearest(to: wordForm(token.text), among: .texts).found
        else { return word }
        corrections.append(Correction(from: token.text, to: near.word))
        return near.word
    }
}
