import Domain

/// The counts that a report's own prose gives, beside what was read.
struct Reconciliation {
    /// A passage of running text.
    struct Prose {
        /// Empty where no count can stand in it.
        var text = ""
        /// Where each line of the source begins in the text, in bytes.
        var lines: [(offset: Int, number: Int)] = []
        var goals: GoalPlace
        /// How many items of lists follow it below its heading, and how many of those directly.
        var listed = 0
        var listedNext = 0
    }

    private(set) var counts: [ReportedCount] = []
    private let tally: RecordTally

    init(_ prose: [Prose], records: Records) {
        tally = RecordTally(records)
        for passage in prose {
            var offset = 0
            var line = 0
            for sentence in sentences(of: passage.text) {
                while line + 1 < passage.lines.count, passage.lines[line + 1].offset <= offset { line += 1 }
                add(CountSentence.counts(in: sentence), of: sentence, in: passage, line: line)
                offset += sentence.utf8.count + 1
            }
        }
    }

    private mutating func add(_ found: [CountSentence], of sentence: String, in prose: Prose, line: Int) {
        guard !found.isEmpty else { return }
        let text = shortened(sentence)
        let number = prose.lines.indices.contains(line) ? prose.lines[line].number : 0
        // Which åtagande an aktivitet belongs to stands in lists alone.
        let isOfLists = sentence.holds("kopplade till utvecklingsåtagande")
        for count in found {
            guard let counted = counted(count, isOfLists: isOfLists, in: prose) else { continue }
            counts.append(ReportedCount(text: text, line: number, stated: count.number, counted: counted))
        }
    }

    private func counted(_ count: CountSentence, isOfLists: Bool, in prose: Prose) -> Int? {
        switch count.noun {
        case .activities where prose.listedNext > 0: prose.listedNext
        case .activities where isOfLists: prose.listed > 0 ? prose.listed : nil
        case .activities: tally.commitments(.aktivitet, in: prose.goals)[count.isDone]
        case .commitments: tally.commitments(.utvecklingsåtagande, in: prose.goals)[count.isDone]
        case .sharedCommitments: tally.commitments(.kommunövergripande, in: prose.goals)[count.isDone]
        case .risks: tally.risks
        case .riskMeasures: tally.riskMeasures[count.isDone]
        case .auditMeasures: tally.auditMeasures[count.isDone]
        case .audits: tally.audits
        case .controls: tally.controls[count.isDone]
        }
    }
}

/// How many records of each kind there are and are done: counted once, as a text can give any number of counts.
private struct RecordTally {
    struct Tally {
        private var all = 0
        private var done = 0

        init() {}

        init(_ statuses: some Sequence<String?>) {
            for status in statuses { add(status) }
        }

        mutating func add(_ status: String?) {
            all += 1
            if status == ReportWords.done { done += 1 }
        }

        /// - Parameter isDone: true: those that are done; false: those that are not; nil: all.
        subscript(isDone: Bool?) -> Int { isDone.map { $0 ? done : all - done } ?? all }
    }

    private struct Key: Hashable {
        let kind: Åtagande.Kind
        let place: GoalPlace
    }

    let risks: Int
    let riskMeasures: Tally
    let audits: Int
    let auditMeasures: Tally
    let controls: Tally
    /// By place; where a level is nil, of all goals of that level.
    private var commitments: [Key: Tally] = [:]

    init(_ records: Records) {
        risks = Set(records.risker.map(\.risk)).count
        riskMeasures = Tally(records.risker.lazy.map(\.status))
        audits = Set(records.granskningar.map(\.granskning)).count
        auditMeasures = Tally(records.granskningar.lazy.map(\.status))
        controls = Tally(records.kontroller.lazy.map(\.status))
        for åtagande in records.åtaganden {
            let (målområde, nämndmål) = (åtagande.place.målområde, åtagande.place.nämndmål)
            let places: Set = [
                GoalPlace(), GoalPlace(målområde: målområde), GoalPlace(nämndmål: nämndmål),
                GoalPlace(målområde: målområde, nämndmål: nämndmål),
            ]
            for place in places {
                commitments[Key(kind: åtagande.kind, place: place), default: Tally()].add(åtagande.status)
            }
        }
    }

    func commitments(_ kind: Åtagande.Kind, in place: GoalPlace) -> Tally {
        commitments[Key(kind: kind, place: place)] ?? Tally()
    }
}

private func shortened(_ text: String) -> String {
    text.index(text.startIndex, offsetBy: 80, limitedBy: text.endIndex).map { $0 < text.endIndex } == true
        ? text.prefix(79) + "…" : text
}

/// The sentences of a text: they end at a mark before a capital letter.
private func sentences(of text: String) -> [String] {
    var result: [String] = []
    var words: [Substring] = []
    for word in text.cleanedWords {
        let opens = word.unicodeScalars.first?.properties.isUppercase ?? false
        if opens, let last = words.last, endsSentence(last) {
            result.append(words.joined(separator: " "))
            words = []
        }
        words.append(word)
    }
    if !words.isEmpty { result.append(words.joined(separator: " ")) }
    return result
}
