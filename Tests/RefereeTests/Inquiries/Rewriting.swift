import Domain

/// Makes another inquiry of one, node by node.
struct Rewriting: Sendable {
    var condition: @Sendable (Condition) -> Condition = { $0 }
    var quantity: @Sendable (Quantity) -> Quantity = { $0 }
    var measure: @Sendable (Measure) -> Measure = { $0 }
    /// Of how many are first.
    var places: @Sendable (Int) -> Int = { $0 }

    func callAsFunction(_ inquiry: Inquiry) -> Inquiry {
        switch inquiry {
        case .rows(let things, let layout): .rows(self(things), layout)
        case .table(of: let things, let measures, let layout):
            .table(of: self(things), measures.map(callAsFunction), layout)
        case .decision(let claim, showing: let things, let layout):
            .decision(self(claim), showing: self(things), layout)
        }
    }

    func callAsFunction(_ things: Things) -> Things {
        switch things {
        case .all: things
        case .those(let things, let condition): .those(self(things), self(condition))
        case .groups(let dimensions, of: let things): .groups(dimensions, of: self(things))
        case .later(let things): .later(self(things))
        case .first(let number, of: let things, by: let orders):
            .first(
                places(number), of: self(things),
                by: orders.map { .init(self($0.measure), descending: $0.descending) })
        }
    }

    func callAsFunction(_ old: Condition) -> Condition {
        switch old {
        case .has(let quantity, let things, sharing: let dimensions):
            condition(.has(self(quantity), self(things), sharing: dimensions))
        case .compares(let first, let comparison, let second):
            condition(.compares(self(first), comparison, self(second)))
        case .all(let conditions): condition(.all(conditions.map(callAsFunction)))
        case .any(let conditions): condition(.any(conditions.map(callAsFunction)))
        case .not(let inner): condition(.not(self(inner)))
        default: condition(old)
        }
    }

    func callAsFunction(_ old: Quantity) -> Quantity {
        switch old {
        case .number: quantity(old)
        case .every(of: let all): quantity(.every(of: self(all)))
        case .percent(let comparison, let number, of: let all): quantity(.percent(comparison, number, of: self(all)))
        }
    }

    func callAsFunction(_ old: Measure) -> Measure {
        switch old {
        case .number, .value, .way: measure(old)
        case .count(let things): measure(.count(self(things)))
        case .summary(let summary, let field, of: let things): measure(.summary(summary, field, of: self(things)))
        case .percent(let part, of: let whole): measure(.percent(self(part), of: self(whole)))
        case .mean(let part, per: let whole): measure(.mean(self(part), per: self(whole)))
        case .difference(let first, let second): measure(.difference(self(first), self(second)))
        case .size(let inner): measure(.size(self(inner)))
        case .whole(let inner, sharing: let dimensions): measure(.whole(self(inner), sharing: dimensions))
        }
    }
}

extension Inquiry {
    var speaksOfPairs: Bool {
        Rewriting(condition: \.withoutSpan)(self) != self
    }
}

extension Condition {
    var speaksOfPairs: Bool { Rewriting(condition: \.withoutSpan)(self) != self }

    fileprivate var withoutSpan: Condition { if case .span = self { .all([]) } else { self } }
}
