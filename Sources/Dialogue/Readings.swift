import Domain
import Language

extension Dialogue {
    /// A reading of a question, and what to hold on to where it is chosen.
    struct Reading {
        var question: Question
        var choice: Choice?

        init(question: Question, choice: Choice?) {
            self.question = question
            self.choice = choice
        }

        init(_ other: OtherReading) { self.init(question: other.question, choice: other.choice) }
    }

    /// More than a few would be read by nobody.
    private static let alternativesShown = 3

    /// The other readings that have rows, and not the same: a difference that makes none is not worth a word.
    /// - Parameter taken: the number of the reading that the answer is of.
    func alternatives(to answer: Answer, taken: Int) throws -> [Alternative] {
        var found: [Alternative] = []
        for (index, reading) in readings.enumerated() where index + 1 != taken && found.count < Self.alternativesShown {
            let table = try table(reading.question)
            guard !table.rows.isEmpty, table.rows != answer.table.rows else { continue }
            found.append(
                Alternative(
                    number: index + 1, interpretation: language.restate(reading.question), rows: table.rows.count))
        }
        return found
    }

    /// The answer to the reading whose number the line is; nil for any other line. The choice holds from now on.
    func chosen(_ line: String, trace: Bool) throws -> Answer? {
        guard keepsContext, readings.count > 1, let number = Self.number(in: line),
            readings.indices.contains(number - 1)
        else { return nil }
        let reading = readings[number - 1]
        choices = choicesBefore + [reading.choice].compactMap { $0 }
        var answer = Answer(question: line, understood: true)
        try fill(&answer, reading.question, isVoid: false, wantsAnyway: false)
        answer.alternatives = try alternatives(to: answer, taken: number)
        return answer
    }

    private static func number(in line: String) -> Int? {
        let digits = line.filter { !$0.isWhitespace }
        return digits.utf8.count == 1 ? Int(digits) : nil
    }
}
