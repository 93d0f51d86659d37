/// What becomes of a word that stands by itself.
public enum SpellingOutcome: Hashable, Sendable {
    /// It needs no mending.
    case known
    /// The word that it is taken for; several where it was written as one.
    case mended(String)
    /// Words that it is equally near.
    case tied([String])
    case notKnown
}

extension Language {
    /// Every word that a mistyped one can be taken for, each once.
    public var spellingWords: [String] {
        Set(speller.words.filter { !$0.source.isDisjoint(with: .words) }.map(\.word)).sorted()
    }

    /// What a word is taken for, as it would be in a line.
    /// - Parameter word: without white space.
    public func spelling(of word: String) -> SpellingOutcome {
        let words = reader.read(tokenize(word))
        if let correction = words.corrections.last { return .mended(correction.to) }
        guard let read = words.list.first else { return .notKnown }
        if let shown = read.textShown { return .mended(shown) }
        if !read.alternatives.isEmpty { return .tied(read.alternatives) }
        return reader.isKnown(read) ? .known : .notKnown
    }

    /// The key under which forms of a word meet.
    public func stemKey(_ word: String) -> String { grammar.stemmer.key(word) }
}
