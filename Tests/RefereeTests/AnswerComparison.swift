import Domain
import Foundation

/// What sets an answer of the database apart from the referee's.
enum Difference: CustomStringConvertible {
    case rows(lacking: [[Value]], extra: [[Value]])
    case order(at: Int)

    var description: String {
        switch self {
        case .rows(let lacking, let extra):
            "lacks \(lacking.count): \(lacking.prefix(3).map(Self.shown)), has beside \(extra.count): "
                + "\(extra.prefix(3).map(Self.shown))"
        case .order(let place): "another order from row \(place)"
        }
    }

    private static func shown(_ row: [Value]) -> String {
        row.map { value in
            switch value {
            case .null: "–"
            case .integer(let number): "\(number)"
            case .real(let number): "\(number)"
            case .text(let text): text
            }
        }.joined(separator: " | ")
    }
}

/// Compares rows as a multiset, and the order of what they are sorted by.
struct AnswerComparison {
    let order: [Inquiry.Sorting]

    func difference(_ found: [[Value]], from expected: [AnswerRow]) -> Difference? {
        var counts: [[Value]: Int] = [:]
        let (found, expected) = (found.map { $0.map(\.settled) }, expected.map { $0.settled })
        for row in expected { counts[row.cells, default: 0] += 1 }
        for row in found { counts[row, default: 0] -= 1 }
        let lacking = counts.flatMap { Array(repeating: $0, count: max(0, $1)) }
        let extra = counts.flatMap { Array(repeating: $0, count: max(0, -$1)) }
        guard lacking.isEmpty, extra.isEmpty else { return .rows(lacking: lacking, extra: extra) }
        return order.isEmpty ? nil : disorder(found, expected).map { .order(at: $0) }
    }

    /// The first row that stands where another should. Rows whose place their cells do not tell stand anywhere.
    private func disorder(_ found: [[Value]], _ expected: [AnswerRow]) -> Int? {
        var keys: [[Value]: Set<[SortingKey?]>] = [:]
        for row in expected { keys[row.cells, default: []].insert(row.keys) }
        let told = found.compactMap { row in keys[row].flatMap { $0.count == 1 ? $0.first : nil } }
        return zip(told, told.dropFirst()).enumerated().first { comes($1.1, before: $1.0) }?.offset
    }

    /// True where the keys must put one row before the other. Among names the place of none is open; among numbers it
    /// comes last.
    private func comes(_ one: [SortingKey?], before other: [SortingKey?]) -> Bool {
        for (sorting, (first, second)) in zip(order, zip(one, other)) where first != second {
            guard let first, let second else { return sorting.isOfMeasure && first != nil }
            return sorting.isDescending ? second < first : first < second
        }
        return false
    }
}

extension AnswerRow {
    fileprivate var settled: AnswerRow { AnswerRow(cells: cells.map(\.settled), keys: keys) }
}

extension Inquiry.Sorting {
    fileprivate var isOfMeasure: Bool { if case .measure = self { true } else { false } }

    fileprivate var isDescending: Bool {
        switch self {
        case .by(_, let descending), .measure(_, let descending): descending
        }
    }
}

extension Value {
    /// Numbers to nine decimals, whatever they are stored as.
    fileprivate var settled: Value {
        guard let number else { return self }
        return .real((number * 1e9).rounded() / 1e9 + 0)
    }
}
