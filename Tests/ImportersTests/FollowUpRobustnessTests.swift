import Domain
import Importers
import Samples
import Testing

@Suite("Uppföljningsrapporter med skador")
struct FollowUpRobustnessTests {
    @Test(
        "Ingen skada fäller läsaren, och ingen post är påhittad", .onRealDocuments,
        arguments: [(marchReport, 200), (annualReport, 24)])
    func damaged(name: String, rounds: Int) throws {
        let bytes = try RealDocuments.bytes(name)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        var read = 0
        for round in 0..<rounds {
            var random = Seeded(round)
            let damaged = damage(lines, kind: round % 5, &random).joined(separator: "\n")
            guard let report = try? readFollowUp(bytes: Array(damaged.utf8), path: "x-2019.txt") else { continue }
            read += 1
            let source = SourceWords(damaged)
            let invented = texts(of: report.records).filter { !source.holds($0) }
            #expect(invented.first == nil, "\(name), skada \(round)")
            let wrong = numbers(of: report.records).first { !source.holds($0.amount, at: $0.line) }
            #expect(wrong == nil, "\(name), skada \(round)")
        }
        #expect(read * 2 > rounds)
    }

    /// Cut before or after a line, with pages swapped, or with lines removed here and there or in runs.
    private func damage(_ lines: [Substring], kind: Int, _ random: inout Seeded) -> [Substring] {
        let place = random.number(0...(lines.count - 1))
        switch kind {
        case 0: return Array(lines.prefix(place))
        case 1: return Array(lines.dropFirst(place))
        case 2: return lines.filter { _ in !random.chance(0.03) }
        case 3:
            let starts = lines.indices.filter { $0 == 0 || lines[$0].hasPrefix(" ") }
            var pages = zip(starts, starts.dropFirst() + [lines.count]).map { Array(lines[$0..<$1]) }
            for _ in 0..<5 { pages.swapAt(random.number(0...(pages.count - 1)), random.number(0...(pages.count - 1))) }
            return pages.flatMap { $0 }
        default:
            let end = min(lines.count, place + random.number(0...40))
            return Array(lines[..<place] + lines[end...])
        }
    }

    @Test("Bytes som byts ut eller försvinner fäller inte läsaren")
    func mutations() {
        for seed in 0..<200 {
            var random = Seeded(seed)
            var bytes = Array((random.chance(0.5) ? yearReport : quarterReport).utf8)
            for _ in 0..<random.number(1...30) {
                let place = random.number(0...(bytes.count - 2))
                switch random.number(0...3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = random.pick([0x0A, 0x20, 0x2D, 0x31, 0x41, 0x09])
                case 2: bytes.insert(0x0A, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 20))
                }
                if bytes.count < 50 { break }
            }
            do { _ = try readFollowUp(bytes: bytes, path: "x.txt") } catch { #expect(error is Failure, "frö \(seed)") }
        }
    }

    @Test("Rader som upprepas i tusental tar inte orimlig tid")
    func repeated() {
        let pieces = [
            "Utvecklingsåtagande\n", "Utvecklingsåtagande\nStatus\n\n Klart\n", "Aktivitet\n\n", "Rubrik\n\n God\n",
            "Risk Åtgärd\n", "Mått Utfall 2018 Utfall 2019\n", "Särskilt prioriterat\n", "Rubrik\n\n", " punkt\n",
            "ord \n",
            "Text om 2019.\n", "Systematiska kontroller Beskrivning av kontroll Status och kommentar\n",
        ]
        for piece in pieces {
            let text = "Aktivitet\nUtvecklingsåtagande\n" + String(repeating: piece, count: 300)
            do { _ = try readFollowUp(bytes: Array(text.utf8), path: "x-2019.txt") } catch { #expect(error is Failure) }
        }
    }
}

// MARK: What a record is made of

private func texts(of records: Records) -> [String] {
    var result: [String?] = []
    for record in records.bedömningar {
        result += [record.målområde, record.nämndmål, record.status, record.motivering]
    }
    for record in records.åtaganden { result += [record.title, record.status, record.comment, record.place.nämndmål] }
    for record in records.risker { result += [record.risk, record.åtgärd, record.area, record.status, record.comment] }
    for record in records.granskningar {
        result += [record.granskning, record.diarienummer, record.åtgärd, record.status, record.comment]
    }
    for record in records.kontroller { result += [record.name, record.area, record.status, record.comment] }
    for record in records.mått { result += [record.name, record.trend, record.target, record.unjustified] }
    for record in records.ekonomi { result += [record.table, record.post, record.column] }
    for record in records.avsnitt { result += [record.heading, record.text] }
    return result.compactMap(\.self)
}

private struct Number: Equatable {
    var amount: Double
    var line: Int
}

private func numbers(of records: Records) -> [Number] {
    records.mått.flatMap { $0.values.map { Number(amount: $0.value, line: $0.line) } }
        + records.ekonomi.map { Number(amount: $0.amount, line: $0.line) }
}

/// The words of a source, to see whether others stand in it.
private struct SourceWords {
    private let words: Set<Substring>
    /// The text without spaces, as words can be broken over lines.
    private let whole: String
    private let lines: [String]

    init(_ text: String) {
        words = Set(Self.words(of: text.lowercased()))
        whole = text.lowercased().filter { $0.isLetter || $0.isNumber }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    }

    private static func words(of text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber) } }

    func holds(_ text: String) -> Bool {
        Self.words(of: text.lowercased()).allSatisfy { words.contains($0) || whole.contains($0) }
    }

    /// Whether a number stands on a line, or below it where the row's label wraps.
    func holds(_ amount: Double, at line: Int) -> Bool {
        let printed =
            amount.magnitude == amount.magnitude.rounded() ? "\(Int(amount.magnitude))" : "\(amount.magnitude)"
        let wanted = printed.split(separator: ".").joined(separator: ",")
        return lines.dropFirst(line - 1).prefix(8).joined().contains(wanted)
    }
}
