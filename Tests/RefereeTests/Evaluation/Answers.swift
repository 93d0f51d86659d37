import Domain

/// A row of an answer, with what the inquiry puts it in order by; nil where it lacks that.
struct AnswerRow {
    var cells: [Value]
    var keys: [SortingKey?]
}

/// What rows are put in order by.
enum SortingKey: Hashable {
    case number(Double)
    case name(String)

    /// Names in the order of the Swedish alphabet.
    static func < (one: SortingKey, other: SortingKey) -> Bool {
        switch (one, other) {
        case (.number(let first), .number(let second)): first < second
        case (.name(let first), .name(let second)): place(first).lexicographicallyPrecedes(place(second))
        case (.number, .name): true
        case (.name, .number): false
        }
    }

    private static func place(_ name: String) -> [UInt32] {
        name.lowercased().unicodeScalars.map { scalar in
            switch scalar {
            case "å": 0x7B
            case "ä": 0x7C
            case "ö": 0x7D
            default: scalar.value
            }
        }
    }
}

extension Evaluator {
    /// The rows of the answer, with these columns.
    func answer(_ inquiry: Inquiry, columns: [String]) -> [AnswerRow] {
        let kind = kind(of: inquiry.things)
        let keys = inquiry.layout.order.map { key($0, of: kind) }
        let cells = cells(of: inquiry, kind, columns)
        let all = things(inquiry.things)
        let shown =
            kind.isOfRecords
            ? all.toldOnce.map(Thing.record) : (all + missing(inquiry, all)).filter(hasMeasures(inquiry, kind))
        return shown.map { thing in AnswerRow(cells: cells(thing), keys: keys.map { $0(thing) }) }
    }

    /// A group without the first measure has no row.
    private func hasMeasures(_ inquiry: Inquiry, _ kind: Kind) -> (Thing) -> Bool {
        guard case .table(of: _, let measures, _) = inquiry, let first = measures.first else { return { _ in true } }
        let number = number(first, of: kind)
        return { thing in number(thing) != nil }
    }

    /// A table of counts by one scale, or by the ways of pairs, has a row for each of its values (DOMAIN 28): for the steps
    /// that any record of the corpus has on the scales of the groups, where neither they nor their order were chosen.
    private func missing(_ inquiry: Inquiry, _ groups: [Thing]) -> [Thing] {
        guard case .table(of: .groups(let dimensions, of: let members), let measures, let layout) = inquiry,
            layout.order.isEmpty, measures.allSatisfy({ $0.counts(partOf: members) }), !members.choosesValues
        else { return [] }
        let values: [String]
        switch dimensions {
        case [.status]:
            let scales = Set(groups.compactMap { $0[.status].string.flatMap { Names.scales.level(named: $0) }?.scale })
            values = corpus.statuses.filter { Names.scales.level(named: $0).map { scales.contains($0.scale) } ?? false }
        case [.förändring]: values = Direction.allCases.map(\.rawValue)
        default: return []
        }
        let there = Set(groups.compactMap { $0[dimensions[0]].string })
        return values.filter { !there.contains($0) }.map { .group([dimensions[0]: .text($0)]) }
    }

    /// Whether the condition holds of what there is.
    func holds(_ condition: Condition) -> Bool { test(condition, of: .group([]))(.group([:])) }

    private func key(_ sorting: Inquiry.Sorting, of kind: Kind) -> (Thing) -> SortingKey? {
        switch sorting {
        case .measure(let measure, descending: _):
            let number = number(measure, of: kind)
            return { number($0).map(SortingKey.number) }
        case .by(.status, descending: _):
            return { thing in
                let level = thing[.status].string.flatMap { Names.scales.level(named: $0) }
                return level.map { .number(Double($0.rank)) }
            }
        case .by(.förändring, descending: _):
            return { thing in
                let way = thing[.förändring].string.flatMap(Direction.init).flatMap(Direction.allCases.firstIndex)
                return way.map { .number(Double($0)) }
            }
        case .by(.period, descending: _):
            return { thing in thing[.period].year.map { .number(Double($0)) } }
        case .by(let dimension, descending: _):
            return { thing in
                let value = thing[dimension]
                return value.number.map(SortingKey.number) ?? value.string.map(SortingKey.name)
            }
        }
    }

    // MARK: - Cells

    private func cells(of inquiry: Inquiry, _ kind: Kind, _ columns: [String]) -> (Thing) -> [Value] {
        guard case .group(let dimensions) = kind else {
            return { thing in columns.map { thing.record?.cell($0) ?? .text("?") } }
        }
        let measures: [Measure] = if case .table(of: _, let measures, _) = inquiry { measures } else { [] }
        let numbers = measures.map { measure in (number(measure, of: kind), measure.isShare) }
        let names = columns.dropLast(measures.count)
        return { thing in
            names.map { thing.cell(of: dimensions, $0) }
                + numbers.map { number, isShare in
                    number(thing).map { .real(isShare ? $0.roundedHalfUp : $0) } ?? .null
                }
        }
    }
}

extension Measure {
    /// True for percent and means, which have one decimal.
    fileprivate var isShare: Bool {
        switch self {
        case .percent, .mean: true
        case .size(let measure), .whole(let measure, sharing: _), .difference(let measure, _): measure.isShare
        case .number, .value, .way, .count, .summary: false
        }
    }
}

extension Measure {
    fileprivate func counts(partOf all: Things) -> Bool {
        if case .count(let things) = self { things.conditions(beyond: all) != nil } else { false }
    }
}

extension Things {
    /// True where some statuses or ways are asked for, and not what there are.
    fileprivate var choosesValues: Bool {
        recordConditions.contains { condition in
            switch condition {
            case .status, .way: true
            default: false
            }
        }
    }
}

extension Value {
    /// Of a period.
    fileprivate var year: Int? {
        switch self {
        case .integer(let year): year
        case .text(let period): Int(period.suffix(4))
        case .null, .real: nil
        }
    }
}

extension Double {
    /// To one decimal; a half goes away from zero, also where it is a hair less in binary.
    fileprivate var roundedHalfUp: Double { (self * 10 + (self < 0 ? -1e-9 : 1e-9)).rounded() / 10 }
}

extension Thing {
    fileprivate func cell(of dimensions: [Dimension], _ column: String) -> Value {
        dimensions.first { $0.column == column }.map { self[$0] } ?? .text("?\(column)")
    }
}

extension Dimension {
    /// Its column in an answer.
    var column: String {
        switch self {
        case .nämnd: "namnd"
        case .målområde: "malomrade"
        case .kfMål: "kf_mal"
        case .nämndmål: "namndmal"
        case .år: "ar"
        case .mått: "matt"
        case .åtagande: "rubrik"
        case .åtgärd: "atgard"
        case .område: "omrade"
        case .förändring: "forandring"
        case .status, .grupp, .period, .trend, .typ, .risk, .granskning, .diarienummer, .kontroll, .post, .tabell,
            .kommun:
            rawValue
        }
    }
}

extension Record {
    /// What it shows under a column.
    fileprivate func cell(_ column: String) -> Value {
        if let field = Field(rawValue: column), let value = fields[field]?.first { return value }
        if let value = shown[column] { return value }
        switch column {
        case "dokument": return .text(document.name)
        case "ar_fran": return span.map { .integer($0.from) } ?? .null
        case "ar_till": return span.map { .integer($0.to) } ?? .null
        case "namndmal_fran": return earlier?[.nämndmål] ?? .null
        case "status_fran": return earlier?[.status] ?? .null
        case "status_till": return later?[.status] ?? .null
        case "forandring": return Value(direction?.rawValue)
        case "steg": return way.map(Value.integer) ?? .null
        case "motivering", "kommentar": return .null
        default:
            let dimension = Dimension.allCases.first { $0.column == column }
            return dimension.map { self[$0] } ?? .text("?\(column)")
        }
    }
}
