import Domain
import Testing

@testable import Documents

/// Any bytes are a document or a failure that can be told.
@Suite struct DamageTests {
    private func survives(_ bytes: [UInt8], as name: String) -> Bool {
        do {
            _ = try openDocument(path: name, bytes: bytes)
            return true
        } catch {
            return error is Failure
        }
    }

    @Test(arguments: fixtureNames)
    func filesThatBreakOff(name: String) throws {
        let bytes = try fixture(name)
        for part in 0..<20 { #expect(survives(Array(bytes.prefix(bytes.count * part / 20)), as: name)) }
    }

    @Test(arguments: fixtureNames)
    func filesWithTurnedBits(name: String) throws {
        let bytes = try fixture(name)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                damaged[Int.random(in: damaged.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            #expect(survives(damaged, as: name))
        }
    }

    @Test(arguments: ["rapport.docx", "styrkort.xlsx"])
    func partsWithTurnedBits(name: String) throws {
        let archive = try ZipArchive(fixture(name))
        let names = archive.names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }.sorted()
        let parts = try names.map { ($0, try archive.part($0) ?? []) }
        for (index, part) in parts.enumerated() where part.1.count < 50_000 && !part.1.isEmpty {
            for _ in 0..<6 {
                var damaged = part.1
                damaged[Int.random(in: damaged.indices)] ^= 1 << UInt8.random(in: 0..<7)
                var all = parts.filter { $0.1.count < 50_000 }.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
                all.removeAll { $0.0 == parts[index].0 }
                all.append((part.0, String(decoding: damaged, as: UTF8.self)))
                #expect(survives(zipArchive(all), as: name))
            }
        }
    }

    @Test func pagesOfMarksWithoutOrder() throws {
        let marks = [
            "<table>", "</table>", "<tr>", "<td colspan=3>", "<td rowspan=9>", "</td>", "<b>", "</b>", "<p>", "</p>",
            "<svg>",
            "</svg>", "<template>", "</template>", "<select>", "<form>", "</form>", "a", " b ", "<br>", "<caption>",
            "<!--",
            "-->", "<nav>", "</nav>", "<style>td{", "</style>", "<frameset>", "<math>", "<title>", "</title>", "&#0;",
            "\u{0}",
        ]
        for _ in 0..<500 {
            let html = "<html>" + (0..<60).map { _ in marks.randomElement()! }.joined()
            #expect(survives(Array(html.utf8), as: "a.html"))
        }
    }

    @Test func bombsAreRefused() throws {
        #expect(throws: Failure.fileTooLarge(path: "bomb.docx", limit: 64)) {
            try openDocument(path: "bomb.docx", bytes: fixture("bomb.docx"))
        }
    }

    @Test func partsThatClaimToBeSmallAreDamaged() throws {
        var bytes = try fixture("bomb.docx")
        for index in bytes.indices.dropLast(30) where bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) {
            bytes.replaceSubrange((index + 24)..<(index + 28), with: [0, 0, 1, 0])
        }
        #expect(throws: Failure.fileDamaged(path: "bomb.docx", kind: .word)) {
            try openDocument(path: "bomb.docx", bytes: bytes)
        }
    }
}
