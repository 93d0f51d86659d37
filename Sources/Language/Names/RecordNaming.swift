import Domain

/// Which records a question is about: their names, areas and fields.
extension Interpreter {
    /// Names of the same fields stand beside each other ("sjukfrånvaro och arbetsplatskvoten"); others narrow each other.
    func nameChoices() -> [NameChoice] {
        var choices: [NameChoice] = []
        for naming in facts.names.map(\.value) {
            let whole = naming.sets.filter(\.isWhole)
            let sets = (whole.isEmpty ? naming.sets : whole).map { NameSet(field: $0.field, names: $0.names) }
            let fields = Set(sets.map(\.field))
            if let index = choices.firstIndex(where: { Set($0.alternatives.map(\.field)) == fields }) {
                choices[index] = Self.joined(choices[index], sets, naming.label)
            } else {
                choices.append(NameChoice(alternatives: sets, label: naming.label))
            }
        }
        return choices
    }

    /// "Bostäder som fått byggstart, varav småhus": rows below the names told first.
    private static func dashRows(of choice: NameChoice, among sets: [NameSet]) -> NameSet? {
        guard let heads = choice.alternatives.first(where: { $0.field == .matt })?.names,
            let named = sets.first(where: { $0.field == .matt })?.names, Set(named).isDisjoint(with: heads)
        else { return nil }
        let rows = named.filter { !Set(headsOfDashRow($0)).isDisjoint(with: heads) }
        return rows.isEmpty ? nil : NameSet(field: .matt, names: rows)
    }

    private static func joined(_ choice: NameChoice, _ sets: [NameSet], _ label: String) -> NameChoice {
        guard choice.label != label else { return choice }
        if let rows = dashRows(of: choice, among: sets) {
            return NameChoice(alternatives: [rows], label: choice.label + ", " + label)
        }
        let common = choice.alternatives.map { old in
            NameSet(
                field: old.field,
                names: old.names.filter { (sets.first { $0.field == old.field }?.names ?? []).contains($0) })
        }
        // "Tillgången till bredband … för arbetsställen": the one narrows the other.
        if common.allSatisfy({ !$0.names.isEmpty && $0.field != .kolumn }) {
            return NameChoice(alternatives: common, label: choice.label + ", " + label)
        }
        let alternatives = choice.alternatives.map { old in
            let more = sets.first { $0.field == old.field }?.names ?? []
            return NameSet(field: old.field, names: Set(old.names + more).sorted())
        }
        return NameChoice(alternatives: alternatives, label: choice.label + ", " + label)
    }

    /// Risks and kontroller stand under areas, of which some are called as goals are.
    func settleAreas(_ question: inout Question) {
        let areas = Set(vocabulary.names.lazy.filter { $0.kind == kind && $0.field == .omrade }.map(\.name))
        var choices: [NameChoice] = []
        question.scope.goals.removeAll { choice in
            let names = Set(choice.alternatives.flatMap(\.names)).intersection(areas)
            guard !names.isEmpty else { return false }
            let set = NameSet(field: .omrade, names: names.sorted())
            choices.append(NameChoice(alternatives: [set], label: choice.alternatives[0].label))
            return true
        }
        question.scope.names += choices
    }

    /// Mått and amounts have no texts to search.
    mutating func reportTexts(_ question: inout Question) {
        guard !kind.hasStatus else { return }
        result.unknown += facts.texts.map(\.at)
        question.condition.text = nil
    }

    /// Goals of which the kind's records know nothing are words not understood.
    mutating func reportGoals(_ question: Question) {
        guard !kind.dimensions.contains(.nämndmål) else { return }
        result.unknown += facts.excludedGoalsAt
        result.unknown += facts.goals.filter { question.scope.goals.contains($0.value) }.map(\.at)
    }

    /// Values of one field stand beside each other; what is said of amounts and trends is the condition.
    mutating func settleFields(_ question: inout Question) {
        for (test, place) in facts.fields.map({ ($0.value, $0.at) }) {
            guard kind.fields.contains(test.field) else {
                result.unknown.append(place)
                continue
            }
            if test.field.isScope {
                Self.merge(test, into: &question.scope.fields)
            } else {
                Self.merge(test, into: &question.condition.fields)
            }
        }
        if kind == .åtagande { settleTypes(&question) }
    }

    static func merge(_ test: FieldTest, into tests: inout [FieldTest]) {
        if case .isOne(let new) = test.test,
            let index = tests.firstIndex(where: { $0.field == test.field }), case .isOne(let old) = tests[index].test
        {
            tests[index].test = .isOne(of: Set(old + new).sorted())
        } else if !tests.contains(test) {
            tests.append(test)
        }
    }

    /// "Åtaganden" are no aktiviteter, and the other way round; both nouns, or none, mean both.
    private func settleTypes(_ question: inout Question) {
        let things = Set(facts.things.map(\.value.name))
        guard !question.scope.fields.contains(where: { $0.field == .typ }) else { return }
        let activity = Åtagande.Kind.aktivitet.rawValue
        let commitments = Åtagande.Kind.allCases.map(\.rawValue).filter { $0 != activity }.sorted()
        if things.contains("aktivitet"), !things.contains("åtagande") {
            question.scope.fields.append(FieldTest(.typ, .isOne(of: [activity])))
        } else if things.contains("åtagande"), !things.contains("aktivitet") {
            question.scope.fields.append(FieldTest(.typ, .isOne(of: commitments)))
        }
    }
}
