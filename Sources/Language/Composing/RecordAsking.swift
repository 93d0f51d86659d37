import Domain

/// What is asked for of mått, åtaganden, risks, granskningar, kontroller and amounts.
extension Interpreter {
    mutating func settleRecordAsking(_ question: inout Question) {
        let thing = subject()
        if asksForValue(thing) {
            reportBareNumber()
            settleRecordGrouping(&question)
            settleGroupsAsValues(&question)
            return
        }
        if has(.share) || has(.shareOf) {
            question.ask = .share(recordCountable(thing))
            moveShareBase(&question)
        } else if has(.count) {
            question.ask = .count(recordCountable(thing))
        } else if has(.when) {
            question.ask = .list(.år)
        } else if let thing, let dimension = listed(thing, question) {
            question.ask = .list(dimension)
        }
        if kind == .mått, question.ask == .records, !asksForValues { question.ask = .list(.mått) }
        settleRecordGrouping(&question)
        settleGroupsAsValues(&question)
        settleRecordQuantifier(&question)
    }

    /// "Hur stor andel av niorna …", "antal anställda": where the words are part of a mått's name its value is asked for.
    private func asksForValue(_ thing: String?) -> Bool {
        (kind == .mått || kind == .ekonomi) && !facts.names.isEmpty && !asksForMeasures(thing)
            && facts.grouping.allSatisfy { Self.groupsOfValues.contains($0) }
    }

    private func asksForMeasures(_ thing: String?) -> Bool {
        guard kind == .mått,
            let head = facts.heads.first(where: { [.which, .count, .share, .shareOf].contains($0.value) })
        else {
            let isRanked = facts.rank != nil || facts.places != nil
            return kind == .mått
                && facts.things.contains {
                    $0.value.name == "mått"
                        && ($0.value.strength == .asked || isRanked && facts.things[0].value.name != "mått")
                }
        }
        return facts.things.contains { $0.value.name == "mått" && $0.at >= head.at }
    }

    /// Values rather than mått: names or groups are told, and no mått asked for.
    private var asksForValues: Bool {
        !asksForMeasures(subject()) && (!facts.names.isEmpty || facts.fields.contains { $0.value.field == .grupp })
    }

    private static let groupsOfValues: Set<String> = ["kommun", "nämnd", "år", "grupp", "mått", "period"]

    private func recordCountable(_ thing: String?) -> Countable {
        switch thing {
        case "kommun": .distinct(.kommun)
        case "nämnd": .distinct(.nämnd)
        case "målområde": .distinct(.målområde)
        case "nämndmål", "mål": .distinct(.nämndmål)
        case "område": .distinct(.område)
        case "år": .distinct(.år)
        case "typ": .distinct(.typ)
        case "grupp" where !asksForMeasures(thing): .distinct(.grupp)
        case "period": .distinct(.period)
        case "risk": .distinct(.risk)
        case "granskning", "diarienummer": .distinct(.diarienummer)
        case "post", "avdelning": .distinct(.post)
        default: .records
        }
    }

    /// The dimension whose values are asked for: not what a record of the kind is itself.
    private func listed(_ thing: String, _ question: Question) -> Dimension? {
        if kind == .ekonomi || (kind == .mått && !facts.names.isEmpty && !asksForMeasures(thing)) { return nil }
        // "I vilket område ligger risken om …": what the record itself says.
        if ["område", "målområde", "typ"].contains(thing),
            question.scope.names.contains(where: { $0.alternatives.allSatisfy { $0.field != .omrade } })
        {
            return nil
        }
        switch thing {
        case "kommun", "nämnd", "målområde", "område", "år", "typ", "period": return dimension(named: thing)
        case "grupp" where !asksForMeasures(thing): return .grupp
        case "mål" where !facts.things.contains { $0.value.name == "mål" && $0.value.strength != .implied }: return nil
        case "nämndmål", "mål": return .nämndmål
        case "status": return facts.asksExisting ? .status : nil
        default: return nil
        }
    }

    /// What makes no groups of anything is a word not understood; groups that the kind lacks are for the check to tell.
    private mutating func settleRecordGrouping(_ question: inout Question) {
        for (name, place) in zip(facts.grouping, facts.groupingAt) {
            if name == "område", kind == .mått {
                Self.merge(
                    FieldTest(.grupp, .isOne(of: grammar.lists["områdesgrupper"] ?? [])), into: &question.scope.fields)
                continue
            }
            guard let dimension = dimension(named: name, of: kind) else {
                result.unknown.append(place)
                continue
            }
            question.grouping = (question.grouping + [dimension]).distinct
        }
    }

    func dimension(named name: String) -> Dimension? { dimension(named: name, of: kind) }

    /// What a thing is as a group of records of a kind.
    func dimension(named name: String, of kind: RecordKind) -> Dimension? {
        switch name {
        case "mål": .nämndmål
        case "område" where !kind.dimensions.contains(.område): .målområde
        default: Dimension(rawValue: name)
        }
    }

    /// "Per kön", "per nämnd" of a value are rows in that order.
    private func settleGroupsAsValues(_ question: inout Question) {
        guard question.ask == .records || question.ask == .list(.mått) else { return }
        if facts.grouping.contains("grupp"), !question.scope.fields.contains(where: { $0.field == .grupp }) {
            question.scope.fields.append(FieldTest(.grupp, .present))
        }
        if let first = question.grouping.first(where: { $0 != .grupp }) { question.order = Order(by: first) }
        question.grouping = []
    }

    /// "Risker med alla åtgärder klara": what has no status is left out.
    private mutating func settleRecordQuantifier(_ question: inout Question) {
        let quantifier = facts.quantifier ?? facts.bareNumber.map(Quantifier.exactly)
        let own: Dimension? = kind == .risk ? .risk : kind == .granskning ? .granskning : nil
        guard let quantifier, facts.rank == nil, facts.places == nil,
            question.condition.ranks != nil || countsActions(quantifier, own)
        else {
            reportBareNumber()
            return
        }
        let subject = subject()
        switch question.ask {
        case .list, .count(.distinct): break
        case .records:
            guard let own, subject == own.rawValue,
                quantifier != .all || facts.things.contains(where: { $0.value.name == "åtgärd" })
            else { return }
            question.ask = .list(own)
        default: return
        }
        question.quantifier = quantifier
        if question.condition.ranks != nil {
            question.scope.ranks = grammar.scales.ranks(of: StatusScales.progressScale)
        }
    }

    /// "Risker med minst två åtgärder".
    private func countsActions(_ quantifier: Quantifier, _ own: Dimension?) -> Bool {
        switch quantifier {
        case .atLeast, .atMost, .exactly: own != nil && facts.things.contains { $0.value.name == "åtgärd" }
        case .some, .all, .none: false
        }
    }

    /// A number that counts nothing is a word not understood.
    private mutating func reportBareNumber() {
        if let quantifier = facts.quantifier, quantifier != .all, quantifier != .some, facts.places == nil {
            result.unknown.append(facts.quantifierAt)
        }
        if facts.bareNumber != nil, facts.places == nil { result.unknown.append(facts.bareNumberAt) }
    }

    /// "Sorterade på status": the order of rows.
    func settleRecordOrder(_ question: inout Question) {
        guard question.ask == .records || question.ask == .list(.mått), let name = sortedBy,
            let dimension = dimension(named: name)
        else { return }
        question.order = Order(by: dimension)
    }
}
