/// A way in which the texts may say a search word, and what it has to do with the word.
public struct SearchSpelling: Hashable, Sendable {
    /// Why a spelling is looked for, from the nearest to the farthest.
    public enum Kinship: String, Hashable, Sendable, CaseIterable {
        /// The word itself, or a form of it.
        case word
        /// The texts' own misspelling of the word.
        case misspelling
        /// A compound that the word is a part of.
        case compound
        /// The words of a compound, apart; or the compound of words typed apart.
        case parts, joined
        /// A short form of the words, or the words of a short form.
        case abbreviation
        case synonym
        /// Another word, that is this one where å, ä and ö are typed a and o.
        case marked
    }

    /// True for a way to say the word itself, and no other word in its place.
    public var isOwn: Bool { kinship != .synonym && kinship != .marked }

    /// One word, or several that stand in this order.
    public var words: [String]
    public var kinship: Kinship
    /// What an occurrence counts beside one of the word itself, above 0 and at most 1.
    public var weight: Double

    public init(words: [String], kinship: Kinship, weight: Double) {
        self.words = words
        self.kinship = kinship
        self.weight = weight
    }
}
