import Domain
import Samples
import Testing

@testable import Importers

@Suite("Arbetet växer som texten")
struct GrowthTests {
    /// Each way in which a region can grow, small: that the time grows with it is measured by the benchmark.
    @Test("Varje växande text läses eller vägras", arguments: 0..<4)
    func allRead(part: Int) {
        for (index, document) in GrowthDocument.all.enumerated() where index % 4 == part {
            for size in [100, 3000] {
                let text = document.text(region: size)
                do {
                    let report = try read(text, path: document.file)
                    let lines = 1...(1 + text.utf8.count { $0 == 0x0A })
                    #expect(report.remarks.allSatisfy { lines.contains($0.line) }, "\(document.name)")
                    #expect(report.remarks.count <= lines.count + 1, "\(document.name)")
                } catch {
                    #expect(error is Failure, "\(document.name)")
                }
            }
        }
    }

    @Test(
        "Antalen i en rad läses i en genomgång",
        arguments: [
            "1,5 ", "tio åtgärder ", "åtgärd 12 har ", "har 5 åtaganden av 6 ", "av de 5 av de 6 ", "tre nya nya nya ",
        ])
    func counts(unit: String) {
        for count in [10, 100, 1000] {
            let words = ("Av åtgärderna " + String(repeating: unit, count: count)).lowercased().split {
                $0 == " " || $0 == ","
            }
            var reader = CountReader(words)
            _ = reader.counts()
            #expect(reader.steps <= 40 * words.count, "\(unit) \(count)")
        }
    }

    @Test("En rads tal delas i kolumner på ett begränsat antal sätt", arguments: [1, 4, 12, 16])
    func parting(columns: Int) throws {
        for (groups, rest) in [(30, 20), (60, 0), (5, 60)] {
            let text = String(repeating: "864 ", count: groups) + String(repeating: "0,5 ", count: rest)
            let words = text.split(separator: " ").map { MeasureWord(text: String($0), line: 1) }
            let numbers = words.compactMap(MeasureNumber.init)
            let parting = MeasureParting(numbers, units: numbers.map { _ in nil }, columns: columns, label: [])
            #expect(parting.steps <= MeasureParting.mostSteps)
        }
    }

    @Test("En tabell har inte hur många kolumner som helst")
    func columns() {
        func isTable(_ columns: Int) -> Bool {
            let text = "Mått " + (0..<columns).map { "Utfall \(2000 + $0)" }.joined(separator: " ")
            return MåttReader().begins(at: 0, in: SourceText(text).lines)
        }
        #expect(isTable(12))
        #expect(!isTable(17))
        #expect(!isTable(5000))
    }

    @Test("En rad med bara tal är ingen rad i en ekonomitabell")
    func amounts() {
        func tail(_ count: Int) -> Int? {
            let words = ["Bojar"] + [Substring](repeating: "1,5", count: count)
            return amountTail(of: words)?.tokens.count
        }
        #expect(tail(48) == 48)
        #expect(tail(25_000) == nil)
    }

    @Test("Ett tal har inte fler siffror än en räknemaskin")
    func digits() throws {
        let tokens = (["1"] + [Substring](repeating: "234", count: 5)).compactMap { AmountToken($0) }
        #expect(amount(of: tokens[...4], torn: false) == 1_234_234_234_234)
        #expect(amount(of: tokens[...], torn: false) == nil)
        let words = (["1"] + [String](repeating: "234", count: 5)).map { MeasureWord(text: $0, line: 1) }
        #expect(MeasureCell(words[...4])?.value == 1_234_234_234_234)
        #expect(MeasureCell(words[...]) == nil)
    }

    @Test("En post i listor i listor tas upp en gång")
    func nestedLists() {
        let text = String(repeating: " Aktiviteter här:\n", count: 300)
        let passages = Passages(SourceText("Aktiviteter är:\n\n" + text).lines, blocks: []) { _ in false }
        let lists = ActivityLists(passages)
        #expect(lists.items.map(\.index) == Array(1...300))
        #expect(lists.count(after: 0) == 300)
        #expect(lists.count(after: 299) == 1)
    }

    @Test("En tabell utan status läses inte till textens slut")
    func unfinishedTables() {
        let lines = SourceText(String(repeating: "Risk Åtgärd\n is\nKlart\n", count: 500)).lines
        let signs = StatusSigns(lines, labels: labels)
        for index in stride(from: 0, to: lines.count, by: 3) {
            #expect(signs.reach(from: index).end == index + StatusSigns.mostLinesOfRow)
            #expect(!signs.reach(from: index).hasStatus)
        }
    }

    @Test("En tabell når så långt som dess statusar följer på varandra")
    func statusChain() {
        let row = "Bryt isen.\nStatus\n Klart\n"
        let gap = String(repeating: "Isen är tjock.\n", count: StatusSigns.mostLinesOfRow + 10)
        let lines = SourceText(String(repeating: row, count: 100) + gap + row).lines
        let signs = StatusSigns(lines, labels: labels)
        let last = 299
        #expect(signs.reach(from: 0).end == last + StatusSigns.mostLinesOfRow)
        #expect(signs.reach(from: 0).hasStatus)
        #expect(!signs.reach(from: last + 1).hasStatus)
    }

    private let labels = StatusLabels(StatusScales([StatusScale(StatusScales.progressScale, ["Klart"])]))
}
