import Domain

/// What is asked for: rows, a list, a count, a share, hits or documents.
extension Interpreter {
    mutating func settleAsking(_ question: inout Question) {
        let thing = subject()
        if has(.share) || has(.shareOf) {
            question.ask = .share(countable(thing))
            moveShareBase(&question)
        } else if has(.count), !asksAlsoWhich {
            question.ask = .count(countable(thing))
        } else if has(.when) {
            question.ask = .list(.år)
        } else if let thing {
            question.ask = rows(of: thing)
        }
        if question.ask == .list(.nämnd), question.condition.text?.negated == true, question.condition.ranks == nil,
            question.scope.goals.isEmpty, !facts.things.contains(where: { $0.value.name == "mål" }),
            facts.quantifier == nil, facts.rank == nil, !isAboutChange
        {
            // Nämnder that do not mention it: none of their texts does.
            question.condition.text?.negated = false
            facts.quantifier = Quantifier.none
        }
        if facts.isTextSearch, asksForTexts, question.ask == .records, !has(.why) {
            question.ask = .hits
            question.condition.onlyMotiveringar = facts.onlyMotiveringar
        } else if facts.asksForTexts, asksForTexts, question.ask == .count(.records), facts.rank == nil {
            question.ask = .count(.hits)
            question.condition.onlyMotiveringar = facts.onlyMotiveringar
        }
        if question.level == .målområde {
            switch question.ask {
            case .list(.målområde): question.ask = .records
            case .count(.distinct(.målområde)): question.ask = .count(.records)
            case .share(.distinct(.målområde)): question.ask = .share(.records)
            default: break
            }
            question.columns.insert(.målområde)
        }
        if thing == "dokument", question.scope.ofAllKommuner.isEmpty, question.condition.isEmpty {
            question.ask = .documents
        }
    }

    /// "Hur många mål är ej uppfyllda, och vilka?": the rows, which are also counted.
    private var asksAlsoWhich: Bool {
        guard let count = facts.heads.first(where: { $0.value == .count }), let which = facts.heads.last,
            which.value == .which, which.at > count.at
        else { return false }
        return !facts.things.contains { $0.at > which.at }
    }

    /// True where nothing but texts is asked for: goals may say where to look.
    private var asksForTexts: Bool {
        !has(.which)
            && facts.things.allSatisfy {
                $0.value.strength == .implied || ["motivering", "kommentar"].contains($0.value.name)
            }
    }

    /// The name of the thing that is asked for.
    ///
    /// First what a question word points at, then what heads a description ("nämnder med …"), then what is mentioned
    /// first. A nämnd mentioned as "alla nämnder" asks for nothing.
    func subject() -> String? {
        let question = facts.heads.last { [.which, .count, .share, .shareOf].contains($0.value) }
        if let question, let thing = facts.things.first(where: { $0.at >= question.at }) { return thing.value.name }
        for strength in [Facts.Thing.Strength.asked, .heading] {
            if let thing = facts.things.first(where: { $0.value.strength == strength }) { return thing.value.name }
        }
        if question != nil, facts.things.isEmpty, question?.value == .which { return "nämnd" }
        return facts.things.first { !isAllOf($0) }?.value.name
    }

    private func isAllOf(_ thing: Facts.Placed<Facts.Thing>) -> Bool {
        guard ["nämnd", "kommun"].contains(thing.value.name) else { return false }
        let isAll = facts.quantifier == .all && facts.quantifierAt == thing.at - 1
        let saysNothing = facts.statuses.isEmpty && !isAboutChange && facts.texts.isEmpty && facts.rank == nil
        return facts.asksState || has(.why)
            || (isAll && (saysNothing || facts.things[0].value.name != thing.value.name))
    }

    private func rows(of thing: String) -> Ask {
        switch thing {
        case "status": facts.asksExisting ? .list(.status) : .records
        case "mål", "nämndmål", "bedömning", "måluppfyllelse", "motivering", "kommentar", "dokument": .records
        default: Dimension(rawValue: thing).map(Ask.list) ?? .records
        }
    }

    private func countable(_ thing: String?) -> Countable {
        switch thing {
        case "kommun": .distinct(.kommun)
        case "nämnd": .distinct(.nämnd)
        case "kfMål": .distinct(.kfMål)
        case "målområde": .distinct(.målområde)
        case "år": .distinct(.år)
        // "Hur många områden": nothing of bedömningar, which is for the check to say.
        default:
            thing.flatMap(Dimension.init).flatMap { kind.dimensions.contains($0) ? nil : .distinct($0) } ?? .records
        }
    }

    /// "Andel av de ej uppfyllda målen som är ekonomimål": what stands between "av" and the next verb is the whole.
    mutating func moveShareBase(_ question: inout Question) {
        if let (of, divider) = shareBase {
            let inside = facts.statuses.filter { $0.at > of && $0.at < divider }
            let outside = facts.statuses.filter { $0.at < of || $0.at > divider }
            if !inside.isEmpty {
                question.scope.ranks = Self.combined(inside.map(\.value.ranks))
                question.condition.ranks = Self.combined(outside.map(\.value.ranks))
                question.scope.scale = inside.lazy.compactMap(\.value.scale).first
                question.condition.scale = outside.lazy.compactMap(\.value.scale).first
                if outside.isEmpty { moveGoals(after: divider, &question) }
                if question.condition.isEmpty, facts.nämnderAt > divider {
                    question.condition.nämnder = question.scope.nämnder
                    question.scope.nämnder = []
                }
            }
        }
        let asksFulfilment = facts.things.contains { $0.value.name == "måluppfyllelse" }
        if question.condition.isEmpty, asksFulfilment { question.condition.ranks = grammar.scales.metRanks(of: nil) }
        if question.condition.isEmpty, !isAboutChange, !question.scope.goals.isEmpty, facts.grouping.isEmpty,
            question.scope.ranks == nil
        {
            question.condition.goals = question.scope.goals
            question.scope.goals = []
        }
    }

    /// Where the whole of a share begins and ends: "av … är", or "av de …" before the share itself.
    private var shareBase: (Int, Int)? {
        if let of = facts.heads.first(where: { $0.value == .shareOf })?.at,
            let end = facts.dividers.first(where: { $0 > of })
        {
            return (of, end)
        }
        guard let base = facts.baseAt, let share = facts.heads.first(where: { $0.value == .share })?.at else {
            return nil
        }
        if base < share { return (base, share) }
        return facts.dividers.first { $0 > base }.map { (base, $0) }
    }

    private func moveGoals(after divider: Int, _ question: inout Question) {
        let late = facts.goals.filter { $0.at > divider }.map(\.value)
        guard !late.isEmpty else { return }
        question.condition.goals = late
        question.scope.goals.removeAll { late.contains($0) }
    }

    /// Columns that things mentioned beside the rows ask for.
    func extraColumns(_ question: Question) -> Set<ExtraColumn> {
        guard question.ask == .records else { return [] }
        var columns: Set<ExtraColumn> = has(.why) ? [.motivering] : []
        for thing in facts.things.map(\.value.name) {
            switch thing {
            case "motivering", "kommentar": columns.insert(.motivering)
            case "målområde": columns.insert(.målområde)
            case "kfMål": columns.insert(.kfMål)
            case "dokument": columns.insert(.dokument)
            default: break
            }
        }
        return columns
    }
}
