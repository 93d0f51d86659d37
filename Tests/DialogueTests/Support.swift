import Answers
import Dialogue
import Domain
import Foundation
import Testing

/// The package's folder.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .resolvingSymlinksInPath().path

/// A dialogue over a fresh database of the default corpus.
final class CorpusFixture {
    let library: Library
    let dialogue: Dialogue
    private let folder: URL

    init(documents: [String]? = nil, readsClauses: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "fraga-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let resources = Resources(folder: packageRoot, readsClauses: readsClauses)
        library = try Library(resources: resources, path: folder.appending(path: "test.db").path)
        if let documents {
            for document in documents { _ = try library.importFile(document) }
        } else {
            try Self.prepared.get().write(to: folder.appending(path: "test.db"))
        }
        dialogue = try Dialogue(library)
    }

    /// The database of the default corpus, made once: reading the documents takes longer than most tests.
    private static let prepared = Result<Data, any Error> {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fraga-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "test.db")
        let library = try Library(resources: Resources(folder: packageRoot), path: path.path)
        for document in corpus { _ = try library.importFile(document) }
        return try Data(contentsOf: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let corpus = [
        "kommunstyrelsen-verksamhetsberattelse-2019", "malprognoser-2023-augusti", "malprognoser-2024-augusti",
        "socialnamnden-delarsrapport-2019-mars",
    ].map { packageRoot + "/corpus/\($0).txt" }
}

extension Dialogue {
    /// Asks a line, and expects that it is answered with what was understood, or refused in words.
    @discardableResult
    func askExpectingAnswerOrRefusal(_ line: String) throws -> Answer {
        let answer = try ask(line)
        #expect(answer.understood == (answer.interpretation?.isEmpty == false), "\(line)")
        #expect(answer.understood || !notes(for: answer).isEmpty, "\(line)")
        #expect(answer.understood || answer.table.rows.isEmpty, "\(line)")
        return answer
    }
}

extension Answer {
    /// A column's texts, in the order of the rows.
    func texts(_ column: String) -> [String] {
        guard let index = table.columns.firstIndex(of: column) else { return [] }
        return table.rows.map { if case .text(let text) = $0[index] { text } else { "\($0[index])" } }
    }
}
