import Documents
import Domain

/// A document's own key to its signs and colours: "😊 = Målet är uppfyllt", or colours beside what they mean.
struct Legend {
    /// By `RatingReader.key` of the sign, or a colour's name in small letters.
    private(set) var meanings: [String: String] = [:]
    /// The tables that are keys and nothing else, by their places among the blocks.
    private(set) var tables: Set<Int> = []
    private let vocabulary: ReportVocabulary
    private let ratings: RatingReader

    init(_ document: Document, _ vocabulary: ReportVocabulary, _ scales: StatusScales) {
        self.vocabulary = vocabulary
        ratings = RatingReader(vocabulary, scales)
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .text(let text):
                readLine(text.text)
                readSigned(text.text)
            case .table(let table): if read(table) { tables.insert(index) }
            }
        }
    }

    // MARK: Lines

    /// "😊 = Målet är uppfyllt." and "Grön = uppfyllt, gul = delvis uppfyllt, röd = ej uppfyllt".
    private mutating func readLine(_ text: String) {
        guard text.contains("="), text.count <= 300 else { return }
        let pieces = text.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmed { $0 == " " } }
        guard pieces.count == 2 else { return readList(text) }
        note(String(pieces[0]), String(pieces[1]))
    }

    /// "🟢 målet är uppfyllt": a sign that is no mark of a list, and what it means.
    private mutating func readSigned(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, text.count <= 100, parts[0].count <= 2, let sign = parts[0].unicodeScalars.first,
            sign.properties.generalCategory == .otherSymbol || sign.properties.generalCategory == .mathSymbol,
            meanings[RatingReader.key(String(parts[0]))] == nil
        else { return }
        note(String(parts[0]), String(parts[1]))
    }

    private mutating func readList(_ text: String) {
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let sides = part.split(separator: "=").map { String($0.trimmed { $0 == " " }) }
            if sides.count == 2 { note(sides[0], sides[1]) }
        }
    }

    private mutating func note(_ sign: String, _ meaning: String) {
        // "Teckenförklaring: grön = …"
        let sign = sign.split(separator: ":").last.map { String($0.trimmed { $0 == " " }) } ?? sign
        guard !sign.isEmpty, sign.count <= 12, sign.split(separator: " ").count <= 2,
            meaning.contains(where: \.isLetter)
        else { return }
        meanings[RatingReader.key(sign)] = meaning.trimmed { $0 == "." || $0 == " " }.description
    }

    // MARK: Tables

    /// A table of signs or colours beside their meanings, with at most a line over it.
    private mutating func read(_ table: Grid) -> Bool {
        guard (2...3).contains(table.width), (2...10).contains(table.rows.count) else { return false }
        var found: [(sign: String, meaning: String)] = []
        for row in table.rows {
            let cells = row.filter { !$0.isEmpty && $0.origin == .here }
            guard let sign = cells.first.flatMap(sign), cells.count == 2, cells[1].text.contains(where: \.isLetter),
                cells[1].text.count <= 120
            else { continue }
            found.append((sign, cells[1].text.oneLine))
        }
        let others = table.rows.count - found.count
        guard found.count >= 2, others <= 1 else { return false }
        for (sign, meaning) in found { note(sign, meaning) }
        return true
    }

    /// A colour with no text, a picture, or a single sign.
    private func sign(_ cell: Cell) -> String? {
        if cell.text.isEmpty { return cell.fill.flatMap(ratings.name(of:)) ?? cell.pictures.first }
        let isSign = cell.text.count <= 2 && !cell.text.contains { $0.isLetter || $0.isNumber }
        return isSign || vocabulary.colours.contains { $0.name.lowercased() == cell.text.lowercased() }
            ? cell.text : nil
    }
}
