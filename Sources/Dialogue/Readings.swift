import Domain
import Language

extension Dialogue {
    /// A reading of a question, and what to hold on to where it is chosen.
    struct Reading {
        enum Asks {
            case question(Question)
            case topic(Topic, flat: Question?)
        }

        var asks: Asks
        var choice: Choice?

        init(question: Question, choice: Choice?) { (asks, self.choice) = (.question(question), choice) }

        init(_ other: OtherReading) { self.init(question: other.question, choice: other.choice) }

        init(_ topic: Topic, flat: Question?, choice: Choice?) {
            (asks, self.choice) = (.topic(topic, flat: flat), choice)
        }
    }

    /// More than a few would be read by nobody.
    private static let alternativesShown = 3

    /// The other readings that have rows, and not the same: a difference that makes none is not worth a word.
    /// - Parameter taken: the number of the reading that the answer is of.
    func alternatives(to answer: Answer, taken: Int) throws -> [Alternative] {
        var found: [Alternative] = []
        for (index, reading) in readings.enumerated() where index + 1 != taken && found.count < Self.alternativesShown {
            let (table, interpretation) = try looked(at: reading)
            guard !table.rows.isEmpty, table.rows != answer.table.rows else { continue }
            found.append(Alternative(number: index + 1, interpretation: interpretation, rows: table.rows.count))
        }
        return found
    }

    /// The rows of a reading, and what it is called.
    private func looked(at reading: Reading) throws -> (Table, String) {
        switch reading.asks {
        case .question(let question): (try table(question), language.restate(question))
        case .topic(let topic, flat: _): (try table(topic.asked.inquiry), language.restate(topic.asked))
        }
    }

    /// The answer to the reading whose number the line is; nil for any other line. The choice holds from now on.
    func chosen(_ line: String, trace: Bool) throws -> Answer? {
        guard keepsContext, readings.count > 1, let number = Self.number(in: line),
            readings.indices.contains(number - 1)
        else { return nil }
        let reading = readings[number - 1]
        choices = choicesBefore + [reading.choice].compactMap { $0 }
        var answer = Answer(question: line, understood: true)
        switch reading.asks {
        case .question(let question): try fill(&answer, question, isVoid: false, wantsAnyway: false)
        case .topic(let topic, let flat):
            let all = readings
            answer = try answered(&answer, topic, flat: flat)
            readings = all
        }
        answer.alternatives = try alternatives(to: answer, taken: number)
        return answer
    }

    private static func number(in line: String) -> Int? {
        let digits = line.filter { !$0.isWhitespace }
        return digits.utf8.count == 1 ? Int(digits) : nil
    }
}
