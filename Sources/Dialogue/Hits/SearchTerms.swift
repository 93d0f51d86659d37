import Domain
import Language
import QueryCompiler

/// A word that a search looks for, with the ways in which the texts may say it.
struct SearchTerm: Hashable {
    var term: TextTerm
    /// Never empty.
    var spellings: [SearchSpelling]
}

extension Dialogue {
    /// What a question's texts are looked up by: those that must all be met, each with what may stand in its place; and,
    /// of a search that was widened, what else was looked for.
    func searchTerms(of question: Question) -> [[SearchTerm]] {
        let filters = [question.scope.text, question.condition.text].compactMap(\.self).filter { !$0.negated }
        let groups = filters.flatMap { $0.groups + $0.wider.flatMap(\.groups) }
        var seen: Set<TextTerm> = []
        let terms = groups.map { $0.filter { seen.insert($0).inserted } }.filter { !$0.isEmpty }
        return terms.map { $0.map { SearchTerm(term: $0, spellings: spellings(of: $0)) } }
    }

    /// How a question looks its words up: a search also finds words that mean the same, where a question that asks for
    /// texts ("motiveringar om missbruk") has an answer that is right or wrong.
    func expansion(of question: Question) -> TermExpansion {
        let language = language
        return question.ask.isSearch && isTypedSearch
            ? { language.searchExpansions(of: $0) } : { language.expansions(of: $0) }
    }

    private func spellings(of term: TextTerm) -> [SearchSpelling] {
        let found = isTypedSearch ? language.searchExpansions(of: term) : language.expansions(of: term)
        return found.isEmpty ? [SearchSpelling(words: term.words, kinship: .word, weight: 1)] : found
    }
}
