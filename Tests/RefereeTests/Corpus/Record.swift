import Domain

/// A row of a source, with all that a question can ask of it.
final class Record {
    let source: RowSource
    let document: DocumentInfo
    let line: Int
    /// What it has in each dimension, by the dimension's place among all.
    private var dimensions: [Value] = Array(repeating: .null, count: Dimension.allCases.count)
    /// Its fields; one with several values has them all.
    var fields: [Field: [Value]] = [:]
    /// Its status on a scale; nil on none.
    var level: StatusLevel?
    var scale: String?
    /// The month that it goes up to.
    var month: Int?
    /// Of the words of its texts.
    var words: Set<String> = []
    var isMotivering = false
    /// What is shown beside: motivering, kommentar.
    var shown: [String: Value] = [:]
    /// It stands in the document of its year that speaks for its nämnd.
    var isInLatestDocument = false
    /// Of a value: of the latest period that is told; nil for what is no value.
    var isLatestPeriod: Bool?
    var isStanding = true
    var isOfAll = false
    var isTargetReached: Bool?
    /// Of a pair.
    var earlier: Record?
    var later: Record?
    var direction: Direction?
    var span: YearSpan?

    init(_ source: RowSource, _ document: DocumentInfo, nämnd: String?, year: Int?, line: Int) {
        self.source = source
        self.document = document
        self.line = line
        self[.kommun] = Value(document.kommun)
        self[.nämnd] = Value(nämnd)
        self[.år] = year.map(Value.integer) ?? .null
    }

    subscript(dimension: Dimension) -> Value {
        get { dimensions[dimension.place] }
        set { dimensions[dimension.place] = newValue }
    }

    var rank: Int? { level?.rank }

    func passes(_ test: StatusTest) -> Bool {
        if case .printed(let name) = test { return self[.status] == .text(name) }
        guard let level else { return false }
        return switch test {
        case .grades(let grades): grades.contains(level.grade)
        case .places(let places): places.contains(level.rank)
        case .placed, .printed: true
        }
    }

    /// How many steps a pair went.
    var way: Int? {
        guard let from = earlier?.rank, let to = later?.rank else { return nil }
        return to - from
    }
}

extension Dimension {
    fileprivate var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension Value {
    init(_ text: String?) { self = text.map(Value.text) ?? .null }

    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .null, .text: nil
        }
    }

    var string: String? { if case .text(let text) = self { text } else { nil } }
}
