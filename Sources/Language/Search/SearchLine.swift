import Domain

/// The words of a search line by what they do: what is searched for, what must not be met, and how hits are grouped.
struct SearchLine {
    /// Searched for: of each list of lists the last word and the first word of the next may stand for each other.
    var wanted: [[Token]]
    /// None of these may be met.
    var unwanted: [Token] = []
    var grouping: [Dimension] = []
    /// Negations that leave nothing out: they are words like others.
    var negations: [Token] = []
    /// Words beyond those that a search may have: they are not looked up.
    var left: [String] = []
}

extension Language {
    /// Parts a line of search words. What stands in quotes is never anything but searched for.
    func searchLine(_ all: [Token]) -> SearchLine {
        var line = SearchLine(wanted: [])
        var (tokens, struck) = Self.struck(in: Self.withBeginnings(all))
        (tokens, line.grouping) = grouped(tokens)
        if let (range, rest) = exclusion(in: tokens) {
            struck += rest
            tokens = Array(tokens[..<range.lowerBound])
        }
        if !Self.hasWords(tokens) { (tokens, struck) = (tokens + struck, []) }
        (line.unwanted, line.left) = LineLimits.searched(struck)
        let (read, left) = LineLimits.searched(tokens)
        (tokens, line.left) = (read, left + line.left)
        let alternatives = words(ofClass: "eller")
        let parts = tokens.split(omittingEmptySubsequences: false) {
            $0.kind == .word && (alternatives.contains([$0.plain]) || isOperator($0, "sök eller"))
        }.map(Array.init)
        line.wanted = parts.allSatisfy(Self.hasWords) ? parts : [tokens]
        let negations = words(ofClass: "inte")
        line.negations = tokens.filter { $0.kind == .word && negations.contains([$0.plain]) }
        return line
    }

    /// True for an operator of other search engines, in capitals: "OR".
    private func isOperator(_ token: Token, _ list: String) -> Bool {
        (grammar.lists[list] ?? []).contains(token.text)
    }

    /// A word with an asterisk right after it is one token: all words that begin so.
    private static func withBeginnings(_ tokens: [Token]) -> [Token] {
        tokens.reduce(into: []) { result, token in
            if token.text == "*", let last = result.last, last.kind == .word || last.kind == .number {
                result[result.count - 1] = Token(
                    kind: .word, text: last.text + "*", offset: last.offset, plain: last.plain + "*")
            } else {
                result.append(token)
            }
        }
    }

    /// The tokens without those that a hyphen right before them strikes out ("-policy"), and these.
    private static func struck(in tokens: [Token]) -> (rest: [Token], struck: [Token]) {
        var (rest, struck): ([Token], [Token]) = ([], [])
        for place in tokens.indices {
            if isStrike(place, tokens) { continue }
            if isStrike(place - 1, tokens) { struck.append(tokens[place]) } else { rest.append(tokens[place]) }
        }
        return (rest, struck)
    }

    private static let strikes: Set<String> = ["-", "−", "–"]

    private static func isStrike(_ place: Int, _ tokens: [Token]) -> Bool {
        guard tokens.indices.contains(place), strikes.contains(tokens[place].text), place + 1 < tokens.count else {
            return false
        }
        return (place == 0 || tokens[place - 1].kind == .space) && hasWords(tokens[(place + 1)...(place + 1)])
    }

    /// In tokens, spaces among them.
    private static let longestGrouping = 16

    /// The words at the end that say how to group ("per nämnd och år"), parted from those before them.
    private func grouped(_ tokens: [Token]) -> ([Token], [Dimension]) {
        let first = Set(words(ofClass: "varje").compactMap(\.first))
        for start in tokens.indices.suffix(Self.longestGrouping)
        where tokens[start].kind == .word && first.contains(tokens[start].plain) {
            guard Self.hasWords(tokens[..<start]), let names = groupingNames(Array(tokens[start...])) else { continue }
            let dimensions = names.compactMap(Dimension.init(rawValue:)).filter(Dimension.ofHits.contains)
            if dimensions.count == names.count { return (Array(tokens[..<start]), dimensions) }
        }
        return (tokens, [])
    }

    /// The things that words group by, where they say nothing else.
    private func groupingNames(_ tokens: [Token]) -> [String]? {
        guard let reading = parser.readings(of: reader.read(tokens)).first else { return nil }
        let facts = Facts(reading)
        let isAll = reading.parts.allSatisfy {
            if case .phrase(_, "per", _) = $0.role { true } else { false }
        }
        return isAll && !facts.grouping.isEmpty ? facts.grouping : nil
    }

    /// Where the line says what must not be met ("men inte"), and the words after it.
    private func exclusion(in tokens: [Token]) -> (Range<Int>, [Token])? {
        let heads = words(ofList: "sök utan")
        let places = tokens.indices.filter { tokens[$0].kind != .space }
        for index in places.indices {
            for head in heads where index > 0 && index + head.count < places.count {
                let said = places[index..<index + head.count]
                guard said.map({ tokens[$0].plain }) == head, said.allSatisfy({ tokens[$0].kind == .word }) else {
                    continue
                }
                let end = places[index + head.count]
                return (places[index]..<end, Array(tokens[end...]))
            }
        }
        return nil
    }

    /// The words of a line that are not looked up, and that somebody might miss: no "och" or "för".
    func passedOver(_ line: SearchLine, in groups: [[TextTerm]]) -> [String] {
        let searched = Set(groups.joined().flatMap(\.words))
        let small = Set((grammar.classes["småord"] ?? []).map(wordKey))
        let fillers = Set((grammar.classes["utfyllnad"] ?? []).map(wordKey)).subtracting(small)
        return line.wanted.joined().filter {
            $0.kind == .word && fillers.contains($0.plain) && !searched.contains($0.text.lowercased())
        }.map(\.text)
    }

    private static func hasWords(_ tokens: some Sequence<Token>) -> Bool {
        tokens.contains { $0.kind == .word || $0.kind == .number || $0.kind == .quoted }
    }

    private func words(ofClass name: String) -> [[String]] { split(grammar.classes[name] ?? []) }

    private func words(ofList name: String) -> [[String]] { split(grammar.lists[name] ?? []) }

    private func split(_ phrases: [String]) -> [[String]] {
        phrases.map { $0.split(separator: " ").map { wordKey(String($0)) } }
    }
}
