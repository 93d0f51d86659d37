import Domain
import GrammarData

/// Finds the spellings of the corpus that a search word stands for, each with what it counts beside the word itself.
///
/// A spelling stands for all words of its stem, as the full-text index holds stems.
struct TextExpander: Sendable {
    let textWords: TextWords
    let synonyms: Synonyms
    let weights: [SearchWeight: Double]

    /// As many spellings of a term are looked for, the heaviest first and of those the most frequent: each is sought in
    /// the index on its own.
    private static let mostSpellings = 50
    /// As many phrases are made of a quoted string whose words have several spellings.
    private static let mostPhrases = 12

    /// The corpus' forms of the word, the compounds that it is a part of and its misspellings; of several words their
    /// forms in that order. The word as typed comes first.
    func expansions(of term: TextTerm) -> [SearchSpelling] {
        guard !term.quoted, term.words.count == 1 else { return phrases(term.words, .word, weight(.word)) }
        return distinct(spellings(typed: term.words[0], as: textWords.marked(term.words[0])))
    }

    /// As `expansions(of:)`, with words that mean the same and short forms, each with its compounds.
    func searchExpansions(of term: TextTerm) -> [SearchSpelling] {
        guard !term.quoted, term.words.count == 1 else { return expansions(of: term) }
        let word = term.words[0]
        if let beginning = Self.beginning(word) { return distinct(words(beginning: beginning)) }
        let explained = textWords.phrases(abbreviated: Letters.plain(word)).flatMap {
            phrases($0, .abbreviation, weight(.abbreviation))
        }
        let typed = textWords.searched(word)
        let same = typed.flatMap { synonyms.others([$0]) }.flatMap { spellings(of: $0) }
        let others = textWords.otherwiseMarked(word).flatMap { spellings(of: $0) }.map {
            SearchSpelling(words: $0.words, kinship: .marked, weight: $0.weight * weight(.marked))
        }
        return distinct(spellings(typed: word, as: typed) + explained + same + others)
    }

    /// What a search word begins with that stands for all words that do: "ekonom*".
    static func beginning(_ word: String) -> String? {
        let beginning = word.hasSuffix("*") ? String(word.dropLast()) : ""
        return beginning.count < shortestBeginning ? nil : beginning
    }

    private static let shortestBeginning = 2

    private func words(beginning: String) -> [SearchSpelling] {
        textWords.words(beginning: Letters.plain(beginning), atMost: Self.mostBegun).map(\.word).filter {
            Letters.isPlain(beginning) || $0.hasPrefix(beginning)
        }.map { SearchSpelling(words: [$0], kinship: .word, weight: weight(.word)) }
    }

    private static let mostBegun = 500

    private func weight(_ kind: SearchWeight) -> Double { weights[kind] ?? 1 }

    private func spellings(typed word: String, as words: [String]) -> [SearchSpelling] {
        words.flatMap { spellings(of: $0) } + apart(word)
    }

    /// - Parameter onlyKinds: true where the compounds that the word only begins are left out: "skräppost" is no "skräp".
    private func spellings(of word: String, onlyKinds: Bool = false) -> [SearchSpelling] {
        let forms = [word] + textWords.forms(of: word) + textWords.inflections(of: word).map(\.word)
        let compounds = textWords.compounds(of: word).filter { $0.isKind || !onlyKinds }.map {
            SearchSpelling(
                words: [$0.word.word], kinship: .compound, weight: weight($0.isKind ? .kind : .compound))
        }
        let misspellings = textWords.misspellings(of: word).map {
            SearchSpelling(words: [$0.word], kinship: .misspelling, weight: weight(.misspelling))
        }
        return forms.map { SearchSpelling(words: [$0], kinship: .word, weight: weight(.word)) } + misspellings
            + compounds
    }

    /// A compound's words beside each other, as the texts may have them.
    private func apart(_ word: String) -> [SearchSpelling] {
        guard let parts = textWords.parts(of: word), parts.count > 1 else { return [] }
        return [SearchSpelling(words: parts, kinship: .parts, weight: weight(.parts))]
    }

    /// Words that mean the same as a search word: their spellings count as much less as they do.
    private func spellings(of synonym: Synonyms.Other) -> [SearchSpelling] {
        let factor = weight(synonym.isNarrower ? .narrower : .synonym)
        let found =
            synonym.words.count == 1
            ? spellings(of: synonym.words[0], onlyKinds: true) : phrases(synonym.words, .synonym, weight(.word))
        return found.map {
            SearchSpelling(words: $0.words, kinship: .synonym, weight: $0.weight * factor)
        }
    }

    /// The words in that order, each in the forms that no stem joins.
    private func phrases(
        _ words: [String], _ kinship: SearchSpelling.Kinship, _ weight: Double
    ) -> [SearchSpelling] {
        var phrases: [[String]] = [[]]
        for word in words {
            let forms = formsByStem(of: word)
            let next = phrases.flatMap { phrase in forms.map { phrase + [$0] } }
            phrases = next.count <= Self.mostPhrases ? next : phrases.map { $0 + [word] }
        }
        return phrases.map { SearchSpelling(words: $0, kinship: kinship, weight: weight) }
    }

    /// Of the word's forms one for each stem, the word itself first.
    private func formsByStem(of word: String) -> [String] {
        var seen: Set<String> = []
        return textWords.marked(word).flatMap { [$0] + textWords.inflections(of: $0).map(\.word) }
            .filter { seen.insert(textWords.stemmer.stem($0)).inserted }
    }

    /// Of the spellings with the same stems the heaviest, the heaviest first but for the word itself.
    private func distinct(_ spellings: [SearchSpelling]) -> [SearchSpelling] {
        var places: [[String]: Int] = [:]
        var result: [SearchSpelling] = []
        for spelling in spellings {
            let stems = spelling.words.map(textWords.stemmer.stem)
            if let place = places[stems] {
                if spelling.weight > result[place].weight { result[place] = spelling }
            } else {
                places[stems] = result.count
                result.append(spelling)
            }
        }
        return Array(result.prefix(1) + result.dropFirst().sorted { $0.weight > $1.weight }.prefix(Self.mostSpellings))
    }
}
