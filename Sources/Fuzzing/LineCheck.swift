import Answers
import Dialogue
import Domain
import Foundation

/// What holds of the answer to any line, whatever a person types.
public final class LineCheck {
    private let dialogue: Dialogue
    /// One dialogue has no more lines than this: a fault is to be small enough to be understood.
    private let mostLines = 4

    /// - Parameter folder: where a database of the default corpus is made.
    /// - Throws: `Failure` where it cannot be made.
    public init(_ resources: Resources, folder: URL) throws {
        let library = try Library(resources: resources, path: folder.appending(path: "rader.db").path)
        let run = try library.importing(ReportFiles([resources.corpusFolder + "/*.txt"]))
        while let imported = try run.next() { _ = try imported.get() }
        try run.settle()
        dialogue = try Dialogue(library)
        dialogue.keepsContext = true
        dialogue.hitsShown = 10
    }

    /// Asks the lines of one dialogue, in order.
    /// - Parameter bytes: the lines, as from a file.
    /// - Returns: what is wrong with the answers, a sentence each.
    public func faults(_ bytes: [UInt8]) -> [String] {
        dialogue.forget()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(mostLines).flatMap(faults(in:))
    }

    private func faults(in line: Substring) -> [String] {
        do {
            return faults(of: try dialogue.ask(String(line), trace: true)).map { "\(line): \($0)" }
        } catch {
            return ["\(line): ended with \(error)"]
        }
    }

    func faults(of answer: Answer) -> [String] {
        var faults: [String] = []
        if answer.understood, answer.interpretation?.isEmpty ?? true { faults.append("understood, and not restated") }
        if !answer.understood, answer.remarks.isEmpty, answer.unknown.isEmpty {
            faults.append("refused without a reason")
        }
        // Counts name their documents, all else the place of each row.
        let sources = answer.table.sources
        if sources.contains(where: { $0.line != nil }), sources.count != answer.table.rows.count {
            faults.append("\(answer.table.rows.count) rows, and \(sources.count) sources")
        }
        for format in OutputFormat.allCases {
            let text = render(answer, as: format, Appearance(width: 80, showSQL: true))
            if [.json, .jsonl].contains(format), !Self.isJSON(text) { faults.append("not JSON: \(text)") }
        }
        return faults
    }

    private static func isJSON(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) is [String: Any]
    }
}
