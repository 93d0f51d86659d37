import Documents
import Domain

/// Walks a document of any municipality from block to block: headings and labels say what records stand under, tables and
/// labelled passages become records, the rest running text.
struct StructuredReader {
    private let numbered: NumberedDocument
    private let vocabulary: ReportVocabulary
    private let owners: OwnerNames
    private let labels: Labels
    private let heads: TableHeads
    private let legend: Legend
    private let ratings: RatingReader
    private let year: Int
    private let moneyUnit: String
    /// Whether goals have a label that is narrower than "mål", which is then a council's goal.
    private let hasNarrowGoals: Bool
    private var standing: Standing
    private var content = LayoutContent()
    private var passage = GoalPassage()
    private var awaited: Labels.Labelled?
    private var heading: (text: String, level: Int)?
    /// The level of headings that name owners.
    private var ownerLevel: Int?
    /// The heads of the table before, where nothing stands between.
    private var lastHeads: [ColumnHead]?
    private var lastStanding: Standing?
    private var section: Avsnitt?
    private(set) var lostColours = false

    init(_ numbered: NumberedDocument, owner: String?, year: Int, context: ImportContext) {
        self.numbered = numbered
        vocabulary = context.vocabulary
        owners = OwnerNames(vocabulary)
        let labels = Labels(vocabulary)
        self.labels = labels
        heads = TableHeads(RoleWords(vocabulary.columns))
        legend = Legend(numbered.document, vocabulary, context.scales)
        ratings = RatingReader(vocabulary, context.scales, legend: legend.meanings)
        self.year = year
        standing = Standing(owner: owner)
        let texts = numbered.document.blocks.lazy.compactMap { block -> String? in
            if case .text(let text) = block { text.text } else { nil }
        }
        moneyUnit = texts.compactMap(MoneyUnit.named).first ?? ""
        let narrow = texts.compactMap { labels.labelled($0) }.filter { $0.role == .goal && $0.value != nil }.map(\.label)
        hasNarrowGoals = Set(narrow).count > 1
    }

    /// Reads the whole document.
    mutating func read() -> LayoutContent {
        for (index, block) in numbered.document.blocks.enumerated() {
            switch block {
            case .text(let text): read(text, line: numbered.starts[index])
            case .table(let table) where !legend.tables.contains(index): read(table, firstLine: numbered.starts[index])
            case .table: break
            }
        }
        closePassage()
        closeSection()
        nameOwners()
        return content
    }

    /// Goals of a document that names no owner are the council's own; where it names some, those without are doubtful.
    private mutating func nameOwners() {
        let all = content.records.bedömningar
        let isWithout = all.allSatisfy(\.nämnd.isEmpty)
        for index in all.indices where all[index].nämnd.isEmpty {
            content.records.bedömningar[index].nämnd = vocabulary.council
            if !isWithout { content.records.bedömningar[index].doubt = .uncertainOwner }
        }
    }

    // MARK: Text

    private mutating func read(_ text: TextBlock, line: Int) {
        guard text.role != .contents, text.role != .furniture, !text.text.isEmpty else { return }
        if level(of: text) == nil { lastHeads = nil }
        lastStanding = nil
        if let label = awaited {
            awaited = nil
            return enter(label.role, text.text, label: label.label, line: line)
        }
        if let labelled = labels.labelled(text.text), isUse(labelled, text) {
            if labelled.value == nil, labelled.role != .explanation, labelled.role != .end {
                awaited = labelled
            } else {
                enter(labelled.role, labelled.value, label: labelled.label, line: line)
            }
        } else if let rating = ratings.rating(inSentence: text.text), passage.title != nil, passage.rating == nil {
            passage.rating = rating
            passage.isOpen = true
        } else if let level = level(of: text) {
            enter(heading: text.text, level: level, line: line)
        } else {
            readBody(text, line: line)
        }
    }

    /// A label alone is one only where a goal is being told: "Mål" is a heading too.
    private func isUse(_ labelled: Labels.Labelled, _ text: TextBlock) -> Bool {
        if labelled.value != nil { return true }
        switch labelled.role {
        case .explanation, .end: return passage.rating != nil
        case .rating: return passage.title != nil
        default: return false
        }
    }

    private func level(of text: TextBlock) -> Int? {
        if case .heading(let level) = text.role { return level }
        if text.isBold, text.text.count <= 120, !text.text.hasSuffix(".") { return 7 }
        // In plain text a name by itself is the heading that it looks like.
        return owners.name(text.text) != nil ? 8 : nil
    }

    private mutating func readBody(_ text: TextBlock, line: Int) {
        if passage.isOpen { return passage.explanation.append(text.text) }
        if passage.rating == nil { passage.title = text.text.count <= 200 ? (unlabelled(text.text), line) : nil }
        addToSection(text.text, line: line)
    }

    private func unlabelled(_ text: String) -> String {
        if let labelled = labels.labelled(text), let value = labelled.value { return value }
        return unnumbered(text)
    }

    // MARK: Headings and labels

    private mutating func enter(heading text: String, level: Int, line: Int) {
        closePassage()
        closeSection()
        let isTitle = heading == nil && level == 1
        heading = (text, level)
        if let name = owners.name(text) {
            standing.enter(owner: name)
            ownerLevel = ownerLevel ?? level
            return
        }
        if let headed = labels.headed(text), let value = headed.value {
            return headed.role == .area ? standing.enter(area: value) : standing.enter(councilGoal: value)
        }
        passage.title = (unnumbered(text), line)
        let isChapter = isTitle || vocabulary.chapters.contains(headWords(unnumbered(text)).joined(separator: " "))
        if let ownerLevel, level <= ownerLevel, !isChapter, ownerLevel < 7 {
            standing.enter(owner: text, doubt: .uncertainOwner)
        } else {
            standing.enter(area: isChapter ? nil : text)
        }
    }

    private mutating func enter(_ role: ReportRole, _ value: String?, label: String, line: Int) {
        switch role {
        case .owner:
            closePassage()
            if let value { standing.enter(owner: owners.name(value) ?? value) }
        case .area:
            closePassage()
            standing.enter(area: value)
        case .councilGoal:
            closePassage()
            if let value { standing.enter(councilGoal: value) }
        case .goal: enter(goal: value ?? "", label: label, line: line)
        case .rating:
            guard passage.title != nil, passage.rating == nil, let value, let rating = ratings.rating(value) else {
                return readBody(TextBlock([label, value ?? ""].joined(separator: ": "), place: Place()), line: line)
            }
            passage.rating = rating
            passage.isOpen = true
            // The heading over a rated goal is the goal's own and no målområde.
            if standing.area == passage.title?.text || standing.area == heading?.text { standing.area = nil }
        case .explanation:
            passage.isOpen = passage.rating != nil
            if let value { passage.explanation.append(value) }
        default: passage.isOpen = false
        }
    }

    private mutating func enter(goal value: String, label: String, line: Int) {
        closePassage()
        if hasNarrowGoals, label == vocabulary.labels[.goal]?.first {
            standing.enter(councilGoal: value)
        } else {
            passage.title = (value, line)
            standing.goal = value
        }
    }

    private mutating func closePassage() {
        if let bedömning = passage.bedömning(standing) {
            if bedömning.doubt == .unknownStatus {
                content.remarks.append(
                    ImportRemark(line: bedömning.line, cause: .unknownStatus(bedömning.status), text: bedömning.status))
            }
            content.records.bedömningar.append(bedömning)
            standing.goal = bedömning.nämndmål
        }
        passage = GoalPassage()
    }

    // MARK: Running text

    private mutating func addToSection(_ text: String, line: Int) {
        if section == nil {
            section = Avsnitt(heading: heading?.text ?? "", place: standing.place, text: text, line: line)
        } else {
            section?.text += "\n" + text
        }
    }

    private mutating func closeSection() {
        if let section { content.records.avsnitt.append(section) }
        section = nil
    }

    // MARK: Tables

    private mutating func read(_ table: Grid, firstLine: Int) {
        closePassage()
        closeSection()
        if readCards(table, firstLine: firstLine) { return }
        let (above, segments) = heads.segments(of: table, after: lastHeads)
        for (number, cells) in above { readAbove(cells, line: firstLine + number) }
        for segment in segments {
            read(segment, of: table, firstLine: firstLine)
            lastHeads = segment.heads
        }
        if segments.isEmpty { remark(table, line: firstLine) }
    }

    /// A row above the heads: whose the table is, or what it is about.
    private mutating func readAbove(_ cells: [Cell], line: Int) {
        let texts = cells.filter { $0.origin == .here && !$0.text.isEmpty }.map(\.text.oneLine)
        guard texts.count == 1, let text = texts.first else { return }
        enter(heading: text, level: owners.name(text) == nil ? 9 : ownerLevel ?? 8, line: line)
    }

    private mutating func read(_ segment: TableSegment, of table: Grid, firstLine: Int) {
        let around = surroundings(table, firstLine: firstLine)
        var planner = TablePlanner(segment, around)
        do {
            let plans = try planner.plans()
            let start = segment.hasHeads ? standing : lastStanding ?? standing
            for plan in plans { read(segment, plan, around, start) }
            for column in planner.unused {
                content.remarks.append(
                    ImportRemark(line: firstLine, cause: .unusedColumn, text: planner.heads[column].text))
            }
        } catch {
            if case TableRefusal.lostColours = error { lostColours = true }
            remark(table, line: firstLine)
        }
    }

    private mutating func read(
        _ segment: TableSegment, _ plan: TablePlan, _ around: TableSurroundings, _ standing: Standing
    ) {
        switch plan {
        case .goals(let columns):
            var reader = GoalTableReader(columns, around, standing)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .measures(let columns):
            var reader = MeasureTableReader(columns, around, standing)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .activities(let columns):
            var reader = ItemTableReader(columns, isOfRisks: false, around, standing)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .risks(let columns):
            var reader = ItemTableReader(columns, isOfRisks: true, around, standing)
            reader.read(segment)
            take(reader.content, reader.standing)
        case .amounts(let columns):
            var reader = AmountTableReader(columns, around, standing)
            reader.read(segment)
            take(reader.content, standing)
        }
    }

    private func surroundings(_ table: Grid, firstLine: Int) -> TableSurroundings {
        let heads = table.rows.prefix(2).flatMap { $0 }.map(\.text).joined(separator: " ")
        let unit = MoneyUnit.named(in: heading?.text ?? "") ?? MoneyUnit.named(in: heads) ?? moneyUnit
        return TableSurroundings(
            vocabulary: vocabulary, owners: owners, ratings: ratings, labels: labels, year: year,
            heading: heading?.text ?? table.title ?? "", moneyUnit: unit, firstLine: firstLine)
    }

    private mutating func take(_ found: LayoutContent, _ after: Standing) {
        content.records.add(found.records)
        content.remarks += found.remarks
        // What a band says goes on only in a table that goes on without heads of its own.
        lastStanding = after
    }

    private mutating func remark(_ table: Grid, line: Int) {
        let text = table.rows.first?.map(\.text.oneLine).joined(separator: " ") ?? ""
        content.remarks.append(ImportRemark(line: line, cause: .unplacedTable, text: text))
    }

    // MARK: Cards

    /// A table of two columns of which the first has labels: one goal told as a list.
    private mutating func readCards(_ table: Grid, firstLine: Int) -> Bool {
        guard table.width == 2 else { return false }
        let roles = table.rows.map { labels.role(of: $0[0].text.oneLine) }
        guard roles.compactMap(\.self).count * 5 >= roles.count * 3, roles.contains(.rating), roles.contains(.goal) else {
            return false
        }
        for (number, row) in table.rows.enumerated() {
            let text = row[1].text.isEmpty ? ratings.rating(in: row[1])?.status ?? "" : row[1].text.oneLine
            if let role = roles[number] {
                enter(role, text, label: row[0].text.lowercased(), line: firstLine + number)
            } else {
                passage.isOpen = false
            }
        }
        closePassage()
        return true
    }
}

extension Records {
    mutating func add(_ other: Records) {
        bedömningar += other.bedömningar
        mått += other.mått
        åtaganden += other.åtaganden
        risker += other.risker
        granskningar += other.granskningar
        kontroller += other.kontroller
        ekonomi += other.ekonomi
        avsnitt += other.avsnitt
    }
}
