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

/// Decides what a table holds by its heads, weighed with what the cells hold.
struct TablePlanner {
    let heads: [ColumnHead]
    let profiles: [ColumnProfile]
    /// The group of people that each column's head names.
    private let groups: [String?]
    /// The owner that each column's head names.
    private let owners: [String?]
    /// Of what time each column's head says that its values are.
    private let periods: [Period]
    private let year: Int
    /// Whether the table or the line over it says in what money is counted.
    private let isOfMoney: Bool
    /// Whether the surroundings say whose the table is: short names in it are then more likely persons'.
    private let hasOwner: Bool
    /// Whether the table stands under a goal that is not in it.
    private let isUnderGoal: Bool
    private var taken: Set<Int> = []

    init(_ segment: TableSegment, _ around: TableSurroundings, _ standing: Standing) {
        let evidence = segment.alike ?? segment.rows
        heads = segment.heads
        year = around.year
        isOfMoney = around.isOfMoney
        hasOwner = standing.owner != nil
        isUnderGoal = standing.goal != nil && segment.rows.count == 1
        groups = heads.map { around.group(inHead: $0.text) }
        owners = heads.map { around.isOwner($0.text) ? around.owner($0.text) : nil }
        periods = heads.map(around.period(of:))
        profiles = heads.indices.map {
            ColumnProfile($0, of: evidence, around)
        }
    }

    /// What the table holds; goals beside their mått give two.
    /// - Throws: `TableRefusal`.
    mutating func plans() throws -> [TablePlan] {
        if heads.contains(where: isOfRisks), let plan = risks() { return [plan] }
        var other = self
        if heads.contains(where: isOfMeasures), let plan = measures() {
            let isRated = heads.indices.contains {
                heads[$0].weight(.rating) >= RoleWords.inside && profiles[$0].isRating
            }
            let hasGoals = heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.measure) == 0 }
            guard isRated && hasGoals, case .measures(let columns) = plan else { return [plan] }
            other.taken = columns.own
            defer { taken.formUnion(other.taken) }
            return [plan, try other.goals()]
        }
        if let plan = amounts() { return [plan] }
        if isOfActivities, let plan = activities() { return [plan] }
        return [try goals()]
    }

    /// Whether a table without heads of its own holds what those of the table before say.
    func goesOn(_ plans: [TablePlan]) -> Bool {
        plans.allSatisfy { plan in
            guard case .goals(let columns) = plan else { return true }
            return columns.ratings.contains { profiles[$0.column].isKnownRating }
        }
    }

    /// The columns with something in them that no plan uses and that are not known to be beside the point.
    var unused: [Int] {
        heads.indices.filter {
            !taken.contains($0) && profiles[$0].filled > 0 && heads[$0].weight(.other) < RoleWords.whole
        }
    }

    // MARK: Columns

    private func has(_ role: ReportRole) -> Bool { heads.contains { $0.weight(role) >= RoleWords.whole } }

    private func has(_ role: ReportRole, _ column: Int) -> Bool {
        heads[column].weight(role) >= RoleWords.inside && profiles[column].filled > 0 && !profiles[column].isNumeric
            && !profiles[column].isKnownRating
    }

    /// The free column that is most probably of a role: the weightiest head, the leftmost among equals.
    private mutating func take(_ role: ReportRole, _ fits: (ColumnProfile) -> Bool = { _ in true }) -> Int? {
        let free = heads.indices.filter {
            !taken.contains($0) && heads[$0].weight(role) > 0 && profiles[$0].filled > 0 && fits(profiles[$0])
        }
        let best = free.max { (heads[$0].weight(role), $1) < (heads[$1].weight(role), $0) }
        best.map { _ = taken.insert($0) }
        return best
    }

    /// A column called nämnd, or one that is called ansvarig and names owners rather than persons.
    private mutating func takeOwner() -> Int? {
        take(.owner) { !$0.isNumeric && !$0.isKnownRating }
            ?? take(.responsible) { $0.isOwner || !hasOwner && $0.isOfAbbreviations }
    }

    /// What another role says stronger than this one is left for it.
    private func isStronger(_ other: ReportRole, than role: ReportRole, in column: Int) -> Bool {
        heads[column].weight(other) > heads[column].weight(role)
    }

    /// The column that says what has become of things: by its head, else by cells that are known to say so.
    private mutating func takeStatus() -> Int? {
        if let column = take(.rating, \.isRating) { return column }
        let column = heads.indices.first { !taken.contains($0) && profiles[$0].isKnownRating }
        column.map { _ = taken.insert($0) }
        return column
    }

    /// A second column of goals whose texts stand over several rows.
    private mutating func takeWiderGoal() -> Int? {
        let column = heads.indices.first {
            !taken.contains($0) && heads[$0].weight(.goal) > 0 && heads[$0].weight(.area) == 0
                && !profiles[$0].isNumeric
                && profiles[$0].meanLength > 8
        }
        column.map { _ = taken.insert($0) }
        return column
    }

    /// The one column of long texts that is left, whatever it is called.
    /// - Parameter least: how many letters its texts have on average.
    private mutating func takeLongest(from least: Int) -> Int? {
        let long = heads.indices.filter {
            !taken.contains($0) && profiles[$0].meanLength > least && heads[$0].roles.isEmpty && !profiles[$0].isNumeric
        }
        guard long.count == 1 else { return nil }
        taken.insert(long[0])
        return long[0]
    }

    // MARK: Kinds

    private mutating func risks() -> TablePlan? {
        guard let title = take(.risk, { !$0.isNumeric }) else { return nil }
        let owner = takeOwner()
        // What is to be done, before what is looked at: "Kontrollmoment" is an åtgärd where nothing else is.
        let doing = heads.indices.first {
            !taken.contains($0) && isStronger(.activity, than: .rating, in: $0) && has(.action, $0)
        }
        doing.map { _ = taken.insert($0) }
        let action = doing ?? take(.action) { !$0.isNumeric && !$0.isKnownRating }
        let status = takeStatus()
        let area = take(.area) { !$0.isNumeric }
        let comment =
            take(.explanation) ?? take(.rating, { $0.meanLength > 8 && !$0.isNumeric }) ?? takeLongest(from: 12)
        return .risks(
            ItemColumns(
                owner: owner, area: area, goal: nil, title: title, action: action, status: status, comment: comment))
    }

    private func isOfRisks(_ head: ColumnHead) -> Bool {
        head.weight(.risk) >= RoleWords.whole || head.weight(.risk) >= RoleWords.inside && head.weight(.goal) == 0
    }

    private func isOfMeasures(_ head: ColumnHead) -> Bool {
        head.weight(.measure) >= RoleWords.inside && head.weight(.measure) >= head.weight(.rating)
    }

    private mutating func measures() -> TablePlan? {
        guard let measure = take(.measure, { !$0.isNumeric }) else { return nil }
        let target = heads.indices.filter { column in
            !taken.contains(column) && heads[column].weight(.target) > 0 && !profiles[column].isKnownRating
                && !isStronger(.value, than: .target, in: column)
                && (heads[column].weight(.goal) < heads[column].weight(.target) || hasNumbers(column))
        }.max { (heads[$0].weight(.target), $1) < (heads[$1].weight(.target), $0) }
        if let target { taken.insert(target) }
        let period = take(.period, \.isPeriod)
        let values = heads.indices.filter { column in
            !taken.contains(column)
                && (heads[column].isYear || heads[column].weight(.value) > 0 || groups[column] != nil
                    || owners[column] != nil)
                && (profiles[column].isNumeric || profiles[column].filled == 0
                    || heads[column].isYear && profiles[column].hasNumbers)
        }
        guard values.contains(where: { profiles[$0].isNumeric }) else { return nil }
        taken.formUnion(values)
        let owner = takeOwner()
        return .measures(
            MeasureColumns(
                owner: owner, goal: take(.goal) { !$0.isNumeric }, measure: measure, group: take(.group),
                values: values.map {
                    ValueColumn(column: $0, period: periods[$0], group: groups[$0], owner: owners[$0])
                },
                period: period, target: target, unit: take(.unit),
                trend: take(.trend) { !$0.isNumeric }))
    }

    private func hasNumbers(_ column: Int) -> Bool {
        profiles[column].texts.contains { $0.contains(where: \.isNumber) }
    }

    private mutating func amounts() -> TablePlan? {
        let amounts = heads.indices.filter { column in
            profiles[column].isNumeric && (heads[column].weight(.amount) > 0 || heads[column].isYear)
        }
        let isNamed = amounts.contains { heads[$0].weight(.amount) >= RoleWords.inside }
        guard amounts.count >= 2, isNamed || isOfMoney else { return nil }
        guard let post = heads.indices.first(where: { !profiles[$0].isNumeric && profiles[$0].filled > 0 }) else {
            return nil
        }
        taken = Set(amounts + [post])
        return .amounts(AmountColumns(owner: takeOwner(), post: post, amounts: amounts))
    }

    private var isOfActivities: Bool {
        guard has(.activity) || heads.contains(where: { $0.weight(.activity) > 0 && $0.weight(.goal) == 0 }) else {
            return false
        }
        // "Åtagande" can be a goal too; a column of its own for goals says that it is not.
        let isSure = heads.contains { $0.weight(.activity) > 0 && $0.weight(.goal) < $0.weight(.activity) }
        // What is under way or done is no goal.
        let isInProgress = heads.indices.contains { heads[$0].weight(.rating) > 0 && profiles[$0].isProgress }
        if isInProgress { return true }
        return isSure || heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.activity) == 0 }
    }

    private mutating func activities() -> TablePlan? {
        let ratings = heads.indices.filter { profiles[$0].isRating && heads[$0].weight(.rating) >= RoleWords.whole }
        // Where goals are rated and their åtgärder only told, the table is one of goals.
        let isOfGoals = heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.activity) == 0 }
        if isOfGoals, let rating = ratings.first,
            let column = heads.firstIndex(where: { $0.weight(.activity) >= RoleWords.whole }),
            rating < column
        {
            return nil
        }
        guard let title = take(.activity, { !$0.isNumeric && !$0.isKnownRating && (!$0.isRating || $0.meanLength > 8) })
        else { return nil }
        let status = takeStatus()
        let owner = takeOwner()
        let (area, goal) = (take(.area), take(.goal) { !$0.isNumeric })
        let comment = take(.explanation) ?? takeLongest(from: 12)
        // Names alone, or beside something unknown, tell nothing of what has become of them.
        guard [status, owner, goal, comment].contains(where: { $0 != nil }) else { return nil }
        return .activities(
            ItemColumns(
                owner: owner, area: area, goal: goal, title: title, action: nil, status: status, comment: comment))
    }

    private mutating func goals() throws -> TablePlan {
        let named = heads.indices.filter {
            heads[$0].weight(.rating) > 0 && !isStronger(.explanation, than: .rating, in: $0)
        }
        var ratings = named.filter { profiles[$0].isRating || profiles[$0].isOfFewWords }
        if ratings.isEmpty {
            ratings = heads.indices.filter { profiles[$0].isKnownRating && heads[$0].weight(.goal) < RoleWords.whole }
        }
        if ratings.isEmpty { ratings = named.filter { profiles[$0].isPercent } }
        let hasGoal = heads.contains { max($0.weight(.goal), $0.weight(.councilGoal)) >= RoleWords.inside }
        if ratings.isEmpty, hasGoal,
            named.contains(where: { profiles[$0].filled == 0 && heads[$0].weight(.rating) >= RoleWords.whole })
        {
            throw TableRefusal.lostColours
        }
        guard !ratings.isEmpty else { throw TableRefusal.unknownKind }
        let years = ratings.map { heads[$0].period.year ?? year }
        var isSure = true
        if ratings.count > 1, ratings.allSatisfy({ owners[$0] != nil }) { return try goals(of: ratings) }
        if Set(years).count < years.count { (ratings, isSure) = mainRating(of: ratings) }
        taken.formUnion(ratings)
        var explanation = take(.explanation) { !$0.isNumeric }
        let owner = takeOwner()
        var council = take(.councilGoal) { !$0.isNumeric }
        var goal = take(.goal) { !$0.isNumeric }
        if goal != nil, council == nil { council = takeWiderGoal() }
        let area = take(.area) { !$0.isNumeric }
        if goal == nil, council == nil, area == nil, !isUnderGoal {
            goal = heads.indices.first { !taken.contains($0) && !profiles[$0].isNumeric && profiles[$0].meanLength > 8 }
        }
        if explanation == nil { explanation = takeLongest(from: 15) }
        guard goal ?? council ?? area != nil || isUnderGoal else { throw TableRefusal.unknownKind }
        return .goals(
            GoalColumns(
                owner: owner, area: area, councilGoal: council, goal: goal,
                ratings: ratings.map { RatingColumn(column: $0, year: heads[$0].period.year) },
                explanation: explanation, isSure: isSure))
    }

    /// Goals that every owner rates in a column of its own.
    private mutating func goals(of ratings: [Int]) throws -> TablePlan {
        taken.formUnion(ratings)
        let explanation = take(.explanation) { !$0.isNumeric }
        let (council, goal) = (take(.councilGoal) { !$0.isNumeric }, take(.goal) { !$0.isNumeric })
        let area = take(.area) { !$0.isNumeric }
        guard goal ?? council ?? area != nil else { throw TableRefusal.unknownKind }
        return .goals(
            GoalColumns(
                area: area, councilGoal: council, goal: goal,
                ratings: ratings.map { RatingColumn(column: $0, year: heads[$0].period.year, owner: owners[$0]) },
                explanation: explanation))
    }

    /// Of several ratings of one year the one that the heads put first: a later month, or the weightier word.
    private func mainRating(of columns: [Int]) -> ([Int], isSure: Bool) {
        let months = columns.map { heads[$0].period.month ?? 0 }
        if Set(months).count == months.count, let last = months.indices.max(by: { months[$0] < months[$1] }) {
            return ([columns[last]], true)
        }
        let best = columns.max { (heads[$0].weight(.rating), $1) < (heads[$1].weight(.rating), $0) } ?? columns[0]
        let isAlone = columns.filter { heads[$0].weight(.rating) / 10 == heads[best].weight(.rating) / 10 }.count == 1
        return ([best], isAlone)
    }
}
