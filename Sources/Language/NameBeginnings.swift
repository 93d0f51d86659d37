import Domain

/// The names of the corpus, found by their beginnings.
struct NameBeginnings {
    enum Kind { case goal, record, column }

    struct Found {
        /// The name from the word that is being typed.
        var text: String
        var kind: Kind
        /// How many words before that one are the name's.
        var words: Int
    }

    private var names: [(text: String, kind: Kind)] = []
    /// The keys of all names, one after another, and where each begins.
    private var keys: [UInt8] = []
    private var starts: [Int] = [0]

    private static let space = UInt8(ascii: " ")
    /// Of names that begin alike, as many as a person might look through.
    private static let most = 40
    private static let longestRun = 10

    /// The names, those that most nämnder and years have first.
    init(_ vocabulary: Vocabulary) {
        var weighed = vocabulary.goals.map { ($0.name, Kind.goal, $0.years.count * max($0.nämnder.count, 1)) }
        for name in vocabulary.names where name.field != .grupp {
            let kind = name.field == .kolumn ? Kind.column : .record
            weighed.append((name.name, kind, name.years.count * max(name.nämnder.count, 1)))
        }
        var order = Array(weighed.indices)
        order.sort { (weighed[$1].2, $0) < (weighed[$0].2, $1) }
        for index in order { add(weighed[index].0, weighed[index].1) }
    }

    private mutating func add(_ name: String, _ kind: Kind) {
        names.append((name, kind))
        keys += Self.key(name)
        starts.append(keys.count)
    }

    /// Lower-case letters without diacritics, and digits; one space for whatever stands between.
    static func key(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        for byte in Letters.plain(text).utf8 {
            if (byte >= 0x61 && byte <= 0x7A) || isDigit(byte) || byte >= 0x80 {
                key.append(byte)
            } else if let last = key.last, last != space {
                key.append(space)
            }
        }
        if key.last == space { key.removeLast() }
        return key
    }

    /// The names that the last words of a line and the word that is being typed are the beginning of.
    func names(after before: String, word: String) -> [Found] {
        let typed = Self.key(before).split(separator: Self.space)
        let last = Self.key(word)
        var found: [Found] = []
        for count in 0...min(typed.count, Self.longestRun) {
            let run = typed.suffix(count).joined(separator: [Self.space]) + (count > 0 ? [Self.space] : []) + last
            found += names(beginning: Array(run)).compactMap { index in
                self.rest(of: names[index].text, after: count).map { Found(text: $0, kind: names[index].kind, words: count) }
            }
        }
        return found
    }

    private func names(beginning run: [UInt8]) -> [Int] {
        var found: [Int] = []
        keys.withUnsafeBufferPointer { keys in
            for index in names.indices where found.count < Self.most {
                let start = starts[index]
                guard starts[index + 1] - start >= run.count else { continue }
                var length = 0
                while length < run.count, keys[start + length] == run[length] { length += 1 }
                if length == run.count { found.append(index) }
            }
        }
        return found
    }

    /// A name without its first words; nil where nothing is left.
    private func rest(of name: String, after count: Int) -> String? {
        var left = count
        var rest = Substring(name)
        while left > 0, !rest.isEmpty {
            rest = rest.drop { !$0.isWordLetter }.drop(while: \.isWordLetter)
            left -= 1
        }
        rest = rest.drop { !$0.isWordLetter }
        return rest.isEmpty ? nil : String(rest)
    }
}
