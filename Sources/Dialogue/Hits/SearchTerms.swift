import Domain
import Language

/// A word that a search looks for, with the ways in which the texts may say it.
struct SearchTerm: Hashable {
    var term: TextTerm
    var spellings: [SearchSpelling]
}

extension Dialogue {
    /// What a question's texts are looked up by: those that must all be met, each with what may stand in its place.
    func searchTerms(of question: Question) -> [[SearchTerm]] {
        [question.scope.text, question.condition.text].compactMap(\.self).filter { !$0.negated }.flatMap { filter in
            filter.groups.map { $0.map { SearchTerm(term: $0, spellings: spellings(of: $0)) } }
        }
    }

    /// How a question looks its words up: a search also finds words that mean the same.
    func expansion(of question: Question) -> (TextTerm) -> [[String]] {
        let language = language
        return question.ask.isSearch ? { language.searchExpansions(of: $0) } : { language.expansions(of: $0) }
    }

    private func spellings(of term: TextTerm) -> [SearchSpelling] {
        let word = term.words.joined(separator: " ")
        let stemmer = language.grammar.stemmer
        return language.searchExpansions(of: term).map { words in
            let said = words.map { $0.hasPrefix("=") ? String($0.dropFirst()) : $0 }.joined(separator: " ")
            let isForm = said == word || stemmer.key(said) == stemmer.key(word)
            let isPart = Letters.plain(said).contains(Letters.plain(stemmer.stem(word)))
            let kinship: SearchSpelling.Kinship = isForm ? .word : isPart ? .compound : .synonym
            return SearchSpelling(words: words, kinship: kinship, weight: isForm ? 1 : isPart ? 0.6 : 0.4)
        }
    }
}
