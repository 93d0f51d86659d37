import Domain

@testable import Answers

/// Documents that the examples stand in.
let document2023 = "malprognoser-2023-augusti"
let document2024 = "malprognoser-2024-augusti"

/// An understood answer with a table whose rows stand on the given lines of one document.
func sample(
    _ interpretation: String = "Vilka mål finns 2024?", columns: [String], rows: [[Value]], lines: [Int] = [],
    document: String = document2024
) -> Answer {
    var answer = Answer(question: "vilka mål", understood: true)
    answer.interpretation = interpretation
    let sources = lines.map { Source(document: document, line: $0) }
    answer.table = Table(columns: columns, rows: rows, sources: sources)
    return answer
}

/// The text form in a window of this width.
func text(_ answer: Answer, width: Int = 80) -> String {
    render(answer, as: .text, Appearance(width: width))
}

/// Random numbers that are the same at every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Runs a check on many random values, with the seed to name in what it expects.
func forSeeds(_ count: UInt64, _ check: (inout Seeded, UInt64) throws -> Void) rethrows {
    for seed in 0..<count {
        var random = Seeded(seed)
        try check(&random, seed)
    }
}

/// Texts that layouts and formats tend to trip over.
enum Hostile {
    static let pieces = [
        "å", "Ö", "mål", "ekonomi", "kommunövergripande", "arbetsmarknadsnämnden", " ", "  ", "-", "/", "a/b-c", "\"",
        "\\", "|", ",", ";", "\n", "\r\n", "\t", "=1+1", "'", "{", "]", "é", "e\u{301}", "日本語", "🙂", "\u{0}",
        "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{AD}", "\u{A0}", "«", "…", "–",
        "\u{2}", "\u{3}", "\u{FFFD}", "”", "x\u{300}\u{301}\u{302}", "\u{1F468}\u{200D}\u{1F469}",
    ]

    static func text(_ random: inout Seeded, upTo count: Int = 12) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    static func value(_ random: inout Seeded) -> Value {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .null
        case 1: .integer(Int.random(in: Int.min...Int.max, using: &random))
        case 2: .integer(Int.random(in: -3000...3000, using: &random))
        case 3: .real(Double.random(in: -1000...1000, using: &random))
        case 4: .real([0.1, -0.0, 1e300, 5, 1e-9, .infinity, .nan][Int.random(in: 0..<7, using: &random)])
        default: .text(text(&random, upTo: 30))
        }
    }

    static func table(_ random: inout Seeded) -> Table {
        let known = ["namnd", "ar", "namndmal", "status", "andel", "motivering", "utdrag", "dokument", "forandring"]
        let columns = (0..<Int.random(in: 1...7, using: &random)).map { index in
            Bool.random(using: &random) ? known[index] : "k\(index) " + text(&random, upTo: 4)
        }
        let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in columns.map { _ in value(&random) } }
        let sources = rows.indices.map { Source(document: text(&random, upTo: 6) + "x", line: $0 + 1) }
        return Table(columns: columns, rows: rows, sources: sources)
    }
}
