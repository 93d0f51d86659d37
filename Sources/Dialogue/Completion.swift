import Dispatch
import Domain
import Language
import QueryCompiler
import Storage

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
    public static let completionTime = Duration.milliseconds(10)

    /// As many are tried on however slow a machine.
    private static let alwaysTried = 2

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
        // A word ends where a mark stands.
        guard word.last.map({ $0.isLetter || $0.isNumber || "-\"(".contains($0) }) ?? true,
            before.utf8.count + word.utf8.count + rest.utf8.count <= Self.longestLine,
            LineLimits.wordsLeft(in: before + word + rest).isEmpty
        else { return Completions() }
        database.resume()
        let ending = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        // Half of the time goes to texts that what stands after the cursor goes with.
        let trial = Trial(
            before: before, rest: String(rest.dropFirst(ending.count)),
            deadline: .now + (rest.isEmpty ? time : time / 2))
        let alone = Trial(before: before, rest: "", deadline: .now + time)
        let completer = completer
        return completer.stopping(database, after: time) {
            let tiers = self.candidates(before: before, word: word + ending).map { tier in
                tier.filter { $0.dropFirst(word.count).hasPrefix(ending) }
            }
            var found = Completions()
            for trial in trial.rest.isEmpty ? [alone] : [trial, alone] {
                for tier in tiers where found.offered.isEmpty { found = self.tested(tier, trial) }
            }
            return found
        }
    }

    /// Does beforehand what the first call would else have to wait for.
    public func prepareCompletions() { _ = completions(before: "", word: "", within: .seconds(1)) }

    private var followed: Question? { keepsContext ? previous : nil }

    private func candidates(before: String, word: String) -> [[String]] {
        Self.searchWords(in: before + "x") == nil
            ? completer.continuations.candidates(before: before, word: word, after: followed)
            : [completer.continuations.searchWords(beginning: word)]
    }

    private func tested(_ candidates: [String], _ trial: Trial) -> Completions {
        var result = Completions()
        var tried = 0
        var (start, slowest) = (ContinuousClock.now, Duration.zero)
        for candidate in candidates {
            // The next may take as long as any before it.
            let isInTime = tried < Self.alwaysTried || start + slowest < trial.deadline
            guard result.offered.count < Self.completionsOffered, isInTime else { break }
            if canBeAnswered(trial.line(with: candidate)) { result.offered.append(candidate) }
            tried += 1
            let end = ContinuousClock.now
            (start, slowest) = (end, max(slowest, start.duration(to: end)))
        }
        result.untested = Array(candidates.dropFirst(tried))
        return result
    }

    private func canBeAnswered(_ line: String) -> Bool {
        if let words = Self.searchWords(in: line) {
            return language.search(String(words)).question.map { hasRows($0, language.searchExpansions) } ?? false
        }
        switch completer.continuations.standing(of: line, after: followed) {
        case .broken: return false
        case .begun:
            return !readsClauses || completer.isAnswered("\(turn) begun \(line)") { try isAnsweredOrOpen(line) }
        case .whole(let question, let remarks):
            if readsClauses { return completer.isAnswered("\(turn) \(line)") { try isAnsweredOrBegun(line) } }
            return !remarks.contains { $0.effect == .refuses } && hasRows(question, language.expansions)
        }
    }

    private func hasRows(_ question: Question, _ expansion: @escaping TermExpansion) -> Bool {
        // A number is one row, also where it is zero.
        if case .count = question.ask, question.grouping.isEmpty, question.ranking == nil { return true }
        return completer.hasRows(question) { try database.hasRows(compile(question, expansion: expansion)) }
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
    private var knownLines: [String: Bool] = [:]
    private let queue = DispatchQueue(label: "completion")
    private static let most = 10_000

    init(_ language: Language) { continuations = Continuations(language) }

    /// False also where the database was stopped before it had found a row.
    func hasRows(_ question: Question, _ ask: () throws -> Bool) -> Bool {
        if let answer = known[question] { return answer }
        if known.count >= Self.most { known.removeAll() }
        guard let answer = try? ask() else { return false }
        known[question] = answer
        return answer
    }

    /// The same for lines, each with the turn of the dialogue that it is typed in.
    func isAnswered(_ line: String, _ ask: () throws -> Bool) -> Bool {
        if let answer = knownLines[line] { return answer }
        if knownLines.count >= Self.most { knownLines.removeAll() }
        guard let answer = try? ask() else { return false }
        knownLines[line] = answer
        return answer
    }

    /// Does a work during which the database is stopped once, when a time has gone.
    func stopping<T>(_ database: CorpusDatabase, after time: Duration, _ work: () -> T) -> T {
        let stop = DispatchWorkItem { database.stopStatement() }
        let (seconds, attoseconds) = time.components
        queue.asyncAfter(
            deadline: .now() + .nanoseconds(Int(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)), execute: stop)
        defer {
            stop.cancel()
            // A stop under way must not meet the next question.
            queue.sync {}
        }
        return work()
    }
}
