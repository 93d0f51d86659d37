import Domain

/// What the clauses of a line ask, or why they ask nothing.
public struct LineAsked: Sendable {
    public var asked: Asked? { readings.first?.asked }
    /// What they ask, the one taken first; none where they ask nothing.
    public var readings: [AskedReading] = []
    public var corrections: [Correction]
    /// Words that stand for nothing.
    public var unknown: [Fragment]
    /// What the corpus lacks of what was asked.
    public var lack: Remark?
    /// True where it is about what clauses do not ask for yet: documents, searches.
    public var isBeyondClauses = false
    /// The readings tried, in order.
    var tried: [ReadingTried] = []
    var beginsWithVerb = false
    /// True where nothing but politeness was said.
    public var isEmpty = false

    /// True where every word has a place, and clauses are what it is for, but what they say does not go together.
    public var isRefused: Bool { asked == nil && lack == nil && unknown.isEmpty && !isBeyondClauses && !isEmpty }

    /// True where every word has a place, and more words may make it a question.
    public var isUnfinished: Bool { asked == nil && lack == nil && unknown.isEmpty && !isEmpty }

    /// The readings tried and why each was left, for `--tolka`.
    public var trace: String { tried.map(\.description).joined(separator: "\n") }
}

/// A reading of a line and what came of it.
struct ReadingTried: CustomStringConvertible {
    enum Outcome {
        case asks
        case refused(Refusal)
        case unknown([String])
        /// It is joined to the question before it.
        case joins([Clause])
    }

    var reading: SentenceReading
    var outcome: Outcome

    var description: String {
        switch outcome {
        case .asks: "\(reading.cost): \(reading.clauses)"
        case .refused(let refusal): "\(reading.cost): \(refusal) \(reading.clauses)"
        case .unknown(let words): "\(reading.cost): okänt \(words) \(reading.clauses)"
        case .joins(let clauses): "\(reading.cost): \(reading.clauses) → \(clauses)"
        }
    }
}

extension Language {
    /// How much dearer than the cheapest a reading may be that is tried where the cheapest makes no question.
    private static let askingMargin = 4.0
    /// "Och 2023?" asks nothing by itself.
    private static let fewestAfterOpening = 4

    /// The clauses of a line as a question; every word has its place in it, or the line is refused.
    /// - Parameter choices: what the person chose before, where words could be read in several ways.
    public func ask(_ line: String, choices: [Choice] = []) -> LineAsked {
        let words = reader.read(tokenize(line))
        let readings = parser.matcher(for: words).sentences()
        var tried: [ReadingTried] = []
        var (lack, isBeyond): (Remark?, Bool) = (nil, false)
        let best = readings.first?.cost ?? 0
        // "Och vem har försämrats mest?": how a line begins says nothing by itself.
        let passed = words.count > Self.fewestAfterOpening && opensLine(words[0]) ? [0] : []
        for reading in readings
        where reading.cost <= best + Self.askingMargin && (reading.unknown.isEmpty || reading.unknown == passed) {
            do throws(Refusal) {
                let asked = try self.readings(
                    of: reading.clauses.asking(yesOrNo: words.asksYesOrNo), beginsWithVerb: words.asksYesOrNo,
                    choices: choices)
                if let lack = asked.first?.asked.inquiry.lack { throw .lacks(.lacking(lack)) }
                tried.append(ReadingTried(reading: reading, outcome: .asks))
                return LineAsked(
                    readings: asked, corrections: words.corrections, unknown: [], tried: tried,
                    beginsWithVerb: words.asksYesOrNo)
            } catch {
                tried.append(ReadingTried(reading: reading, outcome: .refused(error)))
                // A name by itself, in a year without its values, may be looked for in the texts.
                if case .lacksRecords(.valueMissing) = error, reading.clauses.onlyName {
                    isBeyond = true
                    continue
                }
                // What records lack is told by what is offered instead.
                if case .lacks(.lacking) = error {
                    isBeyond = true
                } else if case .lacks(let remark) = error, lack == nil {
                    lack = remark
                }
                if case .lacksRecords(let remark) = error, lack == nil { lack = remark }
                // Words that name a time that the corpus lacks are no other words, however else the line could be read.
                if lack?.isOfTime == true { break }
                if case .otherKind = error { isBeyond = true }
            }
        }
        if tried.isEmpty, let first = readings.first {
            tried.append(ReadingTried(reading: first, outcome: .unknown(first.unknown.map { words[$0].token.text })))
        }
        let unknown = readings.first?.unknown ?? []
        return LineAsked(
            corrections: words.corrections,
            unknown: unknown.map {
                Fragment(text: words[$0].token.text, offset: words[$0].token.offset, length: words[$0].token.length)
            },
            lack: lack, isBeyondClauses: isBeyond, tried: tried,
            isEmpty: readings.first?.clauses.isEmpty ?? true)
    }
}

extension Language {
    private func opensLine(_ word: Words.Word) -> Bool {
        grammar.lists["radinledning"]?.contains { wordKey($0) == word.key } ?? false
    }
}

extension ClausePart {
    /// "Biblioteken – når de målen?"
    fileprivate var namesWhatIsSpokenOf: Bool {
        switch self {
        case .noun, .place: true
        default: false
        }
    }
}

extension [Clause] {
    /// "Åtagandet X – har det blivit klart?": whether it is so of what is named before the question.
    fileprivate func asking(yesOrNo: Bool) -> [Clause] {
        guard yesOrNo, count == 1, joinedParts.first?.namesWhatIsSpokenOf == true,
            joinedParts.contains(where: { if case .says = $0 { true } else { false } }),
            !joinedParts.contains(where: { if case .ask = $0 { true } else { $0 == .verb } })
        else { return self }
        var clauses = self
        clauses.append(.verb)
        return clauses
    }

    /// True for names and a time, and no word that asks for anything.
    fileprivate var onlyName: Bool {
        joinedParts.allSatisfy { part in
            switch part {
            case .noun(let noun): noun.isNameless
            case .time: true
            default: false
            }
        }
    }

    private var joinedParts: [ClausePart] { flatMap(\.parts).map(\.part) }
}
