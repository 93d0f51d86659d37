/// A cell of an answer or an argument of a query.
public enum Value: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
}

/// Where a row stands: the document and the line in its source.
public struct Source: Hashable, Sendable {
    public var document: String
    /// The line from 1; nil where the row sums up a whole document.
    public var line: Int?
    /// Where else it stands: another table with the same amount, the earlier side of a change.
    public var others: [Source] = []

    public init(document: String, line: Int?, others: [Source] = []) {
        self.document = document
        self.line = line
        self.others = others
    }
}

/// SQL with every user word bound, and what its result columns mean.
public struct CompiledQuery: Hashable, Sendable {
    public var sql: String
    public var arguments: [Value]
    /// The names of the visible columns, in order. Two more columns follow in the result: the source document's name
    /// (for counts: the numbers of all documents counted, with commas) and the line (null for counts). Where rows may
    /// stand in several places a third has them all, "dokument:rad" with tabs between; null where there is but one.
    public var columns: [String]
    /// The goals that the SQL needs paired, a span each; empty where it asks about no change.
    public var pairs: [PairNeed]

    public init(sql: String, arguments: [Value], columns: [String], pairs: [PairNeed] = []) {
        self.sql = sql
        self.arguments = arguments
        self.columns = columns
        self.pairs = pairs
    }
}

/// Two years whose goals are to be paired.
public struct PairNeed: Hashable, Sendable {
    public var span: YearSpan
    /// At least those of these kommuner; empty = all.
    public var kommuner: [String]

    public init(span: YearSpan, kommuner: [String] = []) {
        self.span = span
        self.kommuner = kommuner
    }
}

/// A table of values with where each row stands.
public struct Table: Hashable, Sendable {
    public var columns: [String]
    public var rows: [[Value]]
    /// One a row, or, for counts and shares, the documents counted.
    public var sources: [Source]

    public init(columns: [String] = [], rows: [[Value]] = [], sources: [Source] = []) {
        self.columns = columns
        self.rows = rows
        self.sources = sources
    }
}

/// A word that the tool took for another one.
public struct Correction: Hashable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// A part of the question, as typed.
public struct Fragment: Hashable, Sendable {
    public var text: String
    /// Offset in characters from the start of the line, and the length.
    public var offset: Int
    public var length: Int
    /// Words that it may be meant for, where two or more are equally near.
    public var alternatives: [String]

    public init(text: String, offset: Int, length: Int, alternatives: [String] = []) {
        self.alternatives = alternatives
        self.text = text
        self.offset = offset
        self.length = length
    }
}

/// What a search shows where few texts have all that was looked for.
public enum Widening: Hashable, Sendable {
    /// Texts without these words, which only tell more of another.
    case leavingOut([String])
    /// Texts with the parts of these compounds.
    case parting([String])
    /// Texts with most of the words.
    case fewer
}

/// Something that the person should know about the answer. `Answers` holds the wording.
public indirect enum Remark: Hashable, Sendable {
    /// A remark on what the corpus holds, said of what it holds of these municipalities.
    case ofKommuner([String], Remark)
    /// No year was asked: these documents' year was taken.
    case tookLatestYear(Int)
    case yearMissing([Int], held: [Int])
    case monthMissing(month: Int, year: Int)
    /// The word looks like the name of a nämnd that the corpus does not hold.
    case nämndMissing(String, held: [String])
    /// The corpus holds nothing of the municipality; it holds these.
    case kommunMissing(String, held: [String])
    /// A word that is ordinary too was taken for the municipality's name.
    case tookKommun(String)
    /// The nämnd has no documents (of that year).
    case nämndHasNoDocument(nämnd: String, year: Int?, held: [Int])
    case goalMissing(String)
    /// No text holds the words.
    case textMissing(String)
    /// A search found so many texts with all that was looked for, and shows others after them.
    case widened(found: Int, Widening)
    /// An everyday name was taken for these nämnder.
    case tookName(word: String, nämnder: [String])
    /// A bare word was taken as text search, as no goal bears it.
    case tookAsText(String)
    /// The scales of the years differ.
    case scalesDiffer([String])
    /// A status word of a scale that the year does not use.
    case otherScale(word: String, year: Int)
    /// The years use another scale than the one that the status was said on: which of its statuses were taken.
    case tookStatuses([String], years: [Int])
    /// Nämnder in the answer that also have goals of the kind for which the condition does not hold.
    case mixedNämnder([String])
    /// The premise of a "varför" does not hold: the status is this.
    case premiseFalse(nämnd: String, namndmal: String, status: String)
    /// The goal has no bedömning in the year.
    case goalNotRated(String, year: Int)
    /// A record that was asked about has another status than the question says.
    case statusIsOther(name: String, status: String)
    /// Groups were ranked by share met, then by fewest of the lowest status.
    case rankedByFulfilment
    /// Nothing came because of one condition: without it there are so many rows.
    case emptied(by: EmptyingCondition, rows: Int)
    /// A sum, a mean or the like that the tool does not work out.
    case calculationMissing(String)
    /// The line asks several questions.
    case severalQuestions
    /// The line is about nothing that the corpus holds.
    case outsideField
    /// The corpus has no report of the kind asked for (from these years): the reports that it has were asked.
    case reportKindMissing(String, years: [Int])
    /// The corpus holds no records of a kind (of a nämnd, of a year): the years that have some.
    case kindMissing(RecordKind, nämnd: String?, year: Int?, held: [Int])
    /// A mått (or a post) has no value for a year: the latest year that it has one.
    case valueMissing(name: String, year: Int, latest: Int)
    /// The nämnd has no record of that name; these have.
    case nameElsewhere(name: String, nämnd: String, holders: [String])
    /// No record of the kind has the words in its name: its texts were searched.
    case nameTakenAsText(String, RecordKind)
    /// A word of the question that the name taken does not hold.
    case nameWithout(word: String, name: String)
    /// No year was asked: the latest period of each mått was taken.
    case tookLatestPeriod
    /// The question has no content that the tool could answer.
    case nothingToAnswer
    /// The question asks something of its records that they lack.
    case lacking(Lack)
    /// A follow-up without a question before it.
    case nothingToFollow
    /// A negation among the words of a search, which is a word like the others and leaves nothing out.
    case negationSearched(String)
    /// Words of a search that say too little to be looked up.
    case wordsPassedOver([String])
    /// A question of more words than are read: those that were not.
    case questionTooLong(read: Int, left: [String])
    /// A search of more words than are searched for: those that were not.
    case searchTooLong(read: Int, left: [String])
    /// Every hit of the search has been shown.
    case noMoreHits
    /// The search has no hit of that number.
    case noSuchHit(Int)
    /// The reading taken where a rule leaves room, in the grammar's own words.
    case note(String)
}

extension Remark {
    /// True for what was taken for granted in the rows of an answer: it says nothing where there is none.
    public var isAssumption: Bool {
        switch self {
        case .tookLatestYear, .tookLatestPeriod, .rankedByFulfilment: true
        default: false
        }
    }
}

/// What a condition that leaves nothing is about.
public enum EmptyingCondition: String, Hashable, Sendable, CaseIterable {
    case status, text, field, name, goal, nämnd, kommun, year, document, direction
}

/// Another way to read a question, and what it gives.
public struct Alternative: Hashable, Sendable {
    /// What a person types to choose it; the reading taken is number 1.
    public var number: Int
    /// As a question.
    public var interpretation: String
    public var rows: Int

    public init(number: Int, interpretation: String, rows: Int) {
        self.number = number
        self.interpretation = interpretation
        self.rows = rows
    }
}

/// An answer, before any wording or layout.
public struct Answer: Hashable, Sendable {
    /// The question exactly as typed.
    public var question: String
    public var understood: Bool
    /// What was understood, as a Swedish question; nil where nothing was.
    public var interpretation: String?
    public var corrections: [Correction] = []
    public var unknown: [Fragment] = []
    /// Questions that the tool can answer instead.
    public var suggestions: [String] = []
    public var remarks: [Remark] = []
    /// Other readings that have other answers.
    public var alternatives: [Alternative] = []
    public var query: CompiledQuery?
    public var table = Table()
    /// Wall time from the line to the rows.
    public var milliseconds: Double = 0
    /// The question as it was understood; nil where it was not.
    public var meaning: Question?
    /// True for a full-text search: the answer is a list of hits.
    public var isSearch = false
    /// Of a search: why each hit was found where it does not say what was typed, in the order of the rows.
    public var reasons: [[HitReason]] = []
    /// Of a search of which only the best hits stand in the table: which of all they are, and how all are spread.
    public var page: HitPage?
    /// True where the rows are values over time, to be drawn as a line of bars too.
    public var isSeries = false
    /// The blocks of `--tolka`, when asked for: title and text.
    public var trace: [TraceBlock] = []

    public init(question: String, understood: Bool) {
        self.question = question
        self.understood = understood
    }
}

/// A stage of the way from question to SQL, as `--tolka` prints it.
public struct TraceBlock: Hashable, Sendable {
    public var title: String
    public var text: String

    public init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}
