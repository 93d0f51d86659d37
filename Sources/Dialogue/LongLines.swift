import Domain

extension Dialogue {
    /// No question is longer than this; a text pasted by mistake may be.
    public static let longestLine = 2_000

    /// Answers a line as `ask` does, but does not try to understand one that is too long to be a question.
    public func answer(_ line: String, trace: Bool = false) throws -> Answer {
        guard line.utf8.count > Self.longestLine, line.count > Self.longestLine else {
            return try ask(line, trace: trace)
        }
        var answer = Answer(question: line, understood: false)
        answer.remarks = [.note("Raden är längre än \(Self.longestLine) tecken. Ställ en kortare fråga.")]
        return answer
    }
}
