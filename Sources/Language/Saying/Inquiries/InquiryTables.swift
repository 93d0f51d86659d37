import Domain

/// Numbers of goals and of groups: counts, shares, differences.
extension InquirySentence {
    func table(_ things: Things, _ measures: [Measure], _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        var counting = self
        counting.areCounted = true
        return try counting.numbers(things, measures, layout)
    }

    private func numbers(_ things: Things, _ measures: [Measure], _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        guard layout.columns.isEmpty, let measure = measures.first else { throw NoIdiom() }
        if let ranking = try RankingTold(things, measures, layout) { return try ranked(ranking) }
        guard case .groups(let by, of: let all) = things else { throw NoIdiom() }
        if case .difference(let first, let second) = measure, by.isEmpty, measures.count == 1 {
            return try difference(first, second)
        }
        guard layout.order == Self.order(by, measure), measures == measure.withParts else { throw NoIdiom() }
        switch measure {
        case .count(let counted):
            if let groups = try? GroupsTold(counted) {
                let values = ["sak": try groupNoun(groups, .plural), "villkor": try groupPredicate(groups, by: by)]
                return phrase("utsaga antal grupper", values)
            }
            return try count(counted, all, by)
        case .percent(.count(let part), of: .count(let whole)):
            if let groups = try? GroupsTold(part) { return try shareOfGroups(groups, whole, by) }
            guard whole.ofAnyPlace == all else { throw NoIdiom() }
            return try share(part, of: all, by)
        case .mean(.count(let part), per: .count(.groups(let dimensions, of: let whole))):
            guard by.isEmpty, whole == all, let group = dimensions.only else { throw NoIdiom() }
            let told = try GoalsTold(part)
            var values = ["mål": try noun(told, .plural), "grupp": words.noun(group.rawValue).singular]
            values["slut"] = tail(told, by)
            if told.sayings.isEmpty { return phrase("utsaga medel finns", values) }
            values["villkor"] = try predicate(told)
            return phrase("utsaga medel", values)
        case .percent(.count(let part), of: .whole(.count(let whole), sharing: _)):
            guard part == whole, whole == all else { throw NoIdiom() }
            let told = try GoalsTold(all)
            guard told.sayings.isEmpty else { throw NoIdiom() }
            let values = ["mål": try noun(told, .definite), "slut": words.words(per(by), tail(told, by))]
            return phrase("utsaga andel av alla", values)
        default: throw NoIdiom()
        }
    }

    /// Groups that stand in no order of their own come in that of the number.
    private static func order(_ by: [Dimension], _ measure: Measure) -> [Inquiry.Sorting] {
        let inOrder = by.count != 1 || [.status, .år, .förändring, .målområde].contains(by[0])
        return inOrder ? [] : [.measure(measure, descending: true)]
    }

    private func count(_ counted: Things, _ all: Things, _ by: [Dimension]) throws(NoIdiom) -> String {
        guard counted.conditions(beyond: all) != nil else { throw NoIdiom() }
        let told = try GoalsTold(counted)
        if by.contains(.förändring) { return try distribution(told, by) }
        let tail = words.words(per(by), tail(told, by))
        if told.sayings.isEmpty {
            // "Finns i Socialnämnden", but "utom i Socialnämnden finns".
            let isWithin = told.otherNämnder.isEmpty
            let goals = isWithin ? try head(told, .plural) : try noun(told, .plural)
            return phrase("utsaga antal finns", ["mål": goals, "plats": isWithin ? place(told) : "", "slut": tail])
        }
        return phrase(
            "utsaga antal", ["mål": try noun(told, .plural), "villkor": try predicate(told), "slut": tail])
    }

    /// "Hur många mål har förbättrats, försämrats respektive stått oförändrade per målområde".
    private func distribution(_ told: GoalsTold, _ by: [Dimension]) throws(NoIdiom) -> String {
        guard told.sayings.count == 1, case .way(let ways) = told.sayings[0],
            Set(ways) == [.improved, .worsened, .unchanged]
        else { throw NoIdiom() }
        let tail = words.words(per(by.filter { $0 != .förändring }), tail(told, by))
        return phrase(
            "utsaga antal", ["mål": try noun(told, .plural), "villkor": phrase("fördelade på väg"), "slut": tail])
    }

    private func share(_ part: Things, of whole: Things, _ by: [Dimension]) throws(NoIdiom) -> String {
        var (some, all) = (try GoalsTold(part), try GoalsTold(whole))
        guard part.conditions(beyond: whole) != nil else { throw NoIdiom() }
        some.sayings.removeAll(where: all.sayings.contains)
        some.goals.removeAll(where: all.goals.contains)
        let place = some.goals.isEmpty ? "" : try within(some.goals)
        guard some.sayings.isEmpty != place.isEmpty, some.nämnder == all.nämnder else { throw NoIdiom() }
        var goals = try noun(all, .definite)
        if !all.sayings.isEmpty {
            guard all.sayings.count == 1 else { throw NoIdiom() }
            if let said = attribute(all.sayings[0], .many) {
                goals = phrase("de", ["x": words.words(said, goals)])
            } else {
                goals = phrase("de mål som", ["mål": try noun(all, .plural), "x": try saidOfWhole(all)])
            }
        }
        let said = place.isEmpty ? try predicate(some) : place
        return phrase(
            "utsaga andel", ["mål": goals, "villkor": said, "slut": words.words(per(by), try partTime(some, all, by))])
    }

    /// "Ligger inom de ekologiska målen".
    private func within(_ goals: [GoalChoice]) throws(NoIdiom) -> String {
        phrase("ligger inom", ["x": under(goals, isRating: false)])
    }

    /// What is said of that which a share is of, with its year where it is the earlier of two.
    private func saidOfWhole(_ told: GoalsTold) throws(NoIdiom) -> String {
        guard case .earlierStatus(.grades(let grades)) = told.sayings[0] else {
            return try predicate(told, isClause: true)
        }
        guard case .span(let span) = told.time, let said = grade(grades, .many) else { throw NoIdiom() }
        return phrase("övergång från", ["x": said, "år x": "\(span.from)"])
    }

    /// The time of a part: of two years the later, where the whole is of the earlier.
    private func partTime(_ some: GoalsTold, _ all: GoalsTold, _ by: [Dimension]) throws(NoIdiom) -> String {
        guard all.sayings.contains(where: \.isOfEarlierYear), !some.sayings.contains(where: \.isWay),
            case .span(let span) = some.time
        else { return tail(some, by) }
        return "\(span.to)"
    }

    /// The time, and that numbers of several years are one number where they are.
    func tail(_ told: GoalsTold, _ by: [Dimension]) -> String {
        var isTogether = false
        if case .years(let years, _) = told.time { isTogether = years.count > 1 && !by.contains(.år) }
        return words.words(time(told), isTogether ? phrase("tillsammans") : "")
    }

    private func shareOfGroups(_ groups: GroupsTold, _ whole: Things, _ by: [Dimension]) throws(NoIdiom) -> String {
        let all = try GroupsTold(whole)
        var rest = groups
        rest.conditions.removeAll(where: all.conditions.contains)
        let said = try groupPredicate(rest, by: by)
        if all.conditions.isEmpty {
            let isOfGoals = rest.conditions.contains { !goals(of: $0).isEmpty }
            // Said otherwise, the share is one of those that have such goals.
            let values = ["sak": try groupNoun(groups, isOfGoals ? .plural : .definite), "villkor": said]
            return phrase(isOfGoals ? "utsaga andel grupper alla" : "utsaga andel grupper", values)
        }
        guard all.conditions.count == 1, case .has(.some, let having, sharing: []) = all.conditions[0],
            rest.conditions.allSatisfy({ goals(of: $0) == goals(of: all.conditions[0]) })
        else { throw NoIdiom() }
        let values = ["sak": try groupNoun(groups, .definite), "mål": try ofParts.noun(GoalsTold(having), .plural)]
        return phrase("utsaga andel grupper", ["sak": phrase("grupper med", values), "villkor": said])
    }

    /// The goals of a condition, without what is said of them.
    private func goals(of condition: Condition) -> [Condition] {
        guard case .has(_, let things, sharing: []) = condition else { return [] }
        return things.recordConditions.filter { if case .goal = $0 { true } else { false } }
    }

    // MARK: - Differences

    private func difference(_ first: Measure, _ second: Measure) throws(NoIdiom) -> String {
        let (some, others) = (try Measured(first), try Measured(second))
        guard some.isShare == others.isShare, some.told.sayings == others.told.sayings else { throw NoIdiom() }
        var told = some.told
        var sides = ["", ""]
        if some.told.time != others.told.time {
            sides = [time(others.told), time(some.told)]
            guard some.told.years.count == 1, others.told.years.count == 1 else { throw NoIdiom() }
            guard some.told.years[0] > others.told.years[0] else { throw NoIdiom() }
        } else {
            sides = [words.list(some.told.nämnder), words.list(others.told.nämnder)]
            guard some.told.nämnder.count == 1, others.told.nämnder.count == 1 else { throw NoIdiom() }
            told.nämnder = []
        }
        let isOfYears = some.told.time != others.told.time
        let values = [
            "mål": try described(told, "", .many), "x": sides[0], "y": sides[1], "slut": isOfYears ? "" : time(told),
        ]
        return phrase(some.isShare ? "utsaga skillnad andel" : "utsaga skillnad antal", values)
    }
}

extension Measure {
    /// A share with the numbers that it is made of; any other measure by itself.
    var withParts: [Measure] {
        if case .mean(let part, per: let whole) = self { return [self, part, whole] }
        if case .percent(let part, of: let whole) = self {
            if case .whole(let count, sharing: _) = whole { return [self, count] }
            return [self, part, whole]
        }
        return [self]
    }
}

extension Things {
    /// A share is of what has a place on a scale: that goes without saying.
    var ofAnyPlace: Things {
        if case .those(let all, .status(.placed)) = self { return all }
        return self
    }
}
