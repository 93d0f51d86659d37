import Domain

/// Which municipality a report is of: the one that its text and its file's name name most.
struct KommunIdentity {
    private struct Known {
        let number: Int
        /// The words after the first: "Bro" of "Upplands Bro".
        let rest: [Substring]
        /// True for a form that says nothing without "kommun" beside it.
        let needsKommun: Bool
    }

    private let kommuner: [Kommun]
    /// By the first word.
    private let forms: [Substring: [Known]]
    private var scores: [Int: Int] = [:]

    /// What a mention beside "kommun" counts, and one of a municipality in the file's name, against one of a place.
    private static let (besideKommun, inFileName) = (3, 20)
    /// The winner is named so many times as often as the next, and at least so often.
    private static let (lead, fewest) = (2, 3)

    private static let heads: Set<Substring> = [
        "kommun", "kommuns", "kommunen", "kommunens", "stad", "stads", "kommunfullmäktige", "kommunfullmäktiges",
        "kommunstyrelse", "kommunstyrelsen", "kommunkoncern", "kommunkoncernen",
    ]
    /// Words before a name that say what is named: "kommunfullmäktige i Vara", "kommunen Vara".
    private static let prepositions: Set<Substring> = ["i", "för"]
    /// "Stockholms län" is another authority, and so is "Region Stockholm".
    private static let otherHeads: Set<Substring> = ["län", "läns", "tingsrätt", "universitet", "högskola", "stift"]

    /// - Parameter kommuner: those that there are.
    init(_ kommuner: [Kommun]) {
        self.kommuner = kommuner
        var forms: [Substring: [Known]] = [:]
        for (number, kommun) in kommuner.enumerated() {
            for (form, isOther) in [(kommun.name, false)] + kommun.otherNames.map({ ($0, true) }) {
                let words = form.lowercased().split(separator: " ")
                guard let first = words.first, let last = words.last else { continue }
                let needsKommun = kommun.isOrdinaryWord || (isOther && words.count == 1)
                for ending in ["", "s"] where ending.isEmpty || last.last != "s" {
                    let written = Array(words.dropLast()) + [Substring(last + ending)]
                    let known = Known(number: number, rest: Array(written.dropFirst()), needsKommun: needsKommun)
                    forms[words.count == 1 ? written[0] : first, default: []].append(known)
                }
            }
        }
        self.forms = forms
    }

    /// The name of the municipality; nil where no one is named clearly most.
    static func kommun(of lines: [DocumentLine], path: String, among kommuner: [Kommun]) -> String? {
        guard !kommuner.isEmpty else { return nil }
        var identity = KommunIdentity(kommuner)
        for line in lines { identity.note(line.text) }
        identity.noteName(fileStem(path))
        return identity.winner
    }

    private var winner: String? {
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value >= Self.fewest else { return nil }
        if ranked.count > 1, first.value < Self.lead * ranked[1].value { return nil }
        return kommuner[first.key].name
    }

    private mutating func note(_ line: String) {
        guard line.utf8.contains(where: Self.mayBeCapital) else { return }
        let words = line.utf8.split { $0 < 0x80 && !Self.isOfName($0) }.map(Substring.init)
        for (place, word) in words.enumerated() where word.utf8.first.map(Self.mayBeCapital) == true {
            for known in forms[Substring(word.lowercased())] ?? [] { note(known, at: place, words) }
        }
    }

    private mutating func note(_ known: Known, at place: Int, _ words: [Substring]) {
        let end = place + 1 + known.rest.count
        guard end <= words.count, zip(words[(place + 1)..<end], known.rest).allSatisfy({ $0.lowercased() == $1 })
        else { return }
        let next = end < words.count ? Substring(words[end].lowercased()) : ""
        if Self.otherHeads.contains(next) || (place > 0 && words[place - 1].lowercased() == "region") { return }
        if Self.heads.contains(next) || followsHead(place, words) {
            scores[known.number, default: 0] += Self.besideKommun
        } else if !known.needsKommun {
            scores[known.number, default: 0] += 1
        }
    }

    private func followsHead(_ place: Int, _ words: [Substring]) -> Bool {
        let before = words[..<place].suffix(2).map { $0.lowercased() }
        guard let last = before.last else { return false }
        if before.count > 1, Self.prepositions.contains(Substring(last)) {
            return Self.heads.contains(Substring(before[0]))
        }
        return last == "kommunen"
    }

    /// Names of files are written without capitals and marks.
    private mutating func noteName(_ name: String) {
        let words = name.split { !$0.isLetter }.map { Self.folded($0) }
        for (number, kommun) in kommuner.enumerated() where !kommun.isOrdinaryWord {
            let parts = kommun.name.split { !$0.isLetter }.map { Self.folded($0) }
            let isNamed = words.indices.contains { words[$0...].starts(with: parts) }
            if isNamed { scores[number, default: 0] += Self.inFileName }
        }
    }

    private static func folded(_ word: Substring) -> String {
        String(
            word.lowercased().map { letter -> Character in
                switch letter {
                case "å", "ä": "a"
                case "ö": "o"
                default: letter
                }
            })
    }

    /// A capital letter of ASCII, or the first byte of Å, Ä and Ö (and of their small ones).
    private static func mayBeCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte == 0xC3 }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }
}
