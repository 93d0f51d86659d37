import Domain
import Samples
import Testing

@Suite("Generated reports")
struct SampleCorpusTests {
    private static let sentences = [
        "Sjukfrånvaron minskar och verksamheten följer verksamhetsplanen.",
        "Planen för verksamheten är klar, men sjukfrånvaron ökar i förskolan.",
        "Ekonomin är i balans. Resultatet blir bättre än budget och planen håller.",
    ]

    private static let model = Domain.Report(
        document: DocumentInfo(name: "m-2020", title: "Målprognoser 2020", kind: "målprognoser", year: 2020, month: 8),
        records: Records(
            bedömningar: ["Barnnämnden", "Tekniska nämnden"].flatMap { nämnd in
                sentences.enumerated().map { index, text in
                    Bedömning(
                        nämnd: nämnd, målområde: "Ett gott Hemby", kfMål: "Hemby har mål \(index)",
                        nämndmål: "Nämndens mål \(index) i kommunen", status: index == 0 ? "Ej" : "Ja",
                        motivering: text, line: index + 1)
                }
            }))

    private func corpus(_ count: Int, seed: UInt64 = 1) -> SampleCorpus {
        SampleCorpus(
            like: [Self.model], kommuner: ["Hemby"], kommunCount: 30, nämnder: ["Valnämnden"], years: 2015...2024,
            count: count, seed: seed)
    }

    private func reports(_ corpus: SampleCorpus) -> [Domain.Report] { (0..<corpus.reportCount).map(corpus.report) }

    @Test("the same seed makes the same reports, another seed others", arguments: [1, 1_000])
    func determined(count: Int) {
        #expect(reports(corpus(count)) == reports(corpus(count)))
        #expect(reports(corpus(count)) != reports(corpus(count, seed: 2)))
    }

    @Test("there are exactly as many motiveringar as asked for", arguments: [1, 61, 1_000, 25_001])
    func counted(count: Int) {
        let made = reports(corpus(count))
        #expect(made.flatMap(\.records.bedömningar).count { !$0.motivering.isEmpty } == count)
        #expect(made.count <= 300)
        #expect(Set(made.map(\.document.name)).count == made.count)
    }

    @Test("the municipality's name stands in its KF-mål, the given one's only in its own")
    func named() {
        let made = reports(corpus(25_000))
        #expect(Set(made.compactMap(\.document.kommun)).count == 30)
        for report in made {
            let kommun = report.document.kommun ?? ""
            #expect(report.records.bedömningar.allSatisfy { $0.kfMål?.hasPrefix(kommun + " har mål") == true })
        }
    }

    @Test("most goals of a year are those of the year before; some are renamed, some new")
    func drifting() {
        let corpus = corpus(25_000)
        let (later, earlier) = (corpus.report(at: 10), corpus.report(at: 11))
        let names = (later.records.bedömningar.map(\.nämndmål), earlier.records.bedömningar.map(\.nämndmål))
        let kept = zip(names.0, names.1).count { $0 == $1 }
        #expect(later.document.year == earlier.document.year + 1)
        #expect(kept > names.0.count * 7 / 10)
        #expect(kept < names.0.count)
    }

    @Test("words are as frequent as in the given texts, and rare ones come with more text")
    func distributed() {
        let made = words(reports(corpus(20_000)))
        let given = words([Self.model])
        let (all, givenAll) = (made.values.reduce(0, +), given.values.reduce(0, +))
        for word in ["och", "planen", "är"] {
            let (share, wanted) = (Double(made[word] ?? 0) / Double(all), Double(given[word] ?? 0) / Double(givenAll))
            #expect(abs(share - wanted) < wanted / 3)
        }
        #expect(made.count > 2 * words(reports(corpus(20))).count)
        #expect(made.keys.contains { $0.hasSuffix("planen") && $0.hasPrefix("verksamhets") })
    }

    private func words(_ reports: [Domain.Report]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for text in reports.flatMap(\.records.bedömningar).map(\.motivering) {
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                counts[String(word), default: 0] += 1
            }
        }
        return counts
    }
}
