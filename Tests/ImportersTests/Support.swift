import Domain
import Importers

/// The scales that the tests use; the labels are those of the reports.
let scales = StatusScales(
    levels: ["Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt"].enumerated()
        .map { StatusLevel(name: $1, scale: "uppfyllelse", rank: $0 + 1) }
        + ["Ej godtagbar", "Godtagbar", "God", "Mycket god"].enumerated()
        .map { StatusLevel(name: $1, scale: "godtagbarhet", rank: $0 + 1) })

func read(
    _ text: String, path: String = "prognoser-2030-augusti.txt", year: Int? = nil, knownGoals: [String] = []
) throws -> Report {
    try read(bytes: Array(text.utf8), path: path, year: year, knownGoals: knownGoals)
}

func read(
    bytes: [UInt8], path: String = "prognoser-2030-augusti.txt", year: Int? = nil, knownGoals: [String] = []
) throws -> Report {
    try readReport(
        path: path, bytes: bytes, context: ImportContext(scales: scales, year: year, knownGoals: knownGoals))
}

/// A small generator of random numbers (SplitMix64) that gives the same documents on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    /// Seeds in a row would otherwise give the same numbers one step apart.
    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD6E8_FEB8_6659_FD93 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &self)] }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// The records without their lines, for comparing what was read with what was meant.
func content(_ bedömningar: [Bedömning]) -> [Bedömning] {
    bedömningar.map {
        var copy = $0
        copy.line = 0
        return copy
    }
}

/// The first record that differs, or the number of records where that does; empty for the same.
func difference(_ found: [Bedömning], _ wanted: [Bedömning]) -> String {
    for (left, right) in zip(content(found), wanted) where left != right {
        return "läst \(left)\nväntat \(right)"
    }
    return found.count == wanted.count ? "" : "\(found.count) poster, väntat \(wanted.count)"
}
