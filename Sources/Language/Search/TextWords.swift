import Domain
import GrammarData

/// The words of the corpus' running text: what a search word can find there.
///
/// Words are looked up when they are asked for, and what was found is kept: a corpus may have hundreds of thousands.
/// A look-up that fails or is interrupted finds nothing.
public final class TextWords: @unchecked Sendable {
    // `@unchecked`: the memories are used by the one thread that asks questions.
    private let index: any WordIndex
    let stemmer: Stemmer
    private let compounds: Compounds
    private let ordinary: any OrdinaryWords
    /// Words whose forms no suffix table joins: bostad, bostäder.
    private let irregular: [[String]]
    private lazy var irregularPlaces: [String: Int] = irregular.enumerated().reduce(into: [:]) { places, forms in
        for form in forms.element where places[form] == nil { places[form] = forms.offset }
    }
    private var inflected = Memory<[TextWord]>()
    private var spelled = Memory<[String]>()
    private var ordinaries = Memory<Bool>()
    private var compounded = Memory<[Compound]>()

    /// A word of the texts that another is a part of.
    struct Compound: Hashable, Sendable {
        let word: TextWord
        /// True where the other word says what kind of thing it is.
        let isKind: Bool
    }

    init(index: any WordIndex, grammar: Grammar, ordinary: any OrdinaryWords = NoOrdinaryWords()) {
        self.index = index
        stemmer = grammar.stemmer
        irregular = grammar.irregularForms
        compounds = Compounds(
            firstParts: ((grammar.classes["sammansättningsled"] ?? []) + (grammar.lists["led"] ?? [])).map(wordKey),
            excluding: Set((grammar.classes["småord"] ?? []).map(wordKey)),
            links: (grammar.lists["fogar"] ?? []).map(wordKey),
            endings: (grammar.lists["avledningsändelser"] ?? []).map(wordKey),
            inflections: (grammar.lists["böjningsändelser"] ?? []).map(wordKey), stemmer: grammar.stemmer)
        self.ordinary = ordinary
    }

    // MARK: - Single words

    /// True if what the word adds to its stem is an ending of the texts' words: "-ens", not "-ne".
    func endsAsWordsDo(_ word: String) -> Bool {
        let ending = word.utf8.dropFirst(stemmer.stem(word).utf8.count)
        return looked { try index.words(withEnding: String(decoding: ending, as: UTF8.self)) } ?? 0 >= Self.commonEnding
    }

    /// How many words make an ending one of the language's.
    private static let commonEnding = 3

    /// True if a text holds the word, an inflection of it or a compound with it.
    func holds(_ typed: String) -> Bool {
        marked(typed).contains { !inflections(of: $0).isEmpty || !compounds(of: $0).isEmpty }
    }

    /// True if a text holds the word as it stands.
    func holdsExactly(_ word: String) -> Bool { words(spelled: word).contains { $0.word == word } }

    /// True if a text holds the word or an inflection of it.
    func holdsStem(_ typed: String) -> Bool { marked(typed).contains { !inflections(of: $0).isEmpty } }

    /// In how many texts forms of the word and compounds with it stand, or a few more.
    func texts(with typed: String) -> Int {
        marked(typed).reduce(0) { $0 + texts(withSpelled: $1) }
    }

    private func texts(withSpelled word: String) -> Int {
        inflections(of: word).reduce(0) { $0 + $1.texts } + compounds(of: word).reduce(0) { $0 + $1.word.texts }
    }

    /// The words of the texts with the same letters, whatever their marks.
    func words(spelled word: String) -> [TextWord] { looked { try index.words(spelled: [Letters.plain(word)]) } ?? [] }

    /// The words of the texts that are forms of the word.
    func inflections(of word: String) -> [TextWord] {
        inflected.value(for: word) { looked { try self.findInflections(of: word) } } ?? []
    }

    private func findInflections(of word: String) throws -> [TextWord] {
        let forms = forms(of: word)
        let stems = Set(forms.map(stemmer.stem))
        return try index.words(keys: Array(Set(forms.map(stemmer.key)))).filter {
            stems.contains(stemmer.stem($0.word))
        }
    }

    /// True for a word as it stands: the texts hold it, or Swedes use it.
    func isWord(_ word: String) -> Bool { !inflections(of: word).isEmpty || isOrdinary(word) }

    /// True for a word that Swedes use.
    func isOrdinary(_ word: String) -> Bool { ordinaries.value(for: word) { ordinary.holds(word) } ?? false }

    /// The word as the texts spell it, where it was typed without å ä ö and they do not have it so: there may be several. A
    /// word of a person who uses the marks is taken as it is.
    func marked(_ typed: String) -> [String] {
        guard Letters.isPlain(typed), inflections(of: typed).isEmpty else { return [typed] }
        let found = markings(typed)
        return found.isEmpty ? [typed] : found
    }

    /// As `marked`, for a full-text search: there a Swedish word is itself, whether the texts have it or not.
    func searched(_ typed: String) -> [String] { isWord(typed) ? [typed] : marked(typed) }

    /// Other words that a known one of no text, typed without å ä ö, may be: "mat" is a word, and "mät" may be meant.
    func otherwiseMarked(_ typed: String) -> [String] {
        guard Letters.isPlain(typed), isWord(typed), !holdsSearched(typed) else { return [] }
        return markings(typed).filter { $0 != typed }
    }

    /// True if a text holds a searched word, an inflection of it or a compound with it.
    func holdsSearched(_ typed: String) -> Bool {
        searched(typed).contains { !inflections(of: $0).isEmpty || !compounds(of: $0).isEmpty }
    }

    private func markings(_ typed: String) -> [String] {
        spelled.value(for: typed) { looked { try self.findMarked(typed) } } ?? []
    }

    private func findMarked(_ typed: String) throws -> [String] {
        let unmarked = texts(withSpelled: typed)
        // Texts may lack the marks too: what as many of them have with marks is meant as well.
        if unmarked > 0 {
            let others = try index.words(spelled: [typed]).filter { $0.word != typed && $0.texts >= unmarked }
            return [typed] + oneByStem(others.map(\.word))
        }
        let same =
            try irregular.joined().filter { Letters.plain($0) == typed } + index.words(spelled: [typed]).map(\.word)
        if !same.isEmpty { return oneByStem(same) }
        let found = try index.words(keys: [stemmer.key(typed)]).map(\.word)
        if !found.isEmpty { return oneByStem(found) }
        guard typed.utf8.count <= Speller.longest, !isOrdinary(typed) else { return [] }
        let holders = try index.words(
            holding: [typed], lengths: typed.utf8.count...Speller.longest, atMost: Self.mostCandidates)
        return oneByStem(holders.compactMap { Self.part(of: $0.word, spelled: typed) }.filter { $0 != typed })
    }

    private func oneByStem(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert(stemmer.stem($0)).inserted }
    }

    /// The part of a word whose letters without marks are these.
    private static func part(of word: String, spelled letters: String) -> String? {
        let (plain, part) = (Array(Letters.plain(word)), Array(letters))
        guard plain.count == word.count, plain.count >= part.count else { return nil }
        let start = (0...(plain.count - part.count)).first { plain[$0..<($0 + part.count)].elementsEqual(part) }
        return start.map { String(word.dropFirst($0).prefix(part.count)) }
    }

    /// The word's forms where no suffix table joins them, else the word. A compound has those of its last part.
    func forms(of word: String) -> [String] {
        for word in word.hasSuffix("s") ? [word, String(word.dropLast())] : [word] {
            if let forms = irregularForms(of: word[...]) { return forms }
            var last = word.dropFirst(Compounds.shortestPart)
            while last.utf8.count >= Compounds.shortestPart {
                if let forms = irregularForms(of: last) { return forms.map { String(word[..<last.startIndex]) + $0 } }
                last = last.dropFirst()
            }
        }
        return [word]
    }

    private func irregularForms(of word: Substring) -> [String]? {
        irregularPlaces[String(word)].map { irregular[$0] }
    }

    /// The words whose letters begin so, of most texts first.
    func words(beginning letters: String, atMost count: Int) -> [TextWord] {
        looked { try index.words(beginning: letters, lengths: 1...Speller.longest, atMost: count) } ?? []
    }

    /// Every word with the number of texts that hold it: as many as a corpus has.
    var all: [TextWord] { looked(index.words) ?? [] }

    // MARK: - Compounds

    /// The words of the texts that the word is a part of, those of most texts first.
    func compounds(of word: String) -> [Compound] {
        compounded.value(for: word) { looked { try self.findCompounds(of: word) } } ?? []
    }

    /// As many as a search looks for: those of most texts.
    private static let mostCandidates = 400

    private func findCompounds(of word: String) throws -> [Compound] {
        let forms = try forms(of: word) + findInflections(of: word).map(\.word)
        let parts = Set(forms.flatMap(spellingsInCompounds)).sorted()
        // A part that begins with another one finds nothing that the other does not.
        let searched = parts.filter { part in !parts.contains { $0 != part && part.hasPrefix($0) } }
        guard let shortest = searched.map(\.utf8.count).min(), shortest + 2 <= Speller.longest else { return [] }
        let lengths = (shortest + 2)...Speller.longest
        let found = try index.words(holding: searched, lengths: lengths, atMost: Self.mostCandidates)
        let stems = Set(forms.map(stemmer.stem))
        let candidates = found.filter { word in stems.contains { word.word.contains($0) } }.map {
            (word: $0, splits: compounds.splits(of: Letters.plain($0.word), at: parts))
        }.filter { !$0.splits.isEmpty }
        let known = try known(candidates.flatMap(\.splits))
        var tries = Self.mostTried
        return candidates.compactMap { candidate in
            let splits = candidate.splits.filter { split in
                guard
                    compounds.isBoundary(split, known: known)
                        || self.endsInOrdinaryWord(split, candidate.word.word, known, &tries)
                else { return false }
                return self.beginsAsSpelled(split, candidate.word.word)
                    && self.endsAsSpelled(split, candidate.word.word, stems)
            }
            return splits.isEmpty ? nil : Compound(word: candidate.word, isKind: splits.contains(where: \.isHead))
        }
    }

    /// True where what follows a long part is a word that Swedes use, if none of the texts: few texts have few words.
    /// - Parameter tries: how many words may still be looked up.
    private func endsInOrdinaryWord(
        _ split: Compounds.Split, _ word: String, _ known: Set<String>, _ tries: inout Int
    ) -> Bool {
        guard tries > 0, split.after.utf8.count >= Self.longPart,
            split.rest.utf8.count - split.after.utf8.count >= Self.longPart
        else { return false }
        guard compounds.isBoundary(split, known: known.union([split.after])) else { return false }
        let rests = compounds.unlinked(String(word.suffix(split.after.count))).filter { $0.count >= Self.longPart }
        tries -= rests.count
        return rests.contains(where: isOrdinary)
    }

    /// In letters: shorter ones may be a part of anything.
    private static let longPart = 5
    /// As many words are looked up.
    private static let mostTried = 20

    /// True where a short first part has the marks of the word that it is: "stabil" is no "bil" of "stå".
    private func beginsAsSpelled(_ split: Compounds.Split, _ word: String) -> Bool {
        guard (1..<Self.tellingBeginning).contains(split.before.utf8.count), !compounds.isFirstPart(split.before) else {
            return true
        }
        let before = word.prefix(split.before.count)
        let spelled = looked { try index.words(spelled: compounds.words(before: split.before)) } ?? []
        return spelled.contains { $0.word.hasPrefix(before) }
    }

    /// True where the end of a compound is a form of the word with its marks: "bostadsområde" has no "somrar"; and no word
    /// of its own with the letter before it: "fossil-oberoende".
    private func endsAsSpelled(_ split: Compounds.Split, _ word: String, _ stems: Set<String>) -> Bool {
        guard split.isHead else { return true }
        let rest = word.suffix(split.rest.count)
        return stems.contains(stemmer.stem(String(rest))) && !(split.before.hasSuffix("o") && isWord("o" + rest))
    }

    /// How a word may be spelled within another: whole, without its last vowel, and as its stem, unless so little is left
    /// of it that it may be the stem of another word.
    private func spellingsInCompounds(_ word: String) -> [String] {
        let plain = Letters.plain(word)
        let bare = plain.hasSuffix("a") || plain.hasSuffix("e") ? String(plain.dropLast()) : plain
        let stem = stemmer.key(word)
        return [plain, bare].filter { $0.utf8.count >= Compounds.shortestPart }
            + (stem.utf8.count > Compounds.shortestPart ? [stem] : [])
    }

    /// What is known of the letters around the parts.
    private func known(_ splits: [Compounds.Split]) throws -> Set<String> {
        var known = try index.known(compounds.lookups(splits), inflectedBy: compounds.inflections)
        let open = splits.filter { !compounds.isBoundary($0, known: known) }
        for letters in Set(open.map(\.before)).sorted().prefix(Self.mostUnknown)
        where !compounds.begins(letters, known: known) {
            if try isMadeOfWords(letters) || beginsCompounds(letters) { known.insert(letters) }
        }
        return known
    }

    /// As many unknown beginnings are looked at.
    private static let mostUnknown = 40

    /// True for letters that are compounds of words themselves: "kapitaltjänst".
    private func isMadeOfWords(_ letters: String) throws -> Bool {
        let bytes = Array(letters.utf8)
        guard bytes.count >= 2 * Compounds.shortestPart else { return false }
        let splits = (Compounds.shortestPart...(bytes.count - Compounds.shortestPart)).map { cut in
            Compounds.Split(
                before: String(decoding: bytes[..<cut], as: UTF8.self),
                after: String(decoding: bytes[cut...], as: UTF8.self), isHead: false)
        }
        let known = try index.known(compounds.lookups(splits), inflectedBy: compounds.inflections)
        return splits.contains { compounds.isBoundary($0, known: known) }
    }

    /// True for letters that stand before several known words though never alone: "lant", "social".
    private func beginsCompounds(_ letters: String) throws -> Bool {
        guard letters.utf8.count >= Self.tellingBeginning else { return false }
        let rests = try index.words(beginning: letters, lengths: 1...Speller.longest, atMost: 30).compactMap { word in
            let rest = Letters.plain(word.word).utf8.dropFirst(letters.utf8.count)
            return rest.count < Self.tellingBeginning ? nil : String(decoding: rest, as: UTF8.self)
        }
        let known = try index.known(
            Set(rests.flatMap { [$0, stemmer.key($0)] }), inflectedBy: compounds.inflections)
        return Set(rests.map(stemmer.key)).intersection(known).count >= 2
    }

    private static let tellingBeginning = 4

    /// The words that a compound is of, those of them that the texts hold; nil where it is none, or they do not hold the first,
    /// which says what it is about.
    func parts(of word: String) -> [String]? {
        let letters = Array(word)
        guard (Self.shortestOfParts + Compounds.shortestPart...Speller.longest).contains(letters.count) else {
            return nil
        }
        let cuts = (Compounds.shortestPart...(letters.count - Self.shortestOfParts)).reversed().map { cut in
            (first: String(letters[..<cut]), rest: String(letters[cut...]))
        }
        let asked = cuts.map {
            Compounds.Split(before: Letters.plain($0.first), after: Letters.plain($0.rest), isHead: false)
        }
        guard let known = looked({ try index.known(compounds.lookups(asked), inflectedBy: compounds.inflections) })
        else { return nil }
        let found = zip(cuts, asked).filter { compounds.isBoundary($1, known: known) }.map(\.0)
        let parts = found.compactMap { cut in
            standing(cut.first).map { holds(cut.rest) ? [$0, cut.rest] : [$0] }
        }
        return parts.first { $0.count == 2 } ?? parts.first
    }

    private static let shortestOfParts = 4

    /// A first part as the word that it is when it stands alone: "bygglovs" is "bygglov", "lärar" is "lärare".
    private func standing(_ part: String) -> String? {
        let bare = part.hasSuffix("s") ? [String(part.dropLast()), part] : [part]
        return bare.first(where: holdsStem)
            ?? bare.flatMap { [$0 + "a", $0 + "e"] }.first(where: holdsStem) ?? bare.first(where: holds)
    }

    /// The compound that the texts have with or without an s between its parts, where it was typed the other way:
    /// "kunskapkraven".
    func relinked(_ typed: String) -> String? {
        let letters = Array(typed)
        guard (2 * Compounds.shortestPart...Speller.longest).contains(letters.count) else { return nil }
        return (Compounds.shortestPart...(letters.count - Compounds.shortestPart)).lazy.map { cut in
            let (first, rest) = (String(letters[..<cut]), String(letters[cut...]))
            return first.hasSuffix("s") ? first.dropLast() + rest : first + "s" + rest
        }.first { !self.inflections(of: $0).isEmpty }
    }

    // MARK: - Misspellings

    /// Words of the texts that are this word misspelled: one edit away, in long words that stand in one text only.
    func misspellings(of word: String) -> [TextWord] {
        let key = Letters.plain(stemmer.stem(word))
        let letters = Array(key.utf8)
        guard (Self.longWord...Speller.longest).contains(letters.count) else { return [] }
        let halves = Self.pieces(letters, 2)
        let lengths = (letters.count - 1)...(letters.count + Self.longEnding)
        let found = looked { try index.words(holding: halves, lengths: lengths, atMost: Self.mostCandidates) } ?? []
        return found.filter { $0.texts == 1 && isMisspelling($0.word, of: letters) }
    }

    private static let longWord = 7
    private static let veryLongWord = 11
    private static let longEnding = 5

    private func isMisspelling(_ word: String, of letters: [UInt8]) -> Bool {
        let key = Array(Letters.plain(word).utf8)
        let stem = Array(stemmer.key(word).utf8)
        guard key.first == letters.first, stem.count >= Self.longWord, stem != letters else { return false }
        if editDistance(letters, stem, limit: 1) == 1 {
            return looked { try index.words(keys: [String(decoding: stem, as: UTF8.self)]) }?.count == 1
        }
        return Self.beginsMisspelled(key, as: letters)
    }

    /// True for a very long word with one letter wrong and an ending, of which a stemmer may leave something else.
    private static func beginsMisspelled(_ key: [UInt8], as letters: [UInt8]) -> Bool {
        letters.count >= veryLongWord && (1...4).contains(key.count - letters.count)
            && editDistance(letters, Array(key.prefix(letters.count)), limit: 1) == 1
    }

    /// The letters in so many pieces, of which one is whole in a word with fewer mistakes.
    private static func pieces(_ letters: [UInt8], _ count: Int) -> [String] {
        (0..<count).map { piece in
            let range = (piece * letters.count / count)..<((piece + 1) * letters.count / count)
            return String(decoding: letters[range], as: UTF8.self)
        }
    }

    /// Words of the texts that may be meant by a mistyped one: of a long one those that share a third of it, of a short
    /// one those that begin with the same two letters or share any three in a row.
    func candidates(for typed: String) -> [TextWord] {
        let letters = Array(Letters.plain(typed).utf8)
        guard (Speller.shortest...Speller.longest).contains(letters.count) else { return [] }
        let lengths = (letters.count - Self.mostMistakes)...(letters.count + Self.mostMistakes)
        let parts = letters.count >= Self.inThirds ? Self.pieces(letters, 3) : Self.trigrams(letters)
        let beginning = String(decoding: letters.prefix(2), as: UTF8.self)
        let begun = looked { try index.words(beginning: beginning, lengths: lengths, atMost: Self.mostNear) } ?? []
        let holding = looked { try index.words(holding: parts, lengths: lengths, atMost: Self.mostNear) } ?? []
        return Array(Set(begun + holding))
    }

    private static let mostMistakes = 2
    private static let inThirds = 9

    private static func trigrams(_ letters: [UInt8]) -> [String] {
        Set((0...(letters.count - 3)).map { String(decoding: letters[$0..<($0 + 3)], as: UTF8.self) }).sorted()
    }

    private static let mostNear = 2_000

    // MARK: - Short forms

    func abbreviations(of words: [String]) -> [String] {
        looked { try index.abbreviations(of: Letters.plain(words.joined())) } ?? []
    }

    func phrases(abbreviated word: String) -> [[String]] {
        looked { try index.phrases(abbreviated: word) } ?? []
    }

    // MARK: - Looking up

    private func looked<T>(_ body: () throws -> T) -> T? { try? body() }
}

/// What was looked up, by the word.
struct Memory<Value> {
    private var values: [String: Value] = [:]
    private static var most: Int { 4_000 }

    /// - Parameter find: nil where it could not be said: it is asked again the next time.
    mutating func value(for word: String, _ find: () -> Value?) -> Value? {
        if let known = values[word] { return known }
        guard let found = find() else { return nil }
        if values.count >= Self.most { values.removeAll() }
        values[word] = found
        return found
    }
}
