/// The names that the corpus holds: what words of a question can mean.
public struct Vocabulary: Hashable, Sendable {
    /// A goal's name with where it occurs.
    public struct Goal: Hashable, Sendable {
        public var level: GoalSet.Level
        public var name: String
        public var years: [Int]
        /// The nämnder that have it.
        public var nämnder: [String]

        public init(level: GoalSet.Level, name: String, years: [Int], nämnder: [String]) {
            self.level = level
            self.name = name
            self.years = years
            self.nämnder = nämnder
        }
    }

    /// Every document, oldest first.
    public var documents: [DocumentInfo]
    /// The nämnder with bedömningar, by year.
    public var nämnderByYear: [Int: [String]]
    public var goals: [Goal]
    /// The scales that the bedömningar of a year use.
    public var scalesByYear: [Int: [String]]

    public init(
        documents: [DocumentInfo] = [], nämnderByYear: [Int: [String]] = [:], goals: [Goal] = [],
        scalesByYear: [Int: [String]] = [:]
    ) {
        self.documents = documents
        self.nämnderByYear = nämnderByYear
        self.goals = goals
        self.scalesByYear = scalesByYear
    }

    /// Years with bedömningar, ascending.
    public var years: [Int] { nämnderByYear.keys.sorted() }

    /// Every nämnd of any year, sorted by code point.
    public var nämnder: [String] { Set(nämnderByYear.values.joined()).sorted() }
}

/// The words of the corpus' running text.
public protocol WordIndex: Sendable {
    /// Every distinct word, lower-cased, with the number of texts that hold it.
    func words() throws -> [String: Int]
}
