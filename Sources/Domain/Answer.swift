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
    /// Where that is in a file that has no lines of its own; empty for text.
    public var place = Place()
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
    /// Of a question that is answered with yes or no: which.
    public var conclusion: Bool?
    /// The question as it was understood; nil where it was not.
    public var meaning: Question?
    /// The same as an inquiry; nil for a search, and for a list of documents.
    public var inquiry: Inquiry?
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
