import Domain
import Testing

@testable import Answers

/// Every control, bidirectional, invisible and other unprintable code point, in every format and every place that a
/// text can come to.
@Suite struct UnprintablePlacesTests {
    /// First, last, between letters and before what a spreadsheet would run.
    private static func texts(_ scalar: Unicode.Scalar) -> [String] { ["\(scalar)=1+1", "a\(scalar)|b2\(scalar)"] }

    private static func forAll(_ check: (String, Unicode.Scalar) throws -> Void) rethrows {
        for scalar in Unprintable.all { for text in texts(scalar) { try check(text, scalar) } }
    }

    private static func appearances(_ number: UInt32) -> Appearance {
        Appearance(width: number % 3 == 0 ? 40 : 0, unicode: number % 2 == 0, showSQL: true)
    }

    @Test func noAnswerHasAnyRaw() {
        Self.forAll { text, scalar in
            for isSearch in [false, true] {
                let answer = answer(withEverywhere: text, isSearch: isSearch)
                for format in OutputFormat.allCases {
                    let allowed: Set<Unicode.Scalar> = format == .tsv ? ["\n", "\t"] : ["\n"]
                    let printed = render(answer, as: format, Self.appearances(scalar.value))
                    let raw = Unprintable.raw(in: printed, but: allowed)
                    #expect(raw.isEmpty, "\(scalar.value) in \(format): \(raw.map(\.value))")
                    let table = renderTable(answer.table, as: format)
                    #expect(Unprintable.raw(in: table, but: allowed).isEmpty, "\(scalar.value) in a table of \(format)")
                }
                let logged = logLine(for: answer, time: text)?.dropLast() ?? ""
                #expect(Unprintable.raw(in: notes(for: answer).joined() + logged, but: []).isEmpty, "\(scalar.value)")
            }
        }
    }

    /// Colours are all that steers a terminal.
    @Test func noColouredAnswerHasAnyOther() {
        Self.forAll { text, scalar in
            for isSearch in [false, true] {
                let answer = answer(withEverywhere: text, isSearch: isSearch)
                let printed = render(answer, as: .text, Appearance(width: 60, color: true, showSQL: true))
                let plain = ["1m", "22m", "2m", "31m", "39m"].reduce(printed) { $0.replacing("\u{1B}[" + $1, with: "") }
                let raw = Unprintable.raw(in: plain, but: ["\n"])
                #expect(raw.isEmpty, "\(scalar.value): \(raw.map(\.value))")
            }
        }
    }

    @Test func noSourceHasAnyRaw() {
        Self.forAll { text, scalar in
            let lines = [false, true].map { Passage.Line(number: 1, text: "\u{2}\(text)\u{3}", isRecord: $0) }
            let passage = Passage(document: text, title: text, line: 1, heading: text, lines: lines)
            let evidence = [
                Evidence.passage(passage, others: [Source(document: text, line: 3)]),
                .counted(answer(withEverywhere: text).table),
            ]
            for (format, evidence) in OutputFormat.allCases.flatMap({ format in evidence.map { (format, $0) } }) {
                let printed = renderEvidence(evidence, row: 1, as: format, Self.appearances(scalar.value))
                let allowed: Set<Unicode.Scalar> = format == .tsv ? ["\n", "\t"] : ["\n"]
                #expect(Unprintable.raw(in: printed, but: allowed).isEmpty, "\(scalar.value) in \(format)")
            }
        }
    }

    @Test func noMessageHasAnyRaw() {
        Self.forAll { text, scalar in
            let failures: [Failure] = [
                .fileMissing(path: text), .documentTwice(path: text, other: text),
                .database(path: text, fault: .misfit(text)),
                .grammar(file: text, line: 1, fault: .exampleFails(question: text, reason: text)),
                .grammar(file: text, line: 1, fault: .malformed(expected: text)),
            ]
            let remarks = [ImportRemark.Cause.unplacedLine, .unknownStatus(text), .missingKommun].map {
                message(for: ImportRemark(line: 1, cause: $0, text: text), path: text)
            }
            let progress = ImportProgress(done: 1, total: 2, rate: 3, file: "/rapporter/\(text)")
            let messages =
                failures.map(message(for:)) + failures.map(logMessage(for:)) + remarks + [
                    unknownKommun(text, nearest: [text]), nothingToPropose(path: text), printable(text),
                    line(for: ReportedCount(text: text, line: 1, stated: 1, counted: 1)),
                    progressLine(progress, width: 100, unicode: scalar.value % 2 == 0),
                ]
            #expect(Unprintable.raw(in: messages.joined(), but: []).isEmpty, "\(scalar.value)")
        }
    }

    @Test func jsonKeepsEveryTextToTheLetter() throws {
        try Self.forAll { text, scalar in
            for format in [OutputFormat.json, .jsonl] {
                let object = try #require(try parseJSON(render(answer(withEverywhere: text), as: format)))
                let row = try #require((object["rader"] as? [[String: Any]])?.first)
                let source = try #require((object["kallor"] as? [[String: Any]])?.first)
                let same =
                    isSame(object["fraga"], text) && isSame(object["tolkning"], text) && isSame(row["namnd"], text)
                    && isSame(row[text], "a\(text)b") && isSame(source["dokument"], text + "0")
                    && isSame((object["parametrar"] as? [Any])?.first, text)
                #expect(same, "\(scalar.value)")
            }
        }
    }

    @Test func rowsAndCellsReadBackInEveryReader() {
        Self.forAll { text, scalar in
            for text in [text, "\"" + text, "x\"\(text)\""] {
                let table = answer(withEverywhere: text).table
                let csv = parseQuoted(renderTable(table, as: .csv))
                let tsv = renderTable(table, as: .tsv)
                let (naive, quoted) = (splitNaively(tsv), parseQuoted(tsv, separator: "\t"))
                #expect(naive == quoted, "\(scalar.value)")
                for rows in [csv, naive] {
                    #expect(rows.map(\.count) == [4, 4, 4, 4], "\(scalar.value)")
                    #expect(!rows.joined().contains(where: Self.isFormula), "\(scalar.value)")
                }
            }
        }
    }

    private static func isFormula(_ cell: String) -> Bool {
        let text = cell.unicodeScalars.drop { $0.properties.isWhitespace || Unprintable.contains($0) }
        return text.count > 1 && "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(text.first!)
    }

    /// A table of Markdown keeps its rows and its cells.
    @Test func aTableOfMarkdownStaysWhole() {
        Self.forAll { text, scalar in
            let lines = renderTable(answer(withEverywhere: text).table, as: .markdown).split(separator: "\n")
            #expect(lines.count == 5, "\(scalar.value)")
            for line in lines {
                let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
                #expect(bars == 5, "\(scalar.value): \(line)")
            }
        }
    }
}
