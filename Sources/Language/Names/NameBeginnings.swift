import Domain

/// The names of the corpus, found by their beginnings.
struct NameBeginnings {
    enum Kind: Hashable {
        case nämnd, goal, record(RecordKind), column
    }

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
        var weighed = vocabulary.nämnder.map { ($0, Kind.nämnd, Int.max) }
        weighed += vocabulary.goals.map { ($0.name, Kind.goal, $0.years.count * max($0.nämnder.count, 1)) }
        for name in vocabulary.names where name.field != .grupp {
            let kind = name.field == .kolumn ? Kind.column : .record(name.kind)
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
    /// - Parameter isWanted: whether names of a kind fit the line.
    func names(after before: String, word: String, where isWanted: (Kind) -> Bool) -> [Found] {
        let typed = Self.key(before).split(separator: Self.space)
        let last = Self.key(word)
        var found: [Found] = []
        for count in 0...min(typed.count, Self.longestRun) {
            let run = typed.suffix(count).joined(separator: [Self.space]) + (count > 0 ? [Self.space] : []) + last
            for index in names(beginning: Array(run), where: isWanted) {
                guard let rest = rest(of: names[index].text, after: count, typed: word) else { continue }
                found.append(Found(text: rest, kind: names[index].kind, words: count))
            }
        }
        return found
    }

    private func names(beginning run: [UInt8], where isWanted: (Kind) -> Bool) -> [Int] {
        var found: [Int] = []
        keys.withUnsafeBufferPointer { keys in
            for index in names.indices where found.count < Self.most {
                let start = starts[index]
                guard starts[index + 1] - start >= run.count else { continue }
                var length = 0
                while length < run.count, keys[start + length] == run[length] { length += 1 }
                if length == run.count, isWanted(names[index].kind) { found.append(index) }
            }
        }
        return found
    }

    /// A name without its first words, from its next letter or, where none is typed, from the sign before that; nil
    /// where nothing is left.
    private func rest(of name: String, after count: Int, typed word: String) -> String? {
        var rest = Substring(name)
        for _ in 0..<count { rest = rest.drop { !$0.isWordLetter }.drop(while: \.isWordLetter) }
        if word.first?.isWordLetter == true {
            rest = rest.drop { !$0.isWordLetter }
        } else if count > 0 {
            rest = rest.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
        }
        if rest.last == ")", !rest.contains("(") { rest.removeLast() }
        return rest.contains(where: \.isWordLetter) ? String(rest) : nil
    }
}
