import Domain

/// What follows the head of a restated question: nämnder, time and form.
extension Linearizer {
    func tail(_ question: Question) -> [String] {
        let when = [report(question), period(question)]
        let grouping = grouping(question)
        return nämnder(question) + kommuner(question) + when + [grouping, valueOrder(question)] + form(question)
    }

    /// The kind of report that is asked of.
    private func report(_ question: Question) -> String {
        question.scope.documentKind.map { phrase("rapport \($0)") } ?? ""
    }

    /// The nämnder, where they do not stand as owners of the goals or among what is asked for.
    private func nämnder(_ question: Question) -> [String] {
        if asksAboutNämnder(question), question.scope.nämnder.count != 1 { return [] }
        var parts: [String] = []
        if !question.scope.nämnder.isEmpty, !saysOwner(question) {
            parts.append(phrase("hos", ["x": list(question.scope.nämnder)]))
        }
        if !question.scope.excludedNämnder.isEmpty {
            parts.append(phrase("hos utom", ["x": list(question.scope.excludedNämnder)]))
        }
        return parts
    }

    /// "I Huddinge och Vara kommun".
    func kommuner(_ question: Question) -> [String] {
        let said = { (names: [String]) in
            list(names.map { ordinaryKommuner.contains($0) ? phrase("kommun", ["x": $0]) : $0 })
        }
        let (asked, excluded) = (question.scope.kommuner, question.scope.excludedKommuner)
        return (asked.isEmpty ? [] : [phrase("i kommun", ["x": said(asked)])])
            + (excluded.isEmpty ? [] : [phrase("i kommun utom", ["x": said(excluded)])])
    }

    private func asksAboutNämnder(_ question: Question) -> Bool {
        if question.ranking != nil, question.grouping.first == .nämnd { return true }
        return switch question.ask {
        case .list(.nämnd), .count(.distinct(.nämnd)), .share(.distinct(.nämnd)): true
        default: false
        }
    }

    private func period(_ question: Question) -> String {
        if let span = question.span {
            if question.condition.earlierRanks != nil, question.condition.ranks != nil { return "" }
            return phrase(saysChange(question) ? "mellan" : "jämfört", ["x": "\(span.from)", "y": "\(span.to)"])
        }
        switch question.period {
        case .latest: return ""
        case .all: return everyYear(question)
        case .years(let years, let month, let each):
            let numbers = list(years.map(String.init))
            let said = month.flatMap { monthNames[$0] }.map { phrase("månad", ["x": $0 + " " + numbers]) }
            return each ? phrase("både", ["x": numbers]) : said ?? phrase("år", ["x": numbers])
        }
    }

    /// True where words of change say that the years are compared.
    private func saysChange(_ question: Question) -> Bool {
        !question.condition.directions.isEmpty || (question.ask == .changes && movement(question).isEmpty)
    }

    /// Every year, said so that it is no wish for a number of each.
    private func everyYear(_ question: Question) -> String {
        switch question.ask {
        case .list(.år), .count(.distinct(.år)): return ""
        case .list where isList(question): return ""
        default: return phrase("alla år")
        }
    }

    /// True for "vilka nämnder finns".
    private func isList(_ question: Question) -> Bool {
        question.kind == .bedömning && question.condition.isEmpty && question.scope.isEmpty
            && question.quantifier == .some && question.level == .any
    }

    private func grouping(_ question: Question) -> String {
        // What a share is of goes before its groups: those follow from the years and nämnder.
        let isPart = !question.condition.goals.isEmpty && question.scope.ranks == nil
        guard question.ranking == nil, !isPart else { return "" }
        let groups = question.grouping.map { noun($0.rawValue).singular }
        return words(
            groups.isEmpty ? "" : phrase("per", ["x": list(groups)]),
            wouldBeGrouped(question) ? phrase("tillsammans") : "")
    }

    /// True where a count would be told for each nämnd or year, had the question not wanted them together.
    private func wouldBeGrouped(_ question: Question) -> Bool {
        guard case .count(let what) = question.ask.counting else { return false }
        let grouping = question.grouping
        if grouping.isEmpty, question.scope.nämnder.count > 1, what != .distinct(.nämnd) { return true }
        if grouping.isEmpty, question.scope.kommuner.count > 1, what != .distinct(.kommun) { return true }
        guard what != .distinct(.år), !grouping.contains(.år), question.span == nil else { return false }
        if case .years(let years, _, false) = question.period { return years.count > 1 }
        return question.period == .all
    }

    /// ", med motivering och KF-mål", ", sorterade på status".
    private func form(_ question: Question) -> [String] {
        let columns = question.columns.subtracting(impliedColumns(question))
        var parts: [String] = []
        let ordered = ExtraColumn.allCases.filter { $0 != .dokument } + [.dokument]
        let named = ordered.filter(columns.contains).map { phrase("kolumn \($0.rawValue)") }
        if !named.isEmpty { parts.append(", " + phrase("med", ["x": list(named)])) }
        if let order = question.order {
            let isValue = question.kind == .mått && question.ask == .records
            let key = isValue ? "per" : "sorterade"
            parts.append((isValue ? "" : ", ") + phrase(key, ["x": noun(order.by.rawValue).singular]))
        }
        return parts
    }

    /// Columns that the words of the question bring along without being asked for.
    func impliedColumns(_ question: Question) -> Set<ExtraColumn> { columnsOfWords(question).union([.kommun]) }

    private func columnsOfWords(_ question: Question) -> Set<ExtraColumn> {
        guard question.kind != .bedömning else {
            let isWhy = question.span != nil && question.ask == .records
            return isWhy ? [.motivering] : question.level == .målområde ? [.målområde] : []
        }
        var columns = question.testedColumns
        var named = question.grouping
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            named.append(dimension)
        default: break
        }
        if named.contains(.trend) { columns.insert(.trend) }
        if named.contains(.målområde) { columns.insert(.målområde) }
        if named.contains(.nämndmål) { columns.insert(.nämndmål) }
        return columns
    }
}

extension Ask {
    /// A share counts as a count does; other questions are as they are.
    fileprivate var counting: Ask {
        if case .share(let what) = self { .count(what) } else { self }
    }
}
