import Domain
import GrammarData
import Language

/// Makes a log of refused and corrected questions into proposals for the grammar.
///
/// Every question is asked again: what the present grammar and corpus understand is left out.
struct GrammarProposals {
    private let language: Language
    private let homes: [WordHome]
    private let textStems: Set<String>
    private let fillers: Set<String>

    /// - Parameter texts: the words of the running texts.
    init(_ language: Language, texts: some Sequence<String>) {
        self.language = language
        homes = language.grammar.wordHomes
        textStems = Set(texts.map(language.grammar.stemmer.key))
        fillers = Set(language.grammar.classes[Self.fillerClass] ?? [])
    }

    private static let fillerClass = "utfyllnad"
    /// A spelling that has been corrected once may be a slip of the finger.
    private static let recurring = 2

    /// The most common word first.
    func proposals(for log: UsageLog) -> [GrammarProposal] {
        var found = Tally()
        var readings: [String: Understanding] = [:]
        for entry in log.entries {
            let now = readings[entry.fraga] ?? language.understand(entry.fraga)
            readings[entry.fraga] = now
            for word in Set(now.unknown.map { $0.text.lowercased() }) { found.add(word, in: entry.fraga) }
        }
        let unknown = found.words.map { proposal(for: $0, $1, readings[$1.example]) }
        return (unknown + spellings(log, readings)).sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }

    // MARK: - Words that are not understood

    private func proposal(for word: String, _ use: Tally.Use, _ understanding: Understanding?) -> GrammarProposal {
        var proposal = GrammarProposal(
            word: word, count: use.count, example: use.example, file: nil, block: nil, reason: .new)
        if let home = like(word) {
            (proposal.file, proposal.block, proposal.reason) = (home.file, home.block, .like(home.word))
        } else if let goal = name(with: word, among: language.vocabulary.goals.lazy.map(\.name)) {
            (proposal.file, proposal.block, proposal.reason) = (Grammar.goalFile, "mål NAMN", .inGoal(goal))
        } else if let name = name(with: word, among: language.vocabulary.names.lazy.map(\.name)) {
            (proposal.file, proposal.block, proposal.reason) = (Grammar.nameFile, "namnord", .inName(name))
        } else if understanding.map({ isFiller(word, in: $0) }) ?? false {
            let block = "klass \(Self.fillerClass)"
            (proposal.file, proposal.block, proposal.reason) = (Grammar.wordFile, block, .filler)
        } else if textStems.contains(language.grammar.stemmer.key(word)) {
            (proposal.file, proposal.block, proposal.reason) = (Grammar.nameFile, "namnord", .inTexts)
        }
        return proposal
    }

    /// The most alike of the grammar's words, if any is alike at all.
    private func like(_ word: String) -> WordHome? {
        let pairs = LetterPairs(word)
        let measured = homes.lazy.filter { !$0.word.contains(" ") }.map { ($0, pairs.likeness(to: $0.word)) }
        return measured.max { $0.1 < $1.1 }.flatMap { $0.1 >= LetterPairs.alike ? $0.0 : nil }
    }

    /// A name with a word of the same stem, or one much like it.
    private func name(with word: String, among names: some Sequence<String>) -> String? {
        let (key, pairs) = (language.grammar.stemmer.key(word), LetterPairs(word))
        return names.first { name in
            Marking.tokens(name).contains {
                $0.key.count > 3 && (language.grammar.stemmer.key($0.key) == key || pairs.isLike($0.key))
            }
        }
    }

    /// True where the words beside it are fillers, and the question is understood without it.
    private func isFiller(_ word: String, in understanding: Understanding) -> Bool {
        let words = understanding.tokens.filter { $0.kind != .space }.map { $0.text.lowercased() }
        guard let place = words.firstIndex(of: word), words.count > 2 else { return false }
        let beside = [place - 1, place + 1].filter(words.indices.contains)
        guard beside.allSatisfy({ fillers.contains(words[$0]) || words[$0].allSatisfy(\.isPunctuation) }) else {
            return false
        }
        let rest = language.understand((words[..<place] + words[(place + 1)...]).joined(separator: " "))
        return rest.unknown.isEmpty && rest.interpretation.question != nil
    }

    // MARK: - Words that are corrected

    private func spellings(_ log: UsageLog, _ readings: [String: Understanding]) -> [GrammarProposal] {
        var found = Tally()
        var meant: [String: String] = [:]
        for entry in log.entries {
            for correction in readings[entry.fraga]?.corrections ?? [] where !isOnlyDiacritics(correction) {
                found.add(correction.from.lowercased(), in: entry.fraga)
                meant[correction.from.lowercased()] = correction.to
            }
        }
        return found.words.filter { $1.count >= Self.recurring }.map { word, use in
            let target = meant[word] ?? word
            let home = homes.first { $0.word == target.lowercased() }
            return GrammarProposal(
                word: word, count: use.count, example: use.example, file: home?.file ?? Grammar.nameFile,
                block: home?.block ?? "namnord", reason: .spelling(target))
        }
    }

    /// å ä ö may be typed a a o.
    private func isOnlyDiacritics(_ correction: Correction) -> Bool {
        Letters.plain(correction.from.lowercased()) == Letters.plain(correction.to.lowercased())
    }
}

extension Dialogue {
    /// What the log shows that the grammar lacks, the most common word first.
    public func proposals(for log: UsageLog) throws -> [GrammarProposal] {
        GrammarProposals(language, texts: try database.words().keys).proposals(for: log)
    }
}

/// How often each word has been met, and where last.
private struct Tally {
    struct Use {
        var count = 0
        var example = ""
    }

    private(set) var words: [String: Use] = [:]

    mutating func add(_ word: String, in question: String) {
        words[word, default: Use()].count += 1
        words[word]?.example = question
    }
}

/// A word as its pairs of neighbouring letters, to measure how like two words are (Dice's coefficient; G. W. Adamson and
/// J. Boreham, "The use of an association measure based on character structure to identify semantically related pairs
/// of words and document titles", 1974).
private struct LetterPairs {
    /// From this likeness on words often have a stem in common.
    static let alike = 0.65
    private let pairs: Set<[Character]>

    init(_ word: String) {
        let letters = Array(word.lowercased())
        pairs = Set(letters.indices.dropLast().map { [letters[$0], letters[$0 + 1]] })
    }

    /// From 0 to 1.
    func likeness(to word: String) -> Double {
        let other = LetterPairs(word).pairs
        let all = pairs.count + other.count
        return all == 0 ? 0 : 2 * Double(pairs.intersection(other).count) / Double(all)
    }

    func isLike(_ word: String) -> Bool { likeness(to: word) >= Self.alike }
}
