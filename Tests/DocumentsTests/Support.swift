import Domain
import Foundation

@testable import Documents

/// The bytes of a document that another program wrote.
func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

let fixtureNames = [
    "rapport.docx", "rapport-libreoffice.docx", "rapport-libreoffice.html", "styrkort.xlsx",
    "styrkort-libreoffice.xlsx", "styrkort-libreoffice.csv", "styrkort-libreoffice.html",
]

func read(_ name: String) throws -> Document { try openDocument(path: name, bytes: fixture(name)) }

func read(_ text: String, as name: String) throws -> Document {
    try openDocument(path: name, bytes: Array(text.utf8))
}

extension Document {
    var texts: [TextBlock] {
        blocks.compactMap { block in
            guard case .text(let text) = block else { return nil }
            return text
        }
    }

    var tables: [Documents.Table] {
        blocks.compactMap { block in
            guard case .table(let table) = block else { return nil }
            return table
        }
    }

    func text(_ text: String) -> TextBlock? { texts.first { $0.text == text } }
}

extension Documents.Table {
    var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// A zip archive whose parts are not packed.
func zipArchive(_ parts: [(name: String, content: String)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let content = Array(part.content.utf8)
        let head: [UInt8] =
            little(20, 2) + little(0, 8) + little(Int(checksum(content)), 4) + little(content.count, 4)
            + little(content.count, 4) + little(part.name.utf8.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + head + little(0, 10) + little(file.count, 4) + part.name.utf8
        file += [0x50, 0x4B, 3, 4] + head + part.name.utf8 + content
    }
    let count = little(parts.count, 2)
    return file + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + count + count + little(directory.count, 4)
        + little(file.count, 4) + little(0, 2)
}

private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}

/// A Word document of a body alone.
func wordDocument(_ body: String) -> [UInt8] {
    zipArchive([
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>\(body)</w:body></w:document>"),
    ])
}

/// A workbook of one sheet, "Blad1".
func workbook(_ sheet: String, styles: String = "") -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipArchive([
        ("[Content_Types].xml", "<Types/>"),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"Blad1\" r:id=\"a\"/></sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id="a" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="b" Type="\(office)/styles" Target="styles.xml"/></Relationships>
            """
        ),
        ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
    ])
}
