/// A count of records that a sentence of a report gives.
struct CountSentence: Equatable {
    enum Noun: Equatable {
        case activities, commitments, sharedCommitments, risks, riskMeasures, auditMeasures, audits, controls
    }

    var noun: Noun
    var number: Int
    /// true: of those that are done; false: of those that are not; nil: of all.
    var isDone: Bool?

    /// The counts in one sentence: "fem av de åtta åtagandena blev klara" gives two of them.
    ///
    /// Only what is understood is taken: a noun that names records, and either a word for done or a verb that tells
    /// what there is.
    static func counts(in sentence: String) -> [CountSentence] {
        guard mayStand(in: sentence) else { return [] }
        let words = sentence.lowercased().split { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
        var reader = CountReader(words)
        return reader.counts()
    }

    /// Whether a text names records at all.
    static func mayStand(in text: String) -> Bool {
        text.holds("åtag") || text.holds("åtgärd") || text.holds("ktivitet") || text.holds("isk")
            || text.holds("kontroll") || text.holds("ranskning")
    }
}

/// Reads the counts of one sentence.
///
/// What the whole sentence says is looked up once, and around each number only so many words are looked at, so that a
/// line that is nothing but numbers takes no longer than its length.
struct CountReader {
    private typealias Noun = CountSentence.Noun

    private let words: [Substring]
    /// Where the first word stands that tells of other times or of what is only meant.
    private let firstStrange: Int
    private let tells: Bool
    private let holdsRisk: Bool
    private let holdsAudit: Bool
    /// The first noun of the sentence that names records.
    private var firstNoun: (noun: CountSentence.Noun, place: Int)?
    /// How many words have been looked at.
    private(set) var steps: Int

    init(_ words: [Substring]) {
        self.words = words
        firstStrange = words.firstIndex { Self.strange.contains($0) } ?? .max
        tells = words.contains { Self.telling.contains($0) }
        holdsRisk = words.contains { $0.hasPrefix("risk") }
        holdsAudit = words.contains { $0.hasPrefix("revision") || $0.hasPrefix("granskning") }
        steps = 4 * words.count
        for place in words.indices {
            steps += 1
            guard let noun = noun(words[place], before: nil) else { continue }
            firstNoun = (noun, place)
            break
        }
    }

    mutating func counts() -> [CountSentence] { words.indices.flatMap { counts(at: $0) } }

    private mutating func counts(at index: Int) -> [CountSentence] {
        steps += 1
        guard let number = Self.number(words[index]), number > 0, firstStrange >= index + Self.nearby else { return [] }
        if index >= 2, words[index - 1] == "av" || words[index - 2] == "av" && words[index - 1] == "de",
            let part = numberBefore(index)
        {
            return partAndWhole(part, number, at: index)
        }
        if let (noun, end) = noun(after: index) {
            if let isDone = isDone(words[end...].prefix(Self.nearby)) {
                return [CountSentence(noun: noun, number: number, isDone: isDone)]
            }
            // "Ett åtagande om": an article, unless a figure stands beside it.
            let isArticle =
                number == 1 && words[index].first != "1" && words[end - 2].first != "(" && Self.isCommitment(noun)
            return tells && !isArticle ? [CountSentence(noun: noun, number: number)] : []
        }
        return ofNounBefore(number, at: index)
    }

    private static func isCommitment(_ noun: Noun) -> Bool { noun == .commitments || noun == .sharedCommitments }

    private func numberBefore(_ index: Int) -> Int? {
        let place = words[index - 1] == "av" ? index - 2 : index - 3
        return place >= 0 ? Self.number(words[place]) : nil
    }

    /// "Fem av de åtta åtagandena blev klara".
    private mutating func partAndWhole(_ part: Int, _ whole: Int, at index: Int) -> [CountSentence] {
        guard let (noun, end) = noun(after: index), let isDone = isDone(words[end...].prefix(Self.nearby + 6)) else {
            return []
        }
        return [
            CountSentence(noun: noun, number: part, isDone: isDone), CountSentence(noun: noun, number: whole),
        ]
    }

    /// "Av åtgärderna mot risker har tio slutförts".
    private mutating func ofNounBefore(_ number: Int, at index: Int) -> [CountSentence] {
        guard words.first == "av", index > 0, index + 1 < words.count, words[index - 1] == "har",
            let isDone = isDone(words[(index + 1)...].prefix(2)), let firstNoun, firstNoun.place < index
        else { return [] }
        return [CountSentence(noun: firstNoun.noun, number: number, isDone: isDone)]
    }

    // MARK: Words

    private static let nearby = 6
    private static let mostAdjectives = 3
    private static let numbers: [Substring] = [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
        "fjorton",
        "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
    ]
    /// Words of sentences about other times or about what is only meant.
    private static let strange: Set<Substring> = [
        "tidigare", "ska", "kan", "bör", "skulle", "förra", "föregående", "minst",
    ]
    private static let telling: Set<Substring> = [
        "har", "finns", "redovisas", "redovisar", "identifierat", "formulerat", "arbetar", "omfattar", "innehåller",
    ]
    private static let done: Set<Substring> = [
        "klar", "klara", "klart", "slutförts", "slutfört", "slutförda", "genomförts", "genomfört", "genomförda",
        "färdigställts", "färdigställda", "avslutats", "avslutade",
    ]

    private static func number(_ word: Substring) -> Int? {
        if word == "ett" { return 1 }
        if let place = numbers.firstIndex(of: word) { return place }
        return word.utf8.count <= 3 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    /// The noun that a number counts, with at most a few words between, and where it ends.
    private mutating func noun(after index: Int) -> (Noun, Int)? {
        var place = index + 1
        var adjective: Substring?
        while place < words.count, place <= index + 1 + Self.mostAdjectives {
            steps += 1
            if let noun = noun(words[place], before: adjective) { return (noun, place + 1) }
            let isBetween = words[place].first == "(" || Self.adjectives.contains { words[place].hasPrefix($0) }
            guard isBetween else { return nil }
            adjective = words[place]
            place += 1
        }
        return nil
    }

    private static let adjectives = [
        "systematisk", "kommunövergripande", "kommungemensam", "planerad", "riskreducerande", "nya",
    ]

    private func noun(_ word: Substring, before adjective: Substring?) -> Noun? {
        if word.hasPrefix("aktivitet") { return .activities }
        if word.hasPrefix("utvecklingsåtagand") || word.hasPrefix("åtagand") {
            return adjective?.hasPrefix("kommun") == true ? .sharedCommitments : .commitments
        }
        if word == "risker" || word == "risk" || word == "riskerna" { return .risks }
        if word.hasPrefix("riskåtgärd") { return .riskMeasures }
        if word.hasPrefix("åtgärd") {
            return holdsRisk ? .riskMeasures : holdsAudit ? .auditMeasures : nil
        }
        if word == "granskningar" || word == "granskningarna" { return .audits }
        if word.hasPrefix("kontroll"), adjective?.hasPrefix("systematisk") == true { return .controls }
        return nil
    }

    /// Whether words say that something is done (true) or not (false); nil where they say neither.
    private mutating func isDone(_ words: ArraySlice<Substring>) -> Bool? {
        steps += words.count
        guard let place = words.firstIndex(where: { Self.done.contains($0) }) else { return nil }
        let before = words[words.startIndex..<place]
        guard !before.contains(where: { $0 == "och" || Self.number($0) != nil }) else { return nil }
        return !before.contains { $0 == "inte" || $0 == "ej" }
    }
}
