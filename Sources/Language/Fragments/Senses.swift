import Domain

/// What a word or phrase can mean, before the question is put together.
public enum Sense: Hashable, Sendable {
    case year(YearSense)
    case number(Int)
    case decimal(Double)
    case month(Int)
    /// `taken` are the everyday words whose nämnder are told.
    case nämnder([String], taken: [TakenName])
    /// `ordinary` are those of the names that are other words too, and stand without "kommun".
    case kommuner([String], ordinary: [String])
    case goals(GoalChoice, compound: Bool)
    case names(RecordNaming)
    case thing(String)
    case läge(Läge)
    case status(StatusSense)
    case direction(Direction)
    case text(TextFilter)
    case word(String)
    /// A phrase of the clause grammar.
    case said(Said)
}

/// Words that all stand in names of records.
public struct RecordNaming: Hashable, Sendable {
    /// By kind and field; never empty.
    var sets: [NamedSet]
    /// The words, as they are said again.
    var label: String
    /// A word among them that the name does not hold.
    var added: String?

    /// True for the names of columns alone.
    var isOfColumns: Bool { sets.allSatisfy { $0.field == .kolumn } }
}

/// A year in words.
public enum YearSense: Hashable, Comparable, Sendable {
    case year(Int)
    /// The year before the latest.
    case previous
    /// The latest year of the corpus.
    case latest
}

/// A step of the scale or a verb of reaching: the ranks it stands for, and those when it is negated. Without a scale they
/// are grades (`StatusScales`).
public struct Läge: Hashable, Sendable {
    public var ranks: [Int]
    public var negated: [Int]
    public var scale: String?
    /// The status itself, where it has no place on a known scale.
    public var printed: String?
    /// True for a name that denies by itself: "Inte uppnått".
    public var isDenial = false

    /// The step that comparisons start from.
    var step: Int { ranks.min() ?? 1 }
    var lastStep: Int { ranks.max() ?? 1 }
}

extension Sense {
    /// True for a status that has no place on a known scale.
    var isPrinted: Bool {
        switch self {
        case .läge(let läge): läge.printed != nil
        case .status(let status): status.printed != nil
        default: false
        }
    }
}

/// A condition on the status.
public struct StatusSense: Hashable, Sendable {
    public var ranks: [Int]
    /// What it is when a word elsewhere in the sentence negates it.
    public var negated: [Int]
    public var scale: String?
    /// As for `Läge`.
    public var printed: String?
    /// True where the words negate it already.
    public var isNegation = false
    /// True for "både … och …", which of a group's rows says that it has some of each.
    public var isBoth = false
    /// True for "varken … eller …": of a group's rows none has the ranks that `negated` holds.
    public var isNeither = false
}

extension StatusSense {
    /// A status that, negated, is every other one.
    init(_ ranks: [Int], of scale: String?, in scales: StatusScales) {
        self.init(ranks: ranks, negated: scales.others(than: ranks, of: scale), scale: scale)
    }
}
