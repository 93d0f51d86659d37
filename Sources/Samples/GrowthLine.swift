/// A line of one make and of any length: what it costs to answer must not grow faster than the line, whatever it is of.
public struct GrowthLine: Sendable {
    public let name: String
    private let opening: String
    private let pieces: [String]
    private let separator: String

    private init(_ name: String, opening: String = "", _ pieces: [String], separator: String = " ") {
        self.name = name
        self.opening = opening
        self.pieces = pieces
        self.separator = separator
    }

    /// The line with so many pieces, of which most are a word.
    public func text(pieces count: Int) -> String {
        opening + (0..<count).map { pieces[$0 % pieces.count] }.joined(separator: separator)
    }

    public static let all = words + phrases + signs + searches

    private static let letters = "abcdefghijklmnoprstuvåäö".map(String.init)
    /// Each with each other: no two neighbours alike.
    private static let pairs = letters.flatMap { first in letters.map { first + $0 } }
    private static let topics = ["bil", "buss", "tåg", "vård", "skola", "barn", "kost"]

    private static let words: [GrowthLine] = [
        GrowthLine("samma bokstav", ["a"]), GrowthLine("bokstäver", letters), GrowthLine("bokstavspar", pairs),
        GrowthLine("samma siffra", ["1"]), GrowthLine("årtal", ["2023", "2024"]), GrowthLine("procent", ["1,5", "%"]),
        GrowthLine("stavfel", ["vilak", "måll", "nämdn", "uppfylt", "ejj", "statsu"]),
        GrowthLine("ett ord", ["ab"], separator: ""), GrowthLine("bindestreck", ["a"], separator: "-"),
        GrowthLine("snedstreck", ["a"], separator: "/"),
        GrowthLine("accenter", opening: "a", ["\u{301}"], separator: ""),
    ]

    private static let phrases: [GrowthLine] = [
        "SN", "SN och", "mål", "mål som", "vilka mål", "mått", "risk", "hur många", "per nämnd", "per år", "ej",
        "inte ej",
        "men inte", "eller", "topp 3", "i Huddinge", "jämför SN och",
    ].map { GrowthLine($0, $0.split(separator: " ").map(String.init)) }

    private static let signs: [GrowthLine] = [",", "?", "(", "\"", "«"].map { GrowthLine("tecken \($0)", [$0]) }

    private static let searches: [GrowthLine] = [
        ("bokstäver", letters), ("bokstavspar", pairs), ("samma", ["a"]), ("ord", topics), ("citat", ["\"a\""]),
        ("eller", ["bil", "eller"]), ("men inte", ["bil", "men", "inte"]), ("per nämnd", ["bil", "per", "nämnd"]),
        ("sök", ["sök"]),
    ].map { GrowthLine("sök: \($0)", opening: "sök ", $1) }
}
