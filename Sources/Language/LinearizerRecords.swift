import Domain

/// Restates questions about mått, åtaganden, risks, granskningar, kontroller and ekonomi.
extension Linearizer {
    func recordParts(_ question: Question) -> [String] {
        let body = [recordHead(question), groups(question), amountOrder(question)]
        return body + tail(question)
    }

    private func recordHead(_ question: Question) -> String {
        let condition = recordCondition(question)
        let values = [
            "poster": posts(question), "villkor": condition, "som villkor": condition.isEmpty ? "" : "som " + condition,
            "namn": labels(question) { $0 != .kolumn }, "kolumn": labels(question) { $0 == .kolumn },
            "inom": question.scope.goals.isEmpty ? "" : phrase("inom", ["x": goalLabels(question.scope.goals)]),
        ]
        if question.ranking != nil, let dimension = question.grouping.first {
            return rankedGroups(question, dimension, values)
        }
        switch question.ask {
        case .list(.mått): return phrase("poster lista", values)
        case .list(let dimension) where isWhole(dimension, question):
            return listed("poster lista egna", dimension, question, values)
        case .list(let dimension): return listed("poster lista grupp", dimension, question, values)
        case .count(.distinct(let dimension)) where isWhole(dimension, question):
            return question.quantifier == .some
                ? phrase("poster antal", values) : listed("poster antal egna", dimension, question, values)
        case .share(.distinct(let dimension)) where isWhole(dimension, question) && question.quantifier == .some:
            return phrase("poster andel", values)
        case .count(.distinct(let dimension)): return listed("poster antal grupp", dimension, question, values)
        case .count: return phrase("poster antal", values)
        case .share(.distinct(let dimension)): return listed("poster andel grupp", dimension, question, values)
        case .share: return phrase("poster andel", values)
        case .records where question.kind == .mått: return phrase("poster värde", values)
        case .records where question.kind == .ekonomi: return ledger(question, values)
        default: return phrase(condition.isEmpty ? "poster visa" : "poster lista", values)
        }
    }

    /// True where things are counted that the kind's own noun names: risks, granskningar.
    private func isWhole(_ dimension: Dimension, _ question: Question) -> Bool {
        switch dimension {
        case .risk: question.kind == .risk
        case .granskning, .diarienummer: question.kind == .granskning
        default: false
        }
    }

    private func listed(
        _ ask: String, _ dimension: Dimension, _ question: Question, _ values: [String: String]
    ) -> String {
        var values = values
        values["sak"] = phrase("saker \(dimension.rawValue)")
        if question.quantifier == .all { return phrase(ask + " allt", values) }
        values["antal"] = amount(question.quantifier)
        return phrase(ask, values)
    }

    private func rankedGroups(_ question: Question, _ dimension: Dimension, _ values: [String: String]) -> String {
        guard let ranking = question.ranking else { return "" }
        let share = if case .share = question.ask { true } else { false }
        var values = values
        values["rang"] = phrase("rang \(share ? "andel" : "antal") \(ranking.descending ? "fallande" : "stigande")")
        values["n"] = ranking.places.map { $0 == 1 ? "" : "\($0)" } ?? ""
        let single = ranking.places == 1
        values["sak"] = phrase((single ? "sak " : "saker ") + dimension.rawValue)
        values["mått"] = phrase("mått \(share ? "andel" : "antal")")
        if ranking.places == nil { return phrase("poster rangordna", values) }
        return phrase(single ? "poster flest" : "poster flest flera", values)
    }

    /// Amounts by their column: "avvikelsen för ekonomiavdelningen".
    private func ledger(_ question: Question, _ values: [String: String]) -> String {
        let sign = question.condition.fields.compactMap { test in
            test.field == .belopp ? phrase(test.test == .negative ? "över budget" : "under budget") : nil
        }
        let units = question.scope.fields.first { $0.field == .radtyp }
        let isUnits = units != nil
        let isPart = units?.test == .isOne(of: [EkonomiPost.RowKind.part.rawValue])
        var values = values
        values["poster"] = phrase(isUnits ? isPart ? "saker varav" : "saker avdelning" : "saker post")
        values["tecken"] = sign.first ?? ""
        if !sign.isEmpty { return phrase("belopp tecken", values) }
        if values["namn"]?.isEmpty == true { return phrase("belopp alla", values) }
        return phrase(isUnits ? "belopp avdelningar" : "belopp", values)
    }

    // MARK: - What is described

    /// "Åtaganden om vägtrafikplan inom ekonomimål".
    private func posts(_ question: Question) -> String {
        var words = [noun(question)]
        let names = labels(question) { _ in true }
        if !names.isEmpty { words.append(phrase("poster om", ["x": names])) }
        if !question.scope.goals.isEmpty { words.append(phrase("inom", ["x": goalLabels(question.scope.goals)])) }
        return words.joined(separator: " ")
    }

    private func noun(_ question: Question) -> String {
        if question.kind == .åtagande {
            for test in question.scope.fields where test.field == .typ {
                guard case .isOne(let types) = test.test else { continue }
                return phrase(types == [Åtagande.Kind.aktivitet.rawValue] ? "slag aktivitet" : "slag åtagande")
            }
            return phrase("slag åtagande och aktivitet")
        }
        if question.kind == .risk, question.ask == .count(.records) { return phrase("slag åtgärd") }
        return phrase("slag \(question.kind.rawValue)")
    }

    /// Columns that the words of the question bring along without being asked for.
    func impliedColumns(_ question: Question) -> Set<ExtraColumn> {
        guard question.kind != .bedömning else { return [] }
        var columns: Set<ExtraColumn> = question.scope.goals.isEmpty ? [] : [.nämndmål]
        columns.formUnion(question.testedColumns)
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

    private func goalLabels(_ choices: [GoalChoice]) -> String {
        choices.map { list(unique($0.alternatives.map(\.label))) }.joined(separator: " " + phrase("och") + " ")
    }

    private func labels(_ question: Question, where isWanted: (Field) -> Bool) -> String {
        let choices = question.scope.names.filter { $0.alternatives.contains { isWanted($0.field) } }
        return choices.map(\.label).joined(separator: " " + phrase("för") + " ")
    }

    // MARK: - Conditions

    private func recordCondition(_ question: Question) -> String {
        var parts: [String] = []
        if let ranks = question.condition.ranks {
            parts.append(phrase("poster status", ["x": list(ranks.map { phrase("steg genomförande \($0)") }, "eller")]))
        }
        parts += question.condition.fields.compactMap(test)
        parts.append(textCondition(question))
        return parts.filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    private func test(_ test: FieldTest) -> String? {
        switch test.test {
        case .isOne(let values): list(values.map { phrase("fält \(test.field.rawValue) \($0)") }, "eller")
        case .holds(let word): phrase("fält \(test.field.rawValue) \(word)")
        case .reached: phrase("når etappmålet")
        case .missed: phrase("når inte etappmålet")
        case .positive, .negative, .present: nil
        }
    }

    /// The groups of a mått's values.
    private func groups(_ question: Question) -> String {
        for test in question.scope.fields where test.field == .grupp {
            if case .isOne(let values) = test.test { return phrase("fält grupp \(values.joined(separator: ","))") }
            return phrase("alla grupper")
        }
        return ""
    }

    /// ", de 3 högsta".
    private func amountOrder(_ question: Question) -> String {
        guard let ranking = question.ranking, question.grouping.isEmpty else { return "" }
        let rank =
            ranking.measure == .size
            ? ranking.descending ? "störst" : "minst" : ranking.descending ? "högst" : "lägst"
        guard let places = ranking.places else { return phrase("rangordnade \(rank)") }
        return places == 1 ? phrase("belopp \(rank)") : phrase("belopp \(rank) flera", ["n": "\(places)"])
    }
}
