import Domain

/// What one word of a question finds among the names.
extension RecordNames {
    struct Hit: Hashable, Sendable {
        /// The names that hold it.
        var names: Set<Int> = []
        /// The words of names that it is, in some form.
        var words: Set<Int> = []
        /// Those, and the compounds that it is a part of.
        var matched: Set<Int> = []
    }

    /// In letters: shorter stems begin, or end, too many words by chance.
    private static let shortestPart = 5
    private static let shortestHead = 4

    /// What the words of a quoted name find, each by itself.
    func hits(quoted name: String) -> [Hit] {
        wordsOfRecordName(name.filter { !quotationMarks.contains($0) }).map(hit)
    }

    /// What a word finds, as an inflection, a part of a compound, or another way to say it.
    func hit(_ word: String) -> Hit {
        var hit = Hit()
        guard !entries.isEmpty else { return hit }
        hit.words = forms(of: word)
        hit.matched = hit.words.union(compounds(with: word))
        for word in hit.matched { hit.names.formUnion(namesByWord[word]) }
        for alternative in synonyms[Letters.plain(word)] ?? [] { add(all: alternative, to: &hit) }
        if hit.names.isEmpty { addParts(of: word, to: &hit) }
        return hit
    }

    /// True if some name has the word itself, in some form: no compound with it.
    func holdsWord(_ word: String) -> Bool {
        let (stem, plain) = (stemmer.key(word), Letters.plain(word))
        if synonyms[plain] != nil || !words(ofKey: plain).isEmpty { return true }
        // A stem that has lost much of its word tells little of it.
        return wordsByStem[stem] != nil && plain.utf8.count - stem.utf8.count <= GoalNames.longestEnding
    }

    /// Names with every one of several words.
    private func add(all words: [String], to hit: inout Hit) {
        var names: Set<Int>?
        var found: Set<Int> = []
        for word in words {
            let matched = forms(of: word).union(word.utf8.count < Self.shortestHead ? [] : compounds(with: word))
            let holders = Set(matched.flatMap { namesByWord[$0] })
            names = names?.intersection(holders) ?? holders
            found.formUnion(matched)
        }
        guard let names, !names.isEmpty else { return }
        hit.names.formUnion(names)
        hit.words.formUnion(found)
        hit.matched.formUnion(found)
    }

    /// A compound that no name holds as such: "koldioxidutsläppen" for "utsläpp av CO2". Longer words than any are left.
    private func addParts(of word: String, to hit: inout Hit) {
        let letters = Array(word)
        guard (7...60).contains(letters.count) else { return }
        for cut in (3...(letters.count - 3)).reversed() {
            let rest = forms(of: String(letters[cut...]))
            guard !rest.isEmpty else { continue }
            let holders = Set(rest.flatMap { namesByWord[$0] })
            let first = String(letters[..<cut])
            // With the s or without the a that joins the parts: bostads(bygge), skol(gård).
            for base in [first, first.hasSuffix("s") ? String(first.dropLast()) : first + "a"] {
                var found = Hit(words: forms(of: base))
                for word in found.words { found.names.formUnion(namesByWord[word]) }
                for alternative in synonyms[Letters.plain(base)] ?? [] { add(all: alternative, to: &found) }
                found.names.formIntersection(holders)
                guard !found.names.isEmpty else { continue }
                found.words.formUnion(rest)
                found.matched = found.words
                hit = found
                return
            }
        }
    }

    /// The words of names that are this one in some form.
    private func forms(of word: String) -> Set<Int> {
        let plain = Letters.plain(word)
        let typed = Array(plain.utf8)
        var found = Set((wordsByStem[stemmer.key(word)] ?? []).filter { Self.areForms(typed, keys[$0]) })
        // Without its å, ä and ö a word can lose more than its ending to the stemmer.
        found.formUnion(words(ofKey: plain))
        return keepingLetters(of: word, found)
    }

    /// The words of names that this one is a part of.
    private func compounds(with word: String) -> Set<Int> {
        let stem = Array(stemmer.key(word).utf8), typed = Array(Letters.plain(word).utf8)
        let (beginsByStem, endsByStem) = (stem.count >= Self.shortestPart, stem.count >= Self.shortestHead)
        let endsAsTyped = typed.count >= Self.shortestPart && stem.count >= Self.shortestHead - 1
        guard endsByStem || endsAsTyped else { return [] }
        var found: Set<Int> = []
        for (number, key) in keys.enumerated() where key.count >= stem.count + 3 {
            if beginsByStem && key.starts(with: stem) || endsByStem && Self.ends(stems[number], in: stem)
                || endsAsTyped && Self.ends(key, in: typed)
            {
                found.insert(number)
            }
        }
        return keepingLetters(of: word, found)
    }

    /// A word typed with å, ä or ö is not taken for one without.
    private func keepingLetters(of word: String, _ found: Set<Int>) -> Set<Int> {
        guard !found.isEmpty, !Letters.isPlain(word) else { return found }
        let stem = stemmer.stem(word)
        return found.filter {
            let own = stemmer.stem(spellings[$0])
            return own == stem || spellings[$0].contains(stem) || word.contains(own)
        }
    }

    /// True for a compound with this last part.
    private static func ends(_ word: [UInt8], in part: [UInt8]) -> Bool {
        // The last letter alone tells most words apart.
        word.count >= part.count + 3 && word.last == part.last && word.suffix(part.count).elementsEqual(part)
    }

    /// Stems alone take "tjänar" and "tjänster" for one word: forms have more in common.
    private static func areForms(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        zip(one, other).prefix { $0 == $1 }.count >= min(5, min(one.count, other.count) - 1)
    }
}
