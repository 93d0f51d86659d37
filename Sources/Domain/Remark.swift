/// What a search shows where few texts have all that was looked for.
public enum Widening: Hashable, Sendable {
    /// Texts without these words, which only tell more of another.
    case leavingOut([String])
    /// Texts with the parts of these compounds.
    case parting([String])
    /// Texts with most of the words.
    case fewer
}

/// What a line says to the tool where it asks nothing of the corpus.
public enum SpokenLine: Hashable, Sendable {
    case greets, thanks, leaves
    /// It wonders what can be asked.
    case wonders
    /// It wants the answer in a file or on paper.
    case saves
    /// It wants to see the document that the answer is of.
    case opensDocument
    /// It wants more of a search, and there is none.
    case pages
    /// It wants a row of a table, as if it were a search's hit.
    case opensRow(Int)
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
    /// Municipalities that have no goal of their own by a goal word: those whose names have the word were taken.
    case tookGoalsByName(word: String, kommuner: [String])
    /// Municipalities that the question is about and that have no goal by the goal word.
    case goalMissingIn(word: String, kommuner: [String])
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
    /// A status has no place on a known scale: so many bedömningar that the question is about count neither as met nor as
    /// not met.
    case unplacedStatus(String, count: Int)
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
    /// A follow-up that does not fit the question before it.
    case cannotFollow
    /// The question before was not answered: this one goes on from the last that was.
    case goesOnFromEarlier
    /// A question of its own, in a dialogue about some nämnder or goals that it says nothing of.
    case readAlone([String])
    /// It does not hold for all: the rows are of those for which it does not.
    case showsExceptions
    /// The question before was asked to be forgotten; nothing but thanks was said.
    case forgotten, thanked
    /// Nothing was asked: what the line says, and what to do instead.
    case spoken(SpokenLine)
    /// Every word was understood, and they make no question together.
    case cannotJoin
    /// A negation among the words of a search, which is a word like the others and leaves nothing out.
    case negationSearched(String)
    /// Words of a search that no text has.
    case wordsInNoText([String])
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
    /// What a remark does to the answer that it is of.
    public enum Effect: Hashable, Sendable {
        /// The question cannot be answered as it stands: half an answer would be to another question.
        case refuses
        /// By itself it explains an answer without rows.
        case explainsNothing
        /// It says what was taken for granted in the rows: nothing where there is none.
        case assumes
        /// It says more of the answer.
        case adds
    }

    public var effect: Effect {
        switch self {
        case .ofKommuner(_, let remark): remark.effect
        case .nämndMissing, .kommunMissing, .goalMissing, .nothingToAnswer, .nothingToFollow, .cannotFollow,
            .cannotJoin,
            .severalQuestions,
            .calculationMissing, .outsideField, .lacking:
            .refuses
        case .yearMissing, .monthMissing, .nämndHasNoDocument, .textMissing, .otherScale, .noMoreHits, .noSuchHit,
            .questionTooLong, .kindMissing, .valueMissing, .nameElsewhere, .goalNotRated, .spoken, .forgotten, .thanked:
            .explainsNothing
        case .tookLatestYear, .tookLatestPeriod, .rankedByFulfilment: .assumes
        case .tookName, .tookGoalsByName, .goalMissingIn, .tookKommun, .tookAsText, .widened, .scalesDiffer,
            .mixedNämnder, .premiseFalse, .emptied,
            .unplacedStatus,
            .reportKindMissing, .note, .goesOnFromEarlier, .readAlone, .showsExceptions, .tookStatuses,
            .nameTakenAsText,
            .nameWithout, .negationSearched,
            .wordsPassedOver, .wordsInNoText, .searchTooLong, .statusIsOther:
            .adds
        }
    }
}

extension Remark {
    /// True for a year, a month or a kind of report that the corpus lacks.
    public var isOfTime: Bool {
        switch self {
        case .ofKommuner(_, let remark): remark.isOfTime
        case .yearMissing, .monthMissing, .reportKindMissing: true
        default: false
        }
    }

    /// True for an answer to a line that asks nothing.
    public var isSpoken: Bool { if case .spoken = self { true } else { false } }
}
