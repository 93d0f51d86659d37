import Domain

/// A clause as it was said: what each of its parts says, before it is asked of a corpus.
///
/// Swedish puts the parts in many orders (main, subordinate, verb-first, topic in front): which role a part has is told by
/// what it is, not by where it stands. What must not meet in one clause makes it none.
public struct Clause: Hashable, Sendable {
    var link = Link.first
    var parts: [Placed] = []

    /// How a clause is joined to the one before it.
    public enum Link: String, Hashable, Sendable {
        case first
        /// "och", a comma before a clause of its own.
        case and
        case or
        /// "men", "samtidigt som", "fast": both hold, and the second may leave out what the first said.
        case but
        /// "utan att", "men inte": the second does not hold.
        case without
        /// "när", "eftersom": what is said beside the question.
        case beside
        /// A sentence of its own.
        case sentence
    }

    /// What it says, where it says nothing else.
    var onlySaying: Saying? {
        var frame = Frame(self)
        let saying = frame.isNegated ? frame.says?.negated : frame.says
        (frame.says, frame.isNegated, frame.isVerbFirst) = (nil, false, false)
        return frame.isEmpty ? saying : nil
    }

    /// What it says and when, where it says nothing else.
    var sayingInTime: Saying? {
        var rest = self
        var times: [TimeSaid] = []
        rest.parts.removeAll {
            if case .time(let time) = $0.part { times.append(time); return true } else { return false }
        }
        guard times.count < 2, let saying = rest.onlySaying else { return nil }
        return times.first.map { .at($0, saying) } ?? saying
    }

    public struct Placed: Hashable, Sendable {
        var part: ClausePart
        /// The words, by their index in the line.
        var words: Range<Int>
    }
}

/// What one phrase of a clause says.
public indirect enum ClausePart: Hashable, Sendable {
    /// A word that only holds the clause together: a verb without meaning of its own, a particle.
    case light
    /// The verb that begins a question with the answer yes or no.
    case verb
    case noun(NounGroup)
    case says(Saying)
    /// A negation apart from what it negates.
    case not
    case place(NämndSaid)
    /// The municipality, where the corpus holds several.
    case kommun(KommunSaid)
    case under(GoalChoice)
    case without(Excluded)
    case time(TimeSaid)
    case by([Dimension])
    case ask(Asking)
    case rank(RankSaid)
    /// What a comparison is with: "än SN", "än 2023".
    case than(Than)
    case compares(Comparing)
    case columns(Set<ExtraColumn>)
    /// Words named before the clause that speaks of them ("Matsvinn: vilka nämner det?"), and that it does.
    case topic(TextFilter), mentions
    /// What an attribute of the noun before says of it: "som …", "där …".
    case relative(Clause)
    /// The groups that a mått's values are of: kvinnor, män.
    case groups(GroupsSaid)
    /// A number that what is spoken of is held against: "över 80", "minst 5 mnkr".
    case number(NumberSaid)
    /// Words that name what the corpus lacks.
    case lacks(Remark)
    /// A kind of question that is not answered.
    case refuses(Remark)
    /// How it goes on from the question before it.
    case follows(FollowSaid)
    /// What stands in the place of what was said before: "nej förlåt, VON".
    case corrects([ClausePart])
}

/// What a question word asks.
public enum Asking: String, Hashable, Sendable {
    case which = "vilka"
    case who = "vem"
    case what = "vad"
    case how = "hur"
    case state = "läget"
    case why = "varför"
    case when = "när"
    case exists = "finns"
    case true_ = "stämmer"
    case show = "visa"
    case called = "heter"
    case compare = "jämför"
    case distribution = "fördelning"
    case together = "tillsammans"
    case wholes = "andel"
    case howMany = "antal"
    case difference = "skillnad"
    case mean = "medel"
    case median = "median"
    case order = "rangordna"
    case ever = "någonsin"
    case distinct = "olika"
    case direction = "åt-vilket-håll"
    /// "Tycker", "känner": what people answer that are asked, which only mått tell.
    case felt = "upplevs"
    /// How much of a budget was spent.
    case shareOfBudget = "budgetandel"
    /// "Med status": shown of all that have one.
    case withStatus = "med-status"
    case both = "båda"
    /// "Allihop": of what was said last.
    case allOfThem = "allihop"
    case each = "var"
    /// "… och vilka är de": those that are counted are listed.
    case listed = "lista-dem"
    // Of other records than goals.
    case sum = "summa"
    case number = "värde"
    case lacking = "saknas"
    /// "Vilka är klara och vilka är det inte".
    case eitherWay = "vare-sig"
    /// Texts, and not the records that they belong to.
    case texts = "texter"
}

/// A noun with what is said of it: "minst två ej uppfyllda mål som nämner underskott".
public struct NounGroup: Hashable, Sendable {
    /// What the noun names, as the grammar calls it.
    var noun: String
    var isDefinite = false
    var amount: Amount?
    var role = Role.plain
    /// Which goals, where the noun names them.
    var goals: GoalsSaid?
    /// Which records, by words of their names, each with all that the words fit.
    var names: [RecordNaming] = []
    var join = Join.list
    /// What is said of it by attributes and relative clauses.
    var says: [Saying] = []
    var relatives: [Clause] = []
    /// "Av de ej uppfyllda målen": what follows is told of these.
    var isWhole = false
    /// "Alla", "någon ej klar": a quantity of what no noun names.
    var isUnnamed = false

    public enum Role: Hashable, Sendable {
        case plain
        case howMany, share
        /// "Andel av de ej uppfyllda målen": the attribute says of which.
        case shareOf
        case most(descending: Bool, share: Bool)
    }
}

/// Goals named beside each other.
public struct GoalsSaid: Hashable, Sendable {
    var choices: [GoalChoice]
    var join = Join.list
}

/// Nämnder named beside each other, each name with those that it stands for.
public struct NämndSaid: Hashable, Sendable {
    var names: [[String]]
    var join = Join.list
    /// "bara SN".
    var isOnly = false
    /// Everyday words whose nämnder are told.
    var taken: [TakenName] = []

    var all: [String] { names.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

/// An everyday word, and the nämnder that it was taken for.
public struct TakenName: Hashable, Sendable {
    var word: String
    var nämnder: [String]
}

/// Municipalities named beside each other.
public struct KommunSaid: Hashable, Sendable {
    var names: [String]
    /// Those of the names that are other words too.
    var ordinary: [String] = []
    /// True for "utom", after which they are all others.
    var isExcluded = false
}

/// How things named beside each other are joined.
public enum Join: String, Hashable, Sendable {
    case list = "och"
    case both = "både"
    case either = "eller"
    case neither = "varken"
    case each = "respektive"
}

/// What is left out.
public enum Excluded: Hashable, Sendable {
    case nämnder([String])
    case goals(GoalChoice)
    case status(Saying)
    case years([YearSense])
}

/// How many of some things.
public enum Amount: Hashable, Sendable {
    case any, all, no, notAll
    case only
    case number(Comparison, Double)
    /// Percent of them.
    case percent(Comparison, Double)
    /// "flest", "flera" have no number of their own.
    case several
}

/// What is put first or last, and by what.
public struct RankSaid: Hashable, Sendable {
    public enum By: String, Hashable, Sendable { case count, share, fulfilment, steps, value, growth, order }
    var by: By
    var descending: Bool
    /// From which place on, 1 being the first.
    var place = 1
    var places: Int?
}

public enum Than: Hashable, Sendable {
    case nämnder([String])
    case time(TimeSaid)
    case goals(GoalChoice)
    case names([RecordNaming])
    case groups([String])
    case saying(Saying)
}

/// Groups of people or places that values are of, as the reports call them; none = whatever groups there are.
public struct GroupsSaid: Hashable, Sendable {
    var names: [String]
    var join = Join.list
}

/// A number said, and how another is to stand to it.
public struct NumberSaid: Hashable, Sendable {
    var comparison: Comparison
    var value: Double
    var unit: String?
    /// True where the sign does not count: "avvek mer än".
    var isEitherWay = false
}

/// Two numbers compared: "fler försämrade än förbättrade mål", "större andel".
public struct Comparing: Hashable, Sendable {
    var comparison: Comparison
    var isShare = false
    /// Shares met, where nothing else is said.
    var isFulfilment = false
    /// "Högre", "bättre": of what is not said by the word itself.
    var isOfDegree = false
    var first: Saying?
    var second: Saying?
}

extension NounGroup {
    /// The noun of records that are called by their names alone.
    static let nameless = "namn"
    var isNameless: Bool { noun == Self.nameless }
}
