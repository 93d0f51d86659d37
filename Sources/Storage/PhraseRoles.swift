/// What the phrases of a MATCH expression are to each other: one "term:weight" or "term:weight:word" for each, in their
/// order, parted by spaces; "term~:weight" for one that stands in the place of the term's own word.
///
/// Phrases with the same term number are spellings of one term. A phrase of one word is given with it, so that the
/// number of texts that hold it need not be counted.
struct PhraseRoles {
    struct Role {
        var term: Int
        var weight: Double
        var word: String?
        var isOwn = true
    }

    private(set) var roles: [Role] = []

    /// Each phrase a term of its own.
    init(count: Int) {
        roles = (0..<count).map { Role(term: $0, weight: 1, word: nil) }
    }

    /// - Returns: nil where the text has not one role for each phrase.
    init?(_ text: String, count: Int) {
        for part in text.utf8.split(separator: UInt8(ascii: " ")) {
            let fields = part.split(separator: UInt8(ascii: ":"), maxSplits: 2).map { String(Substring($0)) }
            guard fields.count >= 2, let weight = Double(fields[1]), weight > 0, weight <= 1 else { return nil }
            let isOwn = !fields[0].hasSuffix("~")
            guard let term = Int(isOwn ? fields[0][...] : fields[0].dropLast()), term >= 0, term < count else {
                return nil
            }
            roles.append(Role(term: term, weight: weight, word: fields.count > 2 ? fields[2] : nil, isOwn: isOwn))
        }
        guard roles.count == count else { return nil }
    }

    /// How many terms there may be.
    var termCount: Int { (roles.map(\.term).max() ?? -1) + 1 }
}
