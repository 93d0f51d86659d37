import Domain
import Testing

@testable import Documents

/// A file is what its bytes are, whatever its name says.
@Suite struct FileKindTests {
    @Test(arguments: [
        ("rapport.docx", FileKind.word), ("rapport-libreoffice.docx", .word), ("styrkort.xlsx", .excel),
        ("styrkort-libreoffice.xlsx", .excel), ("styrkort.ods", .openDocument), ("rapport.doc", .oldOffice),
        ("rapport-libreoffice.html", .web),
    ])
    func documentsAreToldApart(name: String, kind: FileKind) throws {
        #expect(try FileKind(path: "a.txt", bytes: fixture(name)) == kind)
    }

    @Test(arguments: [
        ("%PDF-1.7", FileKind.pdf), ("\n\n%PDF-1.7", .pdf), ("{\\rtf1", .richText), ("GIF89a", .picture),
        ("RIFF0000WEBPVP8 ", .picture), ("\0\0\0\u{18}ftypheic", .picture), (" <!DOCTYPE HTML><p>", .web),
        ("<!-- a --><HTML>", .web), ("<?xml version='1.0'?>\n<html>", .web), ("Rar!\u{1A}", .archive),
        ("a;b\n1;2\n3;4\n", .separated), ("Hej, du\noch du, och du\n", .text),
    ])
    func firstBytesTellTheKind(text: String, kind: FileKind) throws {
        #expect(try FileKind(path: "fil", bytes: Array(text.utf8)) == kind)
    }

    @Test func namesTellTablesFromText() throws {
        let bytes = Array("a;b\n1;2\n3;4\n".utf8)
        #expect(try FileKind(path: "a.txt", bytes: bytes) == .text)
        #expect(try FileKind(path: "A.CSV", bytes: Array("Titel\n\na;b\n".utf8)) == .separated)
    }

    @Test func macrosAreTold() throws {
        let bytes = zipArchive([("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")])
        #expect(try FileKind(path: "a.docx", bytes: bytes) == .macro)
        #expect(try FileKind(path: "a.zip", bytes: zipArchive([("a.txt", "")])) == .archive)
    }

    @Test func encryptedFilesOfOfficeAreTold() throws {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let bytes = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 1000) + name
        #expect(throws: Failure.fileEncrypted(path: "a.xlsx", kind: .excel)) {
            try openDocument(path: "a.xlsx", bytes: bytes)
        }
        #expect(throws: Failure.fileEncrypted(path: "a.docx", kind: .word)) {
            try openDocument(path: "a.docx", bytes: bytes)
        }
    }

    @Test func encryptedPartsAreTold() throws {
        var bytes = wordDocument("")
        for index in bytes.indices where bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) { bytes[index + 8] |= 1 }
        #expect(throws: Failure.fileEncrypted(path: "a.docx", kind: .word)) {
            try openDocument(path: "a.docx", bytes: bytes)
        }
    }

    @Test func emptyFilesAreTold() {
        #expect(throws: Failure.fileEmpty(path: "a")) { try openDocument(path: "a", bytes: []) }
    }
}
