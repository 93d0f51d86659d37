import Dialogue
import Domain
import Foundation

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
        for document in documents ?? Self.corpus { _ = try library.importFile(document) }
        dialogue = try Dialogue(library)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let corpus = [
        "kommunstyrelsen-verksamhetsberattelse-2019", "malprognoser-2023-augusti", "malprognoser-2024-augusti",
        "socialnamnden-delarsrapport-2019-mars",
    ].map { packageRoot + "/corpus/\($0).txt" }
}

extension Answer {
    /// A column's texts, in the order of the rows.
    func texts(_ column: String) -> [String] {
        guard let index = table.columns.firstIndex(of: column) else { return [] }
        return table.rows.map { if case .text(let text) = $0[index] { text } else { "\($0[index])" } }
    }
}
