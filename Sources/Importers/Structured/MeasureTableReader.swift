import Documents
import Domain

/// Reads the rows of a table of mått: values by year, with goals and groups of people as rows of their own.
struct MeasureTableReader {
    private let columns: MeasureColumns
    private let around: TableSurroundings
    private(set) var standing: Standing
    private(set) var content = LayoutContent()

    init(_ columns: MeasureColumns, _ around: TableSurroundings, _ standing: Standing) {
        self.columns = columns
        self.around = around
        self.standing = standing
    }

    mutating func read(_ segment: TableSegment) {
        for (number, cells) in segment.rows { read(cells, number) }
        for index in content.records.mått.indices where content.records.mått[index].repeatsValue {
            content.records.mått[index].doubt = content.records.mått[index].doubt ?? .repeatedValue
        }
    }

    /// A row with a column for each owner is a mått of each.
    private mutating func readOwners(_ cells: [Cell], _ number: Int) {
        guard let name = around.name(columns.measure, cells) else { return }
        let own = standing.owner
        for owner in columns.values.compactMap(\.owner) {
            let values = values(cells, of: owner, around.line(number))
            standing.owner = owner
            if !values.isEmpty { add(name, around.name(columns.target, cells), values, cells, number) }
        }
        standing.owner = own
    }

    private mutating func read(_ cells: [Cell], _ number: Int) {
        let values = values(cells, around.line(number))
        if columns.values.contains(where: { $0.owner != nil }) {
            readOwners(cells, number)
            if values.isEmpty { return }
        }
        let target = around.name(columns.target, cells)
        guard let name = around.name(columns.measure, cells) else {
            if let group = around.name(columns.group, cells), !content.records.mått.isEmpty {
                add(group: groupName(group), values, number, group)
            } else if !values.isEmpty {
                remark(number, cells)
            }
            return
        }
        if let goal = around.name(columns.goal, cells) { standing.goal = goal }
        if let owner = around.name(columns.owner, cells) { standing.owner = around.owner(owner) }
        if values.isEmpty, target == nil {
            enter(name, cells, number)
        } else if let group = group(name, cells) {
            add(group: group, values, number, name)
        } else {
            add(name, target, values, cells, number)
        }
    }

    private mutating func remark(_ number: Int, _ cells: [Cell]) {
        let text = cells.map(\.text.oneLine).joined(separator: " ")
        content.remarks.append(ImportRemark(line: around.line(number), cause: .unplacedLine, text: text))
    }

    // MARK: Rows

    /// A row without values: an owner, or the goal that the rows below measure.
    private mutating func enter(_ name: String, _ cells: [Cell], _ number: Int) {
        if let owner = around.owners.name(name) { return standing.enter(owner: owner) }
        // A mått whose values are all lacking has its dashes.
        if columns.values.contains(where: { !cells[$0.column].text.isEmpty && cells[$0.column].origin == .here }) {
            return add(name, nil, [], cells, number)
        }
        let label = around.labels.labelled(name) ?? around.labels.headed(name)
        switch label?.role {
        case .area?: standing.enter(area: label?.value ?? name)
        case .councilGoal?: standing.enter(councilGoal: label?.value ?? name)
        default: standing.goal = label?.value ?? name
        }
    }

    /// The group that a row below a mått is of: "– flickor", "varav kvinnor", or one in a column of its own.
    private func group(_ name: String, _ cells: [Cell]) -> String? {
        guard !content.records.mått.isEmpty else { return nil }
        let isDash = name.first.map { "-–—•".contains($0) } ?? false
        var words = name.trimmed { "-–—• ".contains($0) }.lowercased().description
        let part = around.vocabulary.parts.first { words.hasPrefix($0 + " ") }
        if let part { words = String(words.dropFirst(part.count + 1)) }
        let known = around.vocabulary.groups[outsideParentheses(words).trimmed { $0 == " " }.description]
        if isDash || part != nil { return known ?? name.trimmed { "-–—• ".contains($0) }.description }
        return known
    }

    private func groupName(_ printed: String) -> String { around.vocabulary.groups[printed.lowercased()] ?? printed }

    private mutating func add(group: String, _ values: [MåttValue], _ number: Int, _ printed: String) {
        let last = content.records.mått.count - 1
        content.records.mått[last].values += values.map { value in
            var value = value
            value.group = group
            value.unit = value.unit ?? content.records.mått[last].values.first?.unit
            return value
        }
    }

    private mutating func add(
        _ printed: String, _ target: String?, _ values: [MåttValue], _ cells: [Cell], _ number: Int
    ) {
        let (name, unit) = nameAndUnit(printed)
        let group = around.name(columns.group, cells).map(groupName)
        let unitOfRow = around.name(columns.unit, cells) ?? unit
        let own = values.map { value in
            var value = value
            value.unit = value.unit ?? unitOfRow
            value.group = group ?? value.group
            return value
        }
        let place = standing.place
        if let last = content.records.mått.indices.last, content.records.mått[last].name == name,
            group != nil || columns.period != nil,
            content.records.mått[last].place == place
        {
            return content.records.mått[last].values += own
        }
        content.records.mått.append(
            Mått(
                name: name, place: place, trend: around.name(columns.trend, cells), target: target, values: own,
                line: around.line(number), doubt: standing.doubt, nämnd: standing.owner))
    }

    private static let longestUnit = 25

    /// "Sjukfrånvaro (%)" and "Sjukfrånvaro, %" are named "Sjukfrånvaro".
    private func nameAndUnit(_ printed: String) -> (name: String, unit: String?) {
        if printed.last == ")", let open = printed.lastIndex(of: "(") {
            let unit = printed[printed.index(after: open)...].dropLast()
            let name = printed[..<open].trimmed { $0 == " " }
            if !name.isEmpty, !unit.isEmpty, unit.count <= Self.longestUnit { return (String(name), String(unit)) }
        }
        if let comma = printed.lastIndex(of: ",") {
            let unit = printed[printed.index(after: comma)...].trimmed { $0 == " " }
            let name = printed[..<comma].trimmed { $0 == " " }
            if !name.isEmpty, isUnit(String(unit)) { return (String(name), String(unit)) }
        }
        return (printed, nil)
    }

    private func isUnit(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard let first = words.first, words.count <= 4 else { return false }
        return around.vocabulary.units.contains(String(first))
            && (words.count == 1 || around.vocabulary.unitJoins.contains(String(words[1]))
                || around.vocabulary.units.contains(text.lowercased()))
    }

    // MARK: Values

    private func values(_ cells: [Cell], of owner: String? = nil, _ line: Int) -> [MåttValue] {
        let own = columns.period.map { Period(text: cells[$0].text) }
        return columns.values.compactMap { entry in
            let cell = cells[entry.column]
            guard cell.origin != .left, entry.owner == owner else { return nil }
            let printed = PrintedNumber(cell.text.oneLine)
            guard let value = cell.number ?? printed.flatMap({ $0.isBracketed ? nil : $0.value }),
                let year = own?.year ?? entry.period.year ?? (around.year > 0 ? around.year : nil)
            else { return nil }
            return MåttValue(
                group: entry.group ?? "Totalt", year: year, month: own?.month ?? entry.period.month, value: value,
                unit: printed?.unit, line: line)
        }
    }
}

extension Mått {
    /// Whether two values are of one group and time, and not the same.
    fileprivate var repeatsValue: Bool {
        let kinds = Dictionary(grouping: values) { "\($0.group) \($0.year) \($0.month ?? 0)" }
        return kinds.values.contains { Set($0.map(\.value)).count > 1 }
    }
}
