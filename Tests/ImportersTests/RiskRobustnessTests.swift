import Domain
import Samples
import Testing

@testable import Importers

/// What the tables say, each name and figure a text of its own.
private func texts(_ records: Records) -> [String] {
    var texts: [String?] = []
    for risk in records.risker { texts += [risk.risk, risk.åtgärd, risk.area, risk.status, risk.comment] }
    for audit in records.granskningar {
        texts += [audit.granskning, audit.diarienummer, audit.åtgärd, audit.status, audit.comment]
    }
    for control in records.kontroller { texts += [control.name, control.area, control.status, control.comment] }
    for avsnitt in records.avsnitt { texts += [avsnitt.heading, avsnitt.text] }
    return texts.compactMap { $0 }
}

/// The pages of a report: a line that begins with a space begins one.
private func pages(_ lines: [SourceLine]) -> [ArraySlice<SourceLine>] {
    var starts = [0] + lines.indices.dropFirst().filter { lines[$0].text.first == " " }
    starts.append(lines.count)
    return zip(starts, starts.dropFirst()).map { lines[$0..<$1] }
}

@Suite("Intern kontroll i skadade rapporter")
struct RiskRobustnessTests {
    @Test("Avhuggna, omkastade och tunnade rapporter", .onRealDocuments, arguments: [marchReport, annualReport])
    func damaged(name: String) throws {
        let lines = try RealDocuments.lines(name)
        let first = lines.firstIndex { RiskReader().begins(at: 0, in: [$0]) } ?? 0
        let chapter = Array(lines[max(0, first - 20)...].prefix(1_100))
        let source = Set(chapter.flatMap { $0.text.cleanedWords.map(String.init) } + ["Kapitlet"])
        var random = Seeded(1)
        var checked: Set<String> = []
        for round in 0..<200 {
            let damaged = damage(chapter, round: round, random: &random)
            for text in texts(internalControl(damaged).records) where checked.insert(text).inserted {
                expectWords(of: text, in: source)
            }
        }
    }

    private func damage(_ lines: [SourceLine], round: Int, random: inout Seeded) -> [SourceLine] {
        switch round % 4 {
        case 0: return Array(lines.prefix(random.number(0...lines.count)))
        case 1: return Array(lines.dropFirst(random.number(0...lines.count)))
        case 2: return lines.filter { _ in !random.chance(0.1) }
        default: return pages(lines).shuffled(using: &random).flatMap { $0 }
        }
    }

    /// A word may be joined of two where a hyphen or slash ends a line.
    private func expectWords(of text: String, in source: Set<String>) {
        let strange = text.split { $0 == " " || $0 == "\n" }.map(String.init).filter { word in
            !source.contains(word) && !word.contains { $0 == "-" || $0 == "/" }
        }
        #expect(strange == [])
    }
}
