import Domain
import GrammarData

/// The columns and posts of the financial tables that a question is about.
extension Interpreter {
    mutating func settleFinance(_ question: inout Question) {
        settleUnits(&question)
        settleOwnResult(&question)
        settleColumns(&question)
    }

    var asksDeviation: Bool {
        namesDeviation || facts.things.contains { $0.value.name == "avvikelse" }
            || facts.fields.contains { $0.value.field == .belopp }
            || kind == .ekonomi && !facts.statuses.isEmpty
    }

    /// True where the question names the column of a deviation.
    private var namesDeviation: Bool {
        let wanted = stems(of: "avvikelsekolumn")
        return facts.names.contains { naming in
            naming.value.sets.contains { $0.field == .kolumn }
                && wordsOfName(naming.value.label).contains { wanted.contains(grammar.stemmer.key($0)) }
        }
    }

    // MARK: - Columns

    /// What was spent where no column is named; the deviation where the question is of over and under budget.
    private func settleColumns(_ question: inout Question) {
        let asksOutcome = facts.things.contains { $0.value.name == "bokslut" }
        let place = question.scope.names.firstIndex { $0.alternatives.contains { $0.field == .kolumn } }
        let named = place.map { question.scope.names.remove(at: $0) }
        let standard = asksDeviation ? deviation : outcome
        var column = named.map { isStandard($0) ? standardOfItsKind($0) : narrowed($0) } ?? standard
        let lists = facts.names.filter { $0.value.sets.contains { $0.field == .kolumn } }.count > 1
        if lists { column = listedColumns }
        if let named, !lists, asksDeviation || asksOutcome, let standard, !isStandard(named) {
            column =
                asksDeviation ? deviations(in: named) ?? joined(standard, named) : joined(standard, narrowed(named))
        }
        // The column stands first, so that the restatement says it first.
        if let column { question.scope.names.insert(column, at: 0) }
    }

    /// Several columns that the question names, each as it is meant by itself.
    private var listedColumns: NameChoice? {
        let choices = facts.names.compactMap { naming in
            naming.value.sets.first { $0.field == .kolumn }.map {
                NameChoice(
                    alternatives: [NameSet(field: .kolumn, names: $0.names)], label: naming.value.label)
            }
        }
        let meant = choices.compactMap { isStandard($0) ? standardOfItsKind($0) : narrowed($0) }
        return meant.dropFirst().reduce(meant.first) { all, next in all.map { joined($0, next) } }
    }

    /// The deviations among the columns that the question names itself.
    private func deviations(in choice: NameChoice) -> NameChoice? {
        let wanted = stems(of: "avvikelsekolumn")
        let names = choice.alternatives[0].names.filter { name in
            wordsOfName(name).contains { wanted.contains(grammar.stemmer.key($0)) }
        }
        guard !names.isEmpty else { return nil }
        let all = NameChoice(alternatives: [NameSet(field: .kolumn, names: names)], label: choice.label)
        return narrowed(all, besides: wanted)
    }

    /// "Bokslut", "avvikelse": what is taken where nothing is said.
    private func isStandard(_ choice: NameChoice) -> Bool { standardList(of: choice) != nil }

    private func standardList(of choice: NameChoice) -> String? {
        ["utfallskolumn", "avvikelsekolumn"].first { list in
            grammar.lists[list]?.first.map(grammar.stemmer.key) == grammar.stemmer.key(choice.label)
        }
    }

    private func standardOfItsKind(_ choice: NameChoice) -> NameChoice? {
        let standard = standardList(of: choice) == "utfallskolumn" ? outcome : deviation
        return standard.map { NameChoice(alternatives: $0.alternatives, label: choice.label) }
    }

    private var outcome: NameChoice? {
        choice(of: "utfallskolumn", .kolumn).map { choice in
            var choice = choice
            let years = vocabulary.names.filter { $0.field == .kolumn && $0.name.allSatisfy(\.isNumber) }.map(\.name)
            choice.alternatives[0].names = Set(choice.alternatives[0].names + years).sorted()
            return choice
        }
    }

    private var deviation: NameChoice? { choice(of: "avvikelsekolumn", .kolumn).map { narrowed($0) } }

    /// Columns of a forecast, of a deviation, or of what is left after åtgärder, only where the question says so.
    /// - Parameter wanted: stems of words that are meant anyway.
    private func narrowed(_ choice: NameChoice, besides wanted: Set<String> = []) -> NameChoice {
        let said = wanted.union(wordsOfName(choice.label).map(grammar.stemmer.key))
        let special = Set((grammar.lists["särskild kolumn"] ?? []).filter { !said.contains(grammar.stemmer.key($0)) })
        guard choice.alternatives.count == 1 else { return choice }
        let plain = choice.alternatives[0].names.filter { special.isDisjoint(with: wordsOfName($0)) }
        guard !plain.isEmpty else { return choice }
        return NameChoice(alternatives: [NameSet(field: .kolumn, names: plain)], label: choice.label)
    }

    private func joined(_ standard: NameChoice, _ named: NameChoice) -> NameChoice {
        let (one, other) = (Set(standard.alternatives[0].names), Set(named.alternatives[0].names))
        if other.isSubset(of: one) { return named }
        if one.isSubset(of: other) { return standard }
        return NameChoice(
            alternatives: [NameSet(field: .kolumn, names: one.union(other).sorted())],
            label: standard.label + ", " + named.label)
    }

    // MARK: - Posts

    /// "Avdelningar", "verksamheter": rows that are no sums and no parts, of the tables or with the names that say so.
    private func settleUnits(_ question: inout Question) {
        let things = Set(facts.things.map(\.value.name))
        guard !things.isDisjoint(with: ["avdelning", "verksamhet"]) else { return }
        question.scope.fields.append(FieldTest(.radtyp, .isOne(of: [EkonomiPost.RowKind.post.rawValue])))
        guard !question.scope.names.contains(where: { $0.alternatives.contains { $0.field == .post } }) else { return }
        let words = grammar.lists["enhetsord"] ?? []
        guard let first = words.first, let last = words.last else { return }
        var alternatives =
            things.contains("avdelning") || question.scope.nämnder.isEmpty
            ? held(recordNames.choices(of: [recordNames.hit(first)]), .post, question) : []
        if alternatives.isEmpty || things.contains("verksamhet") {
            alternatives =
                held(recordNames.choices(of: [recordNames.hit(last)]), .tabell, question)
                + held(recordNames.choices(of: [recordNames.hit(first)]), .post, question)
        }
        if !alternatives.isEmpty {
            question.scope.names.append(NameChoice(alternatives: alternatives, label: ""))
        }
    }

    /// The names of a field that the nämnder of the question have.
    private func held(_ sets: [NamedSet], _ field: Field, _ question: Question) -> [NameSet] {
        let nämnder = question.scope.nämnder
        let own = Set(
            vocabulary.names.lazy.filter { $0.field == field && $0.nämnder.contains(where: nämnder.contains) }
                .map(\.name))
        return sets.filter { $0.kind == .ekonomi && $0.field == field }.compactMap { set in
            let names = nämnder.isEmpty ? set.names : set.names.filter(own.contains)
            return names.isEmpty ? nil : NameSet(field: field, names: names)
        }
    }

    /// "Hur stort överskott hade nämnden": of its result as a whole, whatever its sign.
    private func settleOwnResult(_ question: inout Question) {
        let hasPost = question.scope.names.contains { $0.alternatives.contains { $0.field != .kolumn } }
        let asksPosts = facts.things.contains { ["post", "avdelning", "verksamhet"].contains($0.value.name) }
        guard asksDeviation, !hasPost, !asksPosts, facts.rank == nil else { return }
        let wanted = (grammar.lists["resultatpost"] ?? []).map(wordsOfName)
        let names = vocabulary.names.filter { $0.field == .post && wanted.contains(wordsOfName($0.name)) }.map(\.name)
        guard !names.isEmpty else { return }
        question.scope.names.append(
            NameChoice(alternatives: [NameSet(field: .post, names: Set(names).sorted())], label: ""))
        if subject() != "nämnd" { question.condition.fields.removeAll { $0.field == .belopp } }
    }

    /// The names that the first word of a list finds.
    private func choice(of list: String, _ field: Field) -> NameChoice? {
        guard let word = grammar.lists[list]?.first else { return nil }
        let sets = recordNames.choices(of: [recordNames.hit(word)])
        guard let set = sets.first(where: { $0.kind == .ekonomi && $0.field == field }) else { return nil }
        return NameChoice(alternatives: [NameSet(field: field, names: set.names)], label: word)
    }

    private func stems(of list: String) -> Set<String> { Set((grammar.lists[list] ?? []).map(grammar.stemmer.key)) }
}
