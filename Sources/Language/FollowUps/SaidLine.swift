import Domain

/// A line of a dialogue by what it says, whatever clauses that is in.
struct SaidLine {
    let clauses: [Clause]
    private(set) var follows: [FollowSaid] = []
    private(set) var asks: Set<Asking> = []
    private(set) var nouns: [NounGroup] = []
    private(set) var says: Saying?
    private(set) var isNegated = false
    private(set) var place: NämndSaid?
    private(set) var kommun: KommunSaid?
    private(set) var under: [GoalChoice] = []
    private(set) var without: [Excluded] = []
    private(set) var time: TimeSaid?
    private(set) var by: [Dimension] = []
    private(set) var rank: RankSaid?
    private(set) var columns: Set<ExtraColumn> = []
    private(set) var groups: [GroupsSaid] = []
    private(set) var numbers: [NumberSaid] = []
    /// What numbers are held against: "högre än 2017".
    private(set) var comparisons: [ClausePart] = []
    private(set) var lacks: [Remark] = []
    private(set) var isVerbFirst = false
    /// True where it says what no follow-up can.
    private(set) var isBeyond = false

    init(_ clauses: [Clause], beginsWithVerb: Bool = false) {
        // What joins it to the line before is no part of what it says.
        self.clauses = clauses.map { clause in
            var clause = clause
            clause.parts.removeAll { if case .follows = $0.part { true } else { false } }
            return clause
        }
        for placed in clauses.flatMap(\.parts) { take(placed.part) }
        // "Bara totalt, inte delarna": what one clause leaves out of another is no change of either.
        isBeyond = isBeyond || clauses.dropFirst().contains { $0.link == .without && !$0.parts.isEmpty }
        isVerbFirst = isVerbFirst || beginsWithVerb
    }

    private mutating func take(_ part: ClausePart) {
        switch part {
        case .light: break
        case .verb: isVerbFirst = true
        case .noun(let noun):
            guard let saying = noun.saidOfSuch, says == nil else { return nouns.append(noun) }
            says = saying
            if noun.amount == .only { follows.append(FollowSaid(does: .only)) }
        case .says(let saying):
            isBeyond = isBeyond || says != nil
            says = saying
        case .not: isNegated = true
        case .place(let said):
            isBeyond = isBeyond || place != nil
            place = said
        case .kommun(let said):
            isBeyond = isBeyond || kommun != nil
            kommun = said
        case .under(let choice): under.append(choice)
        case .without(let excluded): without.append(excluded)
        case .time(let said):
            isBeyond = isBeyond || time != nil
            time = said
        case .by(let dimensions): by += dimensions
        case .ask(.called): asks.insert(.show)
        case .ask(let word): asks.insert(word)
        case .rank(let said): rank = said
        case .columns(let said): columns.formUnion(said)
        case .lacks(let remark), .refuses(let remark): lacks.append(remark)
        case .follows(let said): follows.append(said)
        case .than(.nämnder(let names)):
            isBeyond = isBeyond || place != nil
            place = NämndSaid(names: names.map { [$0] })
            asks.insert(.compare)
        case .groups(let said): groups.append(said)
        case .number(let said): numbers.append(said)
        case .than(.names(let names)):
            nouns.append(NounGroup(noun: NounGroup.nameless, names: names))
            asks.insert(.compare)
        case .than(.groups(let names)):
            groups.append(GroupsSaid(names: names))
            asks.insert(.compare)
        case .compares, .than(.time): comparisons.append(part)
        case .than, .relative, .topic, .mentions, .corrects: isBeyond = true
        }
    }

    func follows(_ does: FollowSaid.Does) -> Bool {
        follows.contains { $0.does == does } || does == .only && nouns.contains { $0.amount == .only }
    }

    /// True where it names anything itself.
    var saysOfItself: Bool {
        !nouns.isEmpty || !sayings.isEmpty || place != nil || !under.isEmpty || !groups.isEmpty
    }

    /// True where it names things of the answer before: a reading of its words that is likelier than it looks.
    var pointsAtThings: Bool { follows.contains { [.ofThem, .ofNämnder, .points, .row].contains($0.does) } }

    /// "Dessa mål", of several.
    var pointsAtGoals: Bool {
        follows.contains { $0.does == .points && $0.noun == "målen" || $0.does == .ofThem && $0.noun == "mål" }
    }

    /// The goals that it names.
    var goals: GoalsSaid? {
        let choices = nouns.flatMap { $0.goals?.choices ?? [] } + under
        guard let first = nouns.lazy.compactMap(\.goals).first, first.choices.count == choices.count else {
            return choices.isEmpty ? nil : GoalsSaid(choices: choices)
        }
        return first
    }

    /// "Målet", "målen", and not which: those that were spoken of.
    var namesGoalsSpokenOf: Bool {
        nouns.contains { $0.noun == "mål" && $0.isDefinite && $0.goals == nil && $0.amount == nil && $0.role == .plain }
    }

    /// The nouns that name records.
    var named: [NounGroup] { nouns.filter { !$0.names.isEmpty } }

    /// True where records are named, and not just columns of them.
    private var namesRecords: Bool { named.contains { noun in noun.names.contains { !$0.isOfColumns } } }

    /// A noun that it asks for, without naming which; "målområdet" before a name is a part of that.
    var noun: NounGroup? {
        nouns.first { noun in
            guard noun.goals == nil, noun.names.isEmpty else { return false }
            return !["kfMål", "målområde"].contains(noun.noun) || goals == nil || !asks.isEmpty
        }
    }

    /// "Visa KF-mål också", "och målområde": a column that rows of goals may show.
    var columnAsked: ExtraColumn? {
        guard let noun, noun.amount == nil, noun.says.isEmpty, noun.relatives.isEmpty, noun.role == .plain,
            asks.isSubset(of: [.show]), sayings.isEmpty, rank == nil, by.isEmpty
        else { return nil }
        return switch noun.noun {
        case "kfMål": .kfMål
        case "målområde": .målområde
        default: nil
        }
    }

    /// What its nouns and clauses say of goals.
    var sayings: [Saying] { [says].compactMap(\.self) + nouns.flatMap(\.says) }

    /// Words that point at what was asked or answered.
    var points: Bool {
        follows.contains {
            [.ofThem, .ofNämnder, .points, .row, .others, .yearBefore, .yearAfter, .it, .that].contains($0.does)
        }
    }

    /// True where what it names is to be left out.
    var removes: Bool {
        follows(.removes) || isNegated && sayings.isEmpty && !asks.contains(.why) && (place != nil || goals != nil)
    }

    /// What a change of the question before cannot say.
    var isMoreThanChange: Bool {
        let hasOwn = nouns.contains { noun in
            noun.role.isRank || !noun.relatives.isEmpty || ![nil, .all, .only].contains(noun.amount)
        }
        return hasOwn || !asks.isSubset(of: Self.changing)
    }

    private static let changing: Set<Asking> = [
        .which, .who, .what, .how, .state, .why, .show, .compare, .distribution, .howMany, .wholes, .exists, .each,
        .number, .when, .sum, .mean, .median, .difference, .direction, .both, .together, .distinct, .withStatus,
        .allOfThem,
    ]

    /// True where it names nothing that a question could be about by itself.
    private var namesNothing: Bool { place == nil && goals == nil && !namesRecords }

    /// "Den", "det" of the one thing that was shown.
    func pointsAtOne(of topic: Topic) -> Bool { follows(.that) && namesNothing && topic.showsOneThing }

    /// "2023 då?": a time, and nothing that it is the time of.
    var saysOnlyTime: Bool {
        time != nil && nouns.isEmpty && sayings.isEmpty && place == nil && under.isEmpty && asks.isEmpty && by.isEmpty
            && rank == nil && groups.isEmpty && !isVerbFirst
    }

    /// True where "det" or "den" can only mean the one thing that was shown, or the goals that were spoken of.
    func pronounMeans(of topic: Topic) -> Bool {
        guard follows(.that) || follows(.it) else { return false }
        return meansOne(of: topic)
    }

    /// "Totalt", after values of men: of all.
    func saysTotal(of topic: Topic) -> Bool {
        groups.contains { $0.names == ["Totalt"] }
            && topic.clauses.allParts.contains {
                if case .groups(let said) = $0 { said.names != ["Totalt"] } else { false }
            }
    }

    private func meansOne(of topic: Topic) -> Bool {
        let isOfGoals = goals == nil && !sayings.isEmpty && noun.map { !Asker.goalNouns.contains($0.noun) } ?? true
        return pointsAtOne(of: topic) || isOfGoals && topic.clauses.goalsSaid.count == 1
    }

    /// True for a line that looks whole, and is about what was shown or asked: "hur många mål missade den?", "stämmer det
    /// att VON ligger kvar?"
    func refers(to topic: Topic) -> Bool {
        if pointsAtOne(of: topic) { return true }
        // "KS, alla år" after a mått: of the same.
        let isOfRecords = topic.asked.inquiry.things.source.kind.map { $0 != .bedömning } ?? false
        if ranksAmounts(of: topic) { return true }
        if isOfRecords, goals == nil, nouns.isEmpty, sayings.isEmpty, asks.isEmpty, place != nil { return true }
        let claims = isVerbFirst || asks == [.true_] || asks == [.why]
        let places = topic.clauses.places.flatMap(\.all)
        return claims && says != nil && noun == nil && goals == nil && named.isEmpty && !topic.clauses.goalsSaid.isEmpty
            && place.map { $0.all.allSatisfy { places.isEmpty || asks != [.why] || places.contains($0) } } ?? false
    }

    /// "Vilken har störst underskott?", of amounts that the answer showed.
    func ranksAmounts(of topic: Topic) -> Bool {
        topic.asked.inquiry.things.source.kind == .ekonomi && nouns.count == 1 && nouns[0].role.isRank
            && Joining.columnNouns.contains(nouns[0].noun) && nouns[0].names.isEmpty && place == nil && time == nil
            && asks.isSubset(of: [.which])
    }

    /// True for a line that looks whole, and says neither when nor of which nämnd or goals: of those that were spoken of.
    func isWithin(_ topic: Topic) -> Bool {
        let isOfGoals = topic.asked.inquiry.things.source.kind == .bedömning
        // "Varför var klimatmålet bara delvis uppfyllt": there, and then.
        if isOfGoals, asks == [.why], goals != nil, !sayings.isEmpty, time == nil, place == nil, follows.isEmpty,
            !topic.clauses.places.isEmpty
        {
            return true
        }
        return isOfGoals && time == nil && place == nil && goals == nil && named.isEmpty && without.isEmpty
            && follows.allSatisfy({ [.it, .that].contains($0.does) })
            && (!sayings.isEmpty || nouns.contains { !$0.relatives.isEmpty })
            && (asks.isEmpty || !asks.isDisjoint(with: [.which, .howMany, .wholes]))
            && !nouns.contains { $0.amount == .all }
            && !(topic.clauses.places.isEmpty && topic.clauses.goalsSaid.isEmpty)
    }

    // MARK: - A question of its own

    /// True for a question that needs nothing of the one before it, and does not go on from it.
    var isOwn: Bool {
        if narrows { return false }
        if asksWhatThereIs { return true }
        if follows.isEmpty { return isWhole || isTelegram || isCountOfAll }
        // "Det" stands for what the line itself names, where it names any.
        let isOfGoals = noun.map { Asker.goalNouns.contains($0.noun) } ?? false
        // "Hela kommunen" lets a nämnd go that a whole question need not have had.
        if isCountOfAll, follows.allSatisfy({ [.it, .that, .releases].contains($0.does) }) { return true }
        // "… oavsett process" lets go of what a whole question need not have had.
        if isWhole, follows.allSatisfy({ $0.does == .releases }) { return true }
        return follows.allSatisfy { [.it, .that].contains($0.does) } && isWhole && (goals != nil || isOfGoals)
    }

    /// "Vilka år finns det uppgifter om?", "vilka nämnder finns?"
    private var asksWhatThereIs: Bool {
        guard asks.contains(.exists), follows.isEmpty, sayings.isEmpty, place == nil, goals == nil, rank == nil else {
            return false
        }
        return asks.contains(.when)
            || asks.contains(.which) && nouns.count == 1 && Asker.groupNouns[nouns[0].noun] != nil
    }

    /// "Varför?", "och varför inte?": nothing but the reasons of what was answered.
    var onlyAsksWhy: Bool {
        (asks.contains(.why) || follows(.explains)) && time == nil && place == nil && goals == nil && sayings.isEmpty
    }

    /// "Varför?", "visa motiveringarna", "motiveringar båda åren".
    var explains: Bool {
        follows(.explains) || asks.contains(.why) || columns.contains(.motivering)
            || nouns.contains { $0.noun == "motivering" && $0.isPlain && $0.says.isEmpty }
    }

    /// "Bara delvis uppfyllda": of what there was.
    var narrows: Bool { nouns.count == 1 && nouns[0].amount == .only && asks.isEmpty && !isVerbFirst }

    /// "Hur många mål finns det 2023".
    private var isCountOfAll: Bool {
        asks.contains(.exists) && (time != nil || asks.contains(.together))
            && (noun.map { $0.role == .howMany } ?? false || asks.contains(.howMany))
    }

    private static let heads: Set<Asking> = [
        .which, .who, .what, .how, .state, .why, .when, .exists, .true_, .show, .distribution, .howMany, .wholes,
        .order,
        .difference, .mean, .median,
    ]

    /// True where what is asked, and of what, is said.
    var isWhole: Bool {
        let hasHead = isVerbFirst || !asks.isDisjoint(with: Self.heads) || nouns.contains { $0.role != .plain }
        let hasTopic = goals != nil || place != nil
        // "Vilka rör upphandling" is said of what was spoken of.
        let isOfThose = asks == [.which] && named.allSatisfy { $0.isNameless && $0.role == .plain } && noun == nil
        if namesRecords { return hasHead && !isOfThose || place != nil || time != nil }
        if asks.contains(.compare), place?.names.count ?? 0 > 1 { return true }
        if !asks.isDisjoint(with: [.state, .how]), hasTopic { return true }
        if asks == [.why], sayings.isEmpty, place == nil { return false }
        if let noun {
            let isSaid =
                says != nil || rank.map { $0.by == .fulfilment } ?? false
                || nouns.contains { noun in
                    !noun.says.isEmpty || !noun.relatives.isEmpty || noun.amount != nil && noun.amount != .only
                        || noun.role.isRank
                }
            // "Alla nämnder" lets them be any again.
            let isBare = !hasHead && says == nil && noun.says.isEmpty && noun.relatives.isEmpty && !hasTopic
            if !isBare, isSaid || hasTopic { return true }
        }
        if hasHead, nouns.contains(where: \.role.isRank) { return true }
        return goals != nil && (says != nil || place != nil || hasHead || rank != nil)
    }

    /// Names beside each other without a question word: "GAN 2024", "ekonomimålet SN".
    private var isTelegram: Bool {
        let contents = [goals != nil, place != nil, kommun != nil, says != nil, time != nil, rank != nil, namesRecords]
            .filter(\.self)
            .count
        // "Hur många hade SN i februari" counts what was spoken of.
        let counts = asks.contains(.howMany) && nouns.isEmpty
        return (goals != nil || place != nil || namesRecords) && contents > 1 && !counts
    }
}

extension NounGroup {
    /// "Det som försämrats", "de som missats": what is said of things that are not called anything.
    fileprivate var saidOfSuch: Saying? {
        guard noun == "sådan", goals == nil, amount == nil || amount == .only, says.count + relatives.count == 1 else {
            return nil
        }
        guard let relative = relatives.first else { return says.first }
        var own = Frame(relative)
        let saying = own.says
        own.says = nil
        return own.isEmpty ? saying : nil
    }
}

extension NounGroup.Role {
    var isRank: Bool { if case .most = self { true } else { false } }
}
