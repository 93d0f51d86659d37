import Domain

/// Which records are meant by their names.
extension RecordAsker {
    /// The names of one noun as a choice: beside each other any of them.
    func choice(_ noun: NounGroup, where isWanted: (NamedSet) -> Bool = { _ in true }) throws(Refusal) -> NameChoice {
        var alternatives: [NameSet] = []
        for naming in noun.names {
            let sets = sets(naming, where: isWanted)
            guard !sets.isEmpty else { throw .conflict("namn") }
            for set in sets {
                if let index = alternatives.firstIndex(where: { $0.field == set.field }) {
                    alternatives[index].names = Set(alternatives[index].names + set.names).sorted()
                } else {
                    alternatives.append(NameSet(field: set.field, names: set.names))
                }
            }
        }
        return NameChoice(alternatives: alternatives, label: noun.names.map(\.label).joined(separator: ", "))
    }

    /// Those that the words name whole come before those that they are a part of.
    func sets(_ naming: RecordNaming, where isWanted: (NamedSet) -> Bool = { _ in true }) -> [NamedSet] {
        let own = naming.sets.filter { $0.kind == kind && isWanted($0) }
        let whole = own.filter(\.isWhole)
        return whole.isEmpty ? own : whole
    }

    /// Takes the names out that stand in the line, as conditions that all hold.
    mutating func takeNames(where isWanted: (NamedSet) -> Bool = { _ in true }) throws(Refusal) -> [NameChoice] {
        var choices: [NameChoice] = []
        for index in frame.nouns.indices where !frame.nouns[index].names.isEmpty {
            let noun = frame.nouns[index]
            guard noun.names.allSatisfy({ !sets($0, where: isWanted).isEmpty }) else { continue }
            let choice = try choice(noun, where: isWanted)
            try add(choice, to: &choices)
            frame.nouns[index].names = []
        }
        // A name by itself is nothing more.
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        return choices
    }

    /// Two names of the same field narrow each other ("tillgänglighet e-post: andelen svar inom två dygn"); two that
    /// have nothing in common are no one thing.
    private func add(_ choice: NameChoice, to choices: inout [NameChoice]) throws(Refusal) {
        let fields = Set(choice.alternatives.map(\.field))
        guard let index = choices.firstIndex(where: { !Set($0.alternatives.map(\.field)).isDisjoint(with: fields) })
        else { return choices.append(choice) }
        let old = choices[index]
        let label = old.label + ", " + choice.label
        let common = old.alternatives.compactMap { set -> NameSet? in
            let more = Set(choice.alternatives.first { $0.field == set.field }?.names ?? [])
            let names = set.names.filter(more.contains)
            return names.isEmpty ? nil : NameSet(field: set.field, names: names)
        }
        let shared = fields.intersection(old.alternatives.map(\.field))
        let (rest, more) = (old.without(shared), choice.without(shared))
        if !common.isEmpty {
            choices[index] = NameChoice(alternatives: common, label: label)
        } else if let rest {
            // "IT-investeringarna": the table, where the other is the post.
            choices[index] = rest
            choices.append(choice)
        } else if let more {
            choices.append(more)
        } else if let rows = dashRows(of: old, choice) ?? dashRows(of: choice, old) {
            choices[index] = NameChoice(alternatives: [rows], label: label)
        } else {
            throw .conflict("namn")
        }
    }

    /// "Bostäder som fått byggstart, varav småhus": rows below the names told first.
    private func dashRows(of choice: NameChoice, _ rows: NameChoice) -> NameSet? {
        guard let heads = choice.alternatives.first(where: { $0.field == .matt })?.names,
            let named = rows.alternatives.first(where: { $0.field == .matt })?.names
        else { return nil }
        let own = named.filter { !Set(headsOfDashRow($0)).isDisjoint(with: heads) }
        return own.isEmpty ? nil : NameSet(field: .matt, names: own)
    }

    /// What the corpus has of the names.
    func holders(_ choice: NameChoice) -> [Vocabulary.Name] {
        let fields = Set(choice.alternatives.map(\.field)), names = Set(choice.alternatives.flatMap(\.names))
        return vocabulary.names.filter { $0.kind == kind && fields.contains($0.field) && names.contains($0.name) }
    }

    /// A name that none of the nämnder asked about has.
    func checkHolders(_ choices: [NameChoice], _ nämnder: [String], all: Bool) throws(Refusal) {
        guard !nämnder.isEmpty else { return }
        for choice in choices where choice.alternatives.first?.field != .kolumn {
            let holders = holders(choice).flatMap(\.nämnder)
            let lacking = nämnder.filter { !holders.contains($0) }
            guard !holders.isEmpty, let nämnd = lacking.first, all || lacking.count == nämnder.count else { continue }
            let names = choice.alternatives.flatMap(\.names)
            let held = holders.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            throw .lacks(.nameElsewhere(name: names.count == 1 ? names[0] : choice.label, nämnd: nämnd, holders: held))
        }
    }
}

extension NameChoice {
    /// The alternatives of other fields; nil where there are none.
    fileprivate func without(_ fields: Set<Field>) -> NameChoice? {
        let rest = alternatives.filter { !fields.contains($0.field) }
        return rest.isEmpty ? nil : NameChoice(alternatives: rest, label: label)
    }
}
