/// A word of the corpus' running text.
public struct TextWord: Hashable, Sendable {
    /// As spelled, lower-cased.
    public var word: String
    /// The number of texts that hold it spelled so.
    public var texts: Int

    public init(word: String, texts: Int) {
        self.word = word
        self.texts = texts
    }
}

/// The words of the corpus' running text, to be looked up a few at a time: there may be hundreds of thousands.
///
/// Letters are a word's spelling as `Letters.plain` has it, keys its stem as `Stemmer.key` has it. Every list has the
/// words of most texts first, and those of equally many by code point.
public protocol WordIndex: Sendable {
    /// The words with any of these letters.
    func words(spelled letters: [String]) throws -> [TextWord]
    /// The words with any of these keys.
    func words(keys: [String]) throws -> [TextWord]
    /// The words whose letters begin so, and are as many as told.
    func words(beginning letters: String, lengths: ClosedRange<Int>, atMost count: Int) throws -> [TextWord]
    /// The words whose letters hold any of these, each of at least three letters, and are as many as told.
    func words(holding parts: [String], lengths: ClosedRange<Int>, atMost count: Int) throws -> [TextWord]
    /// Those of the letters that are a word's letters, or its key where the word has but one of the endings after it: of more
    /// than three letters, as fewer may be left of any.
    func known(_ letters: Set<String>, inflectedBy endings: [String]) throws -> Set<String>
    /// The number of words that are their stem with this after it.
    func words(withEnding ending: String) throws -> Int
    /// The words that the texts have a short form for, and short forms that they have for the words: in lower case,
    /// the likeliest first. Both are looked up by their letters without spaces.
    func abbreviations(of letters: String) throws -> [String]
    func phrases(abbreviated letters: String) throws -> [[String]]
    /// Every distinct word.
    func words() throws -> [TextWord]
}
