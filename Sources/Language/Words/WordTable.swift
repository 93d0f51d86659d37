/// Numbers for words, found by their spelling or by their key (the spelling without case and diacritics).
///
/// A process that answers one question builds it and looks up a few words, so building must be cheap: words are hashed
/// by the bytes of their key (FNV-1a) into one array, their spellings lie in another, and no key is made as a string.
struct WordTable: Sendable {
    /// The spellings, one after the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    private var hashes: [UInt64] = []
    /// Numbers of words at the place of their hash or after it; -1 is empty.
    private var slots: [Int32]

    init(capacity: Int) {
        slots = Array(repeating: -1, count: Self.size(for: capacity))
        bytes.reserveCapacity(capacity * 8)
        ends.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
    }

    private static func size(for words: Int) -> Int {
        var size = 64
        while size < words * 2 { size *= 2 }
        return size
    }

    /// The number of words.
    var count: Int { ends.count }

    var spellings: [String] { (0..<count).map(spelling) }

    func spelling(_ number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

    private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    /// The number of a word with exactly this spelling.
    func number(of spelling: String) -> Int? {
        var spelling = spelling
        return spelling.withUTF8 { number(of: $0, hash: Self.hash($0)) }
    }

    private func number(of spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
        first(hash: hash) { isSpelled($0, spelling) }
    }

    private func isSpelled(_ number: Int, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(of: number)
        guard range.count == spelling.count else { return false }
        for offset in spelling.indices where bytes[range.lowerBound + offset] != spelling[offset] { return false }
        return true
    }

    /// The numbers of the words whose key this is.
    func numbers(key: String) -> [Int] {
        var found: [Int] = []
        _ = first(hash: Self.hash(key.utf8)) { number in
            found.append(number)
            return false
        }
        return found.sorted()
    }

    /// The number of a word, a new one if the table lacks it.
    mutating func intern(_ spelling: String) -> Int {
        var spelling = spelling
        return spelling.withUTF8 { intern($0) }
    }

    mutating func intern(_ spelling: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(spelling)
        if let number = number(of: spelling, hash: hash) { return number }
        if (count + 1) * 2 > slots.count { grow() }
        bytes += spelling
        ends.append(Int32(bytes.count))
        hashes.append(hash)
        place(count - 1)
        return count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<count { place(number) }
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
    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var afterC3 = false
        for byte in word {
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
