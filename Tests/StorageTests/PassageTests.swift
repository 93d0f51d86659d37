import Domain
import Testing

@testable import Storage

@Suite struct PassageTests {
    /// Two goals on lines 3 and 7 of a text of nine lines, of which lines 2 and 6 are blank.
    private static let sample = {
        var sample = report(
            2024, name: "d", [goal("Första", kfMål: "KF", line: 3), goal("Andra", målområde: nil, line: 7)])
        sample.lines = [1, 3, 4, 5, 7, 8, 9].map { DocumentLine(number: $0, text: "rad \($0)") }
        return sample
    }()

    private func passage(_ line: Int?, in fixture: Fixture, of document: String = "d") throws -> Passage? {
        try fixture.database.passage(at: Source(document: document, line: line))
    }

    @Test func aRecordEndsWhereTheNextBegins() throws {
        let first = try passage(3, in: Fixture(Self.sample))
        #expect(first?.lines.filter(\.isRecord).map(\.number) == [3, 4, 5])
        #expect(first?.lines.map(\.number) == [1, 3, 4, 5, 7, 8])
        #expect(first?.lines.map(\.text).first == "rad 1")
        #expect(first?.title == "Målprognoser 2024" && first?.heading == "Social hållbarhet / KF")
        let second = try passage(7, in: Fixture(Self.sample))
        #expect(second?.lines.filter(\.isRecord).map(\.number) == [7, 8, 9])
        #expect(second?.lines.map(\.number) == [4, 5, 7, 8, 9])
        #expect(second?.heading == nil)
    }

    @Test func aDocumentWithoutALineBeginsAtItsBeginning() throws {
        #expect(try passage(nil, in: Fixture(Self.sample))?.lines.map(\.number) == [1, 3, 4])
    }

    @Test func whatIsNotThereIsNil() throws {
        let fixture = try Fixture(Self.sample, report(2023, name: "utan text", [goal("Mål", line: 5)]))
        #expect(try passage(1, in: fixture, of: "saknas") == nil)
        #expect(try passage(5, in: fixture, of: "utan text")?.lines == [])
        #expect(try passage(.max, in: fixture)?.lines.filter(\.isRecord) == [])
    }

    @Test func linesFollowTheirDocument() throws {
        let fixture = try Fixture(Self.sample)
        #expect(try fixture.store(Self.sample) == .unchanged)
        #expect(try fixture.count("kallrad") == 7)
        var changed = Self.sample
        changed.lines.removeLast()
        #expect(try fixture.store(changed) == .replaced)
        #expect(try fixture.count("kallrad") == 6)
    }

    @Test func theCorpusIsStoredLineByLine() throws {
        for report in try Documents.corpus() {
            let fixture = try Fixture(report)
            #expect(try fixture.count("kallrad") == report.lines.count && !report.lines.isEmpty)
            for bedömning in report.records.bedömningar {
                let passage = try passage(bedömning.line, in: fixture, of: report.document.name)
                #expect(passage?.lines.contains { $0.number == bedömning.line && $0.isRecord } == true)
            }
        }
    }
}
