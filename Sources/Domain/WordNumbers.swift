/// Numbers for words, from 0 in the order in which they first came.
///
/// A million texts hold tens of millions of words: a word is hashed (FNV-1a) and compared as the bytes that it is read
/// as, and all words' bytes stand in one array.
public struct WordNumbers: Sendable {
    private var bytes: [UInt8] = []
    private var starts = [0]
    private var hashes: [UInt64] = []
    /// Numbers at the place of their word's hash or after it; -1 is empty.
    private var slots = [Int32](repeating: -1, count: 1024)

    public init() {}

    public var count: Int { hashes.count }

    public subscript(number: Int) -> String {
        String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self)
    }

    /// The number of a word, a new one where it has none.
    public mutating func number(of word: [UInt8]) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, holds(word, at: number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(word, hash, at: slot)
    }

    private func holds(_ word: [UInt8], at number: Int) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == word.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return true
    }

    private mutating func add(_ word: [UInt8], _ hash: UInt64, at slot: Int) -> Int {
        bytes += word
        starts.append(bytes.count)
        hashes.append(hash)
        slots[slot] = Int32(hashes.count - 1)
        if hashes.count * 2 > slots.count { grow() }
        return hashes.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
