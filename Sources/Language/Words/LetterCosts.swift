import Domain
import GrammarData

/// What each mistake in typing costs, in hundredths of a whole one, over letters of Latin-1.
struct LetterCosts: Sendable {
    let doubling, missing, swapped, extra, extraNeighbour, first: Int
    /// By the letter typed and the letter meant.
    private var changes: [UInt8]
    private var neighbours: Set<Pair> = []
    /// Letters for letters where one side has two or more, by the last letter meant.
    private(set) var confusions: [[Confusion]] = Array(repeating: [], count: 256)

    /// The least that a mistake costs that takes two letters meant at once.
    private(set) var cheapestPair: Int

    struct Confusion: Sendable {
        let typed: [UInt8]
        let meant: [UInt8]
        let cost: Int
    }

    private struct Pair: Hashable { let one, other: UInt8 }

    init(_ data: SpellingData) {
        doubling = data.cost(.doubling)
        missing = data.cost(.missing)
        swapped = data.cost(.swapped)
        extra = data.cost(.extra)
        extraNeighbour = data.cost(.extraNeighbour)
        first = data.cost(.first)
        cheapestPair = swapped
        changes = Array(repeating: UInt8(clamping: data.cost(.other)), count: 0x10000)
        addNeighbours(data.keyboard.compactMap(latinLetters), cost: data.cost(.neighbour))
        for confusion in data.confusions { add(confusion) }
        for letter in UInt8.min...UInt8.max { makeFree(letter) }
    }

    /// What it costs to take a typed letter for another: nothing for the same, or for å ä ö typed without their marks.
    func change(_ typed: UInt8, to meant: UInt8) -> Int { Int(changes[Int(typed) << 8 | Int(meant)]) }

    func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool { neighbours.contains(Pair(one: one, other: other)) }

    // MARK: Building

    /// Keys touch those beside them and the two below; each row is shifted half a key to the right.
    private mutating func addNeighbours(_ rows: [[UInt8]], cost: Int) {
        for (number, row) in rows.enumerated() {
            let below = number + 1 < rows.count ? rows[number + 1] : []
            for (place, key) in row.enumerated() {
                let touched =
                    row[(place + 1)...].prefix(1)
                    + below.indices.filter { $0 == place || $0 == place - 1 }.map { below[$0] }
                for other in touched { lower(key, other, to: cost, areNeighbours: true) }
            }
        }
    }

    private mutating func add(_ confusion: SpellingData.Confusion) {
        guard let one = latinLetters(confusion.one), let other = latinLetters(confusion.other) else { return }
        let cost = Int((confusion.weight * 100).rounded())
        if one.count == 1, other.count == 1 { return lower(one[0], other[0], to: cost) }
        for (typed, meant) in [(one, other), (other, one)] {
            guard let last = meant.last, !typed.isEmpty else { continue }
            cheapestPair = min(cheapestPair, cost)
            confusions[Int(last)].append(Confusion(typed: typed, meant: meant, cost: cost))
        }
    }

    private mutating func lower(_ one: UInt8, _ other: UInt8, to cost: Int, areNeighbours: Bool = false) {
        for (typed, meant) in [(one, other), (other, one)] {
            let place = Int(typed) << 8 | Int(meant)
            changes[place] = min(changes[place], UInt8(clamping: cost))
            if areNeighbours { neighbours.insert(Pair(one: typed, other: meant)) }
        }
    }

    private mutating func makeFree(_ letter: UInt8) {
        changes[Int(letter) << 8 | Int(letter)] = 0
        let plain = latinLetters(Letters.plain(String(UnicodeScalar(letter)))) ?? []
        if plain.count == 1 { changes[Int(plain[0]) << 8 | Int(letter)] = 0 }
    }
}

/// A word as letters of Latin-1, a byte each, lower case; nil where it has others.
func latinLetters(_ word: String) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
        guard scalar.value < 0x100 else { return nil }
        letters.append(UInt8(scalar.value))
    }
    return letters
}

extension SpellingData {
    /// A weight in hundredths.
    func cost(_ weight: Weight) -> Int { Int(((weights[weight] ?? 1) * 100).rounded()) }
}
