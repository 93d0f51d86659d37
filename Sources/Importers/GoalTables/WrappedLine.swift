/// A line of wrapped text, cut into words.
struct WrappedLine {
    let number: Int
    let words: [Substring]
    /// Whether a blank line, or something that is no text, stands above.
    var followsBlank: Bool
    /// Characters, with one space between words.
    let width: Int
    /// Whether a goal cell can begin with the line.
    let startsLikeCell: Bool
    let startsSmall: Bool
    /// Whether a sentence ends with the line.
    let endsSentence: Bool

    init(number: Int, words: [Substring], followsBlank: Bool) {
        self.number = number
        self.words = words
        self.followsBlank = followsBlank
        width = words.reduce(words.count - 1) { $0 + $1.width }
        startsLikeCell = words.first.map(startsLikeName) ?? false
        startsSmall = words.first.map(startsLowercase) ?? false
        endsSentence = words.last.map(Importers.endsSentence) ?? false
    }

    init(_ line: SourceLine) {
        self.init(number: line.number, words: line.text.cleanedWords, followsBlank: line.followsBlank)
    }

}

private let endsOrCloses = ByteSet(".!?:\")]".utf8)

/// Whether a sentence ends with the word.
func endsSentence(_ word: Substring) -> Bool {
    guard let last = word.utf8.last else { return false }
    // Nearly all words end in a letter, and no sentence with them.
    if last < 0x80, !endsOrCloses.contains(last) { return false }
    let scalar = word.unicodeScalars.last { !"”\"’)]".unicodeScalars.contains($0) }
    return scalar.map { ".!?:".unicodeScalars.contains($0) } ?? false
}

/// The lines' words as one text.
func joined(_ lines: some Sequence<WrappedLine>) -> String {
    var joiner = LineJoiner()
    for line in lines { joiner.append(words: line.words) }
    return joiner.text
}
