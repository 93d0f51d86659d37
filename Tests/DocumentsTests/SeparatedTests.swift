import Domain
import Testing

@testable import Documents

/// A table in text is read whatever parts its fields.
@Suite struct SeparatedTests {
    @Test func aTableOfLibreOfficeIsRead() throws {
        let document = try openDocument(path: "a.csv", bytes: fixture("styrkort-libreoffice.csv"))
        #expect(document.kind == .separated)
        #expect(document.texts.first?.text == "Styrkort för Påhittade kommun")
        #expect(document.tables.first?.rows[4][0] == Cell("Ledljusen lyser", place: Place(line: 7)))
    }

    @Test(arguments: [";", "\t", ","])
    func theDelimiterIsFound(delimiter: String) throws {
        let text = ["Titel", "", "A|B|C", "1|\"x|y\"|3", "4|5|6"].joined(separator: "\n")
        let document = try read(text.map { $0 == "|" ? delimiter : String($0) }.joined(), as: "a.csv")
        #expect(document.texts.map(\.text) == ["Titel"])
        let inner = "x\(delimiter == "\t" ? " " : delimiter)y"
        #expect(document.tables.first?.texts == [["A", "B", "C"], ["1", inner, "3"], ["4", "5", "6"]])
    }

    @Test func quotedFieldsHoldQuotesAndLineBreaks() throws {
        let document = try read("A;B\r\n\"rad 1\r\nrad \"\"2\"\"\"; x \r\n3;4\r\n", as: "a.csv")
        #expect(document.tables.first?.texts == [["A", "B"], ["rad 1\nrad \"2\"", "x"], ["3", "4"]])
        #expect(document.tables.first?.rows.map { $0[0].place.line } == [1, 2, 4])
    }

    @Test func excelsFirstLineTellsTheDelimiter() throws {
        #expect(try read("sep=,\nA,B;C\n1,2;3\n", as: "a.csv").tables.first?.texts == [["A", "B;C"], ["1", "2;3"]])
    }

    @Test func aStrayQuoteIsAQuote() throws {
        #expect(try read("A;B\n1;\"2\n", as: "a.csv").tables.first?.texts == [["A", "B"], ["1", "\"2"]])
    }

    @Test func aQuoteThatIsNeverClosedInALongTextIsDamage() throws {
        let text = "A;B\n1;\"2\n" + String(repeating: "1;2\n", count: 5000)
        #expect(throws: Failure.fileDamaged(path: "a.csv", kind: .separated)) { try read(text, as: "a.csv") }
    }

    @Test func utf16IsRead() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + "Mål\tLäge\nA\tB\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try openDocument(path: "a.csv", bytes: bytes).tables.first?.texts == [["Mål", "Läge"], ["A", "B"]])
    }

    @Test func aMillionColumnsAreReadOrRefused() throws {
        let text = String(repeating: "a;", count: 1_000_000) + "\nb;c\n"
        #expect(throws: (any Error).self) { try read(text + text, as: "a.csv") }
    }
}
