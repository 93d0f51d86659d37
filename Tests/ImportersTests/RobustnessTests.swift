import Domain
import Importers
import Samples
import Testing

@Suite("Skadade och stora filer")
struct RobustnessTests {
    @Test("Inga bytes får läsaren att falla", arguments: 0..<4)
    func mutations(part: Int) {
        for seed in 0..<100 {
            var random = Seeded(part * 1000 + seed)
            let model = GoalModel.random(&random, scale: "uppfyllelse")
            var tabs = TabPrinter(random)
            var wrapped = WrappedPrinter(random)
            var bytes = Array((random.chance(0.5) ? tabs.print(model) : wrapped.print(model)).utf8.prefix(12_000))
            for _ in 0..<random.number(1...8) { mutate(&bytes, &random) }
            check(bytes, seed: part * 1000 + seed)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
        guard bytes.count > 40 else { return }
        let from = random.number(0...(bytes.count - 20))
        let to = random.number(from...min(bytes.count, from + 2000))
        switch random.number(0...6) {
        case 0: bytes.removeSubrange(from..<to)
        case 1: bytes.insert(contentsOf: bytes[from..<to], at: random.number(0...bytes.count))
        case 2: for _ in 0..<5 { bytes[random.number(0...(bytes.count - 1))] = UInt8(random.number(0x20...0xFF)) }
        case 3:
            bytes.insert(
                contentsOf: Array(random.pick(["\n", "\t", "\"", "\n\n", "\r", "<", "&#0;", "\u{AD}\n"]).utf8), at: from
            )
        case 4: bytes.removeLast(bytes.count - to)
        case 5: bytes.swapAt(from, max(from, to - 1))
        default: bytes = bytes.filter { $0 != random.pick([0x0A, 0x09, 0x20, 0x2E]) || random.chance(0.9) }
        }
    }

    /// What comes out is a report that holds together, or a failure that the tool can word.
    private func check(_ bytes: [UInt8], seed: Int) {
        do {
            let report = try read(bytes: bytes)
            let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
            #expect(!report.records.bedömningar.isEmpty, "frö \(seed)")
            for bedömning in report.records.bedömningar {
                #expect((1...lines).contains(bedömning.line), "frö \(seed)")
                #expect(
                    !bedömning.nämnd.isEmpty && !bedömning.status.isEmpty && bedömning.nämndmål != "", "frö \(seed)")
            }
        } catch {
            #expect(error is Failure, "frö \(seed)")
        }
    }

    @Test("Slumpbytes vägras eller saknar layout")
    func noise() {
        var random = Seeded(7)
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8(random.number(0...255)) }
            #expect(throws: Failure.self) { try read(bytes: bytes) }
        }
    }

    @Test("Stora filer tar inte orimlig tid")
    func largeFiles() {
        let heading = "Hamnnämnden\nMålområde Kommunfullmäktigemål Nämndmål Prognos Motivering\n"
        let tabs = "Hamnnämnden\nMålområde\tKF-mål\tNämndmål\tPrognos\tMotivering\n"
        let repeated = [
            ("", "a\n", 4_500_000), ("", "<a", 100_000), ("", "&#", 100_000), ("", "\t\"", 100_000),
            ("", "Nämndmål ", 20_000),
            (heading, "Ord Ord Ord\n", 20_000), (heading, "Ord Ord\n\nDelvis uppfyllt\n", 10_000), ("", heading, 2000),
            (heading, "Delvis uppfyllt ord ", 10_000), (heading, "Ord\n\n", 20_000),
            (heading, "I mycket hög grad\n", 10_000),
            (tabs, "\"\n", 20_000), (tabs, "M\tK\tN\tEj uppfyllt\t\"\n", 10_000), (tabs, "text\n\n", 20_000),
        ]
        for (start, piece, count) in repeated {
            let bytes = Array(start.utf8) + Array(repeatElement(Array(piece.utf8), count: count).joined())
            do { _ = try read(bytes: bytes) } catch { #expect(error is Failure) }
        }
    }
}
