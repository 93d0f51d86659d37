import Domain
import Testing

@testable import Dialogue

/// Every row of every answer leads to its place in the documents.
@Suite struct EvidenceTests {
    private let dialogue: Dialogue
    private let fixture: CorpusFixture
    /// Questions of every kind: the examples of all rules.
    private let questions: [String]

    /// Kinds of answer that the examples have few of.
    private static let others = [
        "vilka kontroller finns 2019", "antal kontroller per status 2019", "hur många risker per område 2019",
        "antal åtaganden per status 2019", "antal mål per målområde 2024", "antal mål per kf-mål 2023 och 2024",
        "hur många mål per nämnd har försämrats sedan 2023", "antal mål per status och nämnd 2024",
        "antal granskningar per status 2019", "hur många mått har negativ trend per målområde", "visa alla dokument",
    ]

    init() throws {
        fixture = try CorpusFixture()
        dialogue = fixture.dialogue
        let grammar = dialogue.language.grammar
        questions = grammar.showcase + grammar.rules.flatMap(\.examples) + Self.others
    }

    @Test func thereAreQuestionsOfAllKinds() throws {
        let kinds = Set(try questions.compactMap { Self.kind(of: try dialogue.ask($0)) })
        #expect(kinds == Set(RecordKind.allCases))
    }

    private static func kind(of answer: Answer) -> RecordKind? {
        answer.inquiry?.things.source.kind ?? answer.meaning?.kind
    }

    private static func countsRecords(_ answer: Answer) -> Bool {
        if case .count(.records)? = answer.meaning?.ask { return true }
        guard case .table(_, let measures, _)? = answer.inquiry, measures.count == 1,
            case .count(let things) = measures[0]
        else { return false }
        return things.recordSet != nil
    }

    @Test func everyRowResolvesToItsLine() throws {
        var checked = 0
        for question in questions {
            let answer = try dialogue.ask(question)
            for row in answer.table.rows.indices.prefix(40) where answer.table.sources.count > row {
                guard case .passage(let passage, let others) = try dialogue.evidence(ofRow: row + 1, of: answer) else {
                    continue
                }
                let source = answer.table.sources[row]
                #expect(passage.document == source.document)
                #expect(others == source.others)
                let line = passage.lines.first { $0.number == passage.line }
                #expect(line?.isRecord == true || source.line == nil, "\(question): \(source)")
                #expect(Self.isNamed(row, of: answer, in: passage), "\(question): \(source) \(answer.table.rows[row])")
                checked += 1
            }
        }
        #expect(checked > 1_000)
    }

    /// True where something that the row shows stands in the passage or its heading: most of the words of a name or
    /// status, or a hit.
    private static func isNamed(_ row: Int, of answer: Answer, in passage: Passage) -> Bool {
        let text = (passage.lines.map(\.text) + [passage.heading ?? "", passage.title]).joined(separator: " ")
        let words = Set(Marking.tokens(text).map(\.key))
        let names = zip(answer.table.columns, answer.table.rows[row]).filter {
            !["ar", "namnd", "dokument"].contains($0.0)
        }
        let whole = names.compactMap { if case .text(let text) = $0.1 { text } else { nil } }
        // The row of a dash is printed without the name that it stands under.
        let texts = whole + whole.compactMap { $0.split(separator: " - ").last.map(String.init) }
        return texts.isEmpty
            || texts.contains { text in
                let tokens = Marking.tokens(text).map(\.key)
                return tokens.filter { token in words.contains(token) }.count * 3 >= tokens.count * 2
            }
    }

    @Test func aCountLeadsToWhatItCounts() throws {
        var checked = 0
        for question in questions {
            let answer = try dialogue.ask(question)
            guard Self.countsRecords(answer), answer.table.columns.last == "antal" else { continue }
            for (row, cells) in answer.table.rows.enumerated() {
                guard case .counted(let table) = try dialogue.evidence(ofRow: row + 1, of: answer) else {
                    Issue.record("\(question): no records")
                    continue
                }
                #expect(cells.last == .integer(table.rows.count), "\(question): \(cells)")
                #expect(table.sources.count == table.rows.count && table.sources.allSatisfy { $0.line != nil })
                checked += 1
            }
        }
        #expect(checked > 50)
    }

    @Test func aShareLeadsToThePartThatItIsOf() throws {
        let share = try dialogue.ask("andel uppfyllda mål per nämnd 2024")
        let count = try dialogue.ask("antal uppfyllda mål per nämnd 2024")
        for (row, cells) in share.table.rows.enumerated() {
            guard case .counted(let table) = try dialogue.evidence(ofRow: row + 1, of: share) else {
                Issue.record("\(cells): no records")
                continue
            }
            let same = count.table.rows.first { $0[0] == cells[0] }
            #expect(same?.last == .integer(table.rows.count), "\(cells)")
        }
        #expect(share.table.rows.count > 5)
    }

    @Test func thingsWithAQuantifierLeadToTheirRows() throws {
        let answer = try dialogue.ask("hur många nämnder har nått alla sina mål 2024")
        guard case .counted(let table) = try dialogue.evidence(ofRow: 1, of: answer) else {
            Issue.record("no records")
            return
        }
        let nämnder = Set(table.rows.map(\.first))
        #expect(answer.table.rows.first?.last == .integer(nämnder.count))
    }

    @Test func ofThingsWithOneOrMoreOnlyThoseThatCountAreShown() throws {
        let answer = try dialogue.ask("hur många nämnder har minst ett ej uppfyllt mål 2024")
        guard case .counted(let table) = try dialogue.evidence(ofRow: 1, of: answer) else {
            Issue.record("no records")
            return
        }
        #expect(table.rows.allSatisfy { $0.last == .text("Ej uppfyllt") })
        #expect(answer.table.rows.first?.last == .integer(Set(table.rows.map(\.first)).count))
    }

    @Test func aChangeNamesBothSides() throws {
        let answer = try dialogue.ask("vilka mål har försämrats sedan 2023")
        guard case .passage(let passage, let others) = try dialogue.evidence(ofRow: 1, of: answer) else {
            Issue.record("no passage")
            return
        }
        #expect(passage.document.contains("2024"))
        #expect(others.map(\.document) == ["malprognoser-2023-augusti"])
    }

    @Test func whatWasLookedForIsMarked() throws {
        let cases = [
            ("sök matsvinn", "\u{2}matsvinn\u{3}"), ("motiveringar om matsvinn 2023", "\u{2}matsvinn\u{3}"),
            ("sjukfrånvaro kvinnor SN", "\u{2}5,7\u{3}"),
            (
                "vilka nämnder har ej uppfyllt ekonomimål 2024",
                "\u{2}Huddinge kommun har en sund och uthållig ekonomi\u{3}"
            ),
        ]
        for (question, mark) in cases {
            let answer = try dialogue.ask(question)
            guard case .passage(let passage, _) = try dialogue.evidence(ofRow: 1, of: answer) else {
                Issue.record("\(question): no passage")
                continue
            }
            let text = passage.lines.map(\.text).joined(separator: "\n")
            #expect(text.contains(mark), "\(question): \(text)")
            #expect(passage.lines.allSatisfy { $0.isRecord || !$0.text.contains("\u{2}") })
        }
    }

    @Test func rowsThatAreNotThereAreFaults() throws {
        let answer = try dialogue.ask("vilka nämnder har ej uppfyllt ekonomimål 2024")
        #expect(throws: EvidenceFault.noAnswer) { try dialogue.evidence(ofRow: 1, of: nil) }
        #expect(throws: EvidenceFault.noAnswer) {
            try dialogue.evidence(ofRow: 1, of: Answer(question: "x", understood: false))
        }
        for number in [0, -1, 3, Int.max, Int.min] {
            #expect(throws: EvidenceFault.noSuchRow(number, count: 2)) {
                try dialogue.evidence(ofRow: number, of: answer)
            }
        }
        #expect(throws: EvidenceFault.noSuchRow(nil, count: 2)) { try dialogue.evidence(ofRow: nil, of: answer) }
        let empty = try dialogue.ask("KS ej uppfyllt 2024")
        #expect(empty.table.rows.isEmpty)
        #expect(throws: EvidenceFault.noRows) { try dialogue.evidence(ofRow: 1, of: empty) }
    }
}
