import Answers
import Domain
import Language

/// The blocks that `--tolka` prints: the way from line to SQL.
enum Trace {
    static func blocks(_ understanding: Understanding) -> [TraceBlock] {
        [block(understanding.tokens), TraceBlock(title: "Träd", text: understanding.tree)]
    }

    static func block(_ tokens: [Token]) -> TraceBlock {
        let words = tokens.filter { $0.kind != .space }.map { "[\($0.text)]" }
        return TraceBlock(title: "Ord", text: words.joined(separator: " "))
    }

    /// What each word of a search was looked up as, a kind of kinship a line.
    static func block(_ terms: [[SearchTerm]], _ corrections: [Correction]) -> TraceBlock {
        let lines = terms.joined().flatMap { term in
            let typed = corrections.filter { term.term.words.contains($0.to) }.map {
                ", \(message(for: .corrected(from: $0.from)))"
            }
            let kinds = SearchSpelling.Kinship.allCases.compactMap { kinship in
                lookup(term.spellings.filter { $0.kinship == kinship }, kinship)
            }
            return [term.term.words.joined(separator: " ") + typed.joined()] + kinds.map { "  " + $0 }
        }
        return TraceBlock(title: "Sökord", text: lines.joined(separator: "\n"))
    }

    /// "0,6 del av: direktupphandling, upphandlingspolicy".
    private static func lookup(_ spellings: [SearchSpelling], _ kinship: SearchSpelling.Kinship) -> String? {
        guard let first = spellings.first else { return nil }
        let words = spellings.map { $0.words.joined(separator: " ") }
        return "\(first.weight) \(name(of: kinship)): \(words.joined(separator: ", "))"
    }

    static func blocks(_ question: Question, _ query: CompiledQuery) -> [TraceBlock] {
        [TraceBlock(title: "Fråga", text: question.described), block(query)]
    }

    static func block(_ query: CompiledQuery) -> TraceBlock {
        let arguments = query.arguments.enumerated().map { "?\($0.offset + 1) = \(show($0.element))" }
        return TraceBlock(title: "SQL", text: ([query.sql] + arguments).joined(separator: "\n"))
    }

    private static func show(_ value: Value) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }
}
