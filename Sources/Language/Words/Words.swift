import Domain
import GrammarData

/// The words of a line as the parser sees them: spaces gone, typos mended, each with what the lexicon knows of it.
struct Words: Sendable {
    struct Word: Sendable {
        var token: Token
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
        /// The words that it may be meant for, where two or more are equally near.
        var alternatives: [String] = []
        /// True if the corpus' texts hold it, inflected or as a part of a compound.
        var inTexts = false

        /// How it is searched for.
        var searched: String { textShown ?? shown }
    }

    /// The tokens of the line as they were read: put together they are the line.
    var tokens: [Token] = []
    var list: [Word] = []
    var corrections: [Correction] = []
    /// Those of the corrections that made several words of one.
    var partings: [Correction] = []
    /// True where the line begins as questions with the answer yes or no do: "Har SN nått …".
    var asksYesOrNo = false
    /// True where it begins with a question word, or as questions with the answer yes or no do.
    var isAsked = false
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
        let isOf = { (word: Word?, wordClass: WordClass) in
            word?.ids.contains { lexicon.is($0, in: wordClass) } ?? false
        }
        continues = isOf(spoken.drop { isOf($0, .opening) }.first, .following)
        isAsked = isOf(spoken.first, .questionWord) || asksYesOrNo
        beginsWithPreposition = isOf(spoken.first, .followingPreposition)
        endsAsAddition = isOf(spoken.last, .followingLast)
        refersBack =
            isOf(spoken.last(where: { !isOf($0, .not) }), .purpose)
            || zip(spoken, spoken.dropFirst()).contains { isOf($0, .beforePurpose) && isOf($1, .purpose) }
    }

    var count: Int { list.count }
    subscript(index: Int) -> Word { list[index] }
}

/// What has been read of words by themselves, by how they were typed.
final class WordMemory {
    private var known: [String: (word: Words.Word, corrections: [Correction])] = [:]
    private static let most = 4_000

    /// Adds a word that was read before; false where it was not.
    func recall(_ token: Token, into words: inout Words) -> Bool {
        guard token.meant == nil, var found = known[token.text] else { return false }
        found.word.token = token
        words.tokens.append(token)
        words.list.append(found.word)
        words.corrections += found.corrections
        return true
    }

    /// Keeps what a token was read as, where it is one word.
    func keep(_ token: Token, _ words: Words, since before: Words) {
        guard token.meant == nil, words.count == before.count + 1, let word = words.list.last, word.token == token
        else {
            return
        }
        if known.count >= Self.most { known.removeAll() }
        known[token.text] = (word, Array(words.corrections.dropFirst(before.corrections.count)))
    }
}

/// Turns tokens into words, with the corpus' help.
struct WordReader {
    let lexicon: Lexicon
    let goalNames: GoalNames
    let recordNames: RecordNames
    let speller: LazySpeller
    /// Words of the running text, read when a word is not in the lexicon.
    let textWords: TextWords
    let freeStanding: FreeStandingWords
    /// Words that are no misspellings.
    let ordinary: any OrdinaryWords
    /// Other ways to write words, by their keys.
    let variants: [String: String]

    /// - Parameters:
    ///   - partings: what was corrected already to get the tokens.
    ///   - memory: words that were read before, for one who reads nearly the same line many times.
    func read(_ tokens: [Token], partings: [Correction] = [], _ memory: WordMemory? = nil) -> Words {
        var words = Words(corrections: partings, partings: partings)
        for token in withoutRepeats(tokens) where memory?.recall(token, into: &words) != true {
            let before = words
            add(token, to: &words)
            memory?.keep(token, words, since: before)
        }
        words.asksYesOrNo = words.list.indices.contains { index in
            (index == 0 || Self.marksBeforeVerb.contains(words[index - 1].key))
                && words[index].ids.contains { lexicon.is($0, in: .questionVerb) }
        }
        words.settleContext(lexicon)
        return words
    }

    /// What may part what is spoken of from what is asked of it: "Åtagandet X – har det blivit klart?"
    private static let marksBeforeVerb: Set<String> = [",", "–", "-", "—", ":"]

    /// Adds a token, or the tokens that it should have been.
    private func add(_ token: Token, to words: inout Words) {
        guard token.kind != .space else { return words.tokens.append(token) }
        if let meant = token.meant { words.corrections.append(Correction(from: token.text, to: meant)) }
        var word = word(for: token)
        if token.kind == .word, !isKnown(word) {
            switch mending(of: word) {
            case .nothing: break
            case .word(let better): mend(&word, better, &words.corrections)
            case .text(let better) where goalNames.holdsWord(better) || recordNames.holdsWord(better):
                mend(&word, better, &words.corrections)
            case .text(let better): word.textShown = better
            case .tied(let alternatives): word.alternatives = alternatives
            case .parts(let parts):
                let texts = parts.map(\.text).joined(separator: " ")
                words.corrections.append(Correction(from: token.word, to: texts))
                words.partings.append(Correction(from: token.word, to: texts))
                for part in parts { add(part, to: &words) }
                return
            }
        } else if token.kind == .word {
            spell(&word, &words.corrections)
        }
        words.tokens.append(token)
        words.list.append(word)
    }

    private func word(for token: Token) -> Words.Word {
        var word = Words.Word(token: token, key: token.plain, shown: Letters.lower(token.word), ids: [])
        if token.kind == .word {
            word.isAbbreviation = lexicon.ids(key: word.key).contains { lexicon.is($0, in: .abbreviation) }
            if let standard = variants[wordForm(token.text)] { (word.key, word.shown) = (wordKey(standard), standard) }
            look(up: &word)
            // A spoken form may be a word of its own too.
            if word.shown != wordForm(token.text) { word.ids += lexicon.id(token.text).map { [$0] } ?? [] }
        } else {
            word.ids = lexicon.candidates(for: token.text)
            if token.kind == .number { word.records = number(token) }
        }
        return word
    }

    private func mend(_ word: inout Words.Word, _ better: String, _ corrections: inout [Correction]) {
        corrections.append(Correction(from: word.token.word, to: better))
        word.key = wordKey(better)
        word.shown = better.lowercased()
        look(up: &word)
    }

    /// A known word as the grammar spells it, or as the texts do where they lack it as typed.
    private func spell(_ word: inout Words.Word, _ corrections: inout [Correction]) {
        if word.ids.isEmpty && !word.inTexts && !lexicon.isMissingKommun(word.key) {
            let form = wordForm(word.shown)
            if !ordinary.holds(form) { word.textShown = speller.nearest(to: form, among: .texts).found?.word }
        } else if let spelled = respelling(of: word) {
            corrections.append(Correction(from: word.token.word, to: spelled))
            word.shown = spelled
        }
    }

    /// A number, or the digits of a registry number.
    private func number(_ token: Token) -> RecordNames.Hit {
        let hits = wordsOfName(token.plain).map(recordNames.hit)
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

    func isKnown(_ word: Words.Word) -> Bool {
        if !word.ids.isEmpty || lexicon.compoundGoal(word.key) != nil || lexicon.isMissingKommun(word.key) {
            return true
        }
        let form = wordForm(word.shown)
        // The stemmer takes off what is no ending too: "verksamhetne" has the stem of "verksamheten".
        guard speller.known(form) != nil || textWords.endsAsWordsDo(form) else { return false }
        if goalNames.holdsWord(word.shown) || recordNames.holdsWord(word.shown) { return true }
        if isMistypedGrammar(word) { return false }
        if word.inTexts, textWords.holdsStem(word.shown) { return true }
        // A part of a compound may be a typo of a word that is nearer; a short one is like too many words of the texts.
        let sources: Speller.Source = word.key.utf8.count >= Self.tellingLength ? .words : [.grammar, .names]
        return (!word.goals.isEmpty || !word.records.names.isEmpty || word.inTexts)
            && speller.nearest(to: form, among: sources, mistakes: .one).found == nil
    }

    private static let tellingLength = 6

    /// A long word one letter off one of the grammar's, that no text holds as it stands: more likely a typo than a form
    /// of a word of the texts.
    private func isMistypedGrammar(_ word: Words.Word) -> Bool {
        guard word.key.utf8.count >= 8, !textWords.holdsExactly(word.shown) else { return false }
        return speller.nearest(to: wordForm(word.shown), among: .grammar, mistakes: .one).found != nil
    }

    /// How a word typed without å ä ö is spelled, when there is one way.
    private func respelling(of word: Words.Word) -> String? {
        let form = wordForm(word.shown)
        let ids = lexicon.ids(key: word.key)
        return lexicon.id(form) == nil && ids.count == 1 ? lexicon.spelling(ids[0]) : nil
    }
}
