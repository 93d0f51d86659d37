/// The categories that code gives a meaning; the grammar's files have others beside them. Their numbers are the first of a
/// lexicon's.
public enum Category: Int, CaseIterable, Sendable {
    case number
    /// With or without decimals.
    case decimal
    case month
    case nämnd
    /// A municipality of the corpus, where it has several.
    case kommun
    case goal
    case thing
    case year
    /// Words that all stand in the name of some goal.
    case goalName
    /// The same for words that stand by themselves: not for common or short ones.
    case bareGoalName
    /// The whole of such a name, of two words or more.
    case wholeGoalName
    /// Words that all stand in the name of some mått, åtagande, risk, post or the like.
    case recordName
    /// The same for words that stand by themselves.
    case bareRecordName
    /// The whole of such a name, of two words or more.
    case wholeRecordName
    /// Words of the heading of a column in the financial tables.
    case columnName
    /// A quoted name of a status.
    case quotedStatus
    /// The name of a status as the corpus' documents print it.
    case statusName
    /// Words to search for.
    case text
    /// A quoted string.
    case phrase
    /// What stands between quotation marks, as it was typed.
    case quote
    /// A word that only the texts hold.
    case searchWord
    /// A word that ends as names of nämnder do, but is none.
    case unknownNämnd
    /// A municipality that the corpus lacks.
    case unknownKommun
    /// A compound with "mål" whose first part is no goal word.
    case unknownGoal
    /// What rules with this category make is a part of a question.
    case part
    /// What the line's clauses are made of: a part of one, a whole one, what joins two, and what is said out of politeness.
    case clausePart
    case clause
    case link
    case polite
    /// What a line says of the question before it: at its beginning, at its end, anywhere in it.
    case followingFirst
    case followingLast
    case following
    /// Words of politeness in a row, and what says who asks and why, up to the question.
    case politeRun
    case sender
    /// A word that the grammar has none of.
    case unknownWord

    /// What the grammar's files call it.
    public var name: String {
        switch self {
        case .number: "tal"
        case .decimal: "decimaltal"
        case .month: "månad"
        case .nämnd: "nämnd"
        case .kommun: "kommun"
        case .goal: "mål"
        case .thing: "sak"
        case .year: "år"
        case .goalName: "målnamn"
        case .bareGoalName: "barmålnamn"
        case .wholeGoalName: "helmålnamn"
        case .recordName: "postnamn"
        case .bareRecordName: "barpostnamn"
        case .wholeRecordName: "helpostnamn"
        case .columnName: "kolumnnamn"
        case .quotedStatus: "statuscitat"
        case .statusName: "statusnamn"
        case .text: "text"
        case .phrase: "fras"
        case .quote: "citat"
        case .searchWord: "sökord"
        case .unknownNämnd: "okändnämnd"
        case .unknownKommun: "okändkommun"
        case .unknownGoal: "okäntmål"
        case .part: "del"
        case .clausePart: "satsdel"
        case .clause: "sats"
        case .link: "fog"
        case .polite: "artighet"
        case .followingFirst: "följdstart"
        case .followingLast: "följdslut"
        case .following: "följd"
        case .politeRun: "artighetsföljd"
        case .sender: "avsändare"
        case .unknownWord: "okäntord"
        }
    }

    /// True for a category that has members though no rule makes any.
    var isBuiltIn: Bool {
        switch self {
        case .part, .clausePart, .link, .polite, .followingFirst, .followingLast, .following: false
        default: true
        }
    }
}
