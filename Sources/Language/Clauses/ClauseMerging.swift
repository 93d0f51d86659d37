import Domain

extension Clause {
    /// The clause with one more part; nil where the two cannot both be in one clause.
    func adding(_ part: ClausePart, _ words: Range<Int>) -> Clause? {
        var clause = self
        switch part {
        case .light: return self
        case .verb:
            if parts.isEmpty { clause.parts.append(Placed(part: part, words: words)) }
            return clause
        case .noun(let noun): return clause.take(noun, words) ? clause : nil
        case .says(let saying): return clause.take(saying, words) ? clause : nil
        case .time(let time): return clause.take(time, words) ? clause : nil
        case .not, .place, .kommun, .rank, .compares:
            guard !parts.contains(where: { $0.part.isSame(as: part) }) else { return nil }
        case .relative:
            // What it says is said of the noun before it.
            guard case .relative(let relative) = part, let last = clause.noun(of: relative),
                case .noun(var noun) = clause.parts[last].part
            else { return nil }
            noun.relatives.append(relative)
            clause.parts[last].part = .noun(noun)
            return clause
        case .ask(let asking):
            let isSaid = parts.contains { $0.part == .ask(asking) }
            // "Sammanlagt … tillsammans" says one thing twice.
            if isSaid { return asking == .together ? self : nil }
        case .under(let choice):
            let levels = Set(choice.alternatives.map(\.level))
            guard
                !parts.contains(where: { placed in
                    if case .under(let other) = placed.part { return Set(other.alternatives.map(\.level)) == levels }
                    return false
                })
            else { return nil }
        case .by, .than, .columns, .without, .groups, .number, .lacks, .refuses, .topic, .mentions, .follows,
            .corrects:
            break
        }
        clause.parts.append(Placed(part: part, words: words))
        return clause
    }

    /// The noun that a relative clause is of: the nearest; what says how far something is done is not said of a goal.
    private func noun(of relative: Clause) -> Int? {
        let nouns = parts.indices.filter { parts[$0].noun != nil }
        guard let last = nouns.last, Frame(relative).says != nil, parts[last].noun?.goals != nil,
            let other = nouns.last(where: { RecordAsker.recordNouns.contains(parts[$0].noun?.noun ?? "") })
        else { return nouns.last }
        return other
    }

    /// A noun beside another of the same kind is the same thing, where they say nothing that differs.
    private mutating func take(_ noun: NounGroup, _ words: Range<Int>) -> Bool {
        for index in parts.indices where !noun.isNameless {
            guard let other = parts[index].noun, other.noun == noun.noun else { continue }
            guard let both = other.merged(with: noun) else { return false }
            // The question word is of the noun that follows it, also where the noun was said before.
            let isAsked = parts[(index + 1)...].contains { if case .ask = $0.part { true } else { false } }
            if isAsked {
                parts.remove(at: index)
                parts.append(Placed(part: .noun(both), words: words))
            } else {
                parts[index].part = .noun(both)
            }
            return true
        }
        parts.append(Placed(part: .noun(noun), words: words))
        return true
    }

    /// A status beside words of a text are two things said; others need a conjunction.
    private mutating func take(_ saying: Saying, _ words: Range<Int>) -> Bool {
        guard let index = parts.firstIndex(where: { if case .says = $0.part { true } else { false } }),
            case .says(let other) = parts[index].part
        else {
            parts.append(Placed(part: .says(saying), words: words))
            return true
        }
        let sorts = [other, saying].map { Set($0.claims.map(\.about)) }
        guard sorts[0].isDisjoint(with: sorts[1]), sorts.contains([.text]) else { return false }
        parts[index].part = .says(.all([other, saying]))
        return true
    }

    private mutating func take(_ time: TimeSaid, _ words: Range<Int>) -> Bool {
        guard let index = parts.firstIndex(where: { if case .time = $0.part { true } else { false } }),
            case .time(let other) = parts[index].part
        else {
            parts.append(Placed(part: .time(time), words: words))
            return true
        }
        guard let both = other.merged(with: time) ?? (saysChange ? other.span(to: time) : nil) else { return false }
        parts[index].part = .time(both)
        return true
    }

    private var saysChange: Bool {
        parts.contains { if case .says(let saying) = $0.part { saying.isAbout(.change) } else { false } }
    }
}

extension Clause.Placed {
    var noun: NounGroup? { if case .noun(let noun) = part { noun } else { nil } }
}

extension ClausePart {
    /// True for parts of the same sort, whatever they say.
    func isSame(as other: ClausePart) -> Bool {
        switch (self, other) {
        case (.not, .not), (.place, .place), (.kommun, .kommun), (.rank, .rank), (.compares, .compares): true
        default: false
        }
    }
}

extension NounGroup {
    /// Both as one noun; nil where they say different things.
    func merged(with other: NounGroup) -> NounGroup? {
        guard goals == nil || other.goals == nil || goals == other.goals, names.isEmpty || other.names.isEmpty,
            amount == nil || other.amount == nil, role == .plain || other.role == .plain,
            // Two nouns that are each said whole are two things.
            says.isEmpty || other.says.isEmpty
        else { return nil }
        var both = self
        both.goals = goals ?? other.goals
        both.names += other.names
        both.amount = amount ?? other.amount
        if role == .plain { both.role = other.role }
        both.says += other.says
        both.relatives += other.relatives
        both.isDefinite = isDefinite || other.isDefinite
        both.isWhole = isWhole || other.isWhole
        return both
    }
}

extension TimeSaid {
    /// The way from one year to another: "mål från 2023 … har utgått 2024"; nil where they are not one year each.
    func span(to other: TimeSaid) -> TimeSaid? {
        guard month == other.month, report == other.report, case .list(let first)? = years,
            case .list(let second)? = other.years, first.count == 1, second.count == 1, first != second
        else { return nil }
        return TimeSaid(years: .span(first[0], second[0]), month: month, report: report)
    }

    /// Both as one time: "sedan 2023 … 2024", "i augusti … 2024"; nil where they differ.
    func merged(with other: TimeSaid) -> TimeSaid? {
        if self == other { return self }
        guard month == nil || other.month == nil || month == other.month,
            report == nil || other.report == nil || report == other.report
        else { return nil }
        var both = TimeSaid(years: years ?? other.years, month: month ?? other.month, report: report ?? other.report)
        guard let first = years, let second = other.years, first != second else { return both }
        switch (first, second) {
        case (.each([]), .list(let years)), (.list(let years), .each([])):
            // "Två år i rad, 2022 och 2023".
            guard years.count == 2 else { return nil }
            both.years = .each(years)
        case (.since(let from), .list(let years)), (.list(let years), .since(let from)):
            guard years.count == 1, years[0] != from else { return nil }
            both.years = .span(from, years[0])
        case (.list(let years), .against(let other, nil)), (.against(let other, nil), .list(let years)):
            guard years.count == 1, years[0] != other else { return nil }
            both.years = .against(years[0], other)
        case (.each([]), .each(let years)), (.each(let years), .each([])): both.years = .each(years)
        case (.each([]), .list(let years)), (.list(let years), .each([])), (.list(let years), .span):
            both.years = .each(years)
        default: return nil
        }
        return both
    }
}
