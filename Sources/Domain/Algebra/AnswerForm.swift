/// How the rows of an inquiry are shown, where a later line asks for them otherwise.
public struct AnswerForm: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        /// As the question asks.
        case asAsked
        /// What there is of it, a row each, where it is counted.
        case listed
        /// The records behind the rows.
        case records
        case groups(Dimension)
        case count
        case countOfRecords
        case countOfGroups(Dimension)
        case share
    }

    public enum Order: Hashable, Sendable {
        case by(Dimension, descending: Bool)
        /// By the number that the rows have.
        case measure(descending: Bool)
        /// Only the first by that number.
        case first(descending: Bool)
    }

    /// What the number of a group is held against: "fler än två".
    public struct Limit: Hashable, Sendable {
        public var comparison: Comparison
        public var number: Double

        public init(_ comparison: Comparison, _ number: Double) {
            self.comparison = comparison
            self.number = number
        }
    }

    public var shape = Shape.asAsked
    public var by: [Dimension] = []
    public var columns: Set<ExtraColumn> = []
    public var order: Order?
    /// Only those of its groups whose number is so.
    public var limit: Limit?
    /// The others than those that were asked for.
    public var isComplement = false
    /// Whatever their status and way.
    public var leavesPredicates = false

    public init() {}

    /// Shows it in another shape: what belonged to the one before goes.
    public mutating func take(_ shape: Shape) {
        self.shape = shape
        by = []
        order = nil
        limit = nil
        if shape != .records { columns = [] }
    }
}

extension Inquiry {
    /// The inquiry in another form; nil where it has no such form.
    public func shown(as form: AnswerForm) -> Inquiry? {
        var inquiry = form.leavesPredicates ? without([.status, .direction]) : self
        if form.isComplement {
            guard let others = inquiry.complement else { return nil }
            inquiry = others
        }
        guard let shaped = inquiry.shaped(form)?.limited(form.limit), let ordered = shaped.ordered(form.order) else {
            return nil
        }
        return ordered
    }

    private func shaped(_ form: AnswerForm) -> Inquiry? {
        if !form.by.isEmpty {
            return isShare || form.shape == .share ? share(form.by) : count(recordsBehind, form.by, of: wholeBehind)
        }
        switch form.shape {
        case .asAsked:
            guard !form.columns.isEmpty else { return self }
            guard case .rows(let things, let layout) = self, things.dimensions == nil else {
                return records(form.columns)
            }
            var own = layout
            own.columns.formUnion(form.columns)
            return .rows(things.laterIfTexts(own.columns), own)
        case .listed: return listed(form.columns)
        case .records: return records(form.columns)
        case .groups(let dimension): return .rows(.groups(dimension.named, of: recordsBehind), Layout())
        case .count:
            guard case .rows(let things, _) = self, let dimensions = things.dimensions else {
                return count(recordsBehind, [], of: recordsBehind)
            }
            return .table(of: .groups([], of: things.recordsOfAll(dimensions)), [.count(things)], Layout())
        case .countOfRecords: return count(recordsBehind, [], of: recordsBehind)
        case .countOfGroups(let dimension):
            let records = recordsBehind
            return count(.groups([dimension], of: records), [], of: records)
        case .share:
            guard case .table(of: let groups, _, _) = self else { return share([]) }
            return share(groups.dimensions ?? [])
        }
    }

    /// A count as what was counted.
    private func listed(_ columns: Set<ExtraColumn>) -> Inquiry? {
        guard case .table(of: _, let measures, _) = self else { return columns.isEmpty ? self : records(columns) }
        if case .count(let things)? = measures.first, things.dimensions != nil {
            return columns.isEmpty ? .rows(things.named, Layout()) : records(columns)
        }
        return records(columns)
    }

    private func records(_ columns: Set<ExtraColumn>) -> Inquiry {
        .rows(recordsBehind.laterIfTexts(columns), Layout(columns: columns))
    }

    private func count(_ things: Things, _ by: [Dimension], of all: Things) -> Inquiry {
        let isInOrder = by.first.map { [.status, .år, .förändring, .målområde].contains($0) } ?? true
        let order: [Sorting] = isInOrder ? [] : [.measure(.count(things), descending: true)]
        return .table(of: .groups(by, of: all), [.count(things)], Layout(order: order))
    }

    private func share(_ by: [Dimension]) -> Inquiry? {
        if by.isEmpty, case .rows(let things, _) = self, let dimensions = things.dimensions {
            guard case .rows(let all, _) = withoutPredicates, all != things else { return nil }
            return .table(
                of: .groups([], of: things.recordsOfAll(dimensions)),
                [.percent(.count(things), of: .count(all)), .count(things), .count(all)], Layout())
        }
        var (part, all) = (recordsBehind, wholeBehind)
        guard part != all else { return distribution(of: all, by) }
        if part.source == .pairs { (part, all) = (part.that([.paired]), all.that([.paired])) }
        let percent = Measure.percent(.count(part), of: .count(all))
        let order: [Sorting] = by.isEmpty ? [] : [.measure(percent, descending: true)]
        return .table(of: .groups(by, of: all), [percent, .count(part), .count(all)], Layout(order: order))
    }

    /// The shares that statuses or ways have of all.
    private func distribution(of all: Things, _ by: [Dimension]) -> Inquiry? {
        let others = by.filter { $0 != .status && $0 != .förändring }
        guard others.count < by.count else { return nil }
        let percent = Measure.percent(.count(all), of: .whole(.count(all), sharing: others))
        return .table(of: .groups(by, of: all), [percent, .count(all)], Layout())
    }

    public var isShare: Bool {
        guard case .table(of: _, let measures, _) = self, case .percent? = measures.first else { return false }
        return true
    }

    private func limited(_ limit: AnswerForm.Limit?) -> Inquiry? {
        guard let limit else { return self }
        guard case .table(of: let groups, let measures, let layout) = self, let measure = measures.first,
            groups.dimensions?.isEmpty == false
        else { return nil }
        let met = groups.that([.compares(measure, limit.comparison, .number(limit.number))])
        return .table(of: met, measures, layout)
    }

    private func ordered(_ order: AnswerForm.Order?) -> Inquiry? {
        switch (order, self) {
        case (nil, _): return self
        case (.by(let dimension, let descending), .rows(let things, var layout)):
            layout.order = [.by(dimension, descending: descending)]
            return .rows(things, layout)
        case (.by(let dimension, let descending), .table(of: let groups, let measures, var layout)):
            guard groups.dimensions?.contains(dimension) == true else { return nil }
            layout.order = [.by(dimension, descending: descending)]
            return .table(of: groups, measures, layout)
        case (.measure(let descending), .table(of: let groups, let measures, var layout)):
            guard let measure = measures.first, groups.dimensions?.isEmpty == false else { return nil }
            layout.order = [.measure(measure, descending: descending)]
            return .table(of: groups, measures, layout)
        case (.first(let descending), .table(of: let groups, let measures, var layout)):
            guard let measure = measures.first, groups.dimensions?.isEmpty == false else { return nil }
            layout.order = [.measure(measure, descending: descending)]
            let first = Things.first(1, of: groups.unranked, by: [.init(measure, descending: descending)])
            return .table(of: first, measures, layout)
        case (.measure(let descending), .rows(let things, var layout))
        where things.dimensions == nil && things.source.schema.number != nil:
            guard let field = things.source.schema.number else { return nil }
            layout.order = [.measure(.value(field), descending: descending)]
            return .rows(things, layout)
        // Goals have no number: their statuses are in order.
        case (.measure(let descending), .rows(let things, var layout)) where things.dimensions == nil:
            layout.order = [.by(.status, descending: descending)]
            return .rows(things, layout)
        default: return nil
        }
    }

    /// Those for which it does not hold, of those of which it could.
    private var complement: Inquiry? {
        guard case .rows(let things, let layout) = self else { return nil }
        if case .those(let groups, let condition) = things, groups.dimensions != nil {
            guard case .rows(let all, _) = withoutPredicates, all != things else {
                return .rows(.those(groups, .not(condition)), layout)
            }
            return .rows(all.that([.not(condition)]), layout)
        }
        guard let set = things.recordSet else { return nil }
        let said = set.conditions.filter(\.isPredicate)
        guard !said.isEmpty else { return nil }
        let others = set.conditions.filter { !said.contains($0) }
        let placed: [Condition] = said.contains { $0.subject == .status } ? [.status(.placed)] : []
        return .rows(Things.all(set.source).that(others + placed + [.not(Condition.all(of: said))]), layout)
    }
}

extension Things {
    /// Pairs have the texts of their later year.
    fileprivate func laterIfTexts(_ columns: Set<ExtraColumn>) -> Things {
        source == .pairs && columns.contains(.motivering) && recordSet != nil ? .later(self) : self
    }

    /// The records that groups are made of, before any condition on them.
    fileprivate func recordsOfAll(_ dimensions: [Dimension]) -> Things {
        switch self {
        case .groups(_, of: let records): records
        case .those(let things, _), .first(_, of: let things, by: _): things.recordsOfAll(dimensions)
        case .all, .later: self
        }
    }
}

extension Things {
    /// All of those of which these are the first.
    fileprivate var unranked: Things {
        if case .first(_, of: let all, by: _) = self { return all }
        return self
    }
}

extension Dimension {
    /// It with what it is called by: a granskning is told apart by its registry number, and known by its name.
    public var named: [Dimension] { self == .diarienummer ? [.granskning, .diarienummer] : [self] }
}

extension Things {
    /// The groups with what they are called by.
    fileprivate var named: Things {
        switch self {
        case .groups(let dimensions, of: let records) where dimensions.count == 1:
            .groups(dimensions[0].named, of: records)
        case .those(let things, let condition): .those(things.named, condition)
        case .all, .groups, .first, .later: self
        }
    }
}
