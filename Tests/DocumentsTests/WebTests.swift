import Domain
import Testing

@testable import Documents

/// A web page is read as it is seen.
@Suite struct WebTests {
    private func read(_ html: String) throws -> Document { try page("<html><body>\(html)") }

    private func page(_ html: String) throws -> Document {
        try openDocument(path: "a.html", bytes: Array(html.utf8))
    }

    @Test func aDocumentOfLibreOfficeIsRead() throws {
        let document = try openDocument(path: "a.html", bytes: fixture("rapport-libreoffice.html"))
        #expect(document.text("Påhittade kommun")?.role == .furniture)
        #expect(document.text("Nämnden har ett badhus.") != nil)
        #expect(document.tables[0].texts[1] == ["Trygghet", "Badet är öppet året om", "", "Öppet\ni elva månader"])
        #expect(document.tables[0].rows[1][2].fill == Colour(red: 0, green: 0xB0, blue: 0x50))
    }

    @Test func aSheetOfLibreOfficeIsRead() throws {
        let document = try openDocument(path: "a.html", bytes: fixture("styrkort-libreoffice.html"))
        #expect(document.tables[0].rows.contains { $0[0].text == "Badet är öppet" && $0[1].fill != nil })
    }

    @Test func spansCoverTheirPlaces() throws {
        let document = try read(
            "<table><tr><th rowspan=2>A<th colspan=2>B</tr><tr><td>C<td>D</tr><tr><td colspan=100>E</table>")
        #expect(document.tables[0].texts == [["A", "B", "B"], ["A", "C", "D"], ["E", "E", "E"]])
        #expect(document.tables[0].rows[1][0].origin == .above)
    }

    @Test func blocksHaveTheirRoles() throws {
        let document = try read(
            "<nav>Start</nav><main><h2>Mål</h2><p>Text <b>här</b></p><ul><li>Punkt</ul></main><footer>Slut")
        #expect(document.texts.map(\.role) == [.furniture, .heading(level: 2), .body, .listItem, .furniture])
        #expect(document.texts.map(\.text) == ["Start", "Mål", "Text här", "Punkt", "Slut"])
    }

    @Test func aFormAroundAllOfThePageIsNoFurniture() throws {
        #expect(try read("<form><h1>Rubrik</h1><p>Text</form>").texts.map(\.role) == [.heading(level: 1), .body])
    }

    @Test(arguments: [
        "<img src=a alt='Grön'>", "<img title='Grön'>", "<span class=ikon title='Grön'></span>",
        "<svg><title>Grön</title><circle/></svg>", "<i aria-label='Grön'></i>",
    ])
    func picturesAreTheirWords(picture: String) throws {
        let document = try read("<table><tr><td>A<td>B<tr><td>Mål<td>\(picture)</table>")
        #expect(document.tables[0].rows[1][1].pictures == ["Grön"])
    }

    @Test(arguments: [
        "<td style='background:#0f0'>", "<td bgcolor=lime>", "<td class=ja>",
        "<td><span style='background-color:rgb(0,255,0)'></span>",
    ])
    func coloursComeFromStylesAndClasses(cell: String) throws {
        let document = try read(
            "<style>td.ja, .annat { background: #00FF00 }</style><table><tr><td>A<td>B<tr><td>Mål\(cell)</table>")
        #expect(document.tables[0].rows[1][1].fill == Colour(red: 0, green: 255, blue: 0))
    }

    @Test func aShapeHasTheColourOfItsLetters() throws {
        let document = try read("<table><tr><td>A<td>B<tr><td>Mål<td><font color=red>●</font></table>")
        #expect(document.tables[0].rows[1][1].fill == Colour(red: 255, green: 0, blue: 0))
    }

    @Test func whatIsHiddenIsLeftOut() throws {
        let html = "<script>a</script><p hidden>b<p style='display:none'>c<template>d</template><del>e</del><p>f"
        #expect(try read(html).texts.map(\.text) == ["f"])
    }

    @Test func aTableThatOnlyFramesTextIsNoTable() throws {
        let document = try read("<table><tr><td><h1>R</h1><table><tr><td>A<td>B<tr><td>C<td>D</table></table>")
        #expect(document.texts.map(\.text) == ["R"])
        #expect(document.tables.map(\.texts) == [[["A", "B"], ["C", "D"]]])
    }

    @Test func breaksStandInCellsAndPartParagraphs() throws {
        let document = try read("<p>Mål: A<br>Läge: B<table><tr><td>x<br>y<td>z</table>")
        #expect(document.texts.map(\.text) == ["Mål: A", "Läge: B"])
        #expect(document.tables[0].texts == [["x\ny", "z"]])
    }

    @Test func latinLettersAreRead() throws {
        let bytes = Array("<html><meta charset=iso-8859-1><p>M".utf8) + [0xE5] + Array("l".utf8)
        #expect(try openDocument(path: "a.html", bytes: bytes).texts.map(\.text) == ["Mål"])
    }

    @Test(arguments: ["<div>", "<table><tr><td>", "<nav><nav>", "<ul><li>", "<b>", "<span>"])
    func deepNestingIsReadOrRefused(mark: String) throws {
        let html = "<html>" + String(repeating: mark + "a", count: 5000)
        do {
            #expect(try page(html).blocks.isEmpty == false)
        } catch let failure as Failure {
            #expect(failure == .fileTooLarge(path: "a.html", limit: 16))
        }
    }

    @Test func marksThatMultiplyAreRefused() throws {
        let html = "<html><p>" + (0..<3000).map { "<b a=\($0)>" }.joined() + String(repeating: "<p>x", count: 100_000)
        #expect(throws: Failure.fileTooLarge(path: "a.html", limit: 16)) { try page(html) }
    }

    @Test func giantSpansAreRefusedOrCut() throws {
        let row = "<tr>" + String(repeating: "<td rowspan=65534 colspan=1000>a", count: 100) + "</tr>"
        #expect(throws: Failure.fileTooLarge(path: "a.html", limit: 128)) {
            try page("<html><table>" + String(repeating: row, count: 100))
        }
    }
}
