import Documents
import Domain

/// Tables.
extension StructuredReader {
    mutating func read(_ table: Grid, firstLine: Int) {
        let title = passage.title
        let isRated = passage.isRated
        closePassage()
        closeSection()
        explained = isRated ? content.records.bedömningar.indices.last : explained
        isExplaining = false
        if readGoalLines(table, firstLine: firstLine) { return }
        if readCards(table, title: title, firstLine: firstLine) { return }
        enterCaption(of: table, line: firstLine)
        let (above, segments) = heads.segments(of: table, after: lastHeads)
        if segments.isEmpty { return readWithoutHeads(table, firstLine: firstLine) }
        for (number, cells) in above { readAbove(cells, line: firstLine + number) }
        for segment in segments {
            read(segment, of: table, firstLine: firstLine)
            lastHeads = segment.heads
        }
        isOfMoney = false
    }

    /// What the file itself ties to the table as its name: whose it is, or what it is about.
    private mutating func enterCaption(of table: Grid, line: Int) {
        guard let title = table.title, table.rows.first?.first?.place.sheet == nil, title != heading?.text else {
            return
        }
        if owners.name(title) != nil || legend.owners[title.lowercased()] != nil {
            enter(heading: title, level: ownerLevel ?? 8, line: line)
        } else if !title.contains(where: \.isNumber), title.count <= 100 {
            enter(heading: title, level: 9, line: line)
        }
        passage = GoalPassage()
    }

    /// A table of one row, or of labels beside values, says what comes stands under; any other is told.
    private mutating func readWithoutHeads(_ table: Grid, firstLine: Int) {
        if readBareGoals(table, firstLine: firstLine) { return }
        for (number, row) in table.rows.enumerated() {
            let texts = row.filter { $0.origin == .here && !$0.text.isEmpty }.map(\.text.oneLine)
            if texts.count == 2, labels.role(of: texts[0]) == .owner {
                standing.enter(owner: owners.name(texts[1]) ?? texts[1])
            } else if texts.count == 1, owners.name(texts[0]) != nil {
                enter(heading: texts[0], level: ownerLevel ?? 8, line: firstLine + number)
            } else {
                content.remarks.append(
                    ImportRemark(line: firstLine + number, cause: .unplacedTable, text: texts.joined(separator: " ")))
                return
            }
        }
    }

    /// Goals beside their ratings with no heads over them: what is what can be told by the cells alone.
    private mutating func readBareGoals(_ table: Grid, firstLine: Int) -> Bool {
        guard (2...3).contains(table.width), table.rows.count > 1 else { return false }
        let rows = table.rows.enumerated().map { (number: $0.offset, cells: $0.element) }
        let around = surroundings(table, firstLine: firstLine)
        let profiles = (0..<table.width).map { ColumnProfile($0, of: rows, around) }
        guard let rating = profiles.firstIndex(where: { $0.ratings == rows.count && $0.progress == 0 }),
            let goal = profiles.indices.first(where: { $0 != rating && profiles[$0].isOfNames(rows.count) })
        else { return false }
        let explanation = profiles.indices.last { $0 > goal && $0 != rating }
        let columns = GoalColumns(
            goal: goal, ratings: [RatingColumn(column: rating)], explanation: explanation, isSure: false)
        var reader = GoalTableReader(columns, around, standing)
        reader.read(TableSegment(heads: [], rows: rows))
        take(reader.content, reader.standing)
        return true
    }

    /// A row above the heads: whose the table is, or what it is about.
    private mutating func readAbove(_ cells: [Cell], line: Int) {
        let texts = cells.filter { $0.origin == .here && !$0.text.isEmpty }.map(\.text.oneLine)
        if texts.count == 2, labels.role(of: texts[0]) == .owner {
            return standing.enter(owner: owners.name(texts[1]) ?? texts[1])
        }
        guard texts.count == 1, let text = texts.first, text.count <= 100, !text.hasSuffix(".") else { return }
        enter(heading: text, level: owners.name(text) == nil ? 9 : ownerLevel ?? 8, line: line)
        passage = GoalPassage()
    }

    private mutating func read(_ printed: TableSegment, of table: Grid, firstLine: Int) {
        let around = surroundings(table, firstLine: firstLine)
        let segment = printed.withCrossesRead(ratings, ColumnHead("", as: .rating))
        let start = segment.hasHeads ? standing : lastStanding ?? standing
        if let levelled = LevelledTable(segment, around) {
            for (plan, rows) in levelled.plans {
                let part = TableSegment(heads: segment.heads, rows: rows)
                read(part, plan, around, start)
                note(plan, part, firstLine: firstLine)
            }
            return
        }
        if var outline = OutlineTableReader(segment, around, start) {
            outline.read()
            return take(outline.content, outline.standing)
        }
        var planner = TablePlanner(segment, around, start)
        do {
            let plans = try planner.plans()
            guard segment.hasHeads || planner.goesOn(plans) else { throw TableRefusal.unknownKind }
            for plan in plans {
                read(segment, plan, around, start)
                note(plan, segment, firstLine: firstLine)
            }
            for column in planner.unused {
                content.remarks.append(
                    ImportRemark(line: firstLine, cause: .unusedColumn, text: planner.heads[column].text))
            }
        } catch {
            if case TableRefusal.lostColours = error { lostColours = true }
            let text = table.rows.first?.map(\.text.oneLine).joined(separator: " ") ?? ""
            content.remarks.append(ImportRemark(line: firstLine, cause: .unplacedTable, text: text))
        }
    }

    private mutating func read(
        _ segment: TableSegment, _ plan: TablePlan, _ around: TableSurroundings, _ start: Standing
    ) {
        switch plan {
        case .goals(let columns):
            var reader = GoalTableReader(columns, around, start)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .measures(let columns):
            var reader = MeasureTableReader(columns, around, start)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .activities(let columns):
            var reader = ItemTableReader(columns, isOfRisks: false, around, start)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .risks(let columns):
            var reader = ItemTableReader(columns, isOfRisks: true, around, start)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .amounts(let columns):
            var reader = AmountTableReader(columns, around, start)
            reader.read(segment)
            take(reader.content, start)
        }
    }

    private mutating func note(_ plan: TablePlan, _ segment: TableSegment, firstLine: Int) {
        let roles = Dictionary(plan.roles) { first, _ in first }
        let columns = segment.heads.enumerated().map { ReadTable.Column(head: $1.text, role: roles[$0]) }
        let place = segment.rows.first?.cells.first?.place ?? Place()
        content.tables.append(ReadTable(line: firstLine, place: place, kind: plan.kind, columns: columns))
    }

    private func surroundings(_ table: Grid, firstLine: Int) -> TableSurroundings {
        let heads = table.rows.prefix(2).flatMap { $0 }.map(\.text).joined(separator: " ")
        let own =
            vocabulary.moneyUnit(in: heads) ?? vocabulary.moneyUnit(in: table.title ?? "")
            ?? vocabulary.moneyUnit(in: heading?.text ?? "")
        return TableSurroundings(
            vocabulary: vocabulary, owners: owners, ratings: ratings, labels: labels, year: year,
            heading: heading?.text ?? table.title ?? "", moneyUnit: own ?? moneyUnit ?? "",
            isOfMoney: isOfMoney || own != nil, abbreviations: legend.owners, firstLine: firstLine)
    }

    private mutating func take(_ found: LayoutContent, _ after: Standing) {
        content.records.add(found.records)
        content.remarks += found.remarks
        // What a band says goes on only in a table that goes on without heads of its own.
        lastStanding = after
    }

    private func isRatingOfGoal(_ cell: Cell) -> Bool {
        let text = cell.text.oneLine
        return ratings.isExplained(cell) || ratings.isKnown(text) && !ratings.isProgress(text)
    }

    /// A table whose rows are a goal's label and name beside its rating, with the explanation in the text below.
    private mutating func readGoalLines(_ table: Grid, firstLine: Int) -> Bool {
        let rows = table.rows.map { row in row.filter { $0.origin == .here && !$0.isEmpty } }
        let found = rows.compactMap { cells -> (Labels.Labelled, Rating)? in
            guard cells.count == 2, let labelled = labels.labelled(cells[0].text.oneLine), labelled.value != nil,
                labelled.role == .goal || labelled.role == .councilGoal,
                let rating = ratings.rating(in: cells[1]), rating.standing != .unknown
            else { return nil }
            return (labelled, rating)
        }
        guard found.count == rows.count else { return false }
        for (number, (labelled, rating)) in found.enumerated() {
            enter(labelled, value: labelled.value, line: firstLine + number)
            rate(rating)
        }
        return true
    }

    // MARK: Cards

    /// A table of labels beside values: each card is read as the row of a table whose heads are the labels.
    private mutating func readCards(_ table: Grid, title: GoalPassage.Title?, firstLine: Int) -> Bool {
        guard let (card, alike) = cards.cards(table) else { return false }
        var segment = TableSegment(heads: card.heads, rows: card.rows)
        segment.alike = alike
        // A list of a scale's steps has them for labels.
        guard card.heads.count(where: { ratings.isKnown($0.text) }) < 2 else { return false }
        let isOfHeading = title.flatMap { cards.labelled($0.text) } != nil
        if !card.hasTitle || isOfHeading && !card.hasGoal {
            let isRated = alike.contains { $0.cells.contains(where: isRatingOfGoal) || isOfHeading }
            guard let title, title.isCertain, card.rows.count == 1, isRated else { return false }
            let named = cards.labelled(title.text)
            segment.add(named?.head.named ?? ColumnHead("", as: .goal), text: named?.value ?? title.text)
            // The heading over a rated goal is the goal's own and no målområde.
            if standing.area == title.text || standing.area == heading?.text { standing.area = nil }
        }
        let around = surroundings(table, firstLine: firstLine)
        var planner = TablePlanner(segment, around, standing)
        guard let plans = try? planner.plans() else { return false }
        for plan in plans {
            read(segment, plan, around, standing)
            note(plan, segment, firstLine: firstLine)
        }
        return true
    }
}

extension TableSegment {
    /// Adds a column in which every row has the same text.
    fileprivate mutating func add(_ head: ColumnHead, text: String) {
        heads.append(head)
        func added(_ rows: [(number: Int, cells: [Cell])]) -> [(number: Int, cells: [Cell])] {
            rows.map { ($0.number, $0.cells + [Cell(text, place: $0.cells.last?.place ?? Place())]) }
        }
        rows = added(rows)
        alike = alike.map(added)
    }
}
