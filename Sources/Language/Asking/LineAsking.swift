import Domain

/// What the clauses of a line ask, or why they ask nothing.
public struct LineAsked: Sendable {
    public var asked: Asked?
    public var corrections: [Correction]
    /// Words that stand for nothing.
    public var unknown: [Fragment]
    /// What the corpus lacks of what was asked.
    public var lack: Remark?
    /// True where it is about what clauses do not ask for yet: documents, searches.
    public var isBeyondClauses = false
    /// The readings tried and why each was left, for `--tolka`.
    public var trace: String
    /// What was asked, as it was said.
    var clauses: [Clause]?
    var beginsWithVerb = false
    /// True where nothing but politeness was said.
    public var isEmpty = false
}

extension Language {
    /// How much dearer than the cheapest a reading may be that is tried where the cheapest makes no question.
    private static let askingMargin = 4.0

    /// The clauses of a line as a question; every word has its place in it, or the line is refused.
    public func ask(_ line: String) -> LineAsked {
        let words = reader.read(tokenize(line))
        let readings = parser.matcher(for: words).sentences()
        var trace: [String] = []
        var (lack, isBeyond): (Remark?, Bool) = (nil, false)
        let best = readings.first?.cost ?? 0
        for reading in readings where reading.cost <= best + Self.askingMargin && reading.unknown.isEmpty {
            do throws(Refusal) {
                let asked = try ask(reading.clauses, beginsWithVerb: words.asksYesOrNo)
                trace.append("\(reading.cost): \(reading.clauses)")
                return LineAsked(asked: asked, corrections: words.corrections, unknown: [], lack: nil, trace: trace.joined(separator: "\n"),
                    clauses: reading.clauses, beginsWithVerb: words.asksYesOrNo)
            } catch {
                trace.append("\(reading.cost): \(error) \(reading.clauses)")
                if case .lacks(let remark) = error, lack == nil { lack = remark }
                if case .lacksRecords(let remark) = error, lack == nil { lack = remark }
                if case .otherKind = error { isBeyond = true }
            }
        }
        if trace.isEmpty, let first = readings.first {
            trace.append("\(first.cost): okänt \(first.unknown.map { words[$0].token.text }) \(first.clauses)")
        }
        let unknown = readings.first?.unknown ?? []
        return LineAsked(
            asked: nil, corrections: words.corrections,
            unknown: unknown.map { Fragment(text: words[$0].token.text, offset: words[$0].token.offset, length: words[$0].token.length) },
            lack: lack, isBeyondClauses: isBeyond, trace: trace.joined(separator: "\n"),
            isEmpty: readings.first?.clauses.isEmpty ?? true)
    }

    /// Clauses about goals, or about other records.
    private func ask(_ clauses: [Clause], beginsWithVerb: Bool) throws(Refusal) -> Asked {
        do {
            return try Asker.ask(
                clauses, beginsWithVerb: beginsWithVerb, vocabulary: vocabulary, scales: grammar.scales)
        } catch .otherKind {
            do {
                return try RecordAsker.ask(clauses, vocabulary: vocabulary, grammar: grammar)
            } catch .lacks(let remark) {
                throw .lacksRecords(remark)
            }
        }
    }
}
