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

    /// - Parameter texts: the words of the running texts.
    init(_ language: Language, texts: some Sequence<String>) {
        self.language = language
        homes = language.grammar.wordHomes
        textStems = Set(texts.map(language.grammar.stemmer.key))
    }

    private static let fillerClass = "utfyllnad"
    private static let telling = 6
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
        let others = homes.lazy.filter { $0.word != word && !$0.word.contains(" ") }
        let measured = others.map { (home: $0, likeness: pairs.likeness(to: $0.word)) }
        let likest = measured.max { $0.likeness < $1.likeness }.flatMap { pairs.isLike($0.home.word) ? $0.home : nil }
        return likest ?? others.filter { isPart($0.word.lowercased(), of: word) }.max { $0.word.count < $1.word.count }
    }

    /// True for a word long enough to be known again as the first or the last part of a compound.
    private func isPart(_ part: String, of word: String) -> Bool {
        part.count >= Self.telling && (word.hasPrefix(part) || word.hasSuffix(part))
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

    /// True where the words beside it are read as fillers, and the question is understood without it.
    private func isFiller(_ word: String, in understanding: Understanding) -> Bool {
        let words = understanding.tokens.filter { $0.kind != .space }.map { $0.text.lowercased() }
        guard let place = words.firstIndex(of: word), words.count > 2 else { return false }
        let fillers = understanding.reading.parts.filter { if case .filler = $0.role { true } else { false } }
        let beside = [place - 1, place + 1].filter(words.indices.contains)
        guard beside.allSatisfy({ neighbour in fillers.contains { $0.range.contains(neighbour) } }) else {
            return false
        }
        let rest = language.understand((words[..<place] + words[(place + 1)...]).joined(separator: " "))
        return isUnderstood(rest)
    }

    private func isUnderstood(_ understanding: Understanding) -> Bool {
        understanding.unknown.isEmpty && understanding.interpretation.question != nil
    }

    // MARK: - Words that are corrected

    private func spellings(_ log: UsageLog, _ readings: [String: Understanding]) -> [GrammarProposal] {
        var found = Tally()
        var meant: [String: String] = [:]
        for entry in log.entries {
            guard let now = readings[entry.fraga], isUnderstood(now) else { continue }
            for correction in now.corrections where !isOnlyDiacritics(correction) {
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
        GrammarProposals(language, texts: try database.words().map(\.word)).proposals(for: log)
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
    private static let alike = 0.7
    /// Shorter words have too few pairs to be told apart by them.
    private static let shortest = 5
    private let letters: [Character]
    private let pairs: Set<[Character]>

    init(_ word: String) {
        letters = Array(word.lowercased())
        pairs = Set(zip(letters, letters.dropFirst()).map { [$0, $1] })
    }

    /// From 0 to 1.
    func likeness(to word: String) -> Double {
        let other = LetterPairs(word).pairs
        let all = pairs.count + other.count
        return all == 0 ? 0 : 2 * Double(pairs.intersection(other).count) / Double(all)
    }

    /// True for a word that begins alike and has most of its pairs in common.
    func isLike(_ word: String) -> Bool {
        letters.count >= Self.shortest && word.lowercased().first == letters.first && likeness(to: word) >= Self.alike
    }
}
