/// A word that questions have used and the tool has not understood, and where it might go in the grammar's files.
public struct GrammarProposal: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Like a word that stands in the block.
        case like(String)
        /// A word of a goal's name.
        case inGoal(String)
        /// A word of the name of a mått, an åtagande, a risk and so on.
        case inName(String)
        /// Taken for another word again and again.
        case spelling(String)
        /// It stands among words that say nothing, and the question is understood without it.
        case filler
        /// The running texts hold it.
        case inTexts
        /// Nothing is known of it.
        case new
    }

    /// In lower case.
    public var word: String
    /// How many questions have it.
    public var count: Int
    /// The latest of them.
    public var example: String
    /// "grammar/ord.txt"; nil where the person must choose.
    public var file: String?
    /// The header line of a block: "klass nå".
    public var block: String?
    public var reason: Reason

    public init(word: String, count: Int, example: String, file: String?, block: String?, reason: Reason) {
        self.word = word
        self.count = count
        self.example = example
        self.file = file
        self.block = block
        self.reason = reason
    }
}
