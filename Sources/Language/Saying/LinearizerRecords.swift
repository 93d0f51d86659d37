import Domain

/// Questions about mått, åtaganden, risks, granskningar and kontroller.
extension Linearizer {
    func recordHead(_ question: Question) -> String {
        if question.kind == .ekonomi { return amounts(question) }
        if question.ranking != nil, let dimension = question.grouping.first {
            return rankedGroups(question, dimension)
        }
        switch question.ask {
        case .list(.mått): return rows(question)
        case .list(let dimension): return groups("lista", dimension, question)
        case .count(.distinct(let dimension)) where question.quantifier != .some || !isWhole(dimension, question):
            return groups("antal", dimension, question)
        case .share(.distinct(let dimension)) where question.quantifier != .some || !isWhole(dimension, question):
            return groups("andel", dimension, question)
        case .count: return count(question)
        case .share:
            let values = ["poster": posts(question, .definite), "villkor": recordCondition(question)]
            return phrase("poster andel", values)
        case .records where question.kind == .mått: return values(question)
        default: return rows(question)
        }
    }

    private func rows(_ question: Question) -> String {
        let condition = recordCondition(question)
        if condition.isEmpty {
            // "Visa mått om …" asks for their values.
            if question.ask == .list(.mått) {
                let values = ["poster": posts(question, .unowned), "nämnder": list(question.scope.nämnder)]
                return phrase(saysOwner(question) ? "poster vilka hos" : "poster vilka", values)
            }
            return phrase("poster visa", ["poster": posts(question, .named)])
        }
        let values = ["poster": posts(question), "villkor": condition]
        return phrase(saysOwner(question) ? "poster lista ägda" : "poster lista", values)
    }

    private func count(_ question: Question) -> String {
        let condition = recordCondition(question)
        guard condition.isEmpty else {
            let values = ["poster": posts(question), "villkor": condition]
            return phrase(saysOwner(question) ? "poster antal ägda" : "poster antal", values)
        }
        let values = ["poster": posts(question, .unowned), "nämnder": list(question.scope.nämnder)]
        return phrase(saysOwner(question) ? "poster antal hos" : "poster antal utan villkor", values)
    }

    /// True where things are counted that the kind's own noun names: risks, granskningar.
    private func isWhole(_ dimension: Dimension, _ question: Question) -> Bool {
        switch dimension {
        case .risk: question.kind == .risk
        case .granskning, .diarienummer: question.kind == .granskning
        default: false
        }
    }

    /// "Vilka nämnder har minst två risker med status ”Klart”".
    private func groups(_ ask: String, _ dimension: Dimension, _ question: Question) -> String {
        let things = things(dimension, question)
        var values = ["sak": things.plural, "sakerna": things.definite, "antal": amount(question)]
        guard question.quantifier == .all, let ranks = question.condition.ranks else {
            values["poster"] = described(question)
            return phrase("poster \(ask) grupp", values)
        }
        values["status"] = phrase("har status", ["x": steps(ranks)]).split(separator: " ").dropFirst()
            .joined(separator: " ")
        values["poster"] = posts(question, .unowned)
        return phrase("poster \(ask) grupp allt", values)
    }

    private func rankedGroups(_ question: Question, _ dimension: Dimension) -> String {
        guard let ranking = question.ranking else { return "" }
        let measure = measure(question, ranking), way = ranking.descending ? "fallande" : "stigande"
        let things = things(dimension, question)
        var values = [
            "sak": ranking.places == 1 ? things.singular : things.plural, "sakerna": things.definite,
            "n": ranking.places.map { number($0) } ?? "", "vilken": asking(dimension),
            "poster": described(question), "rang": phrase("rang \(measure) \(way)"),
        ]
        if ranking.places == nil {
            values["rang"] = phrase("rangordning \(measure) \(way)")
            return phrase("poster rangordna", values)
        }
        return phrase(ranking.places == 1 ? "poster flest" : "poster flest flera", values)
    }

    // MARK: - What is described

    enum PostForm { case owned, unowned, definite, named }

    /// "Åtaganden om vägtrafikplan inom ekonomimål", "Socialnämndens risker", "måttet ”HME”".
    func posts(_ question: Question, _ form: PostForm = .owned) -> String {
        let noun = noun(recordNoun(question))
        let single = form == .named ? wholeName(question) : nil
        let owned = saysOwner(question) && form != .unowned
        var head =
            single != nil ? noun.definiteSingular : form == .definite && !owned ? noun.definite : noun.plural
        if form == .unowned, isSingle(question) { head = noun.singular }
        let about = single.map(quoted) ?? (labels(question).isEmpty ? "" : phrase("om", ["x": labels(question)]))
        return words(owned ? owner(question) : "", head, about, place(question))
    }

    /// The one name that the question gives of what the kind itself is called by.
    private func wholeName(_ question: Question) -> String? {
        guard question.scope.names.count == 1, let choice = question.scope.names.first, names.isWhole(choice),
            choice.alternatives[0].names.count == 1, choice.alternatives[0].field == question.kind.ownName
        else { return nil }
        return choice.alternatives[0].names[0]
    }

    func recordNoun(_ question: Question) -> String {
        switch question.kind {
        case .åtagande:
            for test in question.scope.fields where test.field == .typ {
                guard case .isOne(let types) = test.test else { continue }
                switch types {
                case [Åtagande.Kind.aktivitet.rawValue]: return "aktivitet"
                case [Åtagande.Kind.kommunövergripande.rawValue]: return "kommunövergripande åtagande"
                default: return "åtagande"
                }
            }
            return "åtagande och aktivitet"
        case .risk: return countsRows(question) ? "riskåtgärd" : isOwnList(question) ? "åtgärd" : "risk"
        case .granskning:
            return countsRows(question) ? "granskningsåtgärd" : isOwnList(question) ? "åtgärd" : "granskning"
        case .mått: return "mått"
        case .kontroll: return "kontroll"
        case .bedömning: return "bedömning"
        case .ekonomi: return "post"
        }
    }

    private func countsRows(_ question: Question) -> Bool {
        question.ask == .count(.records) || question.ask == .share(.records)
    }

    /// "Vilka risker har minst två åtgärder …".
    private func isOwnList(_ question: Question) -> Bool {
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            isWhole(dimension, question) && question.quantifier != .some
        default: false
        }
    }

    /// The goals that records stand under: "inom ekonomimål", "utom målet ”Fler i jobb”".
    private func place(_ question: Question) -> String {
        let within = question.scope.goals.map { choice in
            if choice.alternatives.allSatisfy(names.isWhole) {
                return list(choice.alternatives.map { phrase("under \($0.level.rawValue)", ["x": quoted($0.label)]) })
            }
            return phrase("inom", ["x": list(unique(choice.alternatives.map(\.label)))])
        }
        return (within + question.scope.excludedGoals.map(except)).joined(separator: " ")
    }

    /// The names of a question, by what they are known by: ”HME” och ”Arbetsplatskvot”, or the person's words.
    func labels(_ question: Question) -> String {
        let said = question.scope.names.filter { $0.alternatives.first?.field != .kolumn }.map { choice in
            names.isWhole(choice) ? list(choice.alternatives[0].names.map(quoted)) : choice.label
        }
        return said.filter { !$0.isEmpty }.joined(separator: " " + phrase("för") + " ")
    }

    // MARK: - Values of mått

    /// "Vad visar måttet ”HME” för kvinnor".
    private func values(_ question: Question) -> String {
        let noun = noun("mått")
        let count = question.scope.names.first.map { names.isWhole($0) ? $0.alternatives[0].names.count : 0 } ?? 0
        let isNamed = count > 0 && question.scope.names.count == 1
        let head = isNamed ? count == 1 ? noun.definiteSingular : noun.definite : noun.plural
        let about = isNamed ? labels(question) : labels(question).isEmpty ? "" : phrase("om", ["x": labels(question)])
        let tests = clauses(question)
        let condition = tests.isEmpty ? "" : phrase("som") + " " + tests
        return phrase("värde", ["mått": words(head, about, place(question), condition), "grupp": groups(question)])
    }

    /// The groups of a mått's values.
    private func groups(_ question: Question) -> String {
        for test in question.scope.fields where test.field == .grupp {
            if case .isOne(let values) = test.test { return phrase("fält grupp \(values.joined(separator: ","))") }
            return phrase("alla grupper")
        }
        return phrase("fält grupp Totalt")
    }

    /// ", de tre högsta".
    func valueOrder(_ question: Question) -> String {
        guard question.kind == .mått, question.grouping.isEmpty, let ranking = question.ranking else { return "" }
        let way = ranking.descending ? "högst" : "lägst"
        guard let places = ranking.places else { return ", " + phrase("värden rangordnade \(way)") }
        let key = places == 1 ? "värden \(way)" : "värden \(way) flera"
        return ", " + phrase(key, ["n": number(places)])
    }

    // MARK: - Conditions

    /// As a predicate: "har status ”Klart” och når etappmålet".
    private func recordCondition(_ question: Question) -> String {
        var parts = question.condition.ranks.map { [phrase("har status", ["x": steps($0)])] } ?? []
        parts += question.condition.fields.compactMap { test($0, isClause: false) }
        parts.append(textCondition(question, isClause: false))
        return parts.filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    /// "Risker med status ”Klart” som nämner enkät".
    private func described(_ question: Question) -> String {
        var said = posts(question, .unowned)
        if let ranks = question.condition.ranks { said += " " + phrase("med status", ["x": steps(ranks)]) }
        let clauses = clauses(question)
        return clauses.isEmpty ? said : words(said, phrase("som"), clauses)
    }

    /// What stands after "som": "har negativ trend och inte nämner enkät".
    private func clauses(_ question: Question) -> String {
        var clauses = question.condition.fields.compactMap { test($0, isClause: true) }
        clauses.append(textCondition(question, isClause: true))
        return clauses.filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    private func steps(_ ranks: [Int]) -> String {
        let names = ranks.map { quoted(scales.name(rank: $0, scale: StatusScales.progressScale) ?? "\($0)") }
        return list(names, "eller")
    }

    private func test(_ test: FieldTest, isClause: Bool) -> String? {
        let key = "fält \(test.field.rawValue) "
        switch test.test {
        case .isOne(let values): return words(phrase("har"), list(values.map { phrase(key + $0) }, "eller"))
        case .holds(let word): return words(phrase("har"), phrase(key + word))
        case .reached: return phrase("når etappmålet")
        case .missed: return phrase(isClause ? "som når inte etappmålet" : "når inte etappmålet")
        case .positive, .negative, .present: return nil
        }
    }
}

extension RecordKind {
    /// The field that a record of the kind is called by.
    var ownName: Field? {
        switch self {
        case .bedömning: nil
        case .mått: .matt
        case .åtagande: .rubrik
        case .risk: .risk
        case .granskning: .granskning
        case .kontroll: .kontroll
        case .ekonomi: .post
        }
    }
}
