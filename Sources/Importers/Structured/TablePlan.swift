import Documents
import Domain

/// What kind of record a table holds, and in which columns.
enum TablePlan {
    case goals(GoalColumns)
    case measures(MeasureColumns)
    case activities(ItemColumns)
    case risks(ItemColumns)
    case amounts(AmountColumns)
}

/// A column of ratings.
struct RatingColumn {
    var column: Int
    /// Nil is the document's own.
    var year: Int?
    /// Whose the ratings are, where every owner has a column.
    var owner: String?
}

struct GoalColumns {
    var owner: Int?
    var area: Int?
    var councilGoal: Int?
    var goal: Int?
    /// The years or the owners of several columns differ.
    var ratings: [RatingColumn]
    var explanation: Int?
    /// No goal in the table: it rates the one that it stands under.
    var isUnderGoal: Bool { goal == nil && councilGoal == nil && area == nil }
    /// False where another column could be the rating as well.
    var isSure = true
}

struct ValueColumn {
    var column: Int
    var period: Period
    /// The group of people that the head names.
    var group: String?
    /// Whose the values are, where every owner has a column.
    var owner: String?
}

struct MeasureColumns {
    var owner: Int?
    var goal: Int?
    var measure: Int
    var group: Int?
    var values: [ValueColumn]
    /// Where each row says of what time its values are.
    var period: Int?
    var target: Int?
    var unit: Int?
    var trend: Int?
    /// Those that only a mått has.
    var own: Set<Int> {
        Set([measure] + values.map(\.column) + [group, period, target, unit, trend].compactMap(\.self))
    }
}

/// Things to do, with what becomes of them.
struct ItemColumns {
    var owner: Int?
    var area: Int?
    var goal: Int?
    /// The åtagande, or the risk.
    var title: Int
    /// The åtgärd against a risk.
    var action: Int?
    var status: Int?
    var comment: Int?
}

struct AmountColumns {
    var owner: Int?
    var post: Int
    var amounts: [Int]
}

/// Why a table was not read.
enum TableRefusal: Error {
    /// No kind of record has such columns.
    case unknownKind
    /// The column of ratings is empty: what it held was a colour that the file has lost.
    case lostColours
}
