import Domain

/// What kind of record a question is about.
extension Interpreter {
    /// The kinds that nouns of the question name, by the name of the thing.
    static let kindsOfThings: [String: RecordKind] = [
        "mått": .mått, "trend": .mått, "etappmål": .mått, "ranking": .mått, "skillnader": .mått,
        "åtagande": .åtagande, "aktivitet": .åtagande, "risk": .risk, "åtgärd": .risk, "granskning": .granskning,
        "granskningsåtgärd": .granskning,
        "diarienummer": .granskning, "kontroll": .kontroll, "post": .ekonomi, "avdelning": .ekonomi,
        "verksamhet": .ekonomi, "bokslut": .ekonomi, "avvikelse": .ekonomi,
    ]

    /// Nouns of the records themselves, of which a question counts one kind.
    static let recordNouns: Set<String> = ["mått", "åtagande", "risk", "granskning", "kontroll"]

    /// Things of bedömningar: with one of them a name of another kind of record does not change the kind.
    static let thingsOfGoals: Set<String> = ["mål", "nämndmål", "kfMål", "måluppfyllelse", "bedömning"]

    /// The kind, from its own nouns first, then from what the tests are about, then from the names.
    mutating func settleKind() -> RecordKind {
        if let previousKind, continues(previousKind) {
            settleNames(previousKind)
            return previousKind
        }
        let kind = kindSaid ?? kindTested ?? settleKindOfDimensions() ?? kindNamed
        if turnsIntoText(kind) {
            turnIntoText()
            return .bedömning
        }
        settleNames(kind)
        return kind
    }

    /// "Och för män?" after a question about mått is about mått, where the line says nothing else.
    private func continues(_ previous: RecordKind) -> Bool {
        guard previous != .bedömning else { return false }
        let said = facts.things.compactMap { Self.kindsOfThings[$0.value.name] }
        return said.allSatisfy { $0 == previous } && (facts.names.isEmpty || namesFit(previous))
    }

    /// Bare words that name records which the years asked for do not hold are searched for instead; so are words for
    /// groups where nothing has groups.
    private func turnsIntoText(_ kind: RecordKind) -> Bool {
        guard !saysMore, facts.texts.isEmpty else { return false }
        // "Och underskott?" after a search is the next search.
        if followsSearch, !facts.fields.isEmpty || !facts.names.isEmpty { return words.continues }
        if kind == .bedömning { return !facts.fields.isEmpty && facts.names.isEmpty && !saysGoals }
        guard !namesOnlyColumns, !words.isAsked, !wordsOfRecords.isEmpty else { return false }
        let held = heldYears(of: kind)
        return !namedYears.isEmpty && !namedYears.contains(where: held.contains)
    }

    /// Where the words stand that say which records of other kinds than bedömningar are asked for.
    private var wordsOfRecords: [Int] {
        let things = facts.things.filter { Self.kindsOfThings[$0.value.name] != nil }.map(\.at)
        return Set(facts.fields.map(\.at) + facts.names.map(\.at) + things).sorted()
    }

    private mutating func turnIntoText() {
        for place in wordsOfRecords {
            let range = facts.ranges[place] ?? place..<place
            let searched = range.filter { words[$0].key.utf8.count > 3 }
            if searched.isEmpty { result.unknown.append(place) }
            for index in searched {
                let term = TextTerm(words: [words[index].searched])
                facts.texts.append(Facts.Placed(value: TextFilter(groups: [[term]]), at: index, isAssumed: true))
                facts.assumedText.append(words[index].searched)
                result.remarks.append(.tookAsText(words[index].searched))
            }
        }
        facts.isTextSearch = true
        facts.things.removeAll { Self.kindsOfThings[$0.value.name] != nil }
        facts.fields = []
        facts.names = []
    }

    /// Åtgärder follow from risks, and from granskningar where those are mentioned.
    private var kindSaid: RecordKind? {
        let things = facts.things.map(\.value.name) + facts.grouping
        let said = things.compactMap { Self.kindsOfThings[$0] }
        if said.contains(.granskning) { return .granskning }
        if said.contains(.risk), !things.contains("risk"), namesFit(.granskning), !namesFit(.risk) {
            return .granskning
        }
        if let kind = subject().flatMap({ Self.kindsOfThings[$0] }), kind != .ekonomi, kind != .mått { return kind }
        let order: [RecordKind] = [.åtagande, .risk, .kontroll, .mått, .ekonomi]
        return order.first(where: said.contains)
    }

    private func namesFit(_ kind: RecordKind) -> Bool {
        !facts.names.isEmpty && facts.names.allSatisfy { $0.value.sets.contains { $0.kind == kind } }
    }

    private var kindTested: RecordKind? {
        for test in facts.fields.map(\.value) {
            switch test.field {
            case .trend, .omotiveradeSkillnader, .etappmal: return .mått
            case .belopp, .radtyp: return .ekonomi
            case .typ: return .åtagande
            default: break
            }
        }
        if facts.statuses.contains(where: { $0.value.scale == "genomförande" }), facts.names.isEmpty {
            return .åtagande
        }
        return nil
    }

    /// The kind that alone has what a question without other content is parted by: "kön", "antal per område".
    private mutating func settleKindOfDimensions() -> RecordKind? {
        guard facts.names.isEmpty, facts.texts.isEmpty, !saysGoals else { return nil }
        let names = facts.things.map(\.value.name) + facts.grouping + [sortedBy].compactMap(\.self)
        let asked = names.compactMap(Dimension.init)
        let kinds = RecordKind.allCases.filter { $0.dimensions.isSuperset(of: asked) }
        guard !kinds.contains(.bedömning) else { return nil }
        let held = kinds.filter { vocabulary.holdings[$0]?.isEmpty == false }
        let kind = best(of: Set(held.isEmpty ? kinds : held))
        result.otherKinds = held.filter { $0 != kind }
        return kind
    }

    /// True where nouns, names or statuses say that the question is about goals.
    private var saysGoals: Bool {
        let nouns = Self.thingsOfGoals.union(["motivering", "kommentar"])
        return !facts.goals.isEmpty || !facts.statuses.isEmpty
            || facts.things.contains { nouns.contains($0.value.name) && $0.value.strength != .implied }
    }

    /// The first of the kinds that every name fits; a goal beside a name does not make it one of bedömningar.
    private var kindNamed: RecordKind {
        let nouns = Self.thingsOfGoals.subtracting(["bedömning"])
        let hasGoalNoun = facts.things.contains { nouns.contains($0.value.name) && $0.value.strength != .implied }
        guard !hasGoalNoun || facts.names.contains(where: { $0.value.sets.contains { $0.field == .kolumn } }) else {
            return .bedömning
        }
        let kinds = facts.names.map { Set($0.value.sets.map(\.kind)) }
        guard var common = kinds.first else { return .bedömning }
        for next in kinds.dropFirst() { common.formIntersection(next) }
        if namesOnlyColumns, !facts.goals.isEmpty { return .bedömning }
        return best(of: common) ?? .bedömning
    }

    /// Names of columns say what of the records is asked for, not which.
    private var namesOnlyColumns: Bool {
        !facts.names.isEmpty && facts.names.allSatisfy { $0.value.sets.allSatisfy { $0.field == .kolumn } }
    }

    /// A kind chosen before comes first, then one that the words name whole, then the kinds in their order.
    private func best(of kinds: Set<RecordKind>) -> RecordKind? {
        if let chosen = preferredKinds.first(where: kinds.contains) { return chosen }
        let whole = kinds.filter { kind in
            facts.names.allSatisfy { $0.value.sets.contains { $0.kind == kind && $0.isWhole } }
        }
        return (whole.isEmpty ? kinds : whole).min { $0.order < $1.order }
    }

    /// Keeps of each name what fits the kind. A name that fits none is searched for in the records' texts; of mått and
    /// amounts it is not understood.
    private mutating func settleNames(_ kind: RecordKind) {
        guard !facts.names.isEmpty else { return }
        let isWhole = facts.names.allSatisfy { $0.value.sets.contains { $0.kind == kind && $0.isWhole } }
        let fitting = facts.names.map { naming in
            Set(naming.value.sets.filter { $0.isWhole || !isWhole }.map(\.kind))
        }
        let others = fitting.dropFirst().reduce(fitting[0]) { $0.intersection($1) }
        if kindSaid == nil, kindTested == nil, kind != .bedömning {
            result.otherKinds = others.subtracting([kind]).sorted { $0.order < $1.order }
        }
        for index in facts.names.indices {
            let naming = facts.names[index]
            facts.names[index].value.sets.removeAll { $0.kind != kind }
            if let added = naming.value.added, let name = facts.names[index].value.sets.first?.names.first {
                result.remarks.append(.nameWithout(word: added, name: name))
            }
            guard facts.names[index].value.sets.isEmpty else { continue }
            if kind.hasStatus, kind != .bedömning {
                let groups = naming.value.label.split(separator: " ").map { [TextTerm(words: [String($0)])] }
                facts.texts.append(Facts.Placed(value: TextFilter(groups: groups), at: naming.at))
                result.remarks.append(.nameTakenAsText(naming.value.label, kind))
            } else {
                result.unknown.append(naming.at)
            }
        }
        facts.names.removeAll { $0.value.sets.isEmpty }
    }
}
