/// The tables of internal control, each told by the words of its header row.
enum ControlTable: Sendable, CaseIterable {
    case risk, audit, control

    /// The header rows that begin such a table, the longest first.
    var headers: [TableHeader] {
        switch self {
        case .risk: riskHeaders
        case .audit: auditHeaders
        case .control: controlHeaders
        }
    }

    /// The line after the header row that begins at a line; nil where none does.
    func headerEnd(at index: Int, in lines: [SourceLine]) -> Int? {
        for header in headers {
            if let end = header.end(at: index, in: lines) { return end }
        }
        return nil
    }
}

private let riskHeaders = ["Risk Åtgärd", "Risk Åtgärder", "Risker Åtgärder"].map(TableHeader.init)
private let auditHeaders = [
    "Revision/Granskning Åtgärd", "Revision/Granskning Åtgärder", "Granskning Åtgärd", "Revision Åtgärd",
].map(TableHeader.init)
private let controlHeaders = [
    "Systematiska kontroller Beskrivning av kontroll Status och kommentar",
    "Systematisk kontroll Beskrivning av kontroll Status och kommentar",
    "Systematiska kontroller Beskrivning av kontroll Kommentar",
    "Systematiska kontroller Beskrivning av kontroll",
].map(TableHeader.init)

/// A header row. Its cells may wrap, so that its words stand in several lines and in another order.
struct TableHeader: Sendable {
    private let words: [String]
    private let opening: String
    private let longest: Int

    init(_ text: String) {
        words = Self.words(text)
        opening = words.first ?? ""
        longest = text.utf8.count + 10
    }

    /// The line after the header that begins at a line; nil where none does.
    func end(at index: Int, in lines: [SourceLine]) -> Int? {
        guard lines.indices.contains(index), mayBegin(lines[index].text) else { return nil }
        var missing = words
        for (offset, line) in lines[index...].prefix(mostLines).enumerated() {
            let found = Self.words(line.text)
            guard line.text.utf8.count <= longest, offset > 0 || found.first == opening else { return nil }
            for word in found {
                guard let place = missing.firstIndex(of: word) else { return nil }
                missing.remove(at: place)
            }
            if missing.isEmpty { return index + offset + 1 }
        }
        return nil
    }

    /// Whether the line begins with the header's first letter, so that few lines are taken apart.
    private func mayBegin(_ text: String) -> Bool {
        guard text.utf8.count <= longest, let first = text.utf8.first(where: { !isBlank($0) }) else { return false }
        return opening.utf8.first == first | 0x20 && first & 0x20 == 0
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "/" }.map(String.init)
    }
}

/// A header wraps over no more lines than this.
private let mostLines = 6
