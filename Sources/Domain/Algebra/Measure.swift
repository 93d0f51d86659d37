/// A number that things have, one for all or one a group.
public indirect enum Measure: Hashable, Sendable {
    /// A number said in the question.
    case number(Double)
    /// What the record itself has in a field.
    case value(Field)
    /// How many steps a pair of bedömningar went on the scale, down below zero.
    case way
    /// How many things; 0 where there are none.
    case count(Things)
    /// A number made of the values that records have in a field; none where none has a value. An amount that several
    /// tables tell counts once.
    case summary(Summary, Field, of: Things)
    /// The first as percent of the second; none where that is 0.
    case percent(Measure, of: Measure)
    /// The first for each of the second: the number of goals for each nämnd; none where there is none.
    case mean(Measure, per: Measure)
    /// The first less the second.
    case difference(Measure, Measure)
    /// The measure without its sign.
    case size(Measure)
    /// The measure of what has the same values in these dimensions alone, of those that make the group: also of what is in
    /// none of the groups.
    case whole(Measure, sharing: [Dimension])

    public enum Summary: String, Hashable, Sendable, CaseIterable {
        case sum, mean, median, lowest, highest
    }
}
