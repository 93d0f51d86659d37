import Domain
import Testing

@testable import Documents

/// A Word document is read as it is seen, whichever program wrote it.
@Suite struct WordTests {
    @Test(arguments: ["rapport.docx", "rapport-libreoffice.docx"])
    func tablesAreGridsWithMergedCellsInEachPlace(name: String) throws {
        let table = try #require(read(name).tables.first)
        #expect(
            table.texts == [
                ["Område", "Mål", "Läge", "Kommentar"],
                ["Trygghet", "Badet är öppet året om", "", "Öppet\ni elva månader"],
                ["Trygghet", "Ledljusen lyser", "☹", ""],
                ["Summering", "Summering", "Summering", "Summering"],
            ])
        #expect(table.rows[2][0].origin == .above)
        #expect(table.rows[3].map(\.origin) == [.here, .left, .left, .left])
        #expect(table.rows[1][2].fill == Colour(red: 0, green: 0xB0, blue: 0x50))
        #expect(table.rows[2][3].pictures == ["Röd: nås inte"])
        #expect(table.rows[0].allSatisfy(\.isBold) && !table.rows[1][1].isBold)
    }

    @Test(arguments: ["rapport.docx", "rapport-libreoffice.docx"])
    func paragraphsHaveTheirRoles(name: String) throws {
        let document = try read(name)
        #expect(document.text("Påhittade kommun")?.role == .furniture)
        #expect(document.text("Årsrapport 2023")?.role == .heading(level: 1))
        #expect(document.text("Fritidsnämnden 2")?.role == .contents)
        #expect(document.text("Bilaga 3")?.role == .contents)
        #expect(document.text("Fritidsnämnden")?.role == .heading(level: 1))
        #expect(document.text("En punkt")?.role == .listItem)
        #expect(document.text("Allt i fetstil")?.isBold == true)
        #expect(document.text("Mellan tabellerna")?.role == .body)
    }

    @Test(arguments: ["rapport.docx", "rapport-libreoffice.docx"])
    func deletedTextAndSoftHyphensAreLeftOut(name: String) throws {
        let document = try read(name)
        #expect(document.text("Målet nås inte") != nil)
        #expect(document.text("Nämnden har ett badhus.") != nil)
    }

    @Test func aTextBoxIsReadOnce() throws {
        let texts = try read("rapport.docx").texts.map(\.text)
        #expect(texts.filter { $0.hasPrefix("I rutan") } == ["I rutan"])
    }

    @Test func aTableThatOnlyFramesTextIsNoTable() throws {
        let document = try read("rapport.docx")
        #expect(document.text("I en ram") != nil)
        #expect(document.tables.last?.texts == [["A", "B"], ["C", "D"]])
    }

    @Test func pagesAreToldWhereTheFileTellsThem() throws {
        let document = try read("rapport.docx")
        #expect(document.text("Årsrapport 2023")?.place.page == 1)
        #expect(document.text("Målet nås inte")?.place.page == 2)
        #expect(try read("<w:p><w:r><w:t>Text</w:t></w:r></w:p>").texts.first?.place.page == nil)
    }

    @Test func aHeadingEndsAListOfContentsThatIsNotEnded() throws {
        let document = try read(
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText>
            <w:fldChar w:fldCharType="separate"/><w:t>Mål 2</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Mål</w:t></w:r></w:p>
            <w:p><w:r><w:t>Text</w:t></w:r></w:p>
            """)
        #expect(document.texts.map(\.role) == [.contents, .heading(level: 1), .body])
    }

    @Test func aFieldThatIsNotEndedEndsWithItsParagraph() throws {
        let document = try read(
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>dold</w:t></w:r></w:p>
            <w:p><w:r><w:t>Text</w:t></w:r></w:p>
            """)
        #expect(document.texts.map(\.text) == ["Text"])
    }

    @Test func rowsThatAreDeletedAreLeftOut() throws {
        let row =
            "<w:tc><w:p><w:r><w:t>%</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>"
        let document = try read("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(row)<w:tr>\(row)</w:tbl>")
        #expect(document.tables.first?.texts == [["%", "B"]])
    }

    @Test func aShapeHasTheColourOfItsLetters() throws {
        let cell = "<w:tc><w:p><w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t>%</w:t></w:r></w:p></w:tc>"
        let cells = cell.replacing("%", with: "●") + cell.replacing("%", with: "Text")
        let table = try #require(read("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>").tables.first)
        #expect(table.rows[0].map(\.fill) == [Colour(red: 255, green: 0, blue: 0), nil])
    }

    @Test func giantSpansAreCut() throws {
        let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc>"
        let table = try #require(read("<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>").tables.first)
        #expect(table.texts == [["A", "A"]])
    }

    private func read(_ name: String) throws -> Document {
        name.hasPrefix("<")
            ? try openDocument(path: "a.docx", bytes: wordDocument(name))
            : try openDocument(path: name, bytes: fixture(name))
    }
}
