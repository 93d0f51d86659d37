/// The names that the corpus holds: what words of a question can mean.
public struct Vocabulary: Hashable, Sendable {
    /// A goal's name with where it occurs.
    public struct Goal: Hashable, Sendable {
        public var level: GoalSet.Level
        public var name: String
        public var years: [Int]
        /// The nämnder that have it.
        public var nämnder: [String]
        /// The municipalities that have it; empty where there are not several.
        public var kommuner: [String]

        public init(
            level: GoalSet.Level, name: String, years: [Int], nämnder: [String], kommuner: [String] = []
        ) {
            self.level = level
            self.name = name
            self.years = years
            self.nämnder = nämnder
            self.kommuner = kommuner
        }
    }

    /// A name that records bear: of a mått, an åtagande, a risk, a post.
    public struct Name: Hashable, Sendable {
        public var kind: RecordKind
        public var field: Field
        public var name: String
        /// The years that records of that name are about: a mått's periods, an amount's column, else the document's.
        public var years: [Int]
        /// The nämnder that have it.
        public var nämnder: [String]

        public init(kind: RecordKind, field: Field, name: String, years: [Int], nämnder: [String]) {
            self.kind = kind
            self.field = field
            self.name = name
            self.years = years
            self.nämnder = nämnder
        }
    }

    /// A status as it is printed, with its place on a scale; nil where it has none on a known one.
    public struct Status: Hashable, Sendable {
        public var name: String
        public var place: Place?

        public struct Place: Hashable, Sendable {
            public var scale: String
            /// 1 is the lowest.
            public var rank: Int
            public var grade: StatusGrade

            public init(scale: String, rank: Int, grade: StatusGrade) {
                self.scale = scale
                self.rank = rank
                self.grade = grade
            }
        }

        public init(name: String, place: Place? = nil) {
            self.name = name
            self.place = place
        }
    }

    /// Every document, oldest first.
    public var documents: [DocumentInfo]
    /// The municipalities whose documents the corpus holds, in Swedish alphabetical order.
    public var kommuner: [String] = []
    /// The years of each municipality's records by kind, ascending; empty where there are not several.
    public var kommunYears: [String: [RecordKind: [Int]]] = [:]
    /// The nämnder of each municipality, in Swedish alphabetical order; empty likewise.
    public var kommunNämnder: [String: [String]] = [:]
    /// The nämnder with bedömningar, by year.
    public var nämnderByYear: [Int: [String]]
    public var goals: [Goal]
    /// The names of the other kinds of record, by kind and field in the order of their declaration, of each field in
    /// sorted order and each once.
    public let names: [Name]
    /// The years of the names of a kind, ascending.
    public let yearsOfNames: [RecordKind: [Int]]
    /// The nämnder with records of a kind, by the year of the document.
    public var holdings: [RecordKind: [Int: [String]]]
    /// The years whose documents rate målområden themselves.
    public var areaRatingYears: [Int] = []
    /// The scales that the bedömningar of a year use.
    public var scalesByYear: [Int: [String]]
    /// The units that amounts are in.
    public var moneyUnits: [String] = []
    /// Every status that records bear.
    public var statuses: [Status] = []

    public init(
        documents: [DocumentInfo] = [], nämnderByYear: [Int: [String]] = [:], goals: [Goal] = [],
        names: [Name] = [], holdings: [RecordKind: [Int: [String]]] = [:], scalesByYear: [Int: [String]] = [:]
    ) {
        self.documents = documents
        self.nämnderByYear = nämnderByYear
        self.goals = goals
        self.names = names
        yearsOfNames = Self.years(of: names)
        self.holdings = holdings
        self.scalesByYear = scalesByYear
    }

    private static func years(of names: [Name]) -> [RecordKind: [Int]] {
        var years: [RecordKind: Set<Int>] = [:]
        for name in names { years[name.kind, default: []].formUnion(name.years) }
        return years.mapValues { $0.sorted() }
    }

    /// Scales other than Huddinge's that what is to be done is followed up on.
    public var ownProgressScales: Set<String> {
        var scales: Set<String> = []
        for status in statuses {
            if let scale = status.place?.scale, scale != StatusScales.progressScale { scales.insert(scale) }
        }
        for rated in scalesByYear.values where !scales.isEmpty { scales.subtract(rated) }
        return scales
    }

    /// The scales that the statuses are on, as far as the corpus has their steps.
    public var scales: [StatusScale] {
        let places = statuses.compactMap { status in status.place.map { (status.name, $0) } }
        return Dictionary(grouping: places, by: \.1.scale).sorted { $0.key < $1.key }.map { scale, steps in
            let sorted = steps.sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }
            return StatusScale(
                scale,
                levels: sorted.map { StatusLevel(name: $0.0, scale: scale, rank: $0.1.rank, grade: $0.1.grade) })
        }
    }

    /// Statuses, as printed, that have no place on a known scale.
    public var unplacedStatuses: Set<String> { Set(statuses.filter { $0.place == nil }.map(\.name)) }

    /// Years with bedömningar, ascending.
    public var years: [Int] { nämnderByYear.keys.sorted() }

    /// Every nämnd of any year, sorted by code point.
    public var nämnder: [String] { Set(nämnderByYear.values.joined()).sorted() }
}
