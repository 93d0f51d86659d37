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
        var stems: [String]
        var spelling: SearchSpelling
    }

    private let stemmer: Stemmer
    /// By their first stems.
    private var phrases: [String: [Phrase]] = [:]

    /// - Parameter terms: the spellings of each of the terms that must all be met.
    init(_ terms: [[SearchSpelling]], stemmer: Stemmer) {
        self.stemmer = stemmer
        for (term, spellings) in terms.enumerated() {
            for spelling in spellings {
                // What is typed as one word may be several to the index: "kf-mål".
                let words = spelling.words.flatMap { PlacedWord.words(of: $0) }
                let stems = words.map { stemmer.stem($0.form) }
                guard let first = stems.first else { continue }
                phrases[first, default: []].append(Phrase(term: term, stems: stems, spelling: spelling))
            }
        }
    }

    /// Where a text says it, in the order of the text. Of the phrases of a term that begin at one word the nearest.
    func occurrences(in words: [PlacedWord]) -> [Occurrence] {
        let stems = words.map { stemmer.stem($0.form) }
        var found: [Occurrence] = []
        for start in words.indices {
            var best: [Int: Occurrence] = [:]
            for phrase in phrases[stems[start]] ?? [] where stems[start...].starts(with: phrase.stems) {
                guard best[phrase.term].map({ $0.weight < phrase.spelling.weight }) ?? true else { continue }
                best[phrase.term] = Occurrence(
                    words: start..<start + phrase.stems.count, term: phrase.term, kinship: phrase.spelling.kinship,
                    weight: phrase.spelling.weight)
            }
            found += best.values.sorted { $0.term < $1.term }
        }
        return found
    }
}
