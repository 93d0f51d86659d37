import Domain
import Glibc

@testable import Documents

/// Whether the programs are installed that read PDF files.
let hasPoppler = ["/usr/bin", "/usr/local/bin", "/bin"].contains { access("\($0)/pdftotext", X_OK) == 0 }

/// The bytes of one of the PDF files that `make-pdf-fixtures.py` makes.
func pdfBytes(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Fixtures/PDF/\(name).pdf"
    guard let file = fopen(path, "rb") else { throw Failure.fileMissing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
}

func pdf(_ name: String) throws -> Document { try readPDF(pdfBytes(name), path: name) }

/// Words in one line, each with its distance from the left: six points a letter, ten points high.
func pdfLine(_ y: Double, _ words: (Double, String)...) -> [PageWord] {
    words.flatMap { left, text in
        var x = left
        return text.split(separator: " ").map { word in
            defer { x += 6 * Double(word.count) + 3 }
            let box = PageBox(left: x, top: y, right: x + 6 * Double(word.count), bottom: y + 11)
            return PageWord(text: String(word), box: box, size: 10)
        }
    }
}
