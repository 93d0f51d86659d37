import Domain
import Language

/// Lines of a dialogue, which may go on from the one before.
extension Dialogue {
    /// - Returns: nil for a line that only the words of flat questions can answer.
    func followed(_ line: String, trace: Bool) throws -> Answer? {
        var answer = Answer(question: line, understood: true)
        switch language.follow(line, after: topic, hasMissed: missedOne, looking: { try? self.table($0) }) {
        case .joined(let joined, let corrections):
            answer.corrections = corrections
            if missedOne { answer.remarks.append(.goesOnFromEarlier) }
            if trace { answer.trace = [TraceBlock(title: "satser", text: joined.trace)] }
            let flat = previous == nil ? nil : flatQuestion(line)
            return try answered(&answer, joined, flat: flat)
        case .own:
            previous = nil
            let before = topic
            var answer = try asked(line, trace: trace) ?? alone(line)
            if answer?.understood == true, let left = topic?.subjectsLeft(of: before), !left.isEmpty {
                answer?.remarks.append(.readAlone(left))
            }
            return answer
        case .refused(let tried):
            if topic == nil { return previous == nil ? try asked(line, trace: trace) : nil }
            var answer = refusal(line)
            if trace { answer.trace = [TraceBlock(title: "satser", text: tried.joined(separator: "\n"))] }
            return answer
        case .lacks(let remark, let next):
            if let next { topic = next }
            tell(remark, of: previous == nil ? nil : flatQuestion(line), in: &answer)
            return answer
        case .unread:
            unplaced = language.ask(line).unknown
            return try alone(line)
        case .forgotten:
            forget()
            answer.remarks = [.forgotten]
            return answer
        case .thanks:
            guard topic != nil || previous != nil else { return nil }
            answer.remarks = [.thanked]
            return answer
        }
    }

    /// The line as a flat question that goes on from the one before: what it goes on from of other records than goals is
    /// not yet all that clauses can be joined to.
    func flatQuestion(_ line: String) -> Question? {
        Self.question(of: language.understand(line, after: keepsContext ? previous : nil))
    }

    /// A line that goes on from clauses is not answered as if it stood alone.
    private func alone(_ line: String) throws -> Answer? {
        guard topic != nil else { return nil }
        let any = Question(ask: .records, period: .latest)
        return language.understand(line, after: any).interpretation.isFollowUp ? refusal(line) : nil
    }

    private func refusal(_ line: String) -> Answer {
        var answer = Answer(question: line, understood: false)
        answer.remarks = [.cannotFollow]
        return answer
    }
}
