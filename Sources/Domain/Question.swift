/// A question as a value: what the grammar understood, free of any wording and of SQL.
///
/// The rows that a question is about are those of `scope`; what it says of them is `condition`. A list or a plain
/// question shows the rows where both hold; a share is the part of the scope where the condition holds.
public struct Question: Hashable, Sendable {
    public var ask: Ask
    /// What kind of record the question is about.
    public var kind: RecordKind
    /// Whether rated målområden count beside the nämndmål.
    public var level: RatedLevel
    public var period: Period
    /// Set when the question is about the way from one year to another.
    public var span: YearSpan?
    public var scope: Filter
    public var condition: Filter
    /// How many of a group's bedömningar must meet the condition, when groups are listed or counted.
    public var quantifier: Quantifier
    /// The dimensions that a count or a share is split by.
    public var grouping: [Dimension]
    public var ranking: Ranking?
    /// Columns beyond those that a kind of row always has.
    public var columns: Set<ExtraColumn>
    /// The order of plain rows, where the question asks for another than the document's.
    public var order: Order?

    public init(
        ask: Ask, kind: RecordKind = .bedömning, level: RatedLevel = .any, period: Period = .latest,
        span: YearSpan? = nil, scope: Filter = Filter(),
        condition: Filter = Filter(), quantifier: Quantifier = .some, grouping: [Dimension] = [],
        ranking: Ranking? = nil, columns: Set<ExtraColumn> = [], order: Order? = nil
    ) {
        self.ask = ask
        self.kind = kind
        self.level = level
        self.period = period
        self.span = span
        self.scope = scope
        self.condition = condition
        self.quantifier = quantifier
        self.grouping = grouping
        self.ranking = ranking
        self.columns = columns
        self.order = order
    }
}

/// What the answer's rows are.
public enum Ask: Hashable, Sendable {
    /// Records of the question's kind; of mått their values. With a `span`: the bedömningar of the later year whose pair
    /// meets the condition.
    case records
    /// Pairs of bedömningar over the `span`.
    case changes
    /// The distinct values of a dimension.
    case list(Dimension)
    /// How many distinct things.
    case count(Countable)
    /// Percent of the scope's things for which the condition holds.
    case share(Countable)
    /// Full-text hits with excerpts, best first. With a grouping: how many each group has, with the best of them.
    case hits
    /// The documents of the database.
    case documents
}

/// Which ratings a question about bedömningar is about.
public enum RatedLevel: String, Hashable, Sendable, CaseIterable {
    case any
    /// Only nämndmål.
    case nämndmål
    /// Only målområden's own ratings.
    case målområde
}

/// What groups and lists are made of.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
    case nämnd, målområde, kfMål, nämndmål, status, år
    // Of other kinds of record than bedömningar.
    case mått, grupp, period, trend, åtagande, typ, risk, åtgärd, område, granskning, diarienummer, kontroll, post
    case tabell
    /// The way that a pair of bedömningar went.
    case förändring
    /// The municipality of the document.
    case kommun
}

/// What a count counts.
public enum Countable: Hashable, Sendable {
    /// One per record: of bedömningar one per goal and year (with a span: one per pair); of mått one per mått, of risker
    /// and granskningar one per åtgärd.
    case records
    /// Distinct values of a dimension, for example nämnder.
    case distinct(Dimension)
    /// Texts that a search finds.
    case hits
}

/// Which documents a question is about.
public enum Period: Hashable, Sendable {
    /// The latest document of each nämnd in the latest year that holds bedömningar.
    case latest
    /// The documents of these years, ascending; `month` narrows to reports that go up to it. With `each`, a group
    /// (or a goal) must meet the condition in every one of the years.
    case years([Int], month: Int? = nil, each: Bool = false)
    /// Every document.
    case all
}

/// From one year to a later one.
public struct YearSpan: Hashable, Sendable {
    public var from: Int
    public var to: Int

    public init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }
}

/// Conditions that all hold; an empty filter lets everything through.
public struct Filter: Hashable, Sendable {
    /// Names of municipalities as the corpus has them ("Huddinge"); empty = all that it holds.
    public var kommuner: [String] = []
    public var excludedKommuner: [String] = []
    /// Full names; empty = every nämnd.
    public var nämnder: [String] = []
    public var excludedNämnder: [String] = []
    /// Each choice must hold.
    public var goals: [GoalChoice] = []
    public var excludedGoals: [GoalChoice] = []
    /// What the status must be: grades (`StatusGrade`), or places on `scale` where there is one, or on the scale of what is
    /// to be done for records that have such a status. With a span, those of the later year.
    public var ranks: [Int]?
    /// Only this scale, where the question used a word of its own scale.
    public var scale: String?
    public var text: TextFilter?
    /// Of a search's hits only motiveringar, not the kommentarer and running text of the reports.
    public var onlyMotiveringar = false
    /// Names that records must bear; each choice must hold.
    public var names: [NameChoice] = []
    /// What fields must hold; each test must hold.
    public var fields: [FieldTest] = []
    /// Only documents of this kind ("verksamhetsberättelse").
    public var documentKind: String?
    /// With a span: the ways that a pair may have gone.
    public var directions: [Direction] = []
    /// With a span: at least this many steps on the scale.
    public var steps: Int?
    /// With a span: as `ranks`, in the earlier year.
    public var earlierRanks: [Int]?

    public init() {}

    public var isEmpty: Bool { self == Filter() }

    /// The filter for every municipality.
    public var ofAllKommuner: Filter {
        var filter = self
        (filter.kommuner, filter.excludedKommuner) = ([], [])
        return filter
    }
}

/// Goals of which a bedömning must have one.
public struct GoalChoice: Hashable, Sendable {
    public var alternatives: [GoalSet]

    public init(alternatives: [GoalSet]) {
        self.alternatives = alternatives
    }
}

/// Goals of one level that one word or name stands for.
public struct GoalSet: Hashable, Sendable {
    public enum Level: String, Hashable, Sendable { case målområde, kfMål, nämndmål }

    public var level: Level
    /// Names exactly as in the corpus, in sorted order; never empty.
    public var names: [String]
    /// How a question says it again: a goal word ("ekonomimål") or words of the name.
    public var label: String

    public init(level: Level, names: [String], label: String) {
        self.level = level
        self.names = names
        self.label = label
    }
}

/// Names of which a record must bear one.
public struct NameChoice: Hashable, Sendable {
    /// Of fields of one kind of record; never empty.
    public var alternatives: [NameSet]
    /// How a question says it again: the words that the person used.
    public var label: String

    public init(alternatives: [NameSet], label: String) {
        self.alternatives = alternatives
        self.label = label
    }
}

/// Names of one field.
public struct NameSet: Hashable, Sendable {
    public var field: Field
    /// Exactly as in the corpus, in sorted order; never empty.
    public var names: [String]

    public init(field: Field, names: [String]) {
        self.field = field
        self.names = names
    }
}

/// A condition on one field of a record.
public struct FieldTest: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
        /// One of these values, in sorted order.
        case isOne(of: [String])
        /// Words that the value must hold, for example one of the grounds of "omotiverade skillnader".
        case holds(String)
        /// An amount above or below zero.
        case positive, negative
        /// The latest value of a mått reaches its etappmål, or does not.
        case reached, missed
        /// Any value at all.
        case present
    }

    public var field: Field
    public var test: Test

    public init(_ field: Field, _ test: Test) {
        self.field = field
        self.test = test
    }
}

/// What a search that finds little looks for instead of all its words.
public enum WiderText: Hashable, Sendable {
    /// These groups, each met by any of its terms.
    case all([[TextTerm]])
    /// All of these groups but any one of them.
    case allButOne([[TextTerm]])

    public var groups: [[TextTerm]] {
        switch self {
        case .all(let groups), .allButOne(let groups): groups
        }
    }

    /// Sets of groups, of which a text meets one.
    public var alternatives: [[[TextTerm]]] {
        switch self {
        case .all(let groups): [groups]
        case .allButOne(let groups):
            groups.indices.map { left in groups.indices.filter { $0 != left }.map { groups[$0] } }
        }
    }
}

/// A condition on the wording of the texts.
public struct TextFilter: Hashable, Sendable {
    /// Every group must be met; a group is met by any of its terms.
    public var groups: [[TextTerm]]
    /// True for texts that do *not* meet the groups.
    public var negated: Bool
    /// For a search: what may be met instead. Texts that meet the first of them come after those that meet `groups`, and
    /// so on.
    public var wider: [WiderText] = []
    /// True for words of kommentarer, and not of the names and the running text that records are searched by too.
    public var inComments = false

    public init(groups: [[TextTerm]], negated: Bool = false) {
        self.groups = groups
        self.negated = negated
    }
}

/// A word, or several in order, as the person wrote them (typos corrected).
public struct TextTerm: Hashable, Sendable {
    public var words: [String]
    /// True for a quoted string: these words in this order, without other words that mean the same.
    public var quoted: Bool

    public init(words: [String], quoted: Bool = false) {
        self.words = words
        self.quoted = quoted
    }
}

/// The way of a pair of bedömningar.
public enum Direction: String, Hashable, Sendable, CaseIterable {
    case improved = "forbattrad"
    case worsened = "forsamrad"
    case unchanged = "oforandrad"
    case new = "ny"
    case ended = "utgangen"
}

extension Ask {
    /// True where texts are searched, and not the records that they belong to.
    public var isSearch: Bool { self == .hits || self == .count(.hits) }
}

extension Dimension {
    /// What hits of a search can be grouped by.
    public static let ofHits: [Dimension] = [.nämnd, .år, .status, .kfMål, .målområde, .kommun]
}

/// How many of a group's things must meet the condition.
public enum Quantifier: Hashable, Sendable {
    case some, all, none
    case atLeast(Int), atMost(Int), exactly(Int)
}

/// A ranking of groups.
public struct Ranking: Hashable, Sendable {
    /// What groups are ranked by: the count or share that is asked for, or share met and then fewest on the lowest step.
    /// `size` is that of an amount, whatever its sign.
    public enum Measure: Hashable, Sendable { case value, size, fulfilment }

    public var measure: Measure
    public var descending: Bool
    /// How many places to show, ties included; nil = all.
    public var places: Int?

    public init(measure: Measure = .value, descending: Bool, places: Int?) {
        self.measure = measure
        self.descending = descending
        self.places = places
    }
}

/// A column that a row shows when asked.
public enum ExtraColumn: String, Hashable, Sendable, CaseIterable {
    case motivering, målområde, kfMål, dokument
    /// The municipality: rows of several are told apart by it, and a nämnd, a goal or what else is called by a name of its
    /// own (åtagande, risk, granskning, kontroll) is one kommun's own.
    case kommun
    // Of other kinds of record than bedömningar.
    case nämndmål, kommentar, trend, etappmål, ranking, skillnader
}

/// An order of plain rows.
public struct Order: Hashable, Sendable {
    public var by: Dimension
    public var descending: Bool

    public init(by: Dimension, descending: Bool = false) {
        self.by = by
        self.descending = descending
    }
}
