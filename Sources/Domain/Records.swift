/// The goals that a record stands under.
public struct GoalPlace: Hashable, Sendable {
    /// The top level: "Sund ekonomi"; nil before the first goal.
    public var målområde: String?
    /// The nämnd's own goal below it: "Budgethållning"; nil directly under the målområde.
    public var nämndmål: String?

    public init(målområde: String? = nil, nämndmål: String? = nil) {
        self.målområde = målområde
        self.nämndmål = nämndmål
    }
}

/// A measure as one document reports it: what belongs to the document's year, and its values.
public struct Mått: Hashable, Sendable {
    /// The name as printed, line wraps joined; that of a dash row has its parents' names before its own.
    public var name: String
    /// The parent's name where this is a dash row ("- varav småhus"); nil otherwise.
    public var parent: String?
    public var place: GoalPlace
    /// "Positiv", "Negativ", "Oförändrad"; nil where none is printed.
    public var trend: String?
    /// The target as printed, without its heading and year: "850", "90 %", "Öka", "Indikator".
    public var target: String?
    /// Newest first.
    public var rankings: [MåttRanking]
    /// "Omotiverade skillnader?" as printed: "Nej", "Kön", "Område", "Kön, Område"; nil where the table has no such column.
    public var unjustified: String?
    public var values: [MåttValue]
    /// Whether the latest value reaches the target; nil where that cannot be told.
    public var isTargetReached: Bool?
    /// The line where the name begins.
    public var line: Int
    /// Why the importer is unsure of the record as a whole; nil where it is not.
    public var doubt: Doubt?
    /// Whose it is, where the document is of several nämnder; nil = the document's own.
    public var nämnd: String?

    public init(
        name: String, parent: String? = nil, place: GoalPlace, trend: String? = nil, target: String? = nil,
        rankings: [MåttRanking] = [], unjustified: String? = nil, values: [MåttValue] = [], line: Int,
        doubt: Doubt? = nil, nämnd: String? = nil
    ) {
        self.name = name
        self.parent = parent
        self.place = place
        self.trend = trend
        self.target = target
        self.rankings = rankings
        self.unjustified = unjustified
        self.values = values
        self.line = line
        self.doubt = doubt
        self.nämnd = nämnd
    }
}

/// A measure's place among others in one year.
public struct MåttRanking: Hashable, Sendable {
    public var year: Int
    /// As printed: "16/26".
    public var place: String

    public init(year: Int, place: String) {
        self.year = year
        self.place = place
    }
}

/// One value of a measure.
public struct MåttValue: Hashable, Sendable {
    /// "Totalt", "Kvinnor", "Män", "Flickor", "Pojkar", "Lägsta", "Högsta", or the label as printed.
    public var group: String
    public var year: Int
    /// 1–12 where the value is up to a month; nil for a whole year.
    public var month: Int?
    /// The number as printed, in `unit`: 84 for "84 %".
    public var value: Double
    /// "%", "index", "kr" and so on, as printed; nil where the number stands alone.
    public var unit: String?
    /// The line where the value stands.
    public var line: Int
    public var doubt: Doubt?

    public init(
        group: String = "Totalt", year: Int, month: Int? = nil, value: Double, unit: String? = nil, line: Int,
        doubt: Doubt? = nil
    ) {
        self.group = group
        self.year = year
        self.month = month
        self.value = value
        self.unit = unit
        self.line = line
        self.doubt = doubt
    }
}

/// A commitment for the year, or an activity that carries one.
public struct Åtagande: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case utvecklingsåtagande = "Utvecklingsåtagande"
        case kommunövergripande = "Kommunövergripande utvecklingsåtagande"
        case aktivitet = "Aktivitet"
    }

    /// The title, without the printed label "Kommunövergripande utvecklingsåtagande:".
    public var title: String
    public var kind: Kind
    public var place: GoalPlace
    /// As printed; nil for one without a status.
    public var status: String?
    /// The text under "Kommentar"; empty where there is none.
    public var comment: String
    public var line: Int
    public var doubt: Doubt?
    /// Whose it is, where the document is of several nämnder; nil = the document's own.
    public var nämnd: String?

    public init(
        title: String, kind: Kind, place: GoalPlace, status: String? = nil, comment: String = "", line: Int,
        doubt: Doubt? = nil, nämnd: String? = nil
    ) {
        self.title = title
        self.kind = kind
        self.place = place
        self.status = status
        self.comment = comment
        self.line = line
        self.doubt = doubt
        self.nämnd = nämnd
    }
}

/// One measure against a risk; a risk with several has one of these each.
public struct RiskÅtgärd: Hashable, Sendable {
    public var risk: String
    public var åtgärd: String
    /// The heading that the table stands under: an area or a goal.
    public var area: String?
    public var status: String?
    public var comment: String
    /// The line where the åtgärd begins.
    public var line: Int
    public var doubt: Doubt?
    /// Whose it is, where the document is of several nämnder; nil = the document's own.
    public var nämnd: String?

    public init(
        risk: String, åtgärd: String, area: String?, status: String? = nil, comment: String = "", line: Int,
        doubt: Doubt? = nil, nämnd: String? = nil
    ) {
        self.risk = risk
        self.åtgärd = åtgärd
        self.area = area
        self.status = status
        self.comment = comment
        self.line = line
        self.doubt = doubt
        self.nämnd = nämnd
    }
}

/// One measure that follows from an audit.
public struct GranskningÅtgärd: Hashable, Sendable {
    public var granskning: String
    /// The registry number as printed: "KS-2018/753.912".
    public var diarienummer: String?
    public var åtgärd: String
    public var status: String?
    public var comment: String
    public var line: Int
    public var doubt: Doubt?

    public init(
        granskning: String, diarienummer: String?, åtgärd: String, status: String? = nil, comment: String = "",
        line: Int, doubt: Doubt? = nil
    ) {
        self.granskning = granskning
        self.diarienummer = diarienummer
        self.åtgärd = åtgärd
        self.status = status
        self.comment = comment
        self.line = line
        self.doubt = doubt
    }
}

/// A recurring control.
public struct Kontroll: Hashable, Sendable {
    public var name: String
    /// The heading that the table stands under: a process or a goal.
    public var area: String?
    /// "Klart" or "Ej klart i år" as the comment says; nil where it says neither.
    public var status: String?
    public var comment: String
    public var line: Int
    public var doubt: Doubt?

    public init(
        name: String, area: String?, status: String? = nil, comment: String = "", line: Int, doubt: Doubt? = nil
    ) {
        self.name = name
        self.area = area
        self.status = status
        self.comment = comment
        self.line = line
        self.doubt = doubt
    }
}

/// One amount of a financial table.
public struct EkonomiPost: Hashable, Sendable {
    public enum RowKind: String, Hashable, Sendable, CaseIterable {
        case post
        /// A part of the post above: "varav …".
        case part = "varav"
        /// A sum of posts: "Summa …", "Verksamhetens kostnader", "Nettokostnad".
        case sum = "summa"
    }

    /// The table's name as its heading or first cell says: "Resultaträkning", "Driftredovisning".
    public var table: String
    public var post: String
    public var rowKind: RowKind
    /// The column's heading, wraps joined: "Bokslut 2018", "Avvikelse", "Utfall mars 2019".
    public var column: String
    /// The year that the heading names; nil where it names none.
    public var year: Int?
    /// With the sign as printed.
    public var amount: Double
    /// "mnkr", "tkr", "%".
    public var unit: String
    public var line: Int
    public var doubt: Doubt?
    /// Whose it is, where the document is of several nämnder; nil = the document's own.
    public var nämnd: String?

    public init(
        table: String, post: String, rowKind: RowKind = .post, column: String, year: Int? = nil, amount: Double,
        unit: String, line: Int, doubt: Doubt? = nil, nämnd: String? = nil
    ) {
        self.table = table
        self.post = post
        self.rowKind = rowKind
        self.column = column
        self.year = year
        self.amount = amount
        self.unit = unit
        self.line = line
        self.doubt = doubt
        self.nämnd = nämnd
    }
}

/// Running text under a heading.
public struct Avsnitt: Hashable, Sendable {
    /// The nearest heading; empty before the first.
    public var heading: String
    public var place: GoalPlace
    /// Paragraphs, parted by a line break; line wraps joined.
    public var text: String
    public var line: Int

    public init(heading: String, place: GoalPlace, text: String, line: Int) {
        self.heading = heading
        self.place = place
        self.text = text
        self.line = line
    }
}

/// Why the importer is unsure of a record. `Answers` holds the wording.
public enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// A row has fewer values than its table has year columns: which years they are is taken from the right.
    case fewerValuesThanColumns = "arskolumner"
    /// The row's label ends in digits that could be values.
    case digitsInLabel = "siffror"
    /// Spaces inside numbers could part two values.
    case thousandsOrColumns = "tusental"
    /// Which of two cells a line belongs to was told by its wording alone.
    case cellBoundary = "cellgrans"
    /// A sign was put back to the number that it was torn from.
    case tornSign = "tecken"
    /// The status was read out of the comment.
    case statusFromComment = "status"
    /// The record stands only in a list of running text.
    case listedOnly = "lista"
    /// The status is on no scale that is known: the record counts neither as fulfilled nor as unmet.
    case unknownStatus = "skala"
    /// The heading above may be another owner's name than those that are known.
    case uncertainOwner = "agare"
    /// Which of two columns, or which goal, the status rates is not told by the table.
    case uncertainColumn = "kolumn"
    /// The status is a colour or a sign that the document does not explain.
    case unexplainedSign = "farg"
    /// The same mått has two values of one group and time.
    case repeatedValue = "dubbelt"
}

/// A count that the report's own prose gives, beside what was read.
public struct ReportedCount: Hashable, Sendable {
    /// The sentence's part that holds the count, at most 80 characters.
    public var text: String
    public var line: Int
    public var stated: Int
    public var counted: Int

    public init(text: String, line: Int, stated: Int, counted: Int) {
        self.text = text
        self.line = line
        self.stated = stated
        self.counted = counted
    }
}
