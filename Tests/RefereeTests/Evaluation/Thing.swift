import Domain

/// A member of a set of things.
enum Thing {
    case record(Record)
    /// What records have in common, dimension by dimension.
    case group([Dimension: Value])

    subscript(dimension: Dimension) -> Value {
        switch self {
        case .record(let record): record[dimension]
        case .group(let values): values[dimension] ?? .null
        }
    }

    /// What it has in the dimensions; nil where it lacks a value in one.
    func values(in dimensions: [Dimension]) -> [Value]? {
        let values = dimensions.map { self[$0] }
        return values.contains(.null) ? nil : values
    }

    var record: Record? { if case .record(let record) = self { record } else { nil } }

    /// The group with only these dimensions.
    func whole(_ dimensions: [Dimension]) -> Thing {
        .group(Dictionary(uniqueKeysWithValues: dimensions.map { ($0, self[$0]) }))
    }
}
