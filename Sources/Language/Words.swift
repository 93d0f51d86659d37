import Domain

/// The words of a line as the parser sees them: spaces gone, typos mended, each with what the lexicon knows of it.
struct Words: Sendable {
    struct Word: Sendable {
        let token: Token
        /// The key after correction.
        var key: String
        /// As it is shown and searched for after correction, lower case.
        var shown: String
        /// The lexicon's numbers for it: itself, and without a genitive s.
        var ids: [Int]
        /// True for an abbreviation, whose point belongs to it.
        var isAbbreviation = false
        /// Goals whose names hold it.
        var goals: Set<Int> = []
        /// Names of other records that hold it.
        var records = RecordNames.Hit()
        /// What it is in a text, where the texts lack it as typed but have one nearly like it.
        var textShown: String?
        /// True if the corpus' texts hold it, inflected or as a part of a compound.
        var inTexts = false

        /// How it is searched for.
        var searched: String { textShown ?? shown }
    }

    var list: [Word] = []
    var corrections: [Correction] = []
    /// True where the line begins as questions with the answer yes or no do: "Har SN nått …".
    var asksYesOrNo = false
    /// True where the line begins as an addition to the one before: "och 2023?".
    var continues = false
    /// True where it begins as a part of a sentence does: "inom sund ekonomi".
    var beginsWithPreposition = false
    /// True where it ends as an addition: "lokaler då?"
    var endsAsAddition = false
    /// True where it points back to what was asked before: "vilka nämnder har klarat det?"
    var refersBack = false

    /// The mended words of a reading: words that only texts hold are mended where they are searched for.
    func corrections(in reading: Reading) -> [Correction] {
        corrections
            + reading.parts.filter(\.isText).flatMap(\.range).compactMap { place in
                list[place].textShown.map { Correction(from: list[place].token.text, to: $0) }
            }
    }

    /// What the line's first and last words, and those that point back, say of the line before.
    fileprivate mutating func settleContext(_ lexicon: Lexicon) {
        let spoken = list.filter { $0.token.kind != .mark }
        let isOf = { (word: Word?, name: String) in word?.ids.contains { lexicon.is($0, inClass: name) } ?? false }
        continues = isOf(spoken.drop { isOf($0, "inledning") }.first, "följdord")
        beginsWithPreposition = isOf(spoken.first, "följdpreposition")
        endsAsAddition = isOf(spoken.last, "följdslut")
        refersBack =
            isOf(spoken.last, "syftord")
            || zip(spoken, spoken.dropFirst()).contains { isOf($0, "före-syftord") && isOf($1, "syftord") }
    }

    var count: Int { list.count }
    subscript(index: Int) -> Word { list[index] }
}

/// Turns tokens into words, with the corpus' help.
struct WordReader {
    let lexicon: Lexicon
    let goalNames: GoalNames
    let recordNames: RecordNames
    let speller: LazySpeller
    /// Words of the running text, read when a word is not in the lexicon.
    let textWords: TextWords
    let stemmer: Stemmer
    /// Other ways to write words, by their keys.
    let variants: [String: String]

    func read(_ tokens: [Token]) -> Words {
        var words = Words()
        for token in tokens where token.kind != .space {
            words.list.append(word(for: token, &words.corrections))
        }
        words.asksYesOrNo = words.list.indices.contains { index in
            (index == 0 || words[index - 1].key == ",")
                && words[index].ids.contains { lexicon.is($0, inClass: "frågeverb") }
        }
        words.settleContext(lexicon)
        return words
    }

    private func word(for token: Token, _ corrections: inout [Correction]) -> Words.Word {
        var word = Words.Word(token: token, key: token.plain, shown: token.text.lowercased(), ids: [])
        guard token.kind == .word else {
            word.ids = lexicon.candidates(for: token.text)
            if token.kind == .number { word.records = number(token) }
            return word
        }
        word.isAbbreviation = lexicon.ids(key: word.key).contains { lexicon.is($0, inClass: "förkortning") }
        if let standard = variants[word.key] {
            word.key = wordKey(standard)
            word.shown = standard
        }
        look(up: &word)
        if !isKnown(word), let better = correction(of: word) {
            corrections.append(Correction(from: token.text, to: better))
            word.key = wordKey(better)
            word.shown = better.lowercased()
            look(up: &word)
        } else if !isKnown(word) || (word.ids.isEmpty && !word.inTexts) {
            word.textShown = textWords.nearest(to: word.key)?.0
        } else if let spelled = respelling(of: word) {
            corrections.append(Correction(from: token.text, to: spelled))
            word.shown = spelled
        }
        return word
    }

    /// A number, or the digits of a registry number.
    private func number(_ token: Token) -> RecordNames.Hit {
        let hits = wordsOfName(token.text).map(recordNames.hit)
        guard var all = hits.first else { return RecordNames.Hit() }
        for hit in hits.dropFirst() {
            all.names.formIntersection(hit.names)
            all.words.formUnion(hit.words)
        }
        return all
    }

    private func look(up word: inout Words.Word) {
        word.ids = lexicon.candidates(for: word.shown)
        if word.key.hasSuffix("s") { word.ids += lexicon.candidates(for: String(wordForm(word.shown).dropLast())) }
        word.goals = goalNames.goals(matching: word.shown)
        word.records = recordNames.hit(word.shown.hasSuffix("-") ? String(word.shown.dropLast()) : word.shown)
        word.inTexts = word.ids.isEmpty && textWords.holds(word.shown)
    }

    private func isKnown(_ word: Words.Word) -> Bool {
        if !word.ids.isEmpty || goalNames.holdsWord(word.shown) || recordNames.holdsWord(word.shown)
            || lexicon.compoundGoal(word.key) != nil
        {
            return true
        }
        if isMistypedGrammar(word) { return false }
        if word.inTexts, textWords.holdsStem(word.shown) { return true }
        // A part of a compound may be a typo of a word that is nearer.
        return (!word.goals.isEmpty || !word.records.names.isEmpty || word.inTexts)
            && speller.nearest(to: word.key)?.distance != 1
    }

    /// A long word one letter off one of the grammar's, that no text holds as it stands: more likely a typo than a form
    /// of a word of the texts.
    private func isMistypedGrammar(_ word: Words.Word) -> Bool {
        guard word.key.utf8.count >= 8, let near = speller.nearest(to: word.key), near.distance == 1 else {
            return false
        }
        return !lexicon.ids(key: near.word).isEmpty && !textWords.holdsExactly(word.shown)
    }

    /// The word that a mistyped one was meant to be: a word of the grammar or of a name before one of the texts.
    private func correction(of word: Words.Word) -> String? {
        let key = word.key
        let stem = stemmer.key(word.shown)
        let own = speller.nearest(to: key) ?? (stem == key ? nil : speller.nearest(to: stem).flatMap(nameAlone))
        if lexicon.isNämndName(key) { return own.flatMap { $0.distance == 1 ? spelling($0.word) : nil } }
        let compound = mendedCompound(key)
        let found = [own.map { (spelling($0.word), $0.distance) }, compound].compactMap { $0 }
        return found.min { $0.1 < $1.1 }?.0
    }

    /// An inflected word may be nearest to a name's in its base form; a word of the grammar has its own forms.
    private func nameAlone(_ near: (word: String, distance: Int)) -> (word: String, distance: Int)? {
        near.distance == 1 && near.word.utf8.count >= 8 && lexicon.ids(key: near.word).isEmpty ? near : nil
    }

    /// A mistyped compound with "mål" whose first part is near a goal word: "ekonmimålet".
    private func mendedCompound(_ key: String) -> (String, Int)? {
        guard let stem = lexicon.goalCompoundStem(key) else { return nil }
        let near = lexicon.goalStems.lazy.filter { $0.utf8.count >= 5 }
            .map { ($0, editDistance(Array(stem.utf8), Array($0.utf8), limit: 1)) }.filter { $0.1 == 1 }.min {
                $0.0 < $1.0
            }
        return near.map { ($0.0 + key.dropFirst(stem.count), 1) }
    }

    private func spelling(_ key: String) -> String {
        lexicon.ids(key: key).first.map(lexicon.spelling) ?? recordNames.spelling(key) ?? goalNames.spelling(key) ?? key
    }

    /// How a word typed without å ä ö is spelled, when there is one way.
    private func respelling(of word: Words.Word) -> String? {
        let form = wordForm(word.shown)
        let ids = lexicon.ids(key: word.key)
        return lexicon.id(form) == nil && ids.count == 1 ? lexicon.spelling(ids[0]) : nil
    }
}
