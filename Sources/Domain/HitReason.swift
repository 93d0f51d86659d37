/// Why a text was found that does not say a search word as it was typed.
public enum HitReason: Hashable, Sendable {
    /// What was typed was taken for a word of the texts.
    case corrected(from: String)
    /// The text says the word in another way: what stands there, and what it has to do with the word.
    case says(String, SearchSpelling.Kinship)
}
