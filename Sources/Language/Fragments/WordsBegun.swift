import GrammarData

/// What can begin with the words at one place of a line, before anything is matched.
struct WordsBegun {
    /// The phrases of word classes: asked for at every step, so kept apart from the senses.
    let classes: [(number: Int, end: Int)]
    let senses: [(entry: Lexicon.Entry, end: Int)]
    /// The rules that the words can begin.
    let starts: [RuleBook.Start]
    let isFiller: Bool

    init(at position: Int, _ words: Words, _ ids: [[Int]], _ lexicon: Lexicon, _ rules: RuleBook) {
        var (classes, senses): ([(number: Int, end: Int)], [(entry: Lexicon.Entry, end: Int)]) = ([], [])
        for id in ids[position] {
            lexicon.forEachEntry(of: id) { entry in
                guard let end = words.end(of: entry.rest, from: position + 1, ids) else { return }
                if case .wordClass(let number) = entry.target {
                    classes.append((number, end))
                } else {
                    senses.append((entry, end))
                }
            }
        }
        (self.classes, self.senses) = (classes, senses)
        starts = rules.starts(words: ids[position], classes: classes.lazy.map(\.number))
        isFiller = classes.contains {
            $0.number == WordClass.filler.rawValue || $0.number == WordClass.some.rawValue
        }
    }
}

extension Words {
    /// Where the words of a phrase end that are at a place; nil where others are.
    fileprivate func end(of rest: [Int], from start: Int, _ ids: [[Int]]) -> Int? {
        guard start + rest.count <= count else { return nil }
        for (offset, id) in rest.enumerated() where !ids[start + offset].contains(id) { return nil }
        return pastPoint(start + rest.count)
    }

    /// The place after the point of an abbreviation ("ang. ", "resp. ") that ends here: it belongs to the word.
    private func pastPoint(_ end: Int) -> Int {
        guard end < count, end > 0, self[end].key == ".", self[end - 1].isAbbreviation else { return end }
        return end + 1
    }
}
