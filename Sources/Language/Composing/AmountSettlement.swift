import Domain

/// Grouping, ranking, quantifiers and order.
extension Interpreter {
    mutating func settleAmounts(_ question: inout Question) {
        question.grouping = facts.grouping.compactMap(Dimension.init(rawValue:)).distinct.filter { $0 != .nämndmål }
        settleRanking(&question)
        settleImplicitGrouping(&question)
        settleQuantifier(&question)
        question.order = sortedBy.flatMap(Dimension.init(rawValue:)).map { Order(by: $0) }
        if !question.grouping.isEmpty, question.ask == .records || question.ask == .changes {
            question.order = Order(by: question.grouping[0])
            question.grouping = []
        }
    }

    /// The name of the thing that rows are to be sorted by.
    var sortedBy: String? {
        facts.sortsByMention && !facts.ranksAll
            ? facts.things.last { Dimension(rawValue: $0.value.name) != nil }?.value.name : facts.sortBy
    }

    private mutating func settleRanking(_ question: inout Question) {
        if facts.sortsByMention, has(.share) || has(.count) {
            facts.ranksAll = true
            question.order = nil
        }
        if let descending = facts.sortsDescending, facts.rank == nil, !facts.ranksAll, facts.places == nil {
            return sort(&question, descending: descending)
        }
        guard facts.rank != nil || facts.ranksAll || facts.places != nil else { return }
        let group = question.grouping.first ?? groupDimension(question)
        if question.ask == .changes, group == nil, facts.rank?.measure == "antal" {
            question.ranking = Ranking(descending: true, places: facts.places ?? 1)
            return
        }
        let measure =
            facts.rank?.measure ?? (has(.share) || has(.shareOf) ? "andel" : has(.count) ? "antal" : "uppfyllelse")
        if measure == "uppfyllelse", group == nil, !facts.ranksAll {
            let best: StatusGrade = facts.rank?.descending == false ? .lowest : .highest
            question.condition.ranks = [best.rawValue]
            return
        }
        let shares = measure == "andel" || measure == "uppfyllelse" || has(.share) || has(.shareOf)
        question.ask = shares ? .share(.records) : .count(.records)
        if question.grouping.isEmpty { question.grouping = [group ?? .nämnd] }
        let fulfilment = measure == "uppfyllelse" && question.condition.ranks == nil
        if fulfilment { result.remarks.append(.rankedByFulfilment) }
        question.ranking = Ranking(
            measure: fulfilment ? .fulfilment : .value,
            descending: facts.sortsDescending ?? facts.rank?.descending ?? true,
            places: facts.ranksAll ? facts.places : facts.places ?? 1)
    }

    /// "Störst först": groups by what was counted in them, values by size, other records by status.
    func sort(_ question: inout Question, descending: Bool) {
        switch question.ask {
        case .count, .share:
            if !question.grouping.isEmpty { question.ranking = Ranking(descending: descending, places: nil) }
        case .records, .list(.mått):
            if question.kind == .mått || question.kind == .ekonomi {
                question.ranking = Ranking(descending: descending, places: nil)
            } else {
                question.order = Order(by: .status, descending: descending)
            }
        default: break
        }
    }

    /// The dimension whose values are ranked: what is asked for, if it is one.
    private func groupDimension(_ question: Question) -> Dimension? {
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)): dimension
        default:
            facts.things.lazy.compactMap { Dimension(rawValue: $0.value.name) }.first {
                $0 != .nämndmål && $0 != .status
            }
        }
    }

    /// A count over several years or nämnder is told for each of them.
    func settleImplicitGrouping(_ question: inout Question) {
        guard question.ranking == nil, !facts.together else { return }
        switch question.ask {
        case .count(let what), .share(let what):
            if question.grouping.isEmpty, facts.compares, let group = comparedGroup(what) {
                question.grouping = [group]
            }
            if question.grouping.isEmpty, question.scope.nämnder.count > 1, what != .distinct(.nämnd) {
                question.grouping.append(.nämnd)
            }
            if question.grouping.isEmpty, question.scope.kommuner.count > 1, what != .distinct(.kommun) {
                question.grouping.append(.kommun)
            }
            guard what != .distinct(.år), !question.grouping.contains(.år), question.span == nil else { return }
            if case .years(let years, _, false) = question.period, years.count > 1 { question.grouping.append(.år) }
            if facts.allYears { question.grouping.append(.år) }
        default: break
        }
    }

    /// "Jämför målområdena": the groups that are compared.
    private func comparedGroup(_ counted: Countable) -> Dimension? {
        let groups: [Dimension] = [.kommun, .nämnd, .kfMål, .målområde]
        return facts.things.lazy.compactMap { Dimension(rawValue: $0.value.name) }.first {
            groups.contains($0) && kind.dimensions.contains($0) && counted != .distinct($0)
        }
    }

    private mutating func settleQuantifier(_ question: inout Question) {
        settleNoneOfAny(&question)
        if facts.grouping.contains("mål") || facts.grouping.contains("nämndmål") {
            facts.quantifier = .all
            facts.quantifierAt = Int.min / 2
        }
        let quantifier = facts.quantifier ?? facts.bareNumber.map(Quantifier.exactly)
        guard let quantifier, question.ranking == nil else { return }
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            if !isOwnQuantifier(dimension) { question.quantifier = quantifier }
            if quantifier == .none, question.condition.isEmpty {
                question.condition.goals = question.scope.goals
                question.scope.goals = []
            }
        case .records, .changes, .hits:
            if facts.quantifier == nil, question.scope.isEmpty, question.condition.isEmpty {
                result.unknown.append(facts.bareNumberAt)
            } else if isAmount(quantifier) {
                question.ask = .list(.nämnd)
                question.quantifier = quantifier
            } else if quantifier == .none {
                question.ask = .list(.nämnd)
                question.quantifier = .none
            }
        default:
            break
        }
    }

    /// "Vilka nämnder har inte missat något mål": none of their goals are.
    private func settleNoneOfAny(_ question: inout Question) {
        guard facts.mentionsAny, facts.statuses.count == 1, let status = facts.statuses.first?.value, status.isNegation,
            case .list = question.ask
        else { return }
        question.condition.ranks = status.negated
        question.quantifier = .none
    }

    private func isAmount(_ quantifier: Quantifier) -> Bool {
        switch quantifier {
        case .atLeast, .atMost, .exactly: true
        case .some, .all, .none: false
        }
    }

    /// "Alla nämnder", "lista alla kf-mål": the quantifier is of the things listed, not of their goals.
    private func isOwnQuantifier(_ dimension: Dimension) -> Bool {
        facts.quantifier == .all
            && facts.things.contains {
                $0.value.name == dimension.rawValue && $0.at - facts.quantifierAt <= 1
                    && $0.at >= facts.quantifierAt - 1
            }
    }
}
