import Domain
import Language

extension Dialogue {
    /// No question is longer than this; a text pasted by mistake may be.
    public static let longestLine = 2_000

    /// Answers a line as `ask` does, but does not try to understand one that is too long to be a question.
    public func answer(_ line: String, trace: Bool = false) throws -> Answer {
        guard line.utf8.count > Self.longestLine, line.count > Self.longestLine else {
            return try ask(line, trace: trace)
        }
        return refused(line, .note("Raden är längre än \(Self.longestLine) tecken. Ställ en kortare fråga."))
    }

    /// The refusal of a question of more words than are read: an answer to its beginning would answer another one.
    /// - Returns: nil for a question that is read whole.
    func tooLong(_ line: String) -> Answer? {
        let left = LineLimits.wordsLeft(in: line)
        guard !left.isEmpty else { return nil }
        var answer = refused(line, .questionTooLong(read: LineLimits.mostWords, left: left.map(\.text)))
        answer.unknown = left
        return answer
    }

    private func refused(_ line: String, _ remark: Remark) -> Answer {
        var answer = Answer(question: line, understood: false)
        answer.remarks = [remark]
        return answer
    }
}
