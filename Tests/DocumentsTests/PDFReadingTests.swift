import Domain
import Testing

@testable import Documents

@Suite(.enabled(if: hasPoppler, "Debian's package poppler-utils is not installed"))
struct PDFReadingTests {
    @Test func `a report has headings, paragraphs, contents and furniture`() throws {
        let texts = try pdf("report").texts
        #expect(texts.filter { $0.role == .furniture }.map(\.text) == ["Ekhamra kommun | Uppföljning 2031", "Sida 1"])
        #expect(texts.filter { $0.role == .contents }.map(\.text) == ["Inledning 1", "Mål 2", "Ekonomi 2"])
        #expect(
            texts.filter { $0.role == .heading(level: 2) }.map(\.text) == ["Innehåll", "Inledning", "Mål", "Ekonomi"])
        #expect(texts.filter { $0.role == .listItem }.count == 2)
        #expect(texts.filter { $0.text.hasPrefix("Nämnden har") }.allSatisfy { $0.text.hasSuffix("fortsätter.") })
        #expect(texts.filter { $0.text.hasPrefix("Nämnden har") }.map(\.place.page) == [1, 1, 1, 2, 3])
    }

    @Test func `a line under a goal is a paragraph of its own`() throws {
        let texts = try pdf("report").texts
        let goal = try #require(texts.firstIndex { $0.text.hasPrefix("Nämndmål:") })
        #expect(texts[goal].text.hasSuffix("året om och på lika villkor"))
        #expect(texts[goal].isBold)
        #expect(texts.dropFirst(goal + 1).prefix(2).map(\.text) == ["Status: Uppnås", "Analys"])
    }

    @Test func `a table over a page break is one, with one head`() throws {
        let tables = try pdf("indicators").tables
        try #require(tables.count == 1)
        let rows = tables[0].rows
        #expect(rows.count == 41)
        #expect(tables[0].texts[0] == ["Mål och mätetal", "Utfall 2029", "Utfall 2030", "Målvärde 2031"])
        #expect(rows.filter { $0[0].text == "Mål och mätetal" }.count == 1)
        #expect(Set(rows.map { $0[0].place.page }) == [1, 2])
        #expect(rows[0][0].fill == Colour(hex: "DDE8F0"))
        #expect(rows[1].map(\.origin) == [.here, .left, .left, .left])
        #expect(tables[0].texts[3] == ["– flickor", "1 192", "7,5", "–"])
    }

    @Test func `rows need no lines`() throws {
        let tables = try pdf("goals").tables
        try #require(tables.count == 4)
        for table in tables {
            #expect(table.texts.map { $0[1] } == ["Bedömning", "Uppnått", "Delvis uppnått", "–", "Ej uppnått"])
            #expect(table.texts[2][0] == "Fler elever ska nå gymnasiet med goda betyg i alla ämnen")
            #expect(table.texts[2][2].hasSuffix("om de nya lokalerna blir klara."))
            #expect(table.texts[4][2] == "Utsläppen är 2 192 ton.")
        }
    }

    @Test func `merged cells go on over a page break`() throws {
        let tables = try pdf("word").tables
        try #require(tables.count == 1)
        let rows = tables[0].rows
        #expect(rows.dropFirst().map { $0[0].text } == (1...3).flatMap { Array(repeating: "Område \($0)", count: 4) })
        #expect(rows.map { $0[0].origin == .above }.filter { $0 }.count == 9)
        #expect(rows.dropFirst().allSatisfy { $0[3].text.hasSuffix("Enheterna hjälps åt.") })
        #expect(rows.filter { $0[2].fill == Colour(hex: "00B050") }.count == 6)
    }

    @Test func `what cannot be read says why`() throws {
        #expect(throws: Failure.fileEncrypted(path: "encrypted", kind: .pdf)) { try pdf("encrypted") }
        #expect(throws: Failure.fileNotReadable(path: "scanned", kind: .picture)) { try pdf("scanned") }
        #expect(throws: Failure.fileDamaged(path: "x", kind: .pdf)) {
            try readPDF(Array("%PDF-1.4\nx".utf8), path: "x")
        }
        #expect(throws: Failure.fileDamaged(path: "x", kind: .pdf)) { try readPDF([], path: "x") }
    }

    @Test(arguments: ["report", "goals", "word"])
    func `damaged files give a document or a failure`(_ name: String) throws {
        let bytes = try pdfBytes(name)
        for part in 1..<6 { attempt(Array(bytes[..<(bytes.count * part / 6)])) }
        var random = Steps(state: UInt64(bytes.count))
        for _ in 0..<6 {
            var flipped = bytes
            for _ in 0..<20 {
                flipped[Int.random(in: flipped.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            attempt(flipped)
        }
    }

    private func attempt(_ bytes: [UInt8]) {
        do {
            _ = try readPDF(bytes, path: "x")
        } catch {
            #expect(error is Failure)
        }
    }
}

/// Numbers that look like chance and are the same each time.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
