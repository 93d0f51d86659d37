import Domain

/// A short form with the words that a text says it is for: "hållbart medarbetarengagemang (HME)".
///
/// The words are those beside the parenthesis that the letters stand for, each word by its first letter, a compound also
/// by letters inside it (after A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text", 2003).
struct Abbreviation: Hashable {
    /// Lower case.
    let short: String
    let words: [String]

    private static let lengths = 2...6
    /// Words between that no letter stands for: "och", "för", "i".
    private static let mostPassedOver = 1

    /// The short forms that a text explains.
    static func explained(in bytes: UnsafeRawBufferPointer) -> [Abbreviation] {
        var found: [Abbreviation] = []
        var position = 0
        while let open = bytes[position...].firstIndex(of: UInt8(ascii: "(")) {
            let close = bytes[open...].prefix(120).firstIndex(of: UInt8(ascii: ")"))
            position = open + 1
            guard let close else { continue }
            let before = String(decoding: bytes[max(0, open - 160)..<open], as: UTF8.self)
            let inside = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
            if let abbreviation = read(before: before, inside: inside) { found.append(abbreviation) }
        }
        return found
    }

    /// "words (ABC)", or "ABC (words)".
    private static func read(before: String, inside: String) -> Abbreviation? {
        if let short = short(inside[...]) {
            return abbreviation(short, for: WordScanner.words(of: before), isEnd: true)
        }
        // What the short form stands before may be joined to it: "NKI-resultat (nöjd-kund-index)".
        guard let last = before.split(separator: " ").last?.split(separator: "-").first, let short = short(last) else {
            return nil
        }
        return abbreviation(short, for: WordScanner.words(of: inside), isEnd: false)
    }

    private static func short(_ text: Substring) -> String? {
        let isShort = lengths.contains(text.count) && text.allSatisfy { $0.isLetter && $0.isUppercase }
        return isShort ? text.lowercased() : nil
    }

    /// - Parameter isEnd: true where the phrase ends the words, false where it is all of them.
    private static func abbreviation(_ short: String, for words: [String], isEnd: Bool) -> Abbreviation? {
        let lengths = isEnd ? Array(1...(short.count + mostPassedOver)) : [words.count]
        for length in lengths where length > 0 && length <= words.count {
            let phrase = Array(words.suffix(length))
            if stands(Array(short), for: phrase.map(Array.init)) { return Abbreviation(short: short, words: phrase) }
        }
        return nil
    }

    /// True where the letters are the words' first ones in order, with letters inside a word for those between.
    private static func stands(_ letters: [Character], for words: [[Character]]) -> Bool {
        guard let word = words.first else { return letters.isEmpty }
        guard word.first == letters.first, word.count > 1, word.count > letters.count || words.count > 1 else {
            return false
        }
        var inside = word.dropFirst()
        var rest = letters.dropFirst()
        if continues(rest, words.dropFirst()) { return true }
        while let letter = rest.first, let place = inside.firstIndex(of: letter) {
            inside = inside[(place + 1)...]
            rest = rest.dropFirst()
            if continues(rest, words.dropFirst()) { return true }
        }
        return false
    }

    private static func continues(_ letters: ArraySlice<Character>, _ words: ArraySlice<[Character]>) -> Bool {
        if stands(Array(letters), for: Array(words)) { return true }
        // A short word inside the phrase that no letter is for.
        guard words.count > 1, let small = words.first, small.count <= 4 else { return false }
        return stands(Array(letters), for: Array(words.dropFirst()))
    }
}
