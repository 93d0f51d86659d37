import Domain

/// Random numbers that come again with the same seed (SplitMix64).
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

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &self)] }
}

extension Report {
    /// A report with few names, so that they meet those of other reports.
    static func random(_ random: inout Seeded) -> Report {
        let month = random.pick([4, 8, nil])
        let year = random.pick([2019, 2022, 2023, 2024])
        let name = random.pick(["a", "b", "c", "d", "e"])
        let bedömningar = (1...random.pick([1, 4, 12])).map { Bedömning.random(&random, line: $0) }
        return report(year, month: month, name: name, bedömningar)
    }
}

extension Bedömning {
    fileprivate static func random(_ random: inout Seeded, line: Int) -> Bedömning {
        goal(
            random.pick([
                "Minska utsläppen", "Minska utsläppen av gas", "Fler barn läser böcker", "Barn läser böcker", nil,
            ]),
            random.pick(scales.levels.map(\.name) + ["Avvaktar"]), nämnd: random.pick(["Socialnämnden", "Ångnämnden"]),
            målområde: random.pick(["Ekologi", "Ekonomi", nil]),
            kfMål: random.pick([
                "Cirkulär ekonomi som minimerar gifter", "Cirkulär ekonomi och minimera gifter", "Sund ekonomi", nil,
            ]),
            motivering: random.pick(["", "Frånvaron ökar i skolorna.", "CO₂ från bussar", "e\u{301}n a\u{30A}tgärd"]),
            line: line)
    }
}
