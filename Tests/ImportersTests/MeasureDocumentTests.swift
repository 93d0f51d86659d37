import Domain
import Foundation
import Samples
import Testing

@testable import Importers

/// A mått in the words of the reference.
private func summary(_ mått: Mått) -> String {
    let words = mått.name.split(separator: " ", omittingEmptySubsequences: false)
    let name = (words.prefix(2) + ["…"] + words.suffix(1)).joined(separator: " ")
    let units = Set(mått.values.map { $0.unit ?? "" }).sorted().joined(separator: ",")
    let values = mått.values.map { value in
        let group = value.group.first.map(String.init) ?? ""
        let number = value.value == value.value.rounded() ? "\(Int(value.value))" : "\(value.value)"
        let month = value.month.map { "\($0)-" } ?? ""
        return "\(group)\(month)\(value.year % 100):\(number)\(value.doubt == nil ? "" : "?")"
    }
    let fields = [
        "\(mått.line)", name, "\(mått.name.unicodeScalars.count)", "\(mått.parent?.unicodeScalars.count ?? 0)",
        mått.trend ?? "-", mått.target ?? "-", mått.rankingSummary, mått.unjustified ?? "-", units,
        values.joined(separator: " "),
    ]
    return fields.map { $0.isEmpty ? "-" : $0 }.joined(separator: "|")
}

@Suite("Mått i kommunens egna dokument", .onRealDocuments)
struct MeasureDocumentTests {
    @Test("Varje mått och värde", arguments: [(annualReport, measuresOfKS, 493), (marchReport, measuresOfSN, 15)])
    func records(name: String, expected: String, values: Int) throws {
        let text = try RealDocuments.text(name)
        let blocks = measureBlocks(text, year: 2019)
        let found = blocks.flatMap(\.records.mått)
        #expect(found.map(summary) == expected.split(separator: "\n").map(String.init))
        #expect(found.map(\.values.count).reduce(0, +) == values)
        #expect(found.allSatisfy { $0.doubt == nil })
        #expect(blocks.flatMap(\.remarks) == [])
        // Every comment has a heading: the mått that it is about.
        #expect(blocks.flatMap(\.records.avsnitt).allSatisfy { text in found.contains { $0.name == text.heading } })
    }

    @Test("En skadad rapport ger inga påhittade mått", arguments: 0..<24)
    func damaged(seed: Int) throws {
        let text = try RealDocuments.text(seed % 2 == 0 ? annualReport : marchReport)
        var generator = Seeded(seed)
        let whole = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let lines = damage(whole, seed / 2 % 3, &generator)
        let squeezed = Array(lines.joined().utf8.filter { $0 != 0x20 })
        for mått in measures(lines.joined(separator: "\n"), year: 2019) {
            let own = mått.name.dropFirst(mått.parent.map { $0.count + 1 } ?? 0).utf8.filter { $0 != 0x20 }
            let isPrinted = holds(squeezed, Array(own))
            #expect(isPrinted, "\(mått.name)")
            for value in mått.values {
                let line = lines[value.line - 1].utf8.filter { $0 != 0x20 }
                let isPrinted = holds(line, printed(value.value))
                #expect(isPrinted, "\(mått.name) \(value)")
            }
        }
    }

    private func damage(_ lines: [String], _ kind: Int, _ generator: inout Seeded) -> [String] {
        switch kind {
        case 0: return Array(lines[generator.number(0...lines.count - 1)...])
        case 1: return lines.filter { _ in !generator.chance(0.02) }
        default:
            var pages: [[String]] = [[]]
            for line in lines {
                if line.hasPrefix(" ") { pages.append([]) }
                pages[pages.count - 1].append(line)
            }
            for _ in 0..<5 {
                pages.swapAt(generator.number(0...pages.count - 1), generator.number(0...pages.count - 1))
            }
            return pages.flatMap { $0 }
        }
    }
}

/// A number's digits as the reports print them.
private func printed(_ value: Double) -> [UInt8] {
    let size = abs(value)
    let text = size == size.rounded() ? "\(Int(size))" : "\(size)".replacing(".", with: ",")
    return Array(text.utf8)
}

/// Whether bytes stand in others.
private func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
}
