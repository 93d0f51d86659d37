import Domain

/// What mistakes in typing weigh, as `stavning.txt` says.
public struct SpellingData: Sendable {
    /// What has a weight; the names are those of the file.
    public enum Weight: String, CaseIterable, Sendable {
        /// A letter typed once for twice, or twice for once.
        case doubling = "dubblering"
        case missing = "saknad bokstav"
        case swapped = "omkastade bokstäver"
        /// A letter for one beside it on the keyboard.
        case neighbour = "granntangent"
        /// A letter too many, beside the key of the letter before or after it.
        case extraNeighbour = "extra granntangent"
        case other = "annan bokstav"
        case extra = "extra bokstav"
        /// What a wrong first letter weighs beyond the mistake.
        case first = "första bokstaven"
        /// What a word weighs by where it is from.
        case name = "ord i namn"
        case text = "ord i texter"
        case rare = "sällsynt ord"
        /// What the nearest word must be nearer by than the next.
        case margin = "marginal"
        /// What the mistakes of a word may weigh together.
        case shortLimit = "gräns för korta ord"
        case longLimit = "gräns för långa ord"
    }

    /// Letters that stand for each other, either way.
    public struct Confusion: Sendable {
        public let one: String
        public let other: String
        public let weight: Double
    }

    /// The rows of the keyboard from above; each is shifted half a key to the right of the one before.
    public var keyboard: [String] = []
    public var confusions: [Confusion] = []
    public var weights: [Weight: Double] = [:]
    /// Files with the words of everyday Swedish, a word a line; the first that is there is used.
    public var wordLists: [String] = []

    public init() {}
}

/// The blocks of `stavning.txt`, by their names.
extension SpellingData {
    mutating func read(_ block: Block) throws {
        switch block.name {
        case "tangentbord": keyboard += block.lines.map(\.text.string)
        case "ordlista": wordLists += block.lines.map(\.text.string)
        case "förväxlingar": for line in block.lines { try readConfusions(line, in: block) }
        case "vikter": for line in block.lines { try readWeight(line, in: block) }
        default: throw block.fault(.unknownSection("stavning \(block.name)"))
        }
    }

    /// `0.4 ck/k, ks/x`
    private mutating func readConfusions(_ line: Block.Line, in block: Block) throws {
        let (weight, rest) = try Self.weighed(line, in: block)
        for pair in rest.parts {
            let sides = pair.pieces(at: "/").map(\.string)
            guard sides.count == 2, sides.allSatisfy({ $0.count <= 2 }) else {
                throw block.fault(.malformed(expected: "vikt x/y, … med en eller två bokstäver på var sida"), at: line)
            }
            confusions.append(Confusion(one: sides[0], other: sides[1], weight: weight))
        }
    }

    private mutating func readWeight(_ line: Block.Line, in block: Block) throws {
        let (value, name) = try Self.weighed(line, in: block)
        guard let weight = Weight(rawValue: name.string) else {
            throw block.fault(.undefined(name: name.string), at: line)
        }
        weights[weight] = value
    }

    /// A weight from 0 to 2 and what it is of.
    private static func weighed(_ line: Block.Line, in block: Block) throws -> (Double, Text) {
        let (first, rest) = line.text.cut
        guard let value = first.decimal(in: 0...2), !rest.isEmpty else {
            throw block.fault(.malformed(expected: "en vikt mellan 0 och 2 och vad den gäller"), at: line)
        }
        return (value, rest)
    }
}
