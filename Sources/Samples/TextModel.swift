import Foundation

/// Running text like other texts: each word follows one that it follows there, as often as there, and texts are as long.
///
/// Now and then a word gives way to a rare one, whose frequencies go down as 1/rank (Zipf), so that more text holds more
/// distinct words.
struct TextModel: Sendable {
    /// A word as it stands in the texts, with the signs around it.
    private struct Piece {
        var bytes: Range<Int>
        /// Where those that follow it stand in `followers`.
        var next: Range<Int> = 0..<0
        var mayBeRare: Bool
    }

    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []
    private var rare: [Range<Int>] = []
    /// Numbers of pieces, each as often as it follows; `end` at the end of a text.
    private var followers: [Int] = []
    private let openings: [Int]
    /// In words, each as often as texts are as long.
    private let lengths: [Int]
    private let rareTimes: Int

    private static let end = -1
    /// The rank of the first rare word: those before it are the words of the texts themselves.
    private static let firstRank = 60.0

    /// - Parameters:
    ///   - medianLength: the lengths are those of the texts, longer or shorter in proportion so that this is the median;
    ///     nil = as they are.
    ///   - rareTimes: how many of a thousand longer words are rare ones.
    init(_ texts: [String], medianLength: Int? = nil, rare words: [String] = [], rareTimes: Int = 0) {
        let split = texts.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
        var numbers: [String: Int] = [:]
        var names: [String] = []
        let texts = split.map { text in
            text.map { word in
                if let number = numbers[word] { return number }
                numbers[word] = names.count
                names.append(word)
                return names.count - 1
            }
        }
        openings = texts.map { $0[0] }
        let counts = split.map(\.count).sorted()
        let median = counts.isEmpty ? 1 : counts[counts.count / 2]
        lengths = counts.map { max(1, $0 * (medianLength ?? median) / median) }
        self.rareTimes = words.isEmpty ? 0 : rareTimes
        for name in names { pieces.append(Piece(bytes: add(name), mayBeRare: Self.mayBeRare(name))) }
        rare = words.map { add($0) }
        link(texts)
    }

    private mutating func add(_ word: String) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        return start..<bytes.count
    }

    /// Longer words in lower case, with at most one sign after them.
    private static func mayBeRare(_ word: String) -> Bool {
        let letters = word.dropLast(word.last?.isLetter == false ? 1 : 0)
        return letters.count > 4 && letters.allSatisfy { $0.isLetter && $0.isLowercase }
    }

    private mutating func link(_ texts: [[Int]]) {
        var next = [[Int]](repeating: [], count: pieces.count)
        for text in texts {
            for (piece, follower) in zip(text, text.dropFirst() + [Self.end]) { next[piece].append(follower) }
        }
        for (piece, numbers) in next.enumerated() {
            pieces[piece].next = followers.count..<(followers.count + numbers.count)
            followers += numbers
        }
    }

    /// A text of one of the lengths, made of what may be parts of several texts.
    func text(_ random: inout SplitMix) -> String {
        guard let length = lengths.any(&random) else { return "" }
        return written(length, mayGoOn: true, &random)
    }

    /// From the beginning of a text to the end of one, at most so many words.
    func line(mostWords: Int, _ random: inout SplitMix) -> String { written(mostWords, mayGoOn: false, &random) }

    private func written(_ words: Int, mayGoOn: Bool, _ random: inout SplitMix) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(16 * words)
        var number = Self.end
        for word in 0..<words {
            if number == Self.end {
                guard mayGoOn || word == 0, let opening = openings.any(&random) else { break }
                number = opening
            }
            if word > 0 { text.append(UInt8(ascii: " ")) }
            let piece = pieces[number]
            append(piece, to: &text, &random)
            number = followers[piece.next.lowerBound + random.below(piece.next.count)]
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func append(_ piece: Piece, to text: inout [UInt8], _ random: inout SplitMix) {
        guard piece.mayBeRare, rareTimes > 0, random.happens(rareTimes) else {
            return text.append(contentsOf: bytes[piece.bytes])
        }
        text.append(contentsOf: bytes[rareWord(&random)])
        let last = bytes[piece.bytes.upperBound - 1]
        if last < 0x80, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) { text.append(last) }
    }

    private func rareWord(_ random: inout SplitMix) -> Range<Int> {
        let ranks = Double(rare.count) + Self.firstRank
        let rank = Self.firstRank * pow(ranks / Self.firstRank, random.share())
        return rare[min(Int(rank - Self.firstRank), rare.count - 1)]
    }
}
