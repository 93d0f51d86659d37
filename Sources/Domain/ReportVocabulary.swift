/// What a column of a report's table, or a label before a text, can be about. The raw values are the data's names.
public enum ReportRole: String, Hashable, Sendable, CaseIterable {
    case owner = "nämnd"
    /// Who answers for something: an owner where the cells are names of owners.
    case responsible = "ansvarig"
    case area = "område"
    case councilGoal = "kf-mål"
    case goal = "mål"
    case rating = "bedömning"
    case explanation = "motivering"
    case measure = "mått"
    case group = "grupp"
    case value = "utfall"
    case target = "målvärde"
    case unit = "enhet"
    case trend = "trend"
    /// Of what time a row's values are.
    case period = "period"
    /// What a row of a list of several kinds is called.
    case title = "namn"
    /// What a row of such a list belongs to.
    case parent = "överordnat"
    case activity = "aktivitet"
    case risk = "risk"
    case action = "åtgärd"
    case post = "post"
    case amount = "belopp"
    /// Something that is known and that no record has.
    case other = "övrigt"
    /// A label that ends the text before it.
    case end = "slut"
}

/// The words that reports of any municipality are set out with, as `grammar/rapporter` has them: all in small letters
/// but names that are shown.
public struct ReportVocabulary: Hashable, Sendable {
    /// What the heads of columns are called, by role. "-mål" is the end of a word.
    public var columns: [ReportRole: [String]] = [:]
    /// What labels are called, by role.
    public var labels: [ReportRole: [String]] = [:]
    /// Headings over a chapter that name no målområde.
    public var chapters: Set<String> = []
    /// Verbs that make a heading a goal: "Fler ska läsa", and not "God livsmiljö".
    public var goalVerbs: Set<String> = []
    /// Words that open a key to signs and colours.
    public var legendOpenings: [String] = []
    /// What stands between a sign or a colour and what it means: "betyder att".
    public var meaningWords: [String] = []
    /// What the year before is called where it has no number: "föregående år".
    public var yearBefore: [String] = []
    public var sums: [String] = []
    public var parts: [String] = []
    /// In what mått are counted: "%", "dagar"; and what can follow: "per".
    public var units: Set<String> = []
    public var unitJoins: Set<String> = []
    /// In what money is counted, by how it is written, in the order of the data.
    public var moneyUnits: [MoneyUnit] = []
    /// What is printed where there is no value.
    public var blanks: Set<String> = []
    /// Groups of people by what they are called.
    public var groups: [String: String] = [:]
    /// How the last word of an owner's name ends, and the definite form.
    public var ownerEndings: [OwnerEnding] = []
    public var ownerOpenings: [String] = []
    /// What looks like an owner's name and is none.
    public var ownersNot: Set<String> = []
    /// Whose goals are where a document names no owner.
    public var council = ""
    /// How the steps of scales are written.
    public var wording = StatusWording()
    /// How documents explain their scales.
    public var scaleWords = ScaleWords()
    /// The scales of what is to be done.
    public var progressScales: Set<String> = []
    /// Ratings that stand outside every scale.
    public var unrated: Set<String> = []
    public var colours: [NamedColour] = []
    /// In percent: of a document's bedömningar no more may have a status that no scale has.
    public var mostUnknownStatuses = 100

    public init() {}

    public struct OwnerEnding: Hashable, Sendable {
        public var ending: String
        public var definite: String

        public init(ending: String, definite: String) {
            self.ending = ending
            self.definite = definite
        }
    }

    public struct MoneyUnit: Hashable, Sendable {
        public var word: String
        public var unit: String

        public init(word: String, unit: String) {
            self.word = word
            self.unit = unit
        }
    }

    /// A colour's name and the hues that bear it, in degrees; no hues for what has hardly any colour.
    public struct NamedColour: Hashable, Sendable {
        public var name: String
        public var hues: [Range<Int>]

        public init(name: String, hues: [Range<Int>]) {
            self.name = name
            self.hues = hues
        }
    }
}

/// The words of a sentence that explains a scale, in small letters.
public struct ScaleWords: Hashable, Sendable {
    /// What stands between steps: ",", " och ".
    public var joins: [String] = []
    /// That the lowest step comes first, or the highest.
    public var ascending: [String] = []
    public var descending: [String] = []
    /// That steps count as reached: "räknas som"; not where one of the denials stands in the clause.
    public var counts: [String] = []
    public var denials: Set<String> = []

    public init() {}
}
