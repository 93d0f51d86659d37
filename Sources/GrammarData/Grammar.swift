import Domain

/// The language as data: everything that `grammar/` says, checked.
public struct Grammar: Sendable {
    /// Suffix table for comparing words.
    public var stemmer = Stemmer(rules: [])
    public var scales = StatusScales([])
    /// Word classes by name, each with its forms; a form may be several words.
    public var classes: [String: [String]] = [:]
    /// Where each class is defined.
    var classPlaces: [String: Place] = [:]
    /// Lists of words that are for names of the corpus, not for questions.
    public var lists: [String: [String]] = [:]
    /// Numbers in words: form → value.
    public var numbers: [String: Int] = [:]
    /// Months: form → 1–12. The first form of each is its full name.
    public var months: [String: Int] = [:]
    public var monthNames: [Int: String] = [:]
    /// What can be asked for (a row kind or a dimension): name → forms.
    public var things: [String: [String]] = [:]
    public var nämnder: [NämndEntry] = []
    /// What nämnder run, for municipalities that have no words of their own for theirs.
    public var services: [ServiceEntry] = []
    /// Every municipality that a report may be of.
    public var kommuner: [Kommun] = []
    public var goalWords: [GoalEntry] = []
    public var rules: [Rule] = []
    /// Words that mean the same in a text search, or something narrower.
    public var synonyms: [SynonymGroup] = []
    /// What the ways to say a word weigh in a text search, beside the word itself.
    public var searchWeights: [SearchWeight: Double] = [:]
    /// Other ways to say words of records' names: a word, and lists of words that all stand in the name instead of it.
    public var nameSynonyms: [String: [[String]]] = [:]
    /// Words whose forms no suffix table joins, a group a word.
    public var irregularForms: [[String]] = []
    /// What mistakes in typing weigh.
    public var spelling = SpellingData()
    /// Phrases that restatements are built of.
    public var phrases: [String: String] = [:]
    /// Questions worth showing a newcomer, in order.
    public var showcase: [String] = []
    /// Spoken and shortened ways to write a word, and the word: "va" for "vad".
    public var variants: [String: String] = [:]

    public init() {}
}

/// Words and phrases that a text search takes for each other.
public struct SynonymGroup: Hashable, Sendable {
    /// They mean the same: each is found by the others.
    public var same: [String]
    /// They are kinds of what `same` means: they are found by it, and do not find it.
    public var narrower: [String]

    public init(same: [String], narrower: [String] = []) {
        self.same = same
        self.narrower = narrower
    }

    public var phrases: [String] { same + narrower }
}

/// A line of a grammar file.
struct Place: Sendable, CustomStringConvertible {
    let file: String
    let line: Int

    var description: String { "\(file):\(line)" }
}

/// A nämnd with its abbreviation and everyday names.
public struct NämndEntry: Sendable {
    public var name: String
    /// The municipality whose nämnd it is; nil = any's.
    public var kommun: String?
    public var abbreviations: [String] = []
    public var everydayNames: [String] = []
    public var file = ""
}

/// A service that some nämnd runs, whatever it is called: "äldreomsorgen".
public struct ServiceEntry: Sendable {
    public var words: [String] = []
    /// Beginnings of words in the nämnd's name, the surest first: "äldre", "omsorg", "social".
    public var nämndWords: [String] = []
}

/// A word that stands for goals, such as "ekonomimål".
public struct GoalEntry: Sendable {
    /// How a restatement says it: "ekonomimål", "mål inom social hållbarhet".
    public var label: String
    /// What it names.
    public var names: [Naming] = []
    /// First parts of compounds with "mål": ekonomi(mål).
    public var stems: [String] = []
    /// Words and phrases that mean it by themselves.
    public var words: [String] = []
    public var file = ""
    public var line = 0

    /// Goals that it names.
    public struct Naming: Sendable {
        public var level: GoalSet.Level
        /// They all stand in the goal's name.
        public var words: [String]
        /// The municipality whose goals they are; nil = any's.
        public var kommun: String?
    }
}

/// A phrase of the language and what it contributes.
public struct Rule: Sendable {
    public var name: String
    /// "del" for a part of a question; else the category that it makes.
    public var category: String
    public var patterns: [[Element]] = []
    public var action = Action(name: "", arguments: [])
    /// What the reading costs: lower is preferred. 1 where the data says nothing.
    public var weight = 1.0
    public var examples: [String] = []
    /// Lines that use it after an example.
    public var followUps: [FollowUpExample] = []
    public var file = ""
    public var line = 0

    /// True for rules of the clause grammar, which the flat one has no part in.
    public var isOfClauses: Bool { file.contains("/sprak/") }
    /// True for rules of clauses whose examples go on from another line.
    public var continuesLines: Bool { file.hasSuffix("/sprak/foljder.txt") }
}

/// One place in a pattern.
public indirect enum Element: Sendable, Hashable {
    /// A literal word.
    case word(String)
    /// Any form of a word class: `{inte}`.
    case wordClass(String)
    /// Any phrase of a category: `<status>`; `<nämnd>+` takes a coordinated list.
    case category(String, list: Bool)
    /// `(…)?`-less short form: `ord?`, `{klass}?`, `<kategori>?`.
    case optional(Element)
    /// `a/b`: either.
    case either([Element])
}

/// What a rule contributes: a name that the interpreter knows and arguments.
public struct Action: Sendable, Hashable {
    public enum Argument: Sendable, Hashable {
        case literal(String)
        /// The n:th category element of the pattern, from 1.
        case reference(Int)
    }

    public var name: String
    public var arguments: [Argument]
}

/// A line of a dialogue, and the question before it.
public struct FollowUpExample: Hashable, Sendable {
    public var after: String
    public var line: String

    public init(after: String, line: String) {
        self.after = after
        self.line = line
    }
}
