import Domain

/// How much of a line is read. No question says more, and so that the work has a bound, whatever is pasted.
public enum LineLimits {
    /// In a question.
    public static let mostWords = 60
    /// In a question, words and marks together.
    public static let mostTokens = 200
    /// In a search, of those that must be met and of those that must not.
    public static let mostSearched = 20
}

extension LineLimits {
    /// The words of a question beyond those that are read, and the marks where they are too many; none of a question that
    /// is read whole. Words inside quotation marks count like others.
    public static func wordsLeft(in line: String) -> [Fragment] {
        // As many words take at least this many bytes with what parts them: nearly every question is shorter.
        guard line.utf8.count > 2 * mostWords else { return [] }
        let tokens = tokenize(line)
        var (words, all) = (0, 0)
        for index in tokens.indices where tokens[index].kind != .space {
            words += tokens[index].wordCount
            all += max(1, tokens[index].wordCount)
            guard words > mostWords || all > mostTokens else { continue }
            return tokens[index...].filter { $0.kind != .space }.map {
                Fragment(text: $0.text, offset: $0.offset, length: $0.length)
            }
        }
        return []
    }

    /// The tokens that are searched for, and the words after them. A quotation is read as far as there is room.
    static func searched(_ tokens: [Token]) -> (read: [Token], left: [String]) {
        var (read, left): ([Token], [String]) = ([], [])
        for token in tokens {
            let room = mostSearched - read.reduce(0) { $0 + $1.wordCount }
            guard token.wordCount > room else { read.append(token); continue }
            guard token.kind == .quoted else { left.append(token.text); continue }
            let words = wordTexts(token.text)
            if room > 0 {
                var part = token
                part.text = "\"\(words.prefix(room).joined(separator: " "))\""
                read.append(part)
            }
            left += words.dropFirst(room)
        }
        return (read, left)
    }
}

extension Token {
    /// How many words it is.
    fileprivate var wordCount: Int {
        switch kind {
        case .word, .number: 1
        case .quoted: wordTexts(text).count
        case .mark, .space: 0
        }
    }
}
