import Domain

/// The columns of the financial tables.
extension RecordAsker {
    /// Takes the columns out that are named, each by itself.
    mutating func takeColumnNames() throws(Refusal) -> [NameChoice] {
        var choices: [NameChoice] = []
        for index in frame.nouns.indices where !frame.nouns[index].names.isEmpty {
            let names = frame.nouns[index].names
            guard
                names.allSatisfy({
                    !sets($0) { $0.field == .kolumn }.isEmpty
                        && $0.sets.allSatisfy { $0.field == .kolumn || $0.kind != .ekonomi }
                })
            else { continue }
            for naming in names {
                choices += sets(naming) { $0.field == .kolumn }.map {
                    NameChoice(alternatives: [NameSet(field: .kolumn, names: $0.names)], label: naming.label)
                }
            }
            frame.nouns[index].names = []
            frame.nouns[index].noun = NounGroup.nameless
        }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        return choices
    }

    /// What was spent where no column is named; the deviation where the question is of over and under budget.
    func columns(_ named: [NameChoice], _ words: AmountWords) throws(Refusal) -> NameChoice? {
        var meant = named.map { choice in
            standard(choice.label).map { list in list == Self.outcomeList ? outcome ?? choice : deviation ?? choice }
                ?? narrowed(choice)
        }
        if words.outcome, let outcome { meant.append(outcome) }
        if words.deviation {
            if let index = named.indices.first(where: { standard(named[$0].label) == nil }),
                let own = deviations(in: named[index])
            {
                meant[index] = own
            } else if let deviation, !named.contains(where: { standard($0.label) == Self.deviationList }) {
                meant.append(deviation)
            }
        }
        if meant.isEmpty, let outcome { meant.append(outcome) }
        return meant.dropFirst().reduce(meant.first) { all, next in all.map { Self.joined($0, next) } }
    }

    private static let outcomeList = "utfallskolumn"
    private static let deviationList = "avvikelsekolumn"

    private func stems(_ list: String) -> Set<String> { Set((grammar.lists[list] ?? []).map(grammar.stemmer.key)) }

    /// "Bokslut", "avvikelse": what is taken where nothing is said.
    private func standard(_ label: String) -> String? {
        [Self.outcomeList, Self.deviationList].first { list in
            grammar.lists[list]?.first.map(grammar.stemmer.key) == grammar.stemmer.key(label)
        }
    }

    private func columnNames(with list: String) -> [String] {
        let wanted = stems(list)
        let names = vocabulary.names.filter { $0.kind == .ekonomi && $0.field == .kolumn }.map(\.name)
        return names.filter { name in wordsOfName(name).contains { wanted.contains(grammar.stemmer.key($0)) } }
    }

    var outcome: NameChoice? {
        let years = vocabulary.names.filter { $0.field == .kolumn && $0.name.allSatisfy(\.isNumber) }.map(\.name)
        let deviating = Set(columnNames(with: Self.deviationList))
        let names = Set(columnNames(with: "utfallsord")).subtracting(deviating).union(years)
        return names.isEmpty
            ? nil
            : NameChoice(
                alternatives: [NameSet(field: .kolumn, names: names.sorted())],
                label: grammar.lists[Self.outcomeList]?.first ?? "")
    }

    var deviation: NameChoice? {
        let names = columnNames(with: Self.deviationList)
        guard !names.isEmpty else { return nil }
        return narrowed(
            NameChoice(
                alternatives: [NameSet(field: .kolumn, names: names.sorted())],
                label: grammar.lists[Self.deviationList]?.first ?? ""))
    }

    var budget: NameChoice? {
        let wanted = stems("budgetord")
        let deviating = Set(columnNames(with: Self.deviationList))
        let names = vocabulary.names.filter { $0.kind == .ekonomi && $0.field == .kolumn }.map(\.name)
            .filter { name in
                wordsOfName(name).contains { wanted.contains(grammar.stemmer.key($0)) } && !deviating.contains(name)
            }
        guard !names.isEmpty else { return nil }
        return narrowed(
            NameChoice(
                alternatives: [NameSet(field: .kolumn, names: Set(names).sorted())],
                label: grammar.lists["budgetord"]?.first ?? ""))
    }

    /// The deviations among the columns that the question names itself: "prognos över budget".
    private func deviations(in choice: NameChoice) -> NameChoice? {
        let wanted = stems(Self.deviationList)
        let names = choice.alternatives[0].names.filter { name in
            wordsOfName(name).contains { wanted.contains(grammar.stemmer.key($0)) }
        }
        if names.isEmpty { return deviationsOfSpecial(choice) }
        return narrowed(
            NameChoice(alternatives: [NameSet(field: .kolumn, names: names)], label: choice.label), besides: wanted)
    }

    /// "Underskott enligt prognosen": the deviations that the forecast has.
    private func deviationsOfSpecial(_ choice: NameChoice) -> NameChoice? {
        let special = stems("särskild kolumn").subtracting(stems(Self.deviationList))
        let said = Set(choice.alternatives[0].names.flatMap(wordsOfName).map(grammar.stemmer.key)).intersection(special)
        let names = columnNames(with: Self.deviationList).filter { name in
            !said.isDisjoint(with: wordsOfName(name).map(grammar.stemmer.key))
        }
        guard !names.isEmpty else { return nil }
        return NameChoice(
            alternatives: [NameSet(field: .kolumn, names: Set(names).sorted())],
            label: choice.label + ", " + (grammar.lists[Self.deviationList]?.first ?? ""))
    }

    /// Columns of a forecast, of a deviation, or of what is left after åtgärder, only where the question says so.
    private func narrowed(_ choice: NameChoice, besides wanted: Set<String> = []) -> NameChoice {
        let said = wanted.union(wordsOfName(choice.label).map(grammar.stemmer.key))
        let special = Set(
            (grammar.lists["särskild kolumn"] ?? []).filter { !said.contains(grammar.stemmer.key($0)) }.map(
                grammar.stemmer.key))
        let plain = choice.alternatives[0].names.filter { name in
            special.isDisjoint(with: wordsOfName(name).map(grammar.stemmer.key))
        }
        guard !plain.isEmpty else { return choice }
        return NameChoice(alternatives: [NameSet(field: .kolumn, names: plain)], label: choice.label)
    }

    private static func joined(_ one: NameChoice, _ other: NameChoice) -> NameChoice {
        NameChoice(
            alternatives: [
                NameSet(
                    field: .kolumn, names: Set(one.alternatives[0].names + other.alternatives[0].names).sorted())
            ], label: one.label == other.label ? one.label : one.label + ", " + other.label)
    }

    // MARK: - Two amounts

    /// Takes out what is compared: two years.
    mutating func takeAmountSides() throws(Refusal) -> Sides? {
        let isCompared = frame.compares != nil || frame.asks.contains(.difference) || !frame.than.isEmpty
        guard isCompared else { return nil }
        if case .time(let other)? = frame.than.first, let earlier = other.said.first.map(year) {
            frame.than.removeFirst()
            let later = years(frame.time).last ?? heldYears.last ?? earlier
            frame.time = nil
            return amountSides(later, earlier)
        }
        if let time = frame.time, years(time).count == 2 {
            frame.time = nil
            let said = years(time)
            return amountSides(said[1], said[0])
        }
        return nil
    }

    private func amountSides(_ first: Int, _ second: Int) -> Sides {
        Sides(
            first: [.years([first])], second: [.years([second])], both: [.years([first, second].sorted())],
            isOfTime: true)
    }
}
