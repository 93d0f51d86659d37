import Domain
import GrammarData

/// What stands around a question: words of politeness, and who asks and why.
extension Matcher {
    /// Runs of words of politeness that begin a line, or a part of it after a mark, or end it; one of the words must tell
    /// that it is politeness.
    func politeRuns(at position: Int) -> [Match] {
        guard isBoundary(position) || isPoliteEnd(position) else { return [] }
        var found: [Match] = []
        var end = position
        var isAnchored = false
        while let next = politeWord(at: end) {
            isAnchored = isAnchored || begins(.politeAnchor, at: end)
            end = next
            if isAnchored {
                found.append(Match(end: end, senses: [.said(.polite)], penalty: 0.05 * Double(end - position)))
            }
        }
        return isBoundary(position) ? found : found.filter { isEnd($0.end) }
    }

    private func politeWord(at position: Int) -> Int? {
        guard position < words.count else { return nil }
        return (ends(of: .polite, at: position) + ends(of: .politeAnchor, at: position)).max()
    }

    private func isBoundary(_ position: Int) -> Bool { position == 0 || words[position - 1].token.kind == .mark }

    private func isPoliteEnd(_ position: Int) -> Bool { politeWord(at: position) != nil }

    private func isEnd(_ position: Int) -> Bool {
        position == words.count || words[position].token.kind == .mark
    }

    /// A word that is none of the grammar's: what a meeting is called, after "inför".
    func unknownWords(at position: Int) -> [Match] {
        let word = words[position]
        guard word.token.kind == .word, word.ids.isEmpty else { return [] }
        return [Match(end: position + 1, senses: [.word(word.shown)], penalty: 0.5)]
    }

    /// Where a line begins, after a greeting too.
    private func isBeginning(_ position: Int) -> Bool {
        position == 0 || position <= Self.longestGreeting && isBoundary(position)
    }

    /// In words and marks.
    private static let longestGreeting = 4
    private static let longestOccasion = 10

    /// "Inför mötet med revisorerna behöver jag veta": an occasion, whatever it is called, and who asks.
    private func occasions(at position: Int) -> [Match] {
        guard begins(.senderOccasion, at: position) else { return [] }
        // "Till en notis på intranätet: …"
        let colon = words.list[position...].prefix(Self.longestOccasion).firstIndex { $0.key == ":" }
        if let colon, !namesTopic(in: position..<colon) {
            return [Match(end: colon + 1, senses: [.said(.polite)], penalty: 0.5)]
        }
        let places = (position + 1)..<max(position + 1, min(words.count, position + Self.longestOccasion))
        return places.flatMap { place in
            ends(of: .wonderingAfter, at: place).filter { $0 < words.count }.map {
                Match(end: $0, senses: [.said(.polite)], penalty: 0.5)
            }
        }
    }

    /// A sentence after the question, of what the answer is for.
    private func afterwordEnd(at position: Int) -> Int? {
        guard position > 0, isBoundary(position), begins(.afterword, at: position) else { return nil }
        let end = words.list[position...].firstIndex { $0.token.kind == .mark } ?? words.count
        return namesTopic(in: position..<end) ? nil : end
    }

    private func namesTopic(in places: Range<Int>) -> Bool {
        let topics: [Category] = [.nämnd, .goal, .thing, .year, .unknownNämnd, .unknownGoal]
        return places.contains { place in topics.contains { !category($0, at: place).isEmpty } }
    }

    /// "Jag skriver en uppsats och undrar": a clause about who asks, up to a word or a mark that the question comes after.
    /// Nothing in it is anything that could be asked about.
    func senders(at position: Int) -> [Match] {
        if let end = afterwordEnd(at: position) { return [Match(end: end, senses: [.said(.polite)], penalty: 0.5)] }
        guard isBeginning(position) else { return [] }
        var found = occasions(at: position)
        guard begins(.sender, at: position) else { return found }
        for place in words.list[..<max(firstTopic ?? words.count, position)].indices.dropFirst(position + 1) {
            if words[place].token.kind == .mark {
                found.append(Match(end: place + 1, senses: [.said(.polite)], penalty: 1))
            }
            for end in ends(of: .wondering, at: place) where end < words.count {
                found.append(Match(end: end, senses: [.said(.polite)], penalty: 1))
            }
        }
        return found
    }
}
