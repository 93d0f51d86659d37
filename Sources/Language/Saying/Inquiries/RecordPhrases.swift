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
        let place = told.places.map { phrase($0.isOutside ? "hos utom" : "hos", ["x": list($0.names)]) }
        let goals = told.goals.map {
            phrase("post under mål", ["x": quoted(words.unique($0.alternatives.flatMap(\.names)))])
        }
        var clauses = told.others
        let statuses = told.statuses.map(Condition.status)
        clauses += statuses
        let said = conditioned(things).list(clauses.map(conditioned(things).say))
        let parts = [noun, goals.joined(separator: " "), place.joined(separator: " "), groups(told), time(told)]
        let head = parts.filter { !$0.isEmpty }.joined(separator: " ")
        return clauses.isEmpty ? head : phrase("saker som", ["x": head, "y": said])
    }

    // MARK: - What they are called

    private func noun(_ told: inout RecordsTold, _ areValues: Bool) -> String {
        let name = recordNoun(&told)
        let form = words.noun(name)
        var head = form.plural
        var about: [String] = []
        for choice in told.names {
            if let own = ownName(choice, told.kind) {
                if told.names.count == 1 || told.source == .values, name == "mått" {
                    head = own.count == 1 ? form.definiteSingular : form.definite
                }
                about.append(list(own.map(words.quoted)))
            } else if !choice.label.isEmpty, choice.alternatives.first?.field != .kolumn {
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
        let names = choice.alternatives.map { set in
            "\(set.field.said(by: self)) \(choice.label.isEmpty || set.field != .kolumn ? quoted(set.names) : words.quoted(choice.label))"
        }
        return phrase("post namn", ["x": list(names, "eller")])
    }

    /// The names of what the kind itself is called by, where they are few.
    private func ownName(_ choice: NameChoice, _ kind: RecordKind) -> [String]? {
        guard let set = choice.alternatives.only, set.field == kind.ownName, set.names.count <= Self.namesTold else {
            return nil
        }
        return set.names
    }

    private static let namesTold = 4

    private func recordNoun(_ told: inout RecordsTold) -> String {
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

/// The conditions of records, each where a phrase about them has it.
private struct RecordsTold {
    struct Place {
        var names: [String]
        var isOutside = false
    }

    struct Groups {
        var names: [String]
        var hasAll = false
    }

    let source: RowSource
    let kind: RecordKind
    var names: [NameChoice] = []
    var goals: [GoalChoice] = []
    var places: [Place] = []
    var groups: [Groups] = []
    var statuses: [StatusTest] = []
    var years: [Int] = []
    var month: Int?
    var report: String?
    var isLatest = false
    var isStanding = false
    /// What stands after "som".
    var others: [Condition] = []

    init(_ set: RecordSet) {
        source = set.source
        kind = set.source.kind ?? .bedömning
        for condition in set.conditions.flatMap(\.conjuncts) { take(condition) }
    }

    private mutating func take(_ condition: Condition) {
        switch condition {
        case .name(let choice): names.append(choice)
        case .goal(let choice): goals.append(choice)
        case .nämnd(let names): places.append(Place(names: names))
        case .not(.nämnd(let names)): places.append(Place(names: names, isOutside: true))
        case .ofAll: groups.append(Groups(names: [], hasAll: true))
        case .field(let test) where test.field == .grupp:
            guard case .isOne(let values) = test.test else { return others.append(condition) }
            groups.append(Groups(names: values))
        case .any(let both) where both.contains(.ofAll):
            guard both.count == 2, case .field(let test)? = both.first(where: { $0 != .ofAll }), test.field == .grupp,
                case .isOne(let values) = test.test
            else { return others.append(condition) }
            groups.append(Groups(names: values, hasAll: true))
        case .status(let test) where test != .placed: statuses.append(test)
        case .years(let own) where years.isEmpty: years = own
        case .month(let own) where month == nil: month = own
        case .documentKind(let own) where report == nil: report = own
        case .latest(of: []): isLatest = true
        case .standing: isStanding = true
        default: others.append(condition)
        }
    }
}

extension Condition {
    fileprivate var isOfType: Bool { if case .field(let test) = self { test.field == .typ } else { false } }
}
