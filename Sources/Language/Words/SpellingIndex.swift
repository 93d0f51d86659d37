/// Words in alphabetical order, walked as a tree whose branches are their shared beginnings.
///
/// The distance is Damerau's and Levenshtein's in its restricted form (no letter is changed twice; F. Damerau, "A
/// technique for computer detection and correction of spelling errors", 1964), with a weight for each mistake. Its rows
/// are kept from word to word as far as the words begin alike, and a beginning that is too far off is left with all
/// words that it begins (K. Oflazer, "Error-tolerant finite-state recognition", 1996).
struct SpellingIndex: Sendable {
    /// All words' letters, one word after another.
    private var letters: [UInt8] = []
    private var starts: [Int] = [0]
    /// How many letters each word has in common with the one before it.
    private var shared: [UInt8] = []
    private let costs: LetterCosts

    /// - Parameter words: distinct, in the order of their letters.
    init(_ words: [[UInt8]], costs: LetterCosts) {
        self.costs = costs
        letters.reserveCapacity(words.reduce(0) { $0 + $1.count })
        var before: [UInt8] = []
        for word in words {
            shared.append(UInt8(clamping: zip(before, word).prefix { $0 == $1 }.count))
            letters += word
            starts.append(letters.count)
            before = word
        }
    }

    /// Every word that a typed one can stand for.
    /// - Parameters:
    ///   - limit: what the mistakes may cost together, in hundredths.
    ///   - body: gets the word's number and the cost.
    func forEachWord(near typed: [UInt8], within limit: Int, _ body: (Int, Int) -> Void) {
        var rows = DistanceRows(typed: typed, costs: costs, limit: limit)
        var dead = Int.max
        letters.withUnsafeBufferPointer { letters in
            for number in shared.indices where Int(shared[number]) < dead {
                let word = UnsafeBufferPointer(rebasing: letters[starts[number]..<starts[number + 1]])
                dead = rows.extend(to: word, from: Int(shared[number])) ?? .max
                if dead == .max, rows.cost(at: word.count) <= limit { body(number, rows.cost(at: word.count)) }
            }
        }
    }
}

/// The costs of the beginnings of one typed word as the beginnings of words meant: a row for each letter meant.
///
/// Beginnings that differ too much in length for the limit are left out: a row is a band around the diagonal.
private struct DistanceRows {
    private typealias Word = UnsafeBufferPointer<UInt8>

    private let typed: [UInt8]
    private let costs: LetterCosts
    private let limit: Int
    /// What each typed letter costs as one too many.
    private let extras: [Int]
    private let band: Int
    private let width: Int
    private var cells: [Int]
    private var smallest: [Int] = [0]

    private static let tooMuch = 10_000
    /// Cells beside the band that the longest confused letters reach for.
    private static let margin = 2

    init(typed: [UInt8], costs: LetterCosts, limit: Int) {
        self.typed = typed
        self.costs = costs
        self.limit = limit
        extras = typed.indices.map { Self.extra($0, typed, costs) }
        band = limit / max(1, costs.doubling) + 1
        width = typed.count + 1
        cells = extras.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    /// The cost of the whole typed word for the first letters of the one meant.
    func cost(at length: Int) -> Int {
        abs(length - typed.count) > band ? Self.tooMuch : cells[length * width + typed.count]
    }

    /// Adds the rows of a word's letters; those of its first ones are known.
    /// - Returns: how many letters suffice to say that the word costs too much; nil if it may not.
    mutating func extend(to word: UnsafeBufferPointer<UInt8>, from known: Int) -> Int? {
        for row in (known + 1)..<max(known + 1, word.count + 1) {
            guard row - band <= typed.count else { return row }
            add(row, word)
            if smallest[row] > limit, smallest[row - 1] + costs.cheapestPair > limit { return row }
        }
        return nil
    }

    private mutating func add(_ row: Int, _ word: Word) {
        let start = open(row)
        let before = start - width
        let (meant, last) = (word[row - 1], row > 1 ? word[row - 2] : 0)
        let missing = meant == last ? costs.doubling : costs.missing
        let confusions = costs.confusions[Int(meant)]
        var least = Self.tooMuch
        for column in max(0, row - band)...min(typed.count, row + band) {
            var cost = cells[before + column] + missing
            if column > 0 {
                let letter = typed[column - 1]
                cost = min(cost, cells[before + column - 1] + costs.change(letter, to: meant))
                cost = min(cost, cells[start + column - 1] + extras[column - 1])
                if row > 1, column > 1, costs.change(letter, to: last) == 0,
                    costs.change(typed[column - 2], to: meant) == 0
                {
                    cost = min(cost, cells[before - width + column - 2] + costs.swapped)
                }
                for confusion in confusions
                where confusion.typed[confusion.typed.count - 1] == letter && fits(confusion, row, column, word) {
                    let cell = (row - confusion.meant.count) * width + column - confusion.typed.count
                    cost = min(cost, cells[cell] + confusion.cost)
                }
            }
            cells[start + column] = cost
            least = min(least, cost)
        }
        smallest[row] = least
    }

    /// Where a row's cells begin; those just outside its band cost too much.
    private mutating func open(_ row: Int) -> Int {
        let start = row * width
        if cells.count < start + width {
            cells.append(contentsOf: repeatElement(Self.tooMuch, count: width))
            smallest.append(0)
        }
        for step in 1...Self.margin {
            if row - band - step >= 0, row - band - step < width { cells[start + row - band - step] = Self.tooMuch }
            if row + band + step < width { cells[start + row + band + step] = Self.tooMuch }
        }
        return start
    }

    private func fits(_ confusion: LetterCosts.Confusion, _ row: Int, _ column: Int, _ word: Word) -> Bool {
        let (meant, letters) = (confusion.meant, confusion.typed)
        guard meant.count <= row, letters.count <= column else { return false }
        return word[(row - meant.count)..<row].elementsEqual(meant)
            && typed[(column - letters.count)..<column].elementsEqual(letters)
    }

    private static func extra(_ place: Int, _ typed: [UInt8], _ costs: LetterCosts) -> Int {
        let beside = [place - 1, place + 1].filter(typed.indices.contains).map { typed[$0] }
        if beside.contains(typed[place]) { return costs.doubling }
        return beside.contains { costs.areNeighbours($0, typed[place]) } ? costs.extraNeighbour : costs.extra
    }
}
