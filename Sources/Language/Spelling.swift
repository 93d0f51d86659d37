/// Finds the known word that a mistyped one was meant to be.
struct Speller {
    /// Candidates by length in letters.
    private var byLength: [Int: [[UInt8]]] = [:]

    /// - Parameter words: keys without diacritics.
    init(words: some Sequence<String>) {
        for word in words where word.utf8.count >= 4 { byLength[word.utf8.count, default: []].append(Array(word.utf8)) }
    }

    /// The nearest word, nil if none is near or two different ones are equally near.
    ///
    /// One edit (a letter added, dropped or changed, or two neighbours swapped) is allowed in words of four letters or
    /// more, two from eight. The first letter is taken to be right in short words.
    func nearest(to word: String) -> (word: String, distance: Int)? {
        let letters = Array(word.utf8)
        guard letters.count >= 4 else { return nil }
        let limit = letters.count >= 8 ? 2 : 1
        var best: (word: [UInt8], distance: Int)?
        var tied = false
        for length in (letters.count - limit)...(letters.count + limit) {
            for candidate in byLength[length] ?? [] where candidate[0] == letters[0] || letters.count >= 6 {
                let distance = editDistance(letters, candidate, limit: best?.distance ?? limit)
                guard distance > 0, distance <= (best?.distance ?? limit),
                    distance == 1 || candidate[0] == letters[0]
                else { continue }
                if let held = best, held.distance == distance {
                    let (new, old) = (likeness(candidate, letters), likeness(held.word, letters))
                    tied = new == old || (tied && new < old)
                    if new <= old { continue }
                } else {
                    tied = false
                }
                best = (candidate, distance)
            }
        }
        guard let best, !tied else { return nil }
        return (String(decoding: best.word, as: UTF8.self), best.distance)
    }

    /// Tells equally near words apart: letters in common at the start and at the end count.
    private func likeness(_ word: [UInt8], _ typed: [UInt8]) -> Int {
        zip(word, typed).prefix { $0 == $1 }.count + zip(word.reversed(), typed.reversed()).prefix { $0 == $1 }.count
    }
}

/// Damerau–Levenshtein distance in its optimal string alignment form (a swap of neighbours is one edit).
/// - Returns: the distance, or `limit + 1` when it is more than `limit`.
func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...max(a.count, 1) where i <= a.count {
        row[0] = i
        var smallest = i
        for j in 1...max(b.count, 1) where j <= b.count {
            let change = a[i - 1] == b[j - 1] ? 0 : 1
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            smallest = min(smallest, row[j])
        }
        if smallest > limit { return limit + 1 }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
}

/// A speller over the words of the lexicon and of records' names, made when a word is first not known.
final class LazySpeller: @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time, which sets `speller` once.
    private let lexicon: Lexicon
    private let goals: GoalNames
    private let names: RecordNames
    private lazy var speller = Speller(words: lexicon.keys.union(names.words).union(goals.keys).sorted())

    init(_ lexicon: Lexicon, _ goals: GoalNames, _ names: RecordNames) {
        self.lexicon = lexicon
        self.goals = goals
        self.names = names
    }

    func nearest(to word: String) -> (word: String, distance: Int)? { speller.nearest(to: word) }
}
