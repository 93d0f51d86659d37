import Domain
import Storage

/// A place where a text says what a search looks for.
struct Occurrence: Hashable {
    /// Which words of the text; never empty.
    var words: Range<Int>
    /// Which of the search's terms they meet, by its place among those that must all be met.
    var term: Int
    var kinship: SearchSpelling.Kinship
    /// That of the spelling met.
    var weight: Double
}

/// What a search looks for, ready to be found in texts.
struct SoughtWords {
    private struct Phrase {
        var term: Int
        /// As the index has them: keys, or "=" and the spelling.
        var words: [String]
        var spelling: SearchSpelling
    }

    private let stemmer: Stemmer
    /// By their first words.
    private var phrases: [String: [Phrase]] = [:]

    /// - Parameter terms: the spellings of each of the terms that must all be met.
    init(_ terms: [[SearchSpelling]], stemmer: Stemmer) {
        self.stemmer = stemmer
        for (term, spellings) in terms.enumerated() {
            for spelling in spellings {
                // What is typed as one word may be several to the index: "kf-mål".
                let words = spelling.words.flatMap { word in
                    word.hasPrefix(Self.exactly)
                        ? [word] : TextWord.words(of: word).map { stemmer.key($0.form) }
                }
                guard let first = words.first else { continue }
                phrases[first, default: []].append(Phrase(term: term, words: words, spelling: spelling))
            }
        }
    }

    /// The mark of an exact spelling in the index.
    private static let exactly = "="

    /// Where a text says it, in the order of the text. Of the phrases of a term that begin at one word the nearest.
    func occurrences(in words: [TextWord]) -> [Occurrence] {
        let keys = words.map { stemmer.key($0.form) }
        var found: [Occurrence] = []
        for start in words.indices {
            let candidates = phrases[keys[start], default: []] + phrases[Self.exactly + words[start].form, default: []]
            guard !candidates.isEmpty else { continue }
            var best: [Int: Occurrence] = [:]
            for phrase in candidates where stands(phrase, at: start, words, keys) {
                guard best[phrase.term].map({ $0.weight < phrase.spelling.weight }) ?? true else { continue }
                best[phrase.term] = Occurrence(
                    words: start..<start + phrase.words.count, term: phrase.term, kinship: phrase.spelling.kinship,
                    weight: phrase.spelling.weight)
            }
            found += best.values.sorted { $0.term < $1.term }
        }
        return found
    }

    private func stands(_ phrase: Phrase, at start: Int, _ words: [TextWord], _ keys: [String]) -> Bool {
        guard start + phrase.words.count <= words.count else { return false }
        return phrase.words.enumerated().allSatisfy { offset, word in
            word == keys[start + offset] || word == Self.exactly + words[start + offset].form
        }
    }
}
