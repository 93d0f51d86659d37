import Domain
import Foundation
import Samples
import Testing

@testable import Importers

@Suite("Ekonomin i kommunens egna rapporter", .onRealDocuments)
struct FinanceDocumentTests {
    @Test(
        "Antal belopp per tabell",
        arguments: [(marchReport, [37, 64, 9]), (annualReport, [132, 69, 5, 15, 12, 45])])
    func counts(name: String, expected: [Int]) throws {
        let text = try RealDocuments.text(name)
        let found = finance(text, year: 2019)
        var tables: [String] = []
        for post in found.posts where !tables.contains(post.table) { tables.append(post.table) }
        #expect(tables.map { table in found.posts.count { $0.table == table } } == expected)
        #expect(found.remarks == [])
        #expect(found.posts.allSatisfy { $0.unit == "mnkr" })
    }

    @Test(
        "Enskilda belopp",
        arguments: [
            (annualReport, "Ekonomiavdelningen", "Avvikelse mot budget", 5.9),
            (annualReport, "Konsulter och inhyrd personal", "Bokslut 2019", -29.6),
            (annualReport, "Kansliavdelningen", "Bokslut 2018", -82.7),
            (annualReport, "IB eget kapital", "Bokslut 2018", 15.3),
            (annualReport, "Grantorp 5:3", "2019", 5.3),
            (annualReport, "Övrigt KSF inkl. ombyggnad", "Avvikelse 2019", 4.8),
            (annualReport, "Ombyggnad kommunhuset", "Överföring", 4.8),
            (marchReport, "Socialpsykiatri och beroende", "Budget helår", 36.2),
            (marchReport, "Personal", "Ackumulerat utfall, januari till mars 2018", 66.8),
            (marchReport, "Summa exklusive flyktingmottagande", "Avvikelse utfall/budget", -3.2),
            (marchReport, "Extraordinär intäkt Migrationsverket", "Avvikelse efter åtgärder", 4.3),
            (marchReport, "Lokalplaner", "Utfall mars 2019", 0),
        ])
    func amounts(name: String, post: String, column: String, amount: Double) throws {
        let text = try RealDocuments.text(name)
        let found = finance(text, year: 2019).posts.filter { $0.post == post && $0.column == column }
        #expect(!found.isEmpty && found.allSatisfy { $0.amount == amount })
    }

    @Test("Den enda posten bland avdelningarna med underskott")
    func deficit() throws {
        let text = try RealDocuments.text(annualReport)
        let found = finance(text, year: 2019).posts.filter {
            $0.post.hasSuffix("avdelningen") && $0.rowKind == .post && $0.column.hasPrefix("Avvikelse")
        }
        #expect(found.filter { $0.amount < 0 }.map(\.post) == ["Kansliavdelningen"])
        let best = found.sorted { $0.amount > $1.amount }.prefix(3).map(\.post)
        #expect(best == ["Samhällsbyggnadsavdelningen", "Ekonomiavdelningen", "HR-avdelningen"])
    }

    @Test("Skadade rapporter: aldrig ett ord eller en siffra som inte står i texten", arguments: 0..<12)
    func damaged(seed: Int) throws {
        let text = try RealDocuments.text(seed.isMultiple(of: 2) ? marchReport : annualReport)
        var random = Seeded(seed)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for _ in 0..<lines.count / 20 { lines.remove(at: random.number(0...lines.count - 1)) }
        let cut = random.number(0...lines.count - 1)
        lines = Array(lines[cut...] + lines[..<cut])
        let damaged = lines.joined(separator: "\n")
        let words = Set(damaged.split { $0 == " " || $0.isNewline }.map(String.init))
        let numbers = words.filter { $0.last?.isNumber ?? false }
        for post in finance(damaged, year: 2019).posts {
            #expect(post.post.split(separator: " ").allSatisfy { words.contains(String($0)) })
            let digits = String(format: "%.1f", abs(post.amount)).replacing(".", with: ",")
            #expect(numbers.contains { $0.hasSuffix(digits) || $0.hasSuffix(digits.dropLast(2)) })
        }
    }
}
