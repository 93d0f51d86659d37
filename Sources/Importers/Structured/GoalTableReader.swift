import Documents
import Domain

/// Reads the rows of a table of rated goals.
struct GoalTableReader {
    private let columns: GoalColumns
    private let around: TableSurroundings
    private(set) var standing: Standing
    private(set) var content = LayoutContent()
    /// The goal of the row above, which a row without one goes on with.
    private var current: (goal: String?, council: String?, area: String?)?

    init(_ columns: GoalColumns, _ around: TableSurroundings, _ standing: Standing) {
        self.columns = columns
        self.around = around
        self.standing = standing
    }

    mutating func read(_ segment: TableSegment) {
        for (number, cells) in segment.rows {
            if let band = band(cells) { enter(band, at: number) } else { readRow(cells, number) }
        }
    }

    // MARK: Bands

    /// The text of a row that names what the rows below belong to: one text alone, over the whole width, in its first
    /// cell or in the goals' column, perhaps with a number before it.
    private func band(_ cells: [Cell]) -> String? {
        if let text = areaInGoalColumn(cells) { return text }
        let own = cells.indices.filter { cells[$0].origin != .left && !cells[$0].isEmpty }
        guard own.count == 1, let only = own.first, only <= 1, !cells[only].text.isEmpty, cells[only].origin == .here
        else { return nil }
        return cells[only].text.oneLine
    }

    private func areaInGoalColumn(_ cells: [Cell]) -> String? {
        guard let goal = columns.goal, columns.area == nil, cells[goal].origin == .here,
            let text = around.name(goal, cells),
            text.count <= 80, !text.hasSuffix(".")
        else { return nil }
        let others = cells.indices.filter { $0 != goal && cells[$0].origin != .left && !cells[$0].isEmpty }
        guard others.allSatisfy({ PrintedNumber(cells[$0].text) != nil || isNumbering(cells[$0].text) }),
            cells.count > 2
        else { return nil }
        return text
    }

    private func isNumbering(_ text: String) -> Bool { text.count <= 5 && text.allSatisfy { $0.isNumber || $0 == "." } }

    private mutating func enter(_ band: String, at number: Int) {
        current = nil
        if let label = around.labels.labelled(band) ?? around.labels.headed(band), let value = label.value {
            switch label.role {
            case .owner: return standing.enter(owner: around.owner(value))
            case .area: return standing.enter(area: value)
            case .councilGoal, .goal: return standing.enter(councilGoal: value)
            default: break
            }
        }
        if let name = around.owners.name(band) { return standing.enter(owner: name) }
        if columns.area == nil, band.count <= 120, !band.hasSuffix(".") {
            return standing.enter(area: unnumbered(band))
        }
        content.remarks.append(ImportRemark(line: around.line(number), cause: .unplacedLine, text: band))
    }

    // MARK: Rows

    private mutating func readRow(_ cells: [Cell], _ number: Int) {
        if let owner = around.name(columns.owner, cells) {
            standing.owner = around.owner(owner)
            // What a short name stands for can be told only where the document spells it out.
            standing.doubt = isAbbreviation(owner) && !around.isOwner(owner) ? .uncertainOwner : nil
        }
        let isNew = startsGoal(cells)
        if isNew, isSum(cells) { return }
        if isNew { note(cells) }
        if columns.isUnderGoal { current = (standing.goal, standing.councilGoal, standing.area) }
        guard let goals = current,
            isNew || columns.isUnderGoal || columns.ratings.contains(where: { cells[$0.column].origin == .here })
        else {
            return
        }
        let ratings = columns.ratings.compactMap { entry in
            cells[entry.column].origin == .above && !isNew && !columns.isUnderGoal
                ? nil : around.ratings.rating(in: cells[entry.column]).map { ($0, entry) }
        }
        guard !ratings.isEmpty else { return continueRow(cells, goals.goal, isNew, number) }
        // A second rating beside one goal is another's only where a column says whose.
        if !isNew, !columns.isUnderGoal, columns.owner == nil, let last = content.records.bedömningar.indices.last {
            return content.records.bedömningar[last].doubt = .uncertainColumn
        }
        for (rating, column) in ratings { add(rating, of: column, goals, cells, number) }
    }

    private func startsGoal(_ cells: [Cell]) -> Bool {
        let column = columns.goal ?? columns.councilGoal ?? columns.area
        guard let column else { return false }
        return cells[column].origin == .here && around.name(column, cells) != nil
    }

    /// A level that the row leaves empty is the one of the row above.
    private mutating func note(_ cells: [Cell]) {
        let area = around.name(columns.area, cells) ?? (columns.area == nil ? standing.area : current?.area)
        let isSameArea = columns.area == nil || around.name(columns.area, cells) == nil || current?.area == area
        let council =
            around.name(columns.councilGoal, cells)
            ?? (columns.councilGoal == nil ? standing.councilGoal : isSameArea ? current?.council : nil)
        current = (around.name(columns.goal, cells), council, area)
        noteLabel()
    }

    /// A goal that its label says is wider than the others: it is rated, and what stands below belongs to it.
    private mutating func noteLabel() {
        guard let goal = current?.goal, let labelled = around.labels.labelled(goal), let value = labelled.value else {
            return
        }
        switch labelled.role {
        case .councilGoal where columns.councilGoal == nil:
            standing.enter(councilGoal: value)
            current = (nil, value, current?.area)
        case .area where columns.area == nil:
            standing.enter(area: value)
            current = (nil, nil, value)
        default: break
        }
    }

    /// A row that counts the goals above.
    private func isSum(_ cells: [Cell]) -> Bool {
        let text = around.name(columns.goal ?? columns.councilGoal, cells) ?? ""
        return around.vocabulary.sums.contains(headWords(text).joined(separator: " "))
    }

    private mutating func add(
        _ rating: Rating, of column: RatingColumn, _ goals: (goal: String?, council: String?, area: String?),
        _ cells: [Cell],
        _ number: Int
    ) {
        let year = column.year
        let isOwn = year == nil || year == columns.ratings.compactMap(\.year).max()
        let line = around.line(number)
        if rating.standing == .unknown {
            content.remarks.append(ImportRemark(line: line, cause: .unknownStatus(rating.status), text: rating.status))
        }
        content.records.bedömningar.append(
            Bedömning(
                nämnd: column.owner ?? standing.owner ?? "", målområde: goals.area, kfMål: goals.council,
                nämndmål: goals.goal,
                status: rating.status, motivering: isOwn ? around.text(columns.explanation, cells) ?? "" : "",
                line: line, year: year == around.year ? nil : year,
                doubt: standing.doubt
                    ?? rating.doubt ?? (columns.isSure ? nil : .uncertainColumn)))
    }

    /// A row with no rating: more text of the goal above, or a goal that lacks one.
    private mutating func continueRow(_ cells: [Cell], _ goal: String?, _ isNew: Bool, _ number: Int) {
        let line = around.line(number)
        if isNew {
            let text = goal ?? cells.first { !$0.text.isEmpty }?.text.oneLine ?? ""
            content.remarks.append(ImportRemark(line: line, cause: .missingStatus, text: text))
            current = nil
        } else if let text = around.text(columns.explanation, cells),
            columns.explanation.map({ cells[$0].origin == .here }) == true,
            let last = content.records.bedömningar.indices.last
        {
            content.records.bedömningar[last].motivering +=
                (content.records.bedömningar[last].motivering.isEmpty ? "" : "\n") + text
        }
    }
}
