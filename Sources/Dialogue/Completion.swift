import Domain
import Language
import QueryCompiler

/// What Tab can put in the place of the word before the cursor.
public struct Completions: Equatable, Sendable {
    /// Texts with which the line is a question that has rows, or the beginning of one; most useful first.
    public var offered: [String] = []
    /// Texts that there was no room or time to test: what is not typed for the person must not rule them out.
    public var untested: [String] = []

    public init(offered: [String] = [], untested: [String] = []) {
        self.offered = offered
        self.untested = untested
    }
}

extension Dialogue {
    /// As many as a person looks through.
    public static let completionsOffered = 12
    /// A key's answer must come within a frame of the screen, 16 ms: the rest is for drawing it.
    public static let completionTime = Duration.milliseconds(11)

    /// What the word before the cursor can become so that the line can be answered.
    ///
    /// Every text offered has been tried: with it the line is a question that has rows; or it is none yet, and every
    /// word belongs to a part of a question, a filler, or a part that has begun.
    /// - Parameters:
    ///   - before: the line up to the word.
    ///   - word: what is typed of it; may be empty.
    ///   - rest: the line after the cursor. It counts, unless no text goes with it; letters that it begins with are
    ///     the end of the word.
    ///   - time: how long texts are tried.
    public func completions(
        before: String, word: String, rest: String = "", within time: Duration = completionTime
    ) -> Completions {
        guard before.utf8.count + rest.utf8.count <= Self.longestLine else { return Completions() }
        let deadline = ContinuousClock.now + time
        let ending = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        let trial = Trial(before: before, rest: String(rest.dropFirst(ending.count)), deadline: deadline)
        if let words = Self.searchWords(in: before + "x") {
            let earlier = String(words.dropLast())
            let candidates = completer.continuations.searchWords(beginning: word).filter { $0.hasSuffix(ending) }
            return tested(candidates, trial) { self.searchFinds(earlier + $0 + trial.rest) }
        }
        var candidates = completer.continuations.candidates(before: before, word: word, after: followed)
        if !candidates.contains(word), !word.isEmpty { candidates.append(word) }
        candidates.removeAll { !$0.hasSuffix(ending) }
        let found = tested(candidates, trial) { self.canBeAnswered(trial.line(with: $0)) }
        guard found.offered.isEmpty, !trial.rest.isEmpty else { return found }
        let alone = Trial(before: before, rest: "", deadline: deadline)
        return tested(candidates, alone) { self.canBeAnswered(alone.line(with: $0)) }
    }

    /// Does beforehand what the first call would else have to wait for.
    public func prepareCompletions() { _ = completions(before: "", word: "", within: .seconds(1)) }

    private var followed: Question? { keepsContext ? previous : nil }

    private func tested(_ candidates: [String], _ trial: Trial, _ works: (String) -> Bool) -> Completions {
        var result = Completions()
        var tried = 0
        for candidate in candidates {
            guard result.offered.count < Self.completionsOffered, ContinuousClock.now < trial.deadline else { break }
            if works(candidate) { result.offered.append(candidate) }
            tried += 1
        }
        result.untested = Array(candidates.dropFirst(tried))
        return result
    }

    private func canBeAnswered(_ line: String) -> Bool {
        switch completer.continuations.standing(of: line, after: followed) {
        case .broken: false
        case .begun: true
        case .whole(let interpretation):
            if let question = interpretation.question, !interpretation.remarks.contains(where: Self.refuses) {
                hasRows(question)
            } else {
                false
            }
        }
    }

    private func hasRows(_ question: Question) -> Bool {
        completer.hasRows(question) {
            (try? database.hasRows(compile(question, expansion: language.expansions))) ?? false
        }
    }

    private func searchFinds(_ words: String) -> Bool {
        guard let question = language.search(words).question else { return false }
        return (try? database.hasRows(compile(question, expansion: language.searchExpansions))) ?? false
    }
}

/// The line that a text is tried in.
private struct Trial {
    let before: String
    let rest: String
    let deadline: ContinuousClock.Instant

    /// A quotation that is open is closed.
    func line(with text: String) -> String {
        let line = before + text + rest
        return line.filter { $0 == "\"" }.count.isMultiple(of: 2) ? line : line + "\""
    }
}

/// What completing remembers from one key to the next.
final class Completer {
    let continuations: Continuations
    private var known: [Question: Bool] = [:]
    private static let most = 10_000

    init(_ language: Language) { continuations = Continuations(language) }

    func hasRows(_ question: Question, _ ask: () -> Bool) -> Bool {
        if let answer = known[question] { return answer }
        if known.count >= Self.most { known.removeAll() }
        let answer = ask()
        known[question] = answer
        return answer
    }
}
