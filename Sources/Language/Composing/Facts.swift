import Domain

/// What the parts of a reading say, gathered by kind, each with the place of its first word.
struct Facts {
    struct Placed<Value> {
        var value: Value
        var at: Int
        /// True for a bare word that is only assumed to be searched for.
        var isAssumed = false
    }

    enum Head: Hashable { case which, count, share, shareOf, why, when }

    /// A thing mentioned, and how strongly it is what is asked for.
    struct Thing {
        enum Strength: Int { case implied, mentioned, heading, asked }
        var name: String
        var strength: Strength
    }

    struct Rank: Equatable {
        var descending: Bool
        var measure: String
    }

    var heads: [Placed<Head>] = []
    var things: [Placed<Thing>] = []
    var statuses: [Placed<StatusSense>] = []
    var negations: [Int] = []
    var dividers: [Int] = []
    /// Where "av de …" begins the whole of a share that follows.
    var baseAt: Int?

    var years: [Placed<YearSense>] = []
    var month: Int?
    var sinceYear: YearSense?
    var comparedYear: YearSense?
    var range: (YearSense, YearSense)?
    /// "Före 2019", "efter 2017", "utom 2018".
    var beforeYear: YearSense?
    var afterYear: YearSense?
    var excludedYears: [YearSense] = []
    var bothYears = false
    var allYears = false
    var butNot: (YearSense, YearSense)?

    var nämnder: [String] = []
    /// Where the last of them stands.
    var nämnderAt = 0
    var excludedNämnder: [String] = []
    var kommuner: [String] = []
    var excludedKommuner: [String] = []
    var allKommuner = false
    var unknownKommuner: [String] = []
    var goals: [Placed<GoalChoice>] = []
    var excludedGoals: [GoalChoice] = []
    /// Where they stand.
    var excludedGoalsAt: [Int] = []
    var names: [Placed<RecordNaming>] = []
    var fields: [Placed<FieldTest>] = []
    /// The kind of report that is asked of, as the data name it.
    var documentKind: String?
    var unknownNämnder: [String] = []
    var unknownGoals: [String] = []

    var texts: [Placed<TextFilter>] = []
    var isTextSearch = false
    var onlyMotiveringar = false
    /// "Texter om", "motiveringar om": it is texts that are asked for, or counted.
    var asksForTexts = false
    var assumedText: [String] = []
    /// "… vilka nämner det": a word before it is what is searched for.
    var refersToText = false

    var grouping: [String] = []
    /// Where each of them stands.
    var groupingAt: [Int] = []
    var rank: Rank?
    var places: Int?
    var ranksAll = false
    var sortBy: String?
    /// "Sortera … på status": what to sort by is mentioned elsewhere.
    var sortsByMention = false
    /// "Störst först", "lägst först": true for the former.
    var sortsDescending: Bool?
    /// Conditions of the question before that no longer hold: "oavsett status".
    var released: [String] = []
    var quantifier: Quantifier?
    /// Where a quantifier of all stands, to tell "alla mål" from "alla nämnder".
    var quantifierAt = 0
    var bareNumber: Int?
    var bareNumberAt = 0
    /// "Inte alla mål uppfyllda": some do not meet the condition.
    var notAll = false
    /// "Något": with a negation it means none.
    var mentionsAny = false

    var directions: Set<Direction> = []
    /// Where each direction stands.
    var directionPlaces: [Placed<Direction>] = []
    /// Negated: "har inte förbättrats".
    var excludedDirections: Set<Direction> = []
    var asksChange = false
    var asksAnyChange = false
    var transition: (from: [Int], to: [Int]?)?
    var steps: Int?

    var compares = false
    var together = false
    var asksHow = false
    var asksState = false
    var asksExisting = false
    /// "Vilka är det?": the things that the question, or the one before, is about.
    var asksForThem = false

    /// Places of words that ask for what the question cannot also ask.
    var extra: [Int] = []
    /// Places of calculations that the tool does not make.
    var unsupported: [Int] = []
    var remarks: [Remark] = []
    var isEmpty = true
    /// The words of each phrase, by the place of its first.
    var ranges: [Int: Range<Int>] = [:]
}

extension Facts {
    /// Gathers the phrases of a reading.
    init(_ reading: Reading) {
        for part in reading.parts {
            guard case .phrase(_, let action, let arguments) = part.role else { continue }
            if !["delare", "hur"].contains(action) { isEmpty = false }
            ranges[part.range.lowerBound] = part.range
            gather(action, arguments, at: part.range.lowerBound)
        }
    }

    private mutating func gather(_ action: String, _ arguments: [ActionArgument], at place: Int) {
        let senses = arguments.compactMap { if case .sense(let sense) = $0 { sense } else { nil } }
        if gatherAsking(action, arguments, senses, at: place) || gatherTime(action, senses, at: place)
            || gatherChange(action, senses, at: place) || gatherAmount(action, arguments, senses, at: place)
        {
            return
        }
        if gatherRecords(action, arguments, senses, at: place) { return }
        gatherConditions(action, senses, at: place)
    }

    /// Names and fields of records beside bedömningar.
    private mutating func gatherRecords(
        _ action: String, _ arguments: [ActionArgument], _ senses: [Sense], at place: Int
    ) -> Bool {
        let words = arguments.compactMap { if case .literal(let word) = $0 { word } else { nil } }
        switch action {
        case "post":
            mention(senses, .implied, at: place)
            for case .names(let naming) in senses { names.append(Placed(value: naming, at: place)) }
        case "fält":
            guard words.count >= 2, let field = Field(rawValue: words[0]) else { return true }
            let values = words[1...].map { $0.replacing("_", with: " ") }
            fields.append(Placed(value: FieldTest(field, .isOne(of: values.sorted())), at: place))
        case "fält-har":
            guard words.count == 2, let field = Field(rawValue: words[0]) else { return true }
            fields.append(Placed(value: FieldTest(field, .holds(words[1])), at: place))
        case "belopp":
            fields.append(Placed(value: FieldTest(.belopp, words == ["negativt"] ? .negative : .positive), at: place))
        case "dokumenttyp": documentKind = words.first
        default: return false
        }
        return true
    }

    private mutating func gatherAsking(
        _ action: String, _ arguments: [ActionArgument], _ senses: [Sense], at place: Int
    ) -> Bool {
        switch action {
        case "vilka": heads.append(Placed(value: .which, at: place))
        case "vem": mention("nämnd", .asked, at: place)
        case "sak": mention(senses, .mentioned, at: place)
        case "rubrik": mention(senses, .heading, at: place)
        case "visa": mention(senses, .asked, at: place)
        case "fråga-sak":
            for case .literal(let name) in arguments { mention(name, .asked, at: place) }
        case "när": heads.append(Placed(value: .when, at: place))
        case "räkna": heads.append(Placed(value: .count, at: place))
        case "andel": heads.append(Placed(value: .share, at: place))
        case "andel-av": heads.append(Placed(value: .shareOf, at: place))
        case "varför": heads.append(Placed(value: .why, at: place))
        case "delare": dividers.append(place)
        case "bas": baseAt = place
        case "text-förut": refersToText = true
        case "per":
            for case .thing(let name) in senses {
                grouping.append(name)
                groupingAt.append(place)
            }
        case "läget": asksState = true
        case "hur": asksHow = true
        case "vilka-de": asksForThem = true
        case "finns":
            asksExisting = true
            dividers.append(place)
        case "jämför": compares = true
        case "tillsammans": together = true
        default: return false
        }
        return true
    }

    private mutating func mention(_ name: String, _ strength: Thing.Strength, at place: Int) {
        things.append(Placed(value: Thing(name: name, strength: strength), at: place))
    }

    private mutating func mention(_ senses: [Sense], _ strength: Thing.Strength, at place: Int) {
        for case .thing(let name) in senses { mention(name, strength, at: place) }
    }

    private mutating func gatherTime(_ action: String, _ senses: [Sense], at place: Int) -> Bool {
        let years = senses.compactMap { if case .year(let year) = $0 { year } else { nil } }
        switch action {
        case "år", "åren": self.years += years.map { Placed(value: $0, at: place) }
        case "månad":
            self.years += years.map { Placed(value: $0, at: place) }
            for case .month(let month) in senses { self.month = month }
        case "båda":
            bothYears = true
            self.years += years.map { Placed(value: $0, at: place) }
        case "spann": if years.count == 2 { range = (years[0], years[1]) }
        case "sedan": sinceYear = years.first
        case "jämfört": comparedYear = years.first
        case "alla-år": allYears = true
        case "men-inte": if years.count == 2 { butNot = (years[0], years[1]) }
        default: return false
        }
        return true
    }

    private mutating func gatherChange(_ action: String, _ senses: [Sense], at place: Int) -> Bool {
        let found = senses.compactMap { if case .direction(let direction) = $0 { direction } else { nil } }
        let lägen = senses.compactMap { if case .läge(let läge) = $0 { läge.ranks } else { nil } }
        switch action {
        case "riktning":
            directions.formUnion(found)
            directionPlaces += found.map { Placed(value: $0, at: place) }
        case "inte-riktning": excludedDirections.formUnion(found)
        case "ändrad": asksChange = true
        case "utveckling": asksAnyChange = true
        case "övergång": if lägen.count == 2 { transition = (lägen[0], lägen[1]) }
        case "övergång-sämre", "övergång-bättre":
            transition = (lägen.first ?? [], nil)
            directions.insert(action == "övergång-sämre" ? .worsened : .improved)
        case "övergång-ej-från": transition = ([1], lägen.first ?? [])
        case "övergång-till-ej": transition = (lägen.first ?? [], [1])
        case "steg": steps = number(in: senses) ?? 2
        default: return false
        }
        if action == "övergång" { _ = gatherTime("spann", senses, at: 0) }
        return true
    }

    private func number(in senses: [Sense]) -> Int? {
        senses.lazy.compactMap { if case .number(let number) = $0 { number } else { nil } }.first
    }

    private mutating func gatherAmount(
        _ action: String, _ arguments: [ActionArgument], _ senses: [Sense], at place: Int
    ) -> Bool {
        let number = number(in: senses)
        if ["minst-antal", "fler-än", "högst-antal", "färre-än", "exakt-antal"].contains(action) {
            quantifierAt = place
        }
        switch action {
        case "rang": gatherRank(arguments, at: place)
        case "platser":
            places = number
            mention(senses, .heading, at: place)
        case "rangordna": ranksAll = true
        case "sortera":
            sortBy = senses.lazy.compactMap { if case .thing(let name) = $0 { name } else { nil } }.first
            sortsByMention = sortBy == nil
        case "ordning":
            sortsDescending = arguments.first == .literal("fallande")
        case "oavsett":
            for case .thing(let name) in senses { released.append(name) }
        case "kvantor":
            gatherQuantifier(arguments, at: place)
        case "minst-antal": quantifier = .atLeast(number ?? 1)
        case "fler-än": quantifier = .atLeast((number ?? 0) + 1)
        case "högst-antal": quantifier = .atMost(number ?? 0)
        case "färre-än": quantifier = .atMost(max(0, (number ?? 1) - 1))
        case "stöds-inte": unsupported.append(place)
        case "kontrast": break
        case "utom-år": excludedYears += senses.compactMap { if case .year(let year) = $0 { year } else { nil } }
        case "före-år": beforeYear = senses.lazy.compactMap { if case .year(let year) = $0 { year } else { nil } }.first
        case "efter-år": afterYear = senses.lazy.compactMap { if case .year(let year) = $0 { year } else { nil } }.first
        case "fördelning":
            heads.append(Placed(value: .count, at: place))
            for case .thing(let name) in senses {
                grouping.append(name)
                groupingAt.append(place)
            }
        case "exakt-antal": quantifier = .exactly(number ?? 0)
        case "naket-antal":
            bareNumber = number
            bareNumberAt = place
        case "bara":
            quantifier = .all
            quantifierAt = place
            gatherConditions("status", senses, at: place)
            mention(senses, .mentioned, at: place)
        default: return false
        }
        return true
    }

    private mutating func gatherQuantifier(_ arguments: [ActionArgument], at place: Int) {
        let isOther = quantifier != nil
        quantifierAt = place
        switch arguments.first {
        case .literal("alla") where isOther && quantifier != .all,
            .literal("inga") where isOther && quantifier != Quantifier.none:
            // "Alla åtgärder klara, ingen kvarstår": one question has one of them.
            extra.append(place)
        case .literal("alla"): quantifier = .all
        case .literal("inte-alla"): notAll = true
        case .literal("något"): mentionsAny = true
        default: quantifier = Quantifier.none
        }
    }

    /// `rang fallande|stigande antal|andel|uppfyllelse [sak]`. One question has one ranking.
    private mutating func gatherRank(_ arguments: [ActionArgument], at place: Int) {
        let words = arguments.map { if case .literal(let word) = $0 { word } else { "" } }
        guard words.count >= 2 else { return }
        let new = Rank(descending: words[0] == "fallande", measure: words[1])
        if rank != nil, rank != new { extra.append(place) } else { rank = new }
        if words.count > 2 { mention(words[2], .heading, at: place) }
    }

    private mutating func gatherConditions(_ action: String, _ senses: [Sense], at place: Int) {
        switch action {
        case "status":
            for case .status(let status) in senses { statuses.append(Placed(value: status, at: place)) }
        case "inte": negations.append(place)
        case "nämnd":
            gatherNämnder(senses)
            nämnderAt = place
        case "utom":
            for case .nämnder(let names, _) in senses { excludedNämnder += names }
        case "kommun": gatherKommuner(senses)
        case "utom-kommun":
            for case .kommuner(let names, _) in senses { excludedKommuner += names }
        case "alla-kommuner": allKommuner = true
        case "okänd-kommun": unknownKommuner += words(in: senses)
        case "mål":
            mention(senses, .implied, at: place)
            for case .goals(let choice, let compound) in senses {
                goals.append(Placed(value: choice, at: place))
                if compound { mention("mål", .implied, at: place) }
            }
        case "utom-mål":
            for case .goals(let choice, _) in senses { excludedGoals.append(choice) }
            excludedGoalsAt.append(place)
        case "okänd-nämnd": unknownNämnder += words(in: senses)
        case "okänt-mål":
            unknownGoals += words(in: senses)
            gatherConditions("mål", senses, at: place)
        default: gatherTexts(action, senses, at: place)
        }
    }

    private func words(in senses: [Sense]) -> [String] {
        senses.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }

    private mutating func gatherNämnder(_ senses: [Sense]) {
        for case .nämnder(let names, let taken) in senses {
            nämnder += names.filter { !nämnder.contains($0) }
            remarks += taken.map { .tookName(word: $0.word, nämnder: $0.nämnder) }
        }
    }

    private mutating func gatherKommuner(_ senses: [Sense]) {
        for case .kommuner(let names, let ordinary) in senses {
            kommuner += names.filter { !kommuner.contains($0) }
            remarks += ordinary.map(Remark.tookKommun)
        }
    }

    private mutating func gatherTexts(_ action: String, _ senses: [Sense], at place: Int) {
        gatherNämnder(senses)
        for case .year(let year) in senses { years.append(Placed(value: year, at: place)) }
        for case .text(var filter) in senses {
            filter.negated = action == "text-inte"
            texts.append(Placed(value: filter, at: place))
            if ["text-om", "motivering-om", "fras"].contains(action) { isTextSearch = true }
            if ["text-om", "motivering-om"].contains(action) { asksForTexts = true }
            if action == "motivering-om" { onlyMotiveringar = true }
        }
        if action == "sökord" {
            for word in words(in: senses) {
                texts.append(Placed(value: TextFilter(groups: [[TextTerm(words: [word])]]), at: place, isAssumed: true))
                assumedText.append(word)
                isTextSearch = true
            }
        }
    }
}
