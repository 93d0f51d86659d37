/// What holds of a thing or does not; what cannot be told, as a value is missing, does not hold.
public indirect enum Condition: Hashable, Sendable {
    // MARK: Of a record

    /// The record's municipality is one of these.
    case kommun([String])
    /// Its nämnd is one of these, by full name.
    case nämnd([String])
    /// It stands under one of the goals.
    case goal(GoalChoice)
    /// It bears one of the names.
    case name(NameChoice)
    /// One of its fields passes.
    case field(FieldTest)
    /// Its status; of a pair that of the later year.
    case status(StatusTest)
    /// Of a pair: the status of the earlier year.
    case earlierStatus(StatusTest)
    /// Its status is on this scale.
    case scale(String)
    /// It rates a nämndmål, or a målområde itself.
    case level(RatedLevel)
    /// One of its texts, or the record as a text, holds the words.
    case text(TextFilter)
    /// It is a motivering, of texts.
    case motivering
    /// Of a pair: the way that it went.
    case way([Direction])
    /// Of a pair: at least so many steps up or down.
    case steps(Int)
    /// Of a pair: there is a later side, and an earlier one.
    case paired

    // MARK: Of its document and time

    /// It is of the latest year that these municipalities (empty = all) have such records of, and of each nämnd's latest
    /// document in it. Of the values of mått: of the latest period that its nämnd has one of, mått by mått and group by
    /// group.
    case latest(of: [String])
    /// It is about one of these years.
    case years([Int])
    /// It goes up to this month.
    case month(Int)
    /// It is a pair of these years.
    case span(YearSpan)
    /// It stands in a document of this kind.
    case documentKind(String)
    /// No later document tells the same value again.
    case standing
    /// It is a value of all, not of a group such as kvinnor, where there is one of all.
    case ofAll

    // MARK: Of any thing

    /// So many of other things have the same values as this one in the dimensions; of a group the dimensions that make it
    /// are meant in any case.
    case has(Quantity, Things, sharing: [Dimension])
    /// A measure of the thing, or of what shares a group's values, against another.
    case compares(Measure, Comparison, Measure)

    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// Conditions that all hold where this does, each by itself.
    public var conjuncts: [Condition] {
        if case .all(let conditions) = self { conditions.flatMap(\.conjuncts) } else { [self] }
    }

    /// The condition that all of these make.
    public static func all(of conditions: [Condition]) -> Condition {
        conditions.count == 1 ? conditions[0] : .all(conditions)
    }
}

/// What a status must be.
public enum StatusTest: Hashable, Sendable {
    /// One of these grades, whatever the scale.
    case grades(Set<StatusGrade>)
    /// One of these places on its scale, from 1.
    case places([Int])
    /// On a known scale.
    case placed
    /// Printed so, on whatever scale or none.
    case printed(String)
}

/// How many things there must be.
public indirect enum Quantity: Hashable, Sendable {
    case number(Comparison, Int)
    /// At least one, and all of these, of which the things are a part.
    case every(of: Things)
    /// So many percent of these, of which the things are a part; of nothing no part.
    case percent(Comparison, Double, of: Things)

    public static let some = Quantity.number(.atLeast, 1)
    public static let none = Quantity.number(.equal, 0)
}

public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less, atMost, equal, other, atLeast, more

    public func holds(_ first: Double, _ second: Double) -> Bool {
        switch self {
        case .less: first < second
        case .atMost: first <= second
        case .equal: first == second
        case .other: first != second
        case .atLeast: first >= second
        case .more: first > second
        }
    }
}
