import Domain
import GrammarData

/// What a pattern that has begun still needs: the words left of a phrase, then elements of the pattern.
struct Expectation: Hashable {
    /// The lexicon's numbers.
    var words: [Int] = []
    var elements: [PatternElement]
    /// True where words of the rule's own stand before, and not only what may stand by itself as well.
    var isTold = false
}

/// Patterns that begin in the line and go on after its last word.
extension Matcher {
    /// What the rules of a category that begin here expect after the last word; of two of which one only goes on after
    /// the other, the shorter.
    func expectations(of category: Int, from position: Int) -> Set<Expectation> {
        guard position < words.count else { return [] }
        var found: Set<Expectation> = []
        let all = rules.rules(of: category)
        let starts = rules.starts(words: ids[position], classes: classesBegun(at: position))
        for number in rules.candidates(of: category, among: starts, where: { _ in true }) {
            for pattern in all[number].patterns where !beginsFreely(pattern) {
                expect(pattern[...], from: position, isTold: false) { found.insert($0) }
            }
        }
        return found.filter { expectation in
            !expectation.elements.indices.contains { end in
                var shorter = expectation
                shorter.elements.removeSubrange(end...)
                return end + expectation.words.count > 0 && found.contains(shorter)
            }
        }
    }

    /// Any word may be a text: that one has begun, nothing tells.
    private func beginsFreely(_ pattern: [PatternElement]) -> Bool {
        guard case .category(let number, _)? = pattern.first else { return false }
        return number == Category.text.rawValue
    }

    private func expect(
        _ pattern: ArraySlice<PatternElement>, from position: Int, isTold: Bool, _ yield: (Expectation) -> Void
    ) {
        guard let element = pattern.first else { return }
        guard position < words.count else {
            return yield(Expectation(elements: Array(pattern), isTold: isTold))
        }
        let rest = pattern.dropFirst()
        var senses: [Sense?] = []
        step(element, at: position, 0, &senses) { end, _, _ in
            expect(rest, from: end, isTold: isTold || element.isWords, yield)
        }
        if case .optional = element { expect(rest, from: position, isTold: isTold, yield) }
        expectInside(element, from: position) {
            yield(Expectation(words: $0.words, elements: $0.elements + rest, isTold: isTold || $0.isTold))
        }
    }

    /// An element that begins here and is not yet whole at the last word.
    private func expectInside(_ element: PatternElement, from position: Int, _ yield: (Expectation) -> Void) {
        switch element {
        case .word: return
        case .wordClass(let number):
            expectPhrases(from: position, yield) { if case .wordClass(number) = $0 { true } else { false } }
        case .optional(let inner): expectInside(inner, from: position, yield)
        case .either(let elements): for element in elements { expectInside(element, from: position, yield) }
        case .category(let number, let list):
            expectations(inside: number, from: position).forEach(yield)
            if list { expectMember(of: number, from: position, yield) }
        }
    }

    private func expectations(inside number: Int, from position: Int) -> [Expectation] {
        let place = number * words.count + position
        if let known = expectationsFound[place] { return known }
        var found = Array(expectations(of: number, from: position))
        expectPhrases(from: position, { found.append($0) }) { self.is($0, number) }
        expectationsFound[place] = found
        return found
    }

    /// The classes of phrases that begin here, whether they are whole or not.
    private func classesBegun(at position: Int) -> [Int] {
        var classes: [Int] = []
        for id in ids[position] {
            lexicon.forEachEntry(of: id) { entry in
                if case .wordClass(let number) = entry.target { classes.append(number) }
            }
        }
        return classes
    }

    private func `is`(_ target: Lexicon.Target, _ category: Int) -> Bool {
        switch target {
        case .wordClass: false
        case .sense(let held, _): held.rawValue == category
        case .goal: category == Category.goal.rawValue
        }
    }

    /// Phrases of which the words from here to the last are the beginning.
    private func expectPhrases(
        from position: Int, _ yield: (Expectation) -> Void, where isWanted: (Lexicon.Target) -> Bool
    ) {
        let typed = words.count - position - 1
        for id in ids[position] {
            lexicon.forEachEntry(of: id) { entry in
                guard entry.rest.count > typed, isWanted(entry.target),
                    (0..<typed).allSatisfy({ ids[position + 1 + $0].contains(entry.rest[$0]) })
                else { return }
                yield(Expectation(words: Array(entry.rest[typed...]), elements: [], isTold: true))
            }
        }
    }

    /// "SN och": the next member of a list.
    private func expectMember(of number: Int, from position: Int, _ yield: (Expectation) -> Void) {
        for list in lists(of: number, at: position) where list.end < words.count {
            guard separatorEnds(at: list.end, number).contains(words.count) else { continue }
            yield(Expectation(elements: [.category(number, list: true)], isTold: true))
        }
    }
}

extension PatternElement {
    /// True for words of the rule itself.
    fileprivate var isWords: Bool {
        switch self {
        case .word, .wordClass: true
        case .category: false
        case .optional(let inner): inner.isWords
        case .either(let elements): elements.contains(where: \.isWords)
        }
    }
}
