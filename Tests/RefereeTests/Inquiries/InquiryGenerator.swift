import Domain
import Samples

/// Makes inquiries of the whole algebra, each valid for what its rows have.
struct InquiryGenerator {
    var random: Seeded
    let years: [Int]
    let spans: [YearSpan]

    init(seed: Int, corpus: Corpus) {
        random = Seeded(seed)
        (years, spans) = (corpus.years, corpus.spans)
    }

    /// What is asked for.
    enum Form: String, CaseIterable { case records, groups, table, claim }

    mutating func form() -> Form { random.pick(Form.allCases + [.table, .records]) }

    /// What a claim says: a condition of everything there is.
    mutating func claim() -> Condition { groupCondition([], source(), depth: 2) }

    /// - Parameter form: other than a claim.
    mutating func inquiry(_ form: Form) -> Inquiry {
        let source = source()
        switch form {
        case .records: return records(source)
        case .groups:
            let dimensions = dimensions(of: source, 1...2)
            return .rows(groups(dimensions, of: source, depth: 2), layout(dimensions, measures: []))
        case .table, .claim: return table(source)
        }
    }

    static let sources: [RowSource] = RecordKind.allCases.map(RowSource.records) + [.values, .pairs]

    mutating func source() -> RowSource {
        random.pick(Self.sources + [.records(.bedömning), .records(.bedömning)])
    }

    // MARK: - Forms

    private mutating func records(_ source: RowSource) -> Inquiry {
        let key = key(of: source)
        var things = things(source, depth: 2)
        if source == .pairs, random.chance(0.2) { return .rows(.later(things), columns(of: .records(.bedömning))) }
        if let key, random.chance(0.4) {
            things = .first(random.number(1...4), of: things, by: [.init(key, descending: random.chance(0.5))])
        }
        var layout = columns(of: source)
        if let key, random.chance(0.4) {
            layout.order.append(.measure(key, descending: random.chance(0.5)))
        }
        if random.chance(0.4), let dimension = anyDimension(of: source) {
            layout.order.append(.by(dimension, descending: random.chance(0.5)))
        }
        return .rows(things, layout)
    }

    /// What records of the source can be ranked by.
    mutating func key(of source: RowSource) -> Measure? {
        let key: Measure
        switch source {
        case .pairs: key = .way
        case .values, .records(.mått): key = .value(.varde)
        case .records(.ekonomi): key = .value(.belopp)
        default: return nil
        }
        return random.chance(0.3) ? .size(key) : key
    }

    private mutating func columns(of source: RowSource) -> Inquiry.Layout {
        let known = source.schema.columns.subtracting([.ranking])
        return Inquiry.Layout(columns: known.filter { _ in random.chance(0.3) })
    }

    private mutating func table(_ source: RowSource) -> Inquiry {
        let dimensions = dimensions(of: source, 0...2)
        var groups = groups(dimensions, of: source, depth: 1)
        let measures = (0..<random.pick([1, 1, 2, 3])).map { _ in measure(of: dimensions, source, depth: 2) }
        if !dimensions.isEmpty, random.chance(0.3) {
            let orders = (measures.prefix(2)).map { Things.Order($0, descending: random.chance(0.5)) }
            groups = .first(random.number(1...3), of: groups, by: orders)
        }
        return .table(of: groups, measures, layout(dimensions, measures: measures))
    }

    private mutating func layout(_ dimensions: [Dimension], measures: [Measure]) -> Inquiry.Layout {
        var layout = Inquiry.Layout(columns: random.chance(0.2) ? [.kommun] : [])
        if let measure = measures.first, random.chance(0.5) {
            layout.order.append(.measure(measure, descending: random.chance(0.5)))
        }
        if let dimension = dimensions.last, random.chance(0.3) {
            layout.order.append(.by(dimension, descending: random.chance(0.5)))
        }
        return layout
    }

    // MARK: - Dimensions

    mutating func anyDimension(of source: RowSource) -> Dimension? { dimensions(of: source, 1...1).first }

    mutating func dimensions(of source: RowSource, _ count: ClosedRange<Int>) -> [Dimension] {
        let known = Dimension.allCases.filter(source.schema.dimensions.contains)
        return Array(known.shuffled(using: &random).prefix(random.number(count)))
    }
}
