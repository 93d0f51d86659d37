import Domain

/// Records other than goals, part by part, in words that find the same when they are read.
struct RecordsSaid {
    let told: RecordsTold
    /// What kind of thing they are.
    let noun: Noun
    /// "Har status ”Klart” och nämner avtal"; empty where nothing is said of them.
    let predicate: String
    /// The columns that what is said of them shows.
    let columnsTested: Set<ExtraColumn>
    let words: Linearizer

    init(_ things: Things, _ words: Linearizer) throws(NoIdiom) {
        guard let set = things.recordSet, let kind = set.source.kind, kind != .bedömning else { throw NoIdiom() }
        self.words = words
        var told = RecordsTold(set)
        told.names = told.names.map { words.names.named($0, of: kind) }
        let linearizer = InquiryLinearizer(words: words).conditioned(things)
        noun = words.noun(linearizer.recordNoun(&told))
        // That they have a status goes without saying where statuses are spoken of.
        told.others.removeAll { $0 == .status(.placed) }
        self.told = told
        let statuses = told.statuses.map { words.phrase("har status", ["x": linearizer.quotedStatuses($0)]) }
        var others: [String] = []
        if kind != .ekonomi { for condition in told.others { others.append(try Self.said(condition, linearizer)) } }
        predicate = (statuses + others).joined(separator: " \(words.phrase("och")) ")
        columnsTested = Set(told.others.compactMap(\.columnTested))
        guard told.places.count < 2 else { throw NoIdiom() }
    }

    private static func said(_ condition: Condition, _ linearizer: InquiryLinearizer) throws(NoIdiom) -> String {
        let words = linearizer.words
        if case .not(.status(let test)) = condition, test != .placed {
            let status = words.phrase("har status", ["x": linearizer.quotedStatuses(test)])
            return words.phrase("har inte", ["x": status.split(separator: " ").dropFirst().joined(separator: " ")])
        }
        if case .not = condition { throw NoIdiom() }
        guard case .field(let test) = condition else { return linearizer.say(condition) }
        let key = "fält \(test.field.rawValue) "
        switch test.test {
        case .reached: return words.phrase("når etappmålet")
        case .missed: return words.phrase("når inte etappmålet")
        case .isOne(let values) where values.allSatisfy({ words.phrases[key + $0] != nil }):
            return words.words(words.phrase("har"), words.list(values.map { words.phrase(key + $0) }, "eller"))
        case .holds(let word) where words.phrases[key + word] != nil:
            return words.words(words.phrase("har"), words.phrase(key + word))
        default: return linearizer.say(condition)
        }
    }

    // MARK: - Whose they are

    /// The nämnder that they are of; empty where all, or all but some, are meant.
    var owners: [String] { told.places.first.map { $0.isOutside ? [] : $0.names } ?? [] }

    /// True where the nämnder stand before them: "Socialnämndens åtaganden".
    var isOwned: Bool { !owners.isEmpty && told.names.isEmpty }

    /// Whose they are, where that is not said before them.
    var places: String {
        guard let place = told.places.first else { return "" }
        return words.phrase(place.isOutside ? "hos utom" : "hos", ["x": words.list(place.names)])
    }

    // MARK: - What they are called

    /// "Åtaganden inom ekonomimål".
    var plain: String { words.words(noun.plural, about) }

    /// "Socialnämndens åtaganden", "åtagandet ”E-arkiv”", "åtaganden hos Socialnämnden om ”vägar”".
    /// - Parameter isNamed: true where a single one may be meant.
    func owned(isNamed: Bool) -> String {
        if isOwned { return words.words(words.list(owners.map(words.genitive)), noun.plural, about) }
        // One that is an åtagande or an aktivitet is not told by which.
        let isOne = isNamed && singleName != nil && !called.definiteSingular.contains(" ")
        let head = isOne ? called.definiteSingular : noun.plural
        return words.words(head, about, places)
    }

    /// "Åtagandena", "Socialnämndens åtaganden".
    var definite: String {
        isOwned ? owned(isNamed: false) : words.words(noun.definite, about, places)
    }

    /// Mått by their names: "måttet ”HME”", "mått om ”nöjdhet”".
    var named: String {
        let count = told.names.first.map { words.names.isWhole($0) ? $0.alternatives[0].names.count : 0 } ?? 0
        let isNamed = count > 0 && told.names.count == 1
        return words.words(isNamed ? count == 1 ? noun.definiteSingular : noun.definite : noun.plural, about)
    }

    /// By what names, and under what goals.
    var about: String { words.words(labels, goals) }

    /// What one is called that its name names: a risk, and not one of its åtgärder.
    private var called: Noun {
        switch told.kind {
        case .risk: words.noun("risk")
        case .granskning: words.noun("granskning")
        default: noun
        }
    }

    /// The one name that they are called by.
    private var singleName: String? {
        guard let choice = told.names.only, words.names.isWhole(choice),
            choice.alternatives[0].field == told.kind.ownName
        else { return nil }
        return choice.alternatives[0].names.only
    }

    private var labels: String {
        told.names.map { choice in
            guard words.names.isWhole(choice) else { return words.phrase("om", ["x": words.quoted(choice.label)]) }
            let set = choice.alternatives[0]
            let names = words.list(set.names.map(words.quoted))
            return set.field == told.kind.ownName ? names : words.phrase("om", ["x": names])
        }.joined(separator: " ")
    }

    private var goals: String {
        told.goals.map { choice in
            let sets = choice.alternatives.map(words.names.named)
            if sets.allSatisfy(words.names.isWhole) {
                return words.list(
                    sets.map { words.phrase("under \($0.level.rawValue)", ["x": words.quoted($0.label)]) })
            }
            return words.phrase("inom", ["x": words.list(words.unique(sets.map(\.label)))])
        }.joined(separator: " ")
    }

    // MARK: - Which values, and when

    /// "För kvinnor", "totalt".
    var groups: String {
        if told.groups.isEmpty { return words.phrase("alla grupper") }
        return told.groups.map { group in
            let all = group.hasAll ? [words.phrase("fält grupp Totalt")] : []
            let key = "fält grupp \(group.names.joined(separator: ","))"
            if let said = words.phrases[key] { return words.list(all + [said]) }
            return words.list(all + group.names.map { words.phrases["fält grupp \($0)"] ?? words.quoted($0) })
        }.joined(separator: " ")
    }

    /// The latest is meant where no time is said.
    var time: String {
        let years = words.list(told.years.map(String.init))
        let month = told.month.map { words.monthNames[$0] ?? "\($0)" }
        let said = words.words(
            told.report.map { words.phrase("rapport \($0)") } ?? "",
            month.map { words.phrase("månad", ["x": words.words($0, years)]) } ?? years)
        return said.isEmpty && !told.isLatest ? words.phrase("alla år") : said
    }
}

extension Condition {
    /// The column that shows whether it holds.
    fileprivate var columnTested: ExtraColumn? {
        guard case .field(let test) = self else { return nil }
        return switch test.field {
        case .trend: .trend
        case .etappmal: .etappmål
        case .omotiveradeSkillnader: .skillnader
        case .ranking: .ranking
        default: nil
        }
    }
}
