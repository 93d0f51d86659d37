import Domain
import Testing

@testable import Documents

/// A workbook is read as Swedish Excel shows it, whichever program wrote it.
@Suite struct ExcelTests {
    @Test(arguments: ["styrkort.xlsx", "styrkort-libreoffice.xlsx"])
    func aSheetIsPartedIntoTitleTableAndLegend(name: String) throws {
        let document = try read(name)
        #expect(document.text("Styrkort")?.role == .heading(level: 1))
        #expect(document.text("Styrkort för Påhittade kommun")?.role == .heading(level: 2))
        #expect(document.text("Förklaring")?.place == Place(sheet: "Styrkort", cell: "G3"))
        #expect(document.tables.count == 3)
        #expect(document.tables[1].texts == [["", "nås"], ["", "nås inte"]])
        #expect(document.tables[1].rows[0][0].fill == Colour(red: 0, green: 0xB0, blue: 0x50))
    }

    @Test(arguments: ["styrkort.xlsx", "styrkort-libreoffice.xlsx"])
    func numbersAndDatesAreShownAsInSweden(name: String) throws {
        let table = try #require(read(name).tables.first)
        #expect(table.texts[2] == ["Badet är öppet", "", "12,5 %", "-1 234 567", "2023-08-31"])
        #expect(table.texts[3] == ["Ledljusen lyser", "", "100,0 %", "1 500", "2023-12"])
        #expect(table.rows[2].map(\.number) == [nil, nil, 12.5, -1234567.4, nil])
    }

    @Test(arguments: ["styrkort.xlsx", "styrkort-libreoffice.xlsx"])
    func coloursComeFromTheThemeAndFromRulesToo(name: String) throws {
        let table = try #require(read(name).tables.first)
        #expect(table.rows[2][1].fill == Colour(red: 0, green: 0xB0, blue: 0x50))
        #expect(table.rows[3][1].fill == Colour(red: 0xD9, green: 0x96, blue: 0x94))
        #expect(table.rows[4][1].fill == Colour(red: 0xFF, green: 0xC0, blue: 0))
    }

    @Test(arguments: ["styrkort.xlsx", "styrkort-libreoffice.xlsx"])
    func whatIsHiddenIsLeftOut(name: String) throws {
        let document = try read(name)
        #expect(document.tables[0].rows.map { $0[0].place.cell } == ["A3", "A4", "A5", "A7", "A8", "A9"])
        #expect(document.tables[2].texts == [["Nämnd", "Tal"], ["Kulturnämnden", "12,5"]])
        #expect(document.text("Syns inte") == nil && document.text("Dold") == nil)
    }

    @Test func aMergedRowStaysInItsTable() throws {
        let table = try #require(read("styrkort.xlsx").tables.first)
        #expect(table.rows[1].map(\.origin) == [.here, .left, .left, .left, .left])
        #expect(table.title == "Styrkort")
    }

    @Test(arguments: ["styrkort.xlsx", "styrkort-libreoffice.xlsx"])
    func aPictureLiesInItsCell(name: String) throws {
        #expect(try read(name).tables[2].rows[1].map(\.pictures) == [[], ["Grön: nås"]])
    }

    @Test func aFormulaHasTheValueThatTheFileHolds() throws {
        #expect(try read("styrkort-libreoffice.xlsx").tables[0].rows[5][3].number == -1233065.4)
    }

    @Test func aSheetThatNobodyNamedHasNoHeading() throws {
        let bytes = workbook(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Text</t></is></c></row></sheetData>")
        #expect(try openDocument(path: "a.xlsx", bytes: bytes).texts.map(\.text) == ["Text"])
    }

    @Test func giantEmptySheetsCostNothing() throws {
        let rows = (1...50_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"0\"/><c r=\"XFD\($0)\"/></row>" }.joined()
        let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        let bytes = workbook("<dimension ref=\"A1:XFD1048576\"/><sheetData>\(rows)\(last)</sheetData>")
        #expect(try openDocument(path: "a.xlsx", bytes: bytes).texts.map(\.place.cell) == ["XFD1048576"])
    }

    @Test func aMergeOverAllOfTheSheetReachesWhatIsUsed() throws {
        let cells = """
            <row r="1"><c r="A1"><v>1</v></c></row>
            <row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>
            """
        let bytes = workbook("<sheetData>\(cells)</sheetData><mergeCells><mergeCell ref=\"A1:XFD1\"/></mergeCells>")
        let document = try openDocument(path: "a.xlsx", bytes: bytes)
        #expect(document.texts.map(\.text) == ["1"])
        #expect(document.tables.first?.texts == [["2", "3"]])
    }

    @Test func anEmptyColumnWithinATableDoesNotPartIt() throws {
        let rows = (1...4).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"C\($0)\"><v>5</v></c></row>" }
        let document = try openDocument(path: "a.xlsx", bytes: workbook("<sheetData>\(rows.joined())</sheetData>"))
        #expect(document.tables.map(\.texts) == [[["1", "5"], ["2", "5"], ["3", "5"], ["4", "5"]]])
    }

    @Test func aMillionPlacesTooManyAreRefused() throws {
        let diagonal = (1...3000).map { row in
            let names = [row, row + 1].map { CellReference(row: row, column: $0).text }
            return "<row r=\"\(row)\">" + names.map { "<c r=\"\($0)\"><v>1</v></c>" }.joined() + "</row>"
        }
        #expect(throws: Failure.fileTooLarge(path: "a.xlsx", limit: 128)) {
            try openDocument(path: "a.xlsx", bytes: workbook("<sheetData>\(diagonal.joined())</sheetData>"))
        }
    }
}
