import Documents
import Domain

/// The scale that a document explains in its own words: "Från lägst till högst: Bristfälligt, Acceptabelt, Gott. Endast Gott
/// räknas som nått."
struct ToldScale {
    private let words: ScaleWords
    private let scales: StatusScales
    private static let mostSteps = 8
    private static let longestStep = 5

    init(_ vocabulary: ReportVocabulary, _ scales: StatusScales) {
        (words, self.scales) = (vocabulary.scaleWords, scales)
    }

    /// - Returns: nil where nothing is explained, or a known scale has the steps in the same order.
    func scale(of document: Document) -> StatusScale? {
        let texts = document.blocks.flatMap(\.plainTexts)
        let cells = Set(document.blocks.flatMap(\.cellTexts).map(StatusLevel.key))
        guard !cells.isEmpty else { return nil }
        let sentences = texts.flatMap { $0.split { ".!?\n".contains($0) }.map(String.init) }
        guard let steps = sentences.lazy.compactMap({ self.steps(in: $0, cells) }).first, !isKnown(steps) else {
            return nil
        }
        return StatusScale(
            StatusScale.name(ofSteps: steps), steps, fulfilledFrom: firstMet(of: steps, in: sentences),
            standsInText: false)
    }

    /// The steps that a sentence lists after a colon, the lowest first: two of them or more are whole cells.
    private func steps(in sentence: String, _ cells: Set<String>) -> [String]? {
        guard let colon = sentence.firstIndex(of: ":") else { return nil }
        let items = list(sentence[sentence.index(after: colon)...])
        let isList = items.allSatisfy { $0.split(separator: " ").count <= Self.longestStep }
        guard isList, (2...Self.mostSteps).contains(items.count), Set(items.map(StatusLevel.key)).count == items.count,
            items.count(where: { cells.contains(StatusLevel.key($0)) }) > 1
        else { return nil }
        return isDescending(items, in: sentence) ? items.reversed() : items
    }

    private func list(_ text: Substring) -> [String] {
        var parts = [String(text)]
        for mark in words.joins {
            parts = parts.flatMap { $0.split(separator: mark).map(String.init) }
        }
        return parts.map { $0.trimmed { " ,;()”\"".contains($0) }.description }.filter { !$0.isEmpty }
    }

    private func isDescending(_ steps: [String], in sentence: String) -> Bool {
        let text = sentence.lowercased()
        if words.descending.contains(where: text.contains) { return true }
        if words.ascending.contains(where: text.contains) { return false }
        let degrees = steps.compactMap(scales.degree(of:))
        guard let first = degrees.first, let last = degrees.last else { return false }
        return first > last
    }

    private func isKnown(_ steps: [String]) -> Bool {
        guard let scale = scales.scale(ofStatuses: steps) else { return false }
        let ranks = steps.compactMap { scales.level(named: $0, preferring: scale) }.filter { $0.scale == scale }.map(
            \.rank)
        return ranks.count == steps.count && zip(ranks, ranks.dropFirst()).allSatisfy(<)
    }

    /// The first step that counts as reached: as the document says, or by its words.
    private func firstMet(of steps: [String], in sentences: [String]) -> String? {
        let forms = forms(of: steps)
        var met: Set<String> = []
        for clause in sentences.flatMap({ $0.split(separator: ";").map { $0.lowercased() } }) {
            guard words.counts.contains(where: clause.contains) else { continue }
            var rest = " " + clause.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
            var named: Set<String> = []
            for (form, step) in forms where rest.contains(" \(form) ") {
                named.insert(step)
                rest = rest.replacing(" \(form) ", with: "  ")
            }
            let isDenied = rest.split(separator: " ").contains { words.denials.contains(String($0)) }
            if !isDenied { met.formUnion(named) }
        }
        return steps.first(where: met.contains)
            ?? steps.first { scales.degree(of: $0).map(scales.isMet(degree:)) ?? false }
    }

    /// How steps are written, the longest first: also without the last word, where all share that ("God eller Mycket god
    /// måluppfyllelse").
    private func forms(of steps: [String]) -> [(form: String, step: String)] {
        let all = steps.map { ($0, $0.lowercased().split(separator: " ").map(String.init)) }
        let sharesLast = Set(all.map(\.1.last)).count == 1 && all.allSatisfy { $0.1.count > 1 }
        return all.flatMap { step, words -> [(form: String, step: String)] in
            let whole = (words.joined(separator: " "), step)
            return sharesLast ? [whole, (words.dropLast().joined(separator: " "), step)] : [whole]
        }.sorted { $0.form.count > $1.form.count }
    }
}

extension Block {
    /// What the block says in running text.
    fileprivate var plainTexts: [String] {
        switch self {
        case .text(let text): [text.text]
        case .table(let table): table.rows.joined().map(\.text).filter { $0.contains(":") }
        }
    }

    fileprivate var cellTexts: [String] {
        switch self {
        case .text: []
        case .table(let table): table.rows.joined().map(\.text.oneLine)
        }
    }
}
