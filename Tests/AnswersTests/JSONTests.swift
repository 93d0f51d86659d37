import Answers
import Domain
import Foundation
import Testing

@Suite struct JSONTests {
    private var answer: Answer {
        var answer = sample(
            "Vilka nämnders ekonomimål bedömdes Ej uppfyllt 2024?", columns: ["namnd", "ar"],
            rows: [[.text("Förskolenämnden"), .integer(2024)], [.text("Socialnämnden"), .null]], lines: [28, 41])
        answer.question = "vilka nämnder har ej uppfyllt ekonomimal"
        answer.corrections = [Correction(from: "ekonomimal", to: "ekonomimål")]
        answer.remarks = [.tookLatestYear(2024), .mixedNämnder(["Socialnämnden"])]
        answer.query = CompiledQuery(sql: "SELECT 1\n", arguments: [.integer(2024), .text("Ej \"x\"")], columns: [])
        answer.milliseconds = 0.8004999
        return answer
    }

    @Test func anAnswerHasTheKeysOfTheContractInItsOrder() {
        #expect(
            render(answer, as: .json) == """
                {"fraga": "vilka nämnder har ej uppfyllt ekonomimal",
                 "forstadd": true,
                 "tolkning": "Vilka nämnders ekonomimål bedömdes Ej uppfyllt 2024?",
                 "rattningar": [{"fran": "ekonomimal", "till": "ekonomimål"}],
                 "oforstadda": [],
                 "forslag": [],
                 "meddelande": "Inget år angavs: svaret gäller 2024. Socialnämnden har också mål där det inte gäller.",
                 "antaganden": ["året är 2024"],
                 "lasningar": [],
                 "slutsats": null,
                 "sql": "SELECT 1\\n",
                 "parametrar": [2024, "Ej \\"x\\""],
                 "kolumner": ["namnd", "ar"],
                 "rader": [
                  {"namnd": "Förskolenämnden", "ar": 2024},
                  {"namnd": "Socialnämnden", "ar": null}
                 ],
                 "kallor": [
                  {"dokument": "malprognoser-2024-augusti", "rad": 28},
                  {"dokument": "malprognoser-2024-augusti", "rad": 41}
                 ],
                 "tid_ms": 0.8}

                """)
    }

    @Test func aQuestionThatWasNotUnderstoodNamesItsWordsAndOffersOthers() {
        var answer = Answer(question: "vilka blurp", understood: false)
        answer.unknown = [Fragment(text: "blurp", offset: 6, length: 5)]
        answer.suggestions = ["vilka nämnder finns 2024"]
        #expect(
            render(answer, as: .jsonl) == """
                {"fraga": "vilka blurp", "forstadd": false, "tolkning": null, "rattningar": [], \
                "oforstadda": ["blurp"], "forslag": ["vilka nämnder finns 2024"], "meddelande": null, "antaganden": [], "lasningar": [], "slutsats": null, "sql": null, \
                "parametrar": [], "kolumner": [], "rader": [], "kallor": [], "tid_ms": 0}

                """)
    }

    @Test(arguments: [
        (Value.real(67.7), "67.7"), (.real(5), "5"), (.integer(-5), "-5"), (.real(0.1), "0.1"), (.null, "null"),
        (.real(.infinity), "null"), (.text("å\u{1}\u{7F}\u{9B}\t/"), #""å\u0001\u007f\u009b\t/""#),
    ])
    func aValueIsWrittenInItsShortestForm(value: Value, json: String) {
        #expect(renderRecord([("v", value)]) == "{\"v\": \(json)}\n")
    }

    @Test func hitsAreMarkedByGuillemets() {
        #expect(renderRecord([("utdrag", .text("hög \u{2}frånvaro\u{3}."))]) == "{\"utdrag\": \"hög «frånvaro».\"}\n")
    }

    @Test func jsonLinesAreOneLineEach() {
        #expect(render(answer, as: .jsonl).filter { $0 == "\n" }.count == 1)
        let table = Table(columns: ["a"], rows: [[.integer(1)], [.text("\n")]])
        #expect(renderTable(table, as: .jsonl) == "{\"a\": 1}\n{\"a\": \"\\n\"}\n")
        #expect(renderTable(table, as: .json) == "[\n  {\"a\": 1},\n  {\"a\": \"\\n\"}\n ]\n")
        #expect(renderTable(Table(columns: ["a"]), as: .json) == "[]\n")
    }

    @Test func anyAnswerReadsBackToTheSameValues() throws {
        try forSeeds(200) { random, seed in
            var answer = Answer(question: Hostile.text(&random), understood: true)
            answer.table = Hostile.table(&random)
            answer.unknown = [Fragment(text: Hostile.text(&random), offset: 0, length: 1)]
            for format in [OutputFormat.json, .jsonl] {
                let data = Data(render(answer, as: format).utf8)
                let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
                #expect(object["fraga"] as? String == answer.question, "seed \(seed)")
                #expect(object["oforstadda"] as? [String] == answer.unknown.map(\.text), "seed \(seed)")
                #expect(object["kolumner"] as? [String] == answer.table.columns, "seed \(seed)")
                let rows = try #require(object["rader"] as? [[String: Any]])
                for (row, values) in zip(rows, answer.table.rows) {
                    for (column, value) in zip(answer.table.columns, values) {
                        #expect(Self.isSame(row[column], value, column), "seed \(seed): \(column)")
                    }
                }
            }
        }
    }

    private static func isSame(_ found: Any?, _ value: Value, _ column: String) -> Bool {
        switch value {
        case .null: found is NSNull
        case .integer(let number): (found as? NSNumber)?.intValue == number
        case .real(let number) where !number.isFinite: found is NSNull
        // As text: Foundation's reader rounds some numbers in their last bit.
        case .real(let number): (found as? NSNumber).flatMap { Double($0.stringValue) } == number
        case .text(let text) where column == "utdrag":
            // Compared by scalars: "e" and an accent are not the one letter "é".
            (found as? String).map { $0.unicodeScalars.elementsEqual(marked(text).unicodeScalars) } ?? false
        case .text(let text): (found as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? false
        }
    }

    private static func marked(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{2}", with: "«").replacingOccurrences(of: "\u{3}", with: "»")
    }
}
