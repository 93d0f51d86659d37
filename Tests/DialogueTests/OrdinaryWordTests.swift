import Foundation
import Testing

@testable import Dialogue

/// Words of the machine's own list, in the encodings that it may have.
struct OrdinaryWordTests {
    private func file(_ bytes: [UInt8]) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "ord-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        return url
    }

    private let words = ["abborre", "föräldrar", "ål", "överskådlig"]

    @Test(arguments: [false, true]) func aWordIsAWholeLine(isLatin: Bool) throws {
        let text = words.joined(separator: "\n")
        let bytes = isLatin ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
        let url = try file(bytes)
        defer { try? FileManager.default.removeItem(at: url) }
        let list = OrdinaryWordFile(["/finns/inte", url.path])
        for word in words { #expect(list.holds(word), "\(word)") }
        for other in ["abborr", "borre", "föräldra", "l", "", "abborre\nföräldrar", "ÅL", "日本"] {
            #expect(!list.holds(other), "\(other)")
        }
    }

    @Test func withoutAListNoWordIsOrdinary() throws {
        #expect(!OrdinaryWordFile([]).holds("ål"))
        #expect(!OrdinaryWordFile(["/finns/inte", "/"]).holds("ål"))
        let empty = try file([])
        defer { try? FileManager.default.removeItem(at: empty) }
        #expect(!OrdinaryWordFile([empty.path]).holds("ål"))
    }
}
