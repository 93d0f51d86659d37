import Domain

/// A head of a column or a label as it is compared: small letters, without signs, years, months and what stands in
/// parentheses.
func headWords(_ text: some StringProtocol) -> [String] {
    outsideParentheses(text).lowercased().split { !isOfHead($0) }.map(String.init).filter { word in
        !word.allSatisfy { $0.isNumber || $0 == "-" } && Period.month(named: word[...]) == nil
    }
}

private func isOfHead(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "-" || letter == "%"
}

func outsideParentheses(_ text: some StringProtocol) -> String {
    var depth = 0
    return String(
        text.filter { letter in
            if letter == "(" { depth += 1 }
            defer { if letter == ")", depth > 0 { depth -= 1 } }
            return depth == 0
        })
}

/// What a head or a label can be about, by the words for each role.
struct RoleWords: Sendable {
    private struct Phrase: Sendable {
        let role: ReportRole
        let words: [String]
    }

    private var phrases: [Phrase] = []
    /// The ends of words that mean a role: "mål".
    private var endings: [Phrase] = []

    init(_ words: [ReportRole: [String]]) {
        for role in ReportRole.allCases {
            for phrase in words[role] ?? [] {
                let isEnding = phrase.hasPrefix("-")
                let entry = Phrase(role: role, words: headWords(isEnding ? phrase.dropFirst() : phrase[...]))
                if isEnding { endings.append(entry) } else { phrases.append(entry) }
            }
        }
    }

    /// How strong a match is: the whole head, a phrase in it, or the end of its last word.
    static let (whole, inside, ending) = (100, 40, 20)

    /// The roles that the words can have, with the weight of each; a longer phrase weighs more.
    func roles(of words: [String]) -> [ReportRole: Int] {
        guard !words.isEmpty else { return [:] }
        var roles: [ReportRole: Int] = [:]
        for phrase in phrases where !phrase.words.isEmpty {
            let weight: Int
            if phrase.words == words {
                weight = Self.whole
            } else if Self.holds(words, phrase.words) {
                weight = Self.inside
            } else {
                continue
            }
            roles[phrase.role] = max(roles[phrase.role] ?? 0, weight + phrase.words.count)
        }
        for phrase in endings where roles[phrase.role] == nil {
            if let ending = phrase.words.first, let last = words.last, last.count > ending.count, last.hasSuffix(ending)
            {
                roles[phrase.role] = Self.ending
            }
        }
        return roles
    }

    private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
        words.count > phrase.count
            && (0...(words.count - phrase.count)).contains { words[$0...].starts(with: phrase) }
    }
}
