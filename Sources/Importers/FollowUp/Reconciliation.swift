import Domain

/// The counts that a report's own prose gives, beside what was read.
struct Reconciliation {
    /// A passage of running text.
    struct Prose {
        var text: String
        /// Where each line of the source begins in the text, in bytes.
        var lines: [(offset: Int, number: Int)]
        var goals: GoalPlace
        /// How many items of lists follow it below its heading, and how many of those directly.
        var listed = 0
        var listedNext = 0
    }

    private(set) var counts: [ReportedCount] = []
    private let records: Records

    init(_ prose: [Prose], records: Records) {
        self.records = records
        for passage in prose {
            var offset = 0
            for sentence in sentences(of: passage.text) {
                let line = passage.lines.last { $0.offset <= offset }?.number ?? 0
                for count in CountSentence.counts(in: sentence) {
                    add(count, sentence: sentence, in: passage, line: line)
                }
                offset += sentence.utf8.count + 1
            }
        }
    }

    private mutating func add(_ count: CountSentence, sentence: String, in prose: Prose, line: Int) {
        guard let counted = counted(count, sentence: sentence, in: prose) else { return }
        counts.append(
            ReportedCount(text: shortened(sentence), line: line, stated: count.number, counted: counted))
    }

    private func counted(_ count: CountSentence, sentence: String, in prose: Prose) -> Int? {
        switch count.noun {
        case .activities where prose.listedNext > 0: return prose.listedNext
        // Which åtagande an aktivitet belongs to stands in lists alone.
        case .activities where sentence.holds("kopplade till utvecklingsåtagande"):
            return prose.listed > 0 ? prose.listed : nil
        case .activities: return commitments(.aktivitet, count, prose)
        case .commitments: return commitments(.utvecklingsåtagande, count, prose)
        case .sharedCommitments: return commitments(.kommunövergripande, count, prose)
        case .risks: return Set(records.risker.map(\.risk)).count
        case .riskMeasures: return counted(records.risker.map(\.status), count)
        case .auditMeasures: return counted(records.granskningar.map(\.status), count)
        case .audits: return Set(records.granskningar.map(\.granskning)).count
        case .controls: return counted(records.kontroller.map(\.status), count)
        }
    }

    private func commitments(_ kind: Åtagande.Kind, _ count: CountSentence, _ prose: Prose) -> Int {
        let inPlace = records.åtaganden.filter {
            $0.kind == kind && (prose.goals.målområde == nil || $0.place.målområde == prose.goals.målområde)
                && (prose.goals.nämndmål == nil || $0.place.nämndmål == prose.goals.nämndmål)
        }
        return counted(inPlace.map(\.status), count)
    }

    private func counted(_ statuses: [String?], _ count: CountSentence) -> Int {
        guard let isDone = count.isDone else { return statuses.count }
        return statuses.count { ($0 == FollowUpWords.done) == isDone }
    }
}

private func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
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
