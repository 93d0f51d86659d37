import Domain

/// A clause with each of its parts in the place that it has in a question; what is put to use is taken out, and what is
/// left at the end has no place in it.
struct Frame: Hashable {
    var link = Clause.Link.first
    var nouns: [NounGroup] = []
    var says: Saying?
    var isNegated = false
    var place: NämndSaid?
    var under: [GoalChoice] = []
    var without: [Excluded] = []
    var time: TimeSaid?
    var by: [Dimension] = []
    var asks: Set<Asking> = []
    var rank: RankSaid?
    var than: [Than] = []
    var compares: Comparing?
    var columns: Set<ExtraColumn> = []
    var groups: [GroupsSaid] = []
    var numbers: [NumberSaid] = []
    /// How many places of a rank are asked for.
    var placesAsked: Int?
    /// The noun that the question word is of, by its place among the nouns.
    var askedNoun: Int?
    /// True for a clause that begins with its verb.
    var isVerbFirst = false
    /// What is said before any noun with "något": where it denies, it denies all of them ("nådde inte något mål").
    var saysBeforeAny: Saying?
    var lacks: [Remark] = []
    /// Words named first, and that the clause speaks of what was named.
    var topic: TextFilter?
    var mentions = false
    /// The question word that comes first.
    var firstAsk: Asking?
    /// How many nouns are said before "vilka".
    var nounsBeforeAsk: Int?
    /// True where it names municipalities, which are no part of what clauses ask.
    var namesKommun = false
    /// True where the clause before asked for all, and this one leaves that out.
    var repeatsQuantity = false

    init(_ clause: Clause) {
        link = clause.link
        if link == .without { isNegated = true }
        var asking = false
        var saidSince = false
        for placed in clause.parts {
            switch placed.part {
            case .light, .relative, .follows: break
            case .verb: isVerbFirst = true
            case .noun(let noun):
                // "Vilka klarar ekonomimålet", "vilka klarar inget" ask who, "vilka ej uppfyllda ekonomimål" asks which.
                let isNone = saidSince && noun.amount == .no && noun.goals == nil
                let isObject = noun.noun == "mål" && (noun.goals != nil && (saidSince || noun.isDefinite) || isNone)
                if asking, askedNoun == nil, !isObject { askedNoun = nouns.count }
                asking = false
                nouns.append(noun)
            case .says(let saying):
                says = saying
                saysBeforeAny = nouns.contains { $0.amount == .any } ? nil : saying
                saidSince = asking
            case .not: isNegated.toggle()
            case .place(let said): place = said
            case .under(let choice): under.append(choice)
            case .without(let excluded): without.append(excluded)
            case .time(let said): time = said
            case .by(let dimensions): by += dimensions
            case .ask(let word):
                asks.insert(word)
                if word == .which, nounsBeforeAsk == nil { nounsBeforeAsk = nouns.count }
                if firstAsk == nil { firstAsk = word }
                if [.which, .howMany, .wholes].contains(word) { (asking, saidSince) = (true, false) }
            case .rank(let said): rank = said
            case .than(let said): than.append(said)
            case .compares(let said): compares = said
            case .columns(let said): columns.formUnion(said)
            case .groups(let said): groups.append(said)
            case .number(let said): numbers.append(said)
            case .topic(let filter): topic = filter
            case .mentions: mentions = true
            case .kommun: namesKommun = true
            case .corrects: break
            case .lacks(let remark), .refuses(let remark): lacks.append(remark)
            }
        }
        // "Hur bedömningarna fördelar sig": how much of each.
        if asks.contains(.distribution) { asks.subtract([.how, .state]) }
        if asks.remove(.allOfThem) != nil, let last = nouns.lastIndex(where: { $0.amount == nil }) {
            nouns[last].amount = .all
        }
        raiseTime()
    }

    /// A time said of one noun's attribute alone ("ej uppfyllda mål 2024") is that of the clause.
    private mutating func raiseTime() {
        guard time == nil, says == nil || says?.times.isEmpty == true, nouns.allSatisfy(\.relatives.isEmpty) else {
            return
        }
        let timed = nouns.indices.filter { nouns[$0].says.contains { !$0.times.isEmpty } }
        guard timed.count == 1, nouns[timed[0]].says.count == 1, case .at(let own, let saying) = nouns[timed[0]].says[0]
        else {
            return
        }
        time = own
        nouns[timed[0]].says = [saying]
    }

    /// True where the clause says nothing at all.
    var isEmpty: Bool { leftover == nil }

    /// "Hur många nämnder … och vilka är de": those that are counted, which are as many as there are rows.
    mutating func listWhatIsCounted() {
        guard take(.listed) else { return }
        let counts = take(.howMany)
        if counts { asks.insert(.which) }
        for index in nouns.indices where nouns[index].role == .howMany {
            nouns[index].role = .plain
            asks.insert(.which)
            if askedNoun == nil { askedNoun = index }
        }
    }

    /// Takes a word of asking out.
    mutating func take(_ word: Asking) -> Bool { asks.remove(word) != nil }

    /// Takes the first noun out that the condition holds for.
    mutating func takeNoun(where condition: (NounGroup) -> Bool) -> NounGroup? {
        guard let index = nouns.firstIndex(where: condition) else { return nil }
        if let asked = askedNoun {
            askedNoun = asked == index ? nil : asked > index ? asked - 1 : asked
        }
        return nouns.remove(at: index)
    }
}
