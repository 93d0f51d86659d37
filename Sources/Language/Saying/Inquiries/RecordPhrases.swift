import Domain

/// Records other than goals in words: "värdet för måttet ”HME” för kvinnor hos Socialnämnden 2019".
///
/// What a condition says has a place of its own in the phrase; what has none is said after "som".
extension InquiryLinearizer {
    /// - Parameter areValues: false where it is said before that values are meant.
    /// - Returns: nil for goals, texts and groups.
    func records(_ things: Things, areValues: Bool = true) -> String? {
        guard let set = things.recordSet, let kind = set.source.kind, kind != .bedömning else { return nil }
        var told = RecordsTold(set)
        let noun = noun(&told, areValues)
        let clauses = told.others + told.statuses.map(Condition.status)
        let head = words.words(noun, tail(told))
        guard !clauses.isEmpty else { return head }
        let said = conditioned(things)
        return phrase("saker som", ["x": head, "y": said.list(clauses.map(said.say))])
    }

    /// Under what goals, whose, of which groups and when.
    func tail(_ told: RecordsTold) -> String {
        let places = told.places.map { phrase($0.isOutside ? "hos utom" : "hos", ["x": list($0.names)]) }
        let goals = told.goals.map {
            phrase("post under mål", ["x": quoted(words.unique($0.alternatives.flatMap(\.names)))])
        }
        return words.words(
            goals.joined(separator: " "), places.joined(separator: " "), groups(told), time(told))
    }

    // MARK: - What they are called

    /// - Parameter isOne: true for one of them.
    func noun(_ told: inout RecordsTold, _ areValues: Bool, isOne: Bool = false) -> String {
        if told.kind == .ekonomi { return amounts(told) }
        let name = recordNoun(&told)
        let form = words.noun(name)
        var head = isOne ? form.singular : form.plural
        var about: [String] = []
        for choice in told.names.map({ words.names.named($0, of: told.kind) }) {
            if let own = ownName(choice, told.kind) {
                if told.names.count == 1 || told.source == .values, name == "mått" {
                    head = own.count == 1 ? form.definiteSingular : form.definite
                }
                about.append(list(own.map(words.quoted)))
            } else if !choice.label.isEmpty {
                about.append(phrase("om", ["x": words.quoted(choice.label)]))
            } else {
                about.append(columns(choice))
            }
        }
        let whole = ([head] + about).joined(separator: " ")
        guard told.source == .values, areValues else { return whole }
        return phrase(about.isEmpty ? "post värden alla" : "post värden", ["x": whole])
    }

    private func columns(_ choice: NameChoice) -> String {
        let names = choice.alternatives.map { "\($0.field.said(by: self)) \(quoted($0.names))" }
        return phrase("post namn", ["x": list(names, "eller")])
    }

    /// "Budget och bokslut för ”HR-avdelningen”".
    private func amounts(_ told: RecordsTold) -> String {
        var (columns, posts, about): ([String], [String], [String]) = ([], [], [])
        for choice in told.names {
            if choice.alternatives.allSatisfy({ $0.field == .kolumn }), !choice.label.isEmpty {
                columns.append(choice.label.replacing(", ", with: " \(phrase("och")) "))
            } else if let own = ownName(choice, told.kind) {
                posts.append(list(own.map(words.quoted)))
            } else {
                about.append(
                    choice.label.isEmpty ? self.columns(choice) : phrase("om", ["x": words.quoted(choice.label)]))
            }
        }
        let head = columns.isEmpty ? words.noun("belopp").plural : list(columns)
        let those = posts.isEmpty ? "" : phrase("belopp för", ["x": posts.joined(separator: " ")])
        return words.words(head, those, about.joined(separator: " "))
    }

    /// The names of what the kind itself is called by, where they are few.
    private func ownName(_ choice: NameChoice, _ kind: RecordKind) -> [String]? {
        guard let set = choice.alternatives.only, set.field == kind.ownName, set.names.count <= Self.namesTold else {
            return nil
        }
        return set.names
    }

    private static let namesTold = 4

    func recordNoun(_ told: inout RecordsTold) -> String {
        switch told.kind {
        case .åtagande:
            guard let place = told.others.firstIndex(where: \.isOfType), case .field(let test) = told.others[place],
                case .isOne(let types) = test.test
            else { return "åtagande och aktivitet" }
            let activity = Åtagande.Kind.aktivitet.rawValue
            if types == [activity] {
                told.others.remove(at: place)
                return "aktivitet"
            }
            guard types.sorted() == Åtagande.Kind.allCases.map(\.rawValue).filter({ $0 != activity }).sorted() else {
                return "åtagande och aktivitet"
            }
            told.others.remove(at: place)
            return "åtagande"
        case .risk: return "riskåtgärd"
        case .granskning: return "granskningsåtgärd"
        case .mått: return "mått"
        case .kontroll: return "kontroll"
        case .ekonomi: return "belopp"
        case .bedömning: return "bedömning"
        }
    }

    // MARK: - Groups and time

    private func groups(_ told: RecordsTold) -> String {
        told.groups.map { group in
            let names = group.names.map { words.phrases["fält grupp \($0)"] ?? words.quoted($0) }
            return list((group.hasAll ? [phrase("fält grupp Totalt")] : []) + names)
        }.joined(separator: " ")
    }

    private func time(_ told: RecordsTold) -> String {
        let years = list(told.years.map(String.init))
        var parts: [String] = []
        if let month = told.month { parts.append(phrase("post månad", ["x": words.monthNames[month] ?? "\(month)"])) }
        if told.isLatest { parts.append(phrase(told.source == .values ? "post senaste värden" : "post senaste")) }
        if let report = told.report { parts.append(phrase("rapport \(report)")) }
        if !years.isEmpty { parts.append(years) }
        if told.source == .values, !told.isStanding, !told.isLatest, told.report == nil {
            parts.append(phrase("post alla rapporter"))
        }
        return parts.joined(separator: " ")
    }
}

extension Condition {
    fileprivate var isOfType: Bool { if case .field(let test) = self { test.field == .typ } else { false } }
}
