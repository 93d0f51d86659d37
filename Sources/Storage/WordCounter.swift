import Domain

/// Counts in how many texts words and stems stand, as texts come and go, and what short forms they explain.
struct WordCounter {
    /// Something counted, and by how many texts its number has changed.
    struct Tally {
        private(set) var names = WordNumbers()
        private(set) var changes: [Int] = []
        /// The text that each was last met in, so that it counts once a text.
        private var lastTexts: [Int32] = []

        mutating func number(of name: [UInt8]) -> Int {
            let number = names.number(of: name)
            if number == changes.count {
                changes.append(0)
                lastTexts.append(0)
            }
            return number
        }

        mutating func count(_ number: Int, in text: Int32, by change: Int) {
            guard lastTexts[number] != text else { return }
            lastTexts[number] = text
            changes[number] += change
        }

        /// What has changed, in no telling order.
        var changed: [(name: String, change: Int)] {
            changes.indices.lazy.filter { changes[$0] != 0 }.map { (names[$0], changes[$0]) }
        }
    }

    private let stemmer: Stemmer
    private(set) var words = Tally()
    private(set) var stems = Tally()
    private(set) var abbreviations: [Abbreviation: Int] = [:]
    /// By how many the texts have changed.
    private(set) var texts = 0
    private var stemNumbers: [Int] = []
    private var text: Int32 = 0

    init(stemmer: Stemmer) {
        self.stemmer = stemmer
    }

    /// Counts a text.
    /// - Parameters:
    ///   - columns: the UTF-8 of what the full-text index has of it.
    ///   - change: 1 for one that has come, -1 for one that goes.
    mutating func count(_ columns: [UnsafeRawBufferPointer], by change: Int) {
        text += 1
        texts += change
        for column in columns {
            var scanner = WordScanner(column)
            while scanner.next() != nil { count(scanner.word, by: change) }
            for abbreviation in Abbreviation.explained(in: column) { abbreviations[abbreviation, default: 0] += change }
        }
    }

    private mutating func count(_ word: [UInt8], by change: Int) {
        let number = words.number(of: word)
        if number == stemNumbers.count {
            let stem = stemmer.stem(String(decoding: word, as: UTF8.self))
            stemNumbers.append(stems.number(of: Array(stem.utf8)))
        }
        words.count(number, in: text, by: change)
        stems.count(stemNumbers[number], in: text, by: change)
    }
}
