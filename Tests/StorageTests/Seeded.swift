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
        var result = report(year, month: month, name: name, bedömningar)
        if Bool.random(using: &random) {
            result.document.nämnd = random.pick(["Socialnämnden", "Ångnämnden"])
            result.records.addRandom(&random)
        }
        return result
    }
}

extension Records {
    fileprivate mutating func addRandom(_ random: inout Seeded) {
        func some(_ make: (Int) -> Void) { for line in 0..<random.pick([0, 1, 3]) { make(line + 20) } }
        some { line in mått.append(.random(&random, line: line)) }
        some { line in åtaganden.append(.random(&random, line: line)) }
        some { line in
            risker.append(
                RiskÅtgärd(
                    risk: random.pick(["Brand", "Stöld"]), åtgärd: random.pick(["Lås", "Öva"]),
                    area: random.pick(["Hus", nil]), status: random.pick(Self.statuses),
                    comment: random.pick(["", "Klart."]), line: line, doubt: random.pick([.cellBoundary, nil])))
        }
        some { line in
            granskningar.append(
                GranskningÅtgärd(
                    granskning: random.pick(["Inköp", "Lön"]), diarienummer: random.pick(["KS 1", nil]),
                    åtgärd: random.pick(["Lås", "Öva"]), status: random.pick(Self.statuses), line: line))
        }
        some { line in
            kontroller.append(
                Kontroll(
                    name: random.pick(["Attest", "Jäv"]), area: random.pick(["Hus", nil]),
                    status: random.pick(Self.statuses), comment: random.pick(["", "Frånvaron ökar."]), line: line))
        }
        some { line in
            ekonomi.append(
                EkonomiPost(
                    table: "Drift", post: random.pick(["Skatt", "Summa"]),
                    rowKind: random.pick(EkonomiPost.RowKind.allCases),
                    column: random.pick(["Utfall", "Budget 2018"]), year: random.pick([2018, nil]),
                    amount: random.pick([-0.0, 13251, 0.1]), unit: "mnkr", line: line))
        }
        some { line in
            avsnitt.append(
                Avsnitt(
                    heading: random.pick(["", "Omvärld"]), place: .random(&random),
                    text: random.pick(["Räntan stiger.", "Bussar."]), line: line))
        }
    }

    fileprivate static let statuses = ["Klart", "Ej klart i år", "Avvaktar", nil]
}

extension GoalPlace {
    fileprivate static func random(_ random: inout Seeded) -> GoalPlace {
        GoalPlace(
            målområde: random.pick(["Ekologi", "Bra att bo", nil]),
            nämndmål: random.pick(["Minska utsläppen", "Åkrar", nil]))
    }
}

extension Mått {
    fileprivate static func random(_ random: inout Seeded, line: Int) -> Mått {
        let values = (0..<random.pick([0, 1, 4])).map { line in
            MåttValue(
                group: random.pick(["Totalt", "Män"]), year: random.pick([2017, 2018]), month: random.pick([3, nil]),
                value: random.pick([1, 2.5]), unit: random.pick(["%", nil]), line: line + 1,
                doubt: random.pick([.tornSign, nil]))
        }
        return Mått(
            name: random.pick(["Frånvaro", "Bostäder"]), parent: random.pick(["Hus", nil]), place: .random(&random),
            trend: random.pick(["Positiv", nil]), target: random.pick(["5 %", nil]),
            rankings: random.pick([[], [MåttRanking(year: 2018, place: "1/2")]]),
            unjustified: random.pick(["Nej", nil]), values: values, line: line)
    }
}

extension Åtagande {
    fileprivate static func random(_ random: inout Seeded, line: Int) -> Åtagande {
        Åtagande(
            title: random.pick(["Ny rutin", "Nya rutiner"]), kind: random.pick(Kind.allCases), place: .random(&random),
            status: random.pick(Records.statuses), comment: random.pick(["", "Frånvaron ökar."]), line: line)
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
