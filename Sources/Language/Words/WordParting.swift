import Domain
import GrammarData

/// Words that are no parts of compounds: beside one of them, words written as one are two.
struct FreeStandingWords: Sendable {
    let first: Set<String>
    let last: Set<String>

    init(_ grammar: Grammar) {
        first = Set((grammar.lists["fristående först"] ?? []).map(wordKey))
        last = Set((grammar.lists["fristående sist"] ?? []).map(wordKey))
    }
}

/// Words written twice, as one, or as two.
extension WordReader {
    // MARK: Twice

    /// The tokens with a word that follows itself taken once: "har har".
    func withoutRepeats(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        for token in tokens {
            let word = result.lastIndex { $0.kind != .space }
            if token.kind == .word, let word, result[word].kind == .word,
                Letters.lower(result[word].word) == Letters.lower(token.word)
            {
                result.replaceSubrange(
                    word..., with: [Self.joined(result[word...] + [token], meant: result[word].word)])
            } else {
                result.append(token)
            }
        }
        return result
    }

    /// Neighbours as one token, which stands where they stood.
    private static func joined(_ tokens: some Collection<Token>, meant: String) -> Token {
        Token(
            kind: .word, text: tokens.map(\.text).joined(), offset: tokens.first?.offset ?? 0, plain: wordKey(meant),
            meant: meant)
    }

    // MARK: As one

    /// The words of a token that lacks spaces: "vilkanämnder", "nämnden2024"; nil where it is no such token.
    func parted(_ token: Token) -> [Token]? {
        let letters = Array(token.text)
        guard (3...Speller.longest).contains(letters.count), letters.allSatisfy(\.isWordLetter),
            let lengths = partLengths(letters)
        else { return nil }
        var start = 0
        return lengths.map { length in
            let text = String(letters[start..<(start + length)])
            defer { start += length }
            let kind: Token.Kind = text.allSatisfy(\.isNumber) ? .number : .word
            return Token(kind: kind, text: text, offset: token.offset + start, plain: wordKey(text))
        }
    }

    /// How many letters each part has, where all are known; the first one the longest that can be.
    private func partLengths(_ letters: [Character]) -> [Int]? {
        var hopeless: Set<Int> = []
        return partLengths(letters[...], &hopeless)
    }

    /// - Parameter hopeless: where letters begin that cannot be parted: looked at once, from however many beginnings.
    private func partLengths(_ letters: ArraySlice<Character>, _ hopeless: inout Set<Int>) -> [Int]? {
        guard !hopeless.contains(letters.startIndex) else { return nil }
        for cut in letters.indices.dropFirst(2).reversed() {
            let (first, rest) = (String(letters[..<cut]), letters[cut...])
            guard isWhole(first) else { continue }
            if mayPart(first, String(rest)), isWhole(String(rest)) { return [first.count, rest.count] }
            if freeStanding.first.contains(wordKey(first)), let more = partLengths(rest, &hopeless) {
                return [first.count] + more
            }
        }
        hopeless.insert(letters.startIndex)
        return nil
    }

    /// True where the two make no compound.
    private func mayPart(_ first: String, _ last: String) -> Bool {
        first.last?.isNumber != last.first?.isNumber || lexicon.isNämndName(wordKey(first))
            || freeStanding.first.contains(wordKey(first)) || freeStanding.last.contains(wordKey(last))
    }

    /// True for a word as it is spelled, or a number.
    private func isWhole(_ word: String) -> Bool {
        if word.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
        return word.count > 1
            && (!lexicon.candidates(for: word).isEmpty || !recordNames.words(ofKey: wordKey(word)).isEmpty
                || speller.known(word.lowercased()) != nil
                || lexicon.compoundGoal(wordKey(word)) != nil)
    }

    // MARK: As two

    /// The most words that are joined to one: "arbets plats kvot".
    private static let mostJoined = 3

    /// The tokens with such neighbours joined that make a known word together; nil where there are none.
    /// - Parameter places: the words that nothing else could be made of; at least one is in what is joined.
    func joined(_ words: Words, at places: [Int]) -> [Token]? {
        var result: [Token] = []
        var index = 0
        var isChanged = false
        let starts = words.tokens.indices.filter { words.tokens[$0].kind != .space }
        while index < starts.count {
            let run = (2...Self.mostJoined).reversed().lazy.compactMap { length in
                self.whole(words, index..<(index + length), places)
            }.first
            let end = index + (run?.count ?? 1)
            let tokens = words.tokens[starts[index]..<(end < starts.count ? starts[end] : words.tokens.count)]
            if let run {
                let last = tokens.lastIndex { $0.kind != .space } ?? tokens.startIndex
                result.append(Self.joined(tokens[...last], meant: run.word))
                result += tokens[(last + 1)...]
                isChanged = true
            } else {
                result += tokens
            }
            index = end
        }
        return isChanged ? words.tokens.prefix { $0.kind == .space } + result : nil
    }

    private func whole(_ words: Words, _ range: Range<Int>, _ places: [Int]) -> (word: String, count: Int)? {
        guard range.upperBound <= words.count, range.contains(where: places.contains),
            range.allSatisfy({ words[$0].token.kind == .word })
        else { return nil }
        let parts = range.map { words[$0].token.word }
        return ["", "-"].map(parts.joined).first(where: isWhole).map { ($0, range.count) }
    }
}
