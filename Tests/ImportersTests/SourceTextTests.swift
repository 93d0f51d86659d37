import Domain
import Testing

@testable import Importers

@Suite("Filens tecken")
struct SourceTextTests {
    private func encoded16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    private func decomposed(_ text: String) -> String {
        let parts: [Character: String] = [
            "å": "a\u{30A}", "ä": "a\u{308}", "ö": "o\u{308}", "Å": "A\u{30A}", "Ä": "A\u{308}", "Ö": "O\u{308}",
        ]
        return text.map { parts[$0] ?? String($0) }.joined()
    }

    @Test("UTF-8 och UTF-16 med och utan märke ger samma poster")
    func unicode() throws {
        let wanted = try read(tabSample)
        #expect(wanted.records.bedömningar.count == 5)
        #expect(try read("\u{FEFF}" + tabSample) == wanted)
        for (bigEndian, mark) in [(true, true), (true, false), (false, true), (false, false)] {
            #expect(try read(bytes: encoded16(tabSample, bigEndian: bigEndian, mark: mark)) == wanted)
        }
    }

    @Test("Latin-1 och Windows-1252 känns igen")
    func latin() throws {
        let plain = String(tabSample.unicodeScalars.filter { $0.value < 0x100 })
        let wanted = try read(plain)
        #expect(try read(bytes: plain.unicodeScalars.map { UInt8($0.value) }) == wanted)
        let quoted = plain.replacing("Prover", with: "\u{94}Prover\u{94}").unicodeScalars.map { UInt8($0.value) }
        #expect(try read(bytes: quoted).records.bedömningar[2].motivering == "”Prover” saknas.")
    }

    @Test("Radslut och sammansatta tecken spelar ingen roll")
    func equivalents() throws {
        let wanted = try read(tabSample)
        #expect(try read(tabSample.replacing("\n", with: "\r\n")) == wanted)
        #expect(try read(tabSample.replacing("\n", with: "\r")) == wanted)
        let apart = try read(decomposed(tabSample))
        #expect(apart == wanted)
        #expect(apart.records.bedömningar[0].målområde?.unicodeScalars.contains("\u{308}") == false)
    }

    @Test("Osynliga tecken, ikoner, taggar och entiteter tas bort")
    func cleaning() throws {
        let dirty = tabSample.replacing(
            "Köerna är kortare.",
            with: "<i>Kö\u{AD}erna</i>\u{A0}är\u{200B} korta&shy;re &amp; f&auml;rre\u{2009}&lt;5\u{F0B7}.")
        #expect(try read(dirty).records.bedömningar[0].motivering == "Köerna är kortare & färre <5 .")
        let lines = SourceText("\u{C}a<br/>b < c och d > e\u{FE0F} CO<sub>2</sub>").lines
        #expect(lines.map(\.plain) == ["a b < c och d > e CO2"])
    }

    @Test("Radnummer räknas från 1 med alla slags radslut")
    func numbers() {
        let lines = SourceText("a\r\n\r\nb\rc\n\n d").lines
        #expect(lines.map(\.number) == [1, 3, 4, 6])
        #expect(lines.map(\.followsBlank) == [true, true, false, true])
        #expect(SourceText("").lines.isEmpty)
    }

    @Test("Det som inte är text vägras med första bytens plats")
    func refusals() {
        func failure(_ bytes: [UInt8]) -> Failure? {
            do { _ = try read(bytes: bytes) } catch { return error as? Failure }
            return nil
        }
        let path = "prognoser-2030-augusti.txt"
        #expect(failure([0x61, 0x00, 0x62, 0x00, 0x00, 0x00]) == .undecodable(path: path, byte: 1))
        #expect(failure(Array("abc\u{1}\u{2}".utf8)) == .undecodable(path: path, byte: 3))
        #expect(failure(Array("åäö".utf8) + [0xFF] + Array("åäö".utf8)) == .undecodable(path: path, byte: 6))
        #expect(failure([0xEF, 0xBB, 0xBF, 0x61, 0xE4]) == .undecodable(path: path, byte: 4))
        #expect(failure([0x61, 0xE4, 0x81]) == .undecodable(path: path, byte: 2))
        #expect(failure([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]) == .undecodable(path: path, byte: 4))
        #expect(failure([0xFF, 0xFE, 0x61]) == .undecodable(path: path, byte: 2))
        #expect(failure([]) == .fileEmpty(path: path))
        #expect(failure(Array("Bara löpande text.\n".utf8)) == .unknownLayout(path: path))
        #expect(failure(Array(" \n\t\r\n".utf8)) == .fileEmpty(path: path))
        #expect(failure([UInt8](repeating: 0x61, count: 3 << 20)) == .fileTooLarge(path: path, limit: 2))
    }

    @Test("Radbrytningar fogas efter mening")
    func joining() {
        #expect(joined(["mål och budget 2023-", "2025 och"]) == "mål och budget 2023-2025 och")
        #expect(joined(["barn-", "och ungdomar"]) == "barn- och ungdomar")
        #expect(joined(["över-", "samt underskott"]) == "över- samt underskott")
        #expect(joined(["sjuk-", "frånvaron"]) == "sjukfrånvaron")
        #expect(joined(["EU-", "medel"]) == "EU-medel")
        #expect(joined(["e-", "tjänst"]) == "e-tjänst")
        #expect(joined(["16-", "åringar"]) == "16-åringar")
        #expect(joined(["nöjd-", "kund-index"]) == "nöjd-kund-index")
        #expect(joined(["växer -", "social"]) == "växer - social")
        #expect(joined(["Kulturhus/", "bibliotek"]) == "Kulturhus/bibliotek")
        #expect(joined(["16–", "18 år"]) == "16–18 år")
        #expect(joined(["  a  b ", "", "c"]) == "a b c")
        #expect(SourceText("sjuk\u{AD}\nfrånvaro").lines.map(\.plain) == ["sjuk-", "frånvaro"])
    }
}
