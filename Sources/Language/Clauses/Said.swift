import Domain

/// What a phrase of the clause grammar means.
public indirect enum Said: Hashable, Sendable {
    case time(TimeSaid)
    case saying(Saying)
    case amount(Amount)
    case noun(NounGroup)
    case goals(GoalsSaid)
    case nämnder(NämndSaid)
    case dimensions([Dimension])
    case rank(RankSaid)
    case groups(GroupsSaid)
    case number(NumberSaid)
    case parts([ClausePart])
    case clause(Clause)
    case link(Clause.Link)
    case polite
}
