/// Light stemming by a table of suffixes, kept as data.
///
/// Suffixes are taken off one after another, each time the longest that fits, until none does. So a form that is
/// another form with a suffix of the table has the same stem, whatever the suffixes. The idea and the base of the table
/// are Savoy's light stemmer (J. Savoy, "Light stemming approaches for the French, Portuguese, German and
/// Hungarian languages", 2006, and its Swedish counterpart).
public struct Stemmer: Hashable, Sendable {
    /// One suffix: words of at least `minimum` letters lose `suffix` and get `replacement`. A suffix that begins with `=`
    /// is a whole word: nothing else has it.
    public struct Rule: Hashable, Sendable {
        public var suffix: String
        public var minimum: Int
        public var replacement: String

        public init(suffix: String, minimum: Int, replacement: String = "") {
            self.suffix = suffix
            self.minimum = minimum
            self.replacement = replacement
        }
    }

    /// By the last byte of their suffixes.
    private let rules: [[ByteRule]]
    /// Tells tables apart: the same for the same rules in every process, unlike `hashValue` (FNV-1a).
    public let fingerprint: UInt64

    private struct ByteRule: Hashable {
        let suffix: [UInt8]
        let minimum: Int
        let replacement: [UInt8]
        let isWord: Bool
        /// How many letters a word loses by it.
        let loss: Int
    }

    /// - Parameter rules: in any order. A rule whose replacement is its suffix keeps an ending from the shorter rules.
    public init(rules: [Rule]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for rule in rules {
            for byte in "\(rule.suffix) \(rule.minimum) \(rule.replacement)\n".utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        fingerprint = hash
        let sorted = rules.map(Self.byteRule).sorted { $0.suffix.count > $1.suffix.count }
        // What is said of a word goes before what is said of all that end as it does.
        let ordered = sorted.filter(\.isWord) + sorted.filter { !$0.isWord }
        self.rules = ordered.reduce(into: Array(repeating: [], count: 256)) { rules, rule in
            if let last = rule.suffix.last { rules[Int(last)].append(rule) }
        }
    }

    private static func byteRule(_ rule: Rule) -> ByteRule {
        let isWord = rule.suffix.hasPrefix("=")
        let suffix = isWord ? String(rule.suffix.dropFirst()) : rule.suffix
        return ByteRule(
            suffix: Array(suffix.utf8), minimum: rule.minimum, replacement: Array(rule.replacement.utf8),
            isWord: isWord,
            loss: suffix.unicodeScalars.count - rule.replacement.unicodeScalars.count)
    }

    /// The stem of a lower-case word.
    public func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        let whole = bytes
        // Counted once: a "word" of thousands of letters may lose them one by one.
        var letters = bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        while shorten(&bytes, &letters) {}
        return bytes == whole ? word : String(decoding: bytes, as: UTF8.self)
    }

    /// The key under which forms of a word meet: its stem without diacritics.
    public func key(_ word: String) -> String {
        Letters.plain(stem(word))
    }

    /// Takes off one suffix; false where none fits.
    private func shorten(_ bytes: inout [UInt8], _ letters: inout Int) -> Bool {
        guard let last = bytes.last else { return false }
        for rule in rules[Int(last)] where letters >= rule.minimum && Self.ends(bytes, in: rule) {
            letters -= rule.loss
            bytes.removeLast(rule.suffix.count)
            bytes.append(contentsOf: rule.replacement)
            return rule.replacement.count < rule.suffix.count
        }
        return false
    }

    private static func ends(_ bytes: [UInt8], in rule: ByteRule) -> Bool {
        let suffix = rule.suffix
        guard rule.isWord ? bytes.count == suffix.count : bytes.count >= suffix.count else { return false }
        let start = bytes.count - suffix.count
        for index in suffix.indices where bytes[start + index] != suffix[index] { return false }
        return true
    }
}

/// Letters compared as Swedish staff type them.
public enum Letters {
    /// True for a word of ASCII letters only: one typed without å ä ö, or one that has none.
    public static func isPlain(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

    /// What `lowercased()` gives, which takes fifty times as long for the letters that nearly every text has.
    public static func lower(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isChanged = false
        var before: UInt8 = 0
        for byte in text.utf8 {
            let isCapital = before == 0xC3 ? byte <= 0x9E && byte != 0x97 : byte >= 0x41 && byte <= 0x5A
            // Beyond Latin-1 only the marks of punctuation have no case.
            guard before == 0xE2 ? byte == 0x80 : byte < 0xC4 || byte == 0xE2 else { return text.lowercased() }
            bytes.append(isCapital ? byte + 0x20 : byte)
            isChanged = isChanged || isCapital
            before = byte
        }
        return isChanged ? String(decoding: bytes, as: UTF8.self) : text
    }

    /// Lower case, without å ä ö é ü and the like: what "franvaro" and "frånvaro" have in common.
    public static func plain(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) { return word }
        var result: [UInt8] = []
        result.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: result.append(UInt8(scalar.value + 32))
            case 0..<0x80: result.append(UInt8(scalar.value))
            case 0xC0...0xC6, 0xE0...0xE6: result.append(UInt8(ascii: "a"))
            case 0xC7, 0xE7: result.append(UInt8(ascii: "c"))
            case 0xC8...0xCB, 0xE8...0xEB: result.append(UInt8(ascii: "e"))
            case 0xCC...0xCF, 0xEC...0xEF: result.append(UInt8(ascii: "i"))
            case 0xD1, 0xF1: result.append(UInt8(ascii: "n"))
            case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: result.append(UInt8(ascii: "o"))
            case 0xD9...0xDC, 0xF9...0xFC: result.append(UInt8(ascii: "u"))
            case 0x300...0x36F: continue  // combining marks of decomposed letters
            default: result.append(contentsOf: Array(String(scalar).lowercased().utf8))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
