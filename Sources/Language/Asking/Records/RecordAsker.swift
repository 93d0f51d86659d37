import Domain
import GrammarData

/// Makes an inquiry of clauses about other records than goals: mått, åtaganden, risker, granskningar, kontroller, amounts
/// and texts.
///
/// All the clauses' parts lie in one frame, unless a clause says something of its own of the same thing; each part is
/// taken out where it is put to use, and what is left refuses the line.
struct RecordAsker {
    let vocabulary: Vocabulary
    let grammar: Grammar
    var frame: Frame
    /// Clauses that say something of their own.
    var others: [Frame] = []
    /// What else groups must have of the records, or must not.
    var alsoHeld: [NounGroup] = []
    var kind = RecordKind.åtagande
    var remarks: [Remark] = []
    /// True where years are asked for, or what is asked is told for each year: all years are looked at.
    let isOverYears: Bool
    /// What is to be answered with yes or no.
    var isClaim = false
    /// True where åtgärder are spoken of, each for itself.
    var countsParts = false
    /// The kinds that are asked of first, where what is said fits several.
    private let wanted: [RecordKind]
    /// Other kinds that what is said fits as well.
    var otherKinds: [RecordKind] = []

    /// What the clauses ask, then what they would ask of other kinds that they fit as well.
    /// - Parameter preferring: kinds that come first where they are among those.
    static func ask(
        _ clauses: [Clause], preferring kinds: [RecordKind], _ vocabulary: Vocabulary, _ grammar: Grammar
    ) throws(Refusal) -> [(asked: Asked, kind: RecordKind)] {
        let first = try ask(clauses, of: kinds, vocabulary, grammar)
        let others = first.others.compactMap { try? ask(clauses, of: [$0], vocabulary, grammar) }
        return ([first] + others).map { ($0.asked, $0.kind) }
    }

    private static func ask(
        _ clauses: [Clause], of kinds: [RecordKind], _ vocabulary: Vocabulary, _ grammar: Grammar
    ) throws(Refusal) -> (asked: Asked, kind: RecordKind, others: [RecordKind]) {
        var frames = clauses.map(Frame.init)
        for index in frames.indices { frames[index].listWhatIsCounted() }
        frames.removeAll(where: \.isEmpty)
        guard let first = frames.first else { throw .tooLittle }
        // "… och hur många av dem är kvinnor": a number of each, where one would take the other's place.
        if first.groups.isEmpty,
            frames.dropFirst().contains(where: { $0.asks.contains(.howMany) && !$0.groups.isEmpty })
        {
            throw .conflict("två tal")
        }
        // "Äldreomsorg och funktionsstöd": a post may be called as a nämnd is; beside another it is a post.
        if frames.count == 2, frames[1].link == .and, first.place != nil, frames[1].place == nil,
            !first.nouns.contains(where: { !$0.names.isEmpty }), frames[1].nouns.count == 1,
            frames[1].nouns[0].isNameless, !frames[1].nouns[0].names.isEmpty
        {
            throw .conflict("nämnd och namn")
        }
        var asker = RecordAsker(first, of: kinds, vocabulary, grammar)
        for next in frames.dropFirst() { try asker.take(next) }
        return (try asker.asked(), asker.kind, asker.otherKinds)
    }

    private init(_ frame: Frame, of wanted: [RecordKind], _ vocabulary: Vocabulary, _ grammar: Grammar) {
        (self.frame, self.wanted, self.vocabulary, self.grammar) = (frame, wanted, vocabulary, grammar)
        isOverYears = frame.asks.contains(.when) || frame.by.contains(.år)
    }

    /// The one of some kinds that is asked of: the one wanted, or that which the names fit best.
    mutating func chosen(of kinds: Set<RecordKind>, by best: RecordKind?) -> RecordKind {
        let chosen = wanted.first(where: kinds.contains) ?? best ?? .åtagande
        otherKinds = kinds.subtracting([chosen]).sorted { $0.order < $1.order }
        return chosen
    }

    /// A clause that only adds is a part of the ones before it.
    private mutating func take(_ next: Frame) throws(Refusal) {
        if others.isEmpty, let both = frame.gathering(next) {
            frame = both
        } else {
            others.append(next)
        }
    }

    private mutating func asked() throws(Refusal) -> Asked {
        if let lack = frame.lacks.first { throw .lacks(held(lack)) }
        if frame.asks.contains(.texts) || asksWhoWrites {
            let asked = try texts()
            return try finished(asked)
        }
        if frame.take(.eitherWay), let says = frame.says { frame.says = Saying.any([says, says.negated]).merged }
        kind = try settledKind()
        guard vocabulary.holdings[kind]?.isEmpty == false else {
            throw .lacks(.kindMissing(kind, nämnd: nil, year: nil, held: []))
        }
        try checkPersons()
        isClaim = takesClaim()
        try takeRoles()
        frame.without += others.flatMap { $0.isOnlyException ? $0.without : [] }
        others.removeAll(where: \.isOnlyException)
        let asked: Asked =
            switch kind {
            case .mått: try measures()
            case .ekonomi: try amounts()
            default: try toDo()
            }
        return try finished(asked)
    }

    /// "Vem är kommundirektör", "vad heter ekonomichefen": who bears a title that money is counted on is not held.
    private mutating func checkPersons() throws(Refusal) {
        let asksName = frame.take(.called)
        guard kind == .ekonomi else { return }
        let asksOnlyWho =
            frame.asks.contains(.who) && frame.rank == nil && frame.compares == nil
            && frame.numbers.isEmpty && frame.allSayings.isEmpty
            && frame.nouns.allSatisfy { $0.isNameless && $0.role == .plain }
        if asksName || asksOnlyWho { throw .lacks(.outsideField) }
    }

    /// "Vilken nämnd skriver om X": in any of their texts.
    private var asksWhoWrites: Bool {
        guard others.isEmpty, let says = frame.says, says.isAbout(.text), frame.under.isEmpty, frame.by.isEmpty else {
            return false
        }
        return frame.asks.contains(.who) && frame.nouns.isEmpty
            || frame.asks.contains(.which) && frame.nouns.count == 1 && frame.nouns[0].noun == "nämnd"
                && frame.nouns[0].isPlain
    }

    private func finished(_ asked: Asked) throws(Refusal) -> Asked {
        if let left = frame.leftover ?? others.lazy.compactMap(\.leftover).first { throw .noPlace(left) }
        if !others.isEmpty { throw .noPlace("sats") }
        var asked = asked
        asked.remarks = remarks + asked.remarks
        return asked
    }

    private func held(_ remark: Remark) -> Remark {
        switch remark {
        case .nämndMissing(let name, _): .nämndMissing(name, held: vocabulary.nämnder)
        case .kommunMissing(let name, _): .kommunMissing(name, held: vocabulary.kommuner)
        default: remark
        }
    }

    /// True for a question with the answer yes or no; what asks it is taken out.
    private mutating func takesClaim() -> Bool {
        let asksOtherwise = !frame.asks.isDisjoint(with: [
            .which, .who, .howMany, .wholes, .how, .what, .why, .state, .when,
        ])
        let verifies = frame.take(.true_)
        return (verifies || frame.asks.contains(.exists) || frame.isVerbFirst) && !asksOtherwise
            && !frame.nouns.contains { $0.role == .howMany || $0.role == .share }
    }

    // MARK: - Parts

    /// Takes the nouns out that are called one of these, with nothing said of them.
    mutating func takePlain(_ nouns: Set<String>) -> Set<String> {
        var taken: Set<String> = []
        while let noun = frame.takeNoun(where: { nouns.contains($0.noun) && $0.isPlain }) { taken.insert(noun.noun) }
        return taken
    }

    /// "De tre avdelningar som …" of a rank: how many places.
    mutating func takePlaces(of nouns: Set<String>) {
        let hasRank =
            frame.rank != nil
            || frame.nouns.contains { if case .most = $0.role { true } else { false } }
        guard hasRank else { return }
        for index in frame.nouns.indices where nouns.contains(frame.nouns[index].noun) {
            guard case .number(.atLeast, let number)? = frame.nouns[index].amount else { continue }
            frame.nouns[index].amount = nil
            frame.placesAsked = Int(number)
        }
    }

    /// "Störst underskott", "fler konkurser … än": what stands by the noun is the rank of the line, or its comparison.
    mutating func takeRoles() throws(Refusal) {
        for index in frame.nouns.indices {
            guard case .most(let descending, let isShare) = frame.nouns[index].role else { continue }
            frame.nouns[index].role = .plain
            let isAgainst = if case .against? = frame.time?.years { true } else { false }
            if !frame.than.isEmpty || isAgainst, frame.compares == nil {
                frame.compares = Comparing(comparison: descending ? .more : .less)
            } else {
                guard frame.rank == nil else { throw .conflict("två rangordningar") }
                frame.rank = RankSaid(by: isShare ? .share : .count, descending: descending)
            }
        }
    }

    /// Words that only ask for what is shown in any case.
    mutating func dropShowing() {
        for word in [Asking.show, .which, .what, .how, .state, .exists, .true_, .distinct, .who, .each] {
            _ = frame.take(word)
        }
        frame.askedNoun = nil
    }

    func year(_ sense: YearSense) -> Int {
        let held = heldYears
        return switch sense {
        case .year(let year): year
        case .latest: held.last ?? 0
        case .previous: (held.last ?? 1) - 1
        }
    }

    /// The years that there are records of the kind for; of values and amounts those that they are about.
    var heldYears: [Int] {
        kind == .mått || kind == .ekonomi
            ? vocabulary.yearsOfNames[kind] ?? [] : (vocabulary.holdings[kind] ?? [:]).keys.sorted()
    }
}

extension NounGroup {
    /// True where nothing is said of it.
    var isPlain: Bool {
        goals == nil && amount == nil && role == .plain && names.isEmpty && says.isEmpty && relatives.isEmpty
    }
}

extension Frame {
    /// True for a clause that only leaves something out.
    fileprivate var isOnlyException: Bool {
        var rest = self
        rest.without = []
        rest.isNegated = false
        return !without.isEmpty && rest.leftover == nil
    }

    /// Both clauses as one, where they do not say different things of the same sort.
    func gathering(_ other: Frame) -> Frame? {
        guard other.link != .but || other.says == nil, other.link != .or, place == nil || other.place == nil,
            rank == nil || other.rank == nil, compares == nil || other.compares == nil,
            !isNegated || !other.isNegated
        else { return nil }
        var both = self
        both.isNegated = isNegated || other.isNegated
        if let own = says, other.says == nil, other.isNegated {
            // "Vilka är klara och vilka är det inte": each of them.
            guard other.asks.contains(.which), !isNegated else { return nil }
            both.says = Saying.any([own, own.negated]).merged
            both.isNegated = false
        } else if let own = says, let more = other.says {
            let (mine, others) = (Set(own.claims.map(\.about)), Set(more.claims.map(\.about)))
            // "Vilka är klara och vilka är det inte": each of them.
            guard mine.isDisjoint(with: others) || mine == others && other.asks.contains(.which) else { return nil }
            both.says = mine.isDisjoint(with: others) ? .all([own, more]) : Saying.any([own, more]).merged
        } else {
            both.says = says ?? other.says
        }
        if let own = time, let more = other.time {
            guard let merged = own.merged(with: more) else { return nil }
            both.time = merged
        } else {
            both.time = time ?? other.time
        }
        for (index, noun) in other.nouns.enumerated() {
            if let same = both.nouns.firstIndex(where: { $0.noun == noun.noun && !noun.isNameless }) {
                guard let merged = both.nouns[same].merged(with: noun) else { return nil }
                both.nouns[same] = merged
                continue
            }
            both.nouns.append(noun)
            if other.askedNoun == index, both.askedNoun == nil { both.askedNoun = both.nouns.count - 1 }
        }
        both.add(partsOf: other)
        both.mentions = mentions || other.mentions
        both.topic = topic ?? other.topic
        both.lacks += other.lacks
        return both
    }
}
