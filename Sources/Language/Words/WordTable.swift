/// Numbers for words, found by their spelling or by their key (the spelling without case and diacritics).
///
/// A process that answers one question builds it and looks up a few words, so building must be cheap: words are hashed
/// by the bytes of their key (FNV-1a) into one array, and no key is made as a string.
struct WordTable: Sendable {
    private(set) var spellings: [String] = []
    private var hashes: [UInt64] = []
    /// Numbers of words at the place of their hash or after it; -1 is empty.
    private var slots: [Int32]

    init(capacity: Int) {
        slots = Array(repeating: -1, count: Self.size(for: capacity))
        spellings.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
    }

    private static func size(for words: Int) -> Int {
        var size = 64
        while size < words * 2 { size *= 2 }
        return size
    }

    /// The number of a word with exactly this spelling.
    func number(of spelling: String) -> Int? {
        first(hash: Self.hash(spelling)) { spellings[$0].utf8.elementsEqual(spelling.utf8) }
    }

    /// The numbers of the words whose key this is.
    func numbers(key: String) -> [Int] {
        var found: [Int] = []
        _ = first(hash: Self.hash(key)) { number in
            found.append(number)
            return false
        }
        return found.sorted()
    }

    /// The number of a word, a new one if the table lacks it.
    mutating func intern(_ spelling: String) -> Int {
        if let number = number(of: spelling) { return number }
        if (spellings.count + 1) * 2 > slots.count { grow() }
        spellings.append(spelling)
        hashes.append(Self.hash(spelling))
        place(spellings.count - 1)
        return spellings.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in spellings.indices { place(number) }
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }

    private func first(hash: UInt64, where condition: (Int) -> Bool) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, condition(number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The hash of a word's key: å and ä count as a, ö as o, other Latin-1 letters as `Letters.plain` has them.
    private static func hash(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var afterC3 = false
        for byte in word.utf8 {
            var plain = byte
            if afterC3 {
                afterC3 = false
                plain = plainLatin[Int(byte & 0x1F)]
            } else if byte == 0xC3 {
                afterC3 = true
                continue
            }
            hash = (hash ^ UInt64(plain)) &* 0x100_0000_01b3
        }
        return hash
    }

    /// The plain letters of U+00E0–U+00FF (and of the capitals 0x20 below); 0 for signs that are none.
    private static let plainLatin: [UInt8] = Array("aaaaaaaceeeeiiii\0nooooo\0ouuuu\0\0y".utf8)
}
