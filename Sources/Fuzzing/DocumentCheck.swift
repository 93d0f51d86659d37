import Answers
import Dialogue
import Domain
import Foundation

/// What holds of the import of any bytes: all of the document is stored or nothing, and the other documents stay.
public final class DocumentCheck {
    let library: Library
    private let prepared: Data
    private let before: Contents

    /// A database's documents and records, each record as a line of JSON.
    private struct Contents: Equatable {
        var documents: [Source]
        var records: [String: [String]]
    }

    /// - Parameter folder: where a database with one report is made, and files to import.
    /// - Throws: `Failure` where it cannot be made.
    public init(_ resources: Resources, folder: URL) throws {
        library = try Library(resources: resources, path: folder.appending(path: "dokument.db").path)
        _ = try library.importFile(resources.corpusFolder + "/malprognoser-2024-augusti.txt")
        prepared = try Data(contentsOf: URL(filePath: library.path))
        before = try Self.contents(library)
    }

    /// Imports a file of these bytes into the database as it was given.
    /// - Returns: what is wrong, a sentence each.
    /// - Throws: what keeps the file or the database from being written.
    public func faults(_ bytes: [UInt8]) throws -> [String] {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: library.path + suffix) }
        try prepared.write(to: URL(filePath: library.path))
        // The file's name gives the year, as a person's does, and no prepared document has this name.
        let file = URL(filePath: library.path).deletingLastPathComponent().appending(
            path: "malprognoser-2031-april.txt")
        try Data(bytes).write(to: file)
        do {
            return try faults(storing: library.importFile(file.path).report)
        } catch let failure as Failure {
            return try faults(after: failure)
        } catch {
            return ["ended with \(error)"]
        }
    }

    func faults(storing report: Report) throws -> [String] {
        var after = try Self.contents(library)
        var faults: [String] = []
        let name = report.document.name
        if !after.documents.contains(where: { $0.document == name }) { faults.append("\(name) is not listed") }
        if after.records.removeValue(forKey: name)?.isEmpty ?? true { faults.append("\(name) has no record") }
        var others = before.records
        others[name] = nil
        if after.records != others { faults.append("\(name) changed other documents") }
        return faults
    }

    func faults(after failure: Failure) throws -> [String] {
        var faults = try Self.contents(library) == before ? [] : ["\(failure), and the database changed"]
        if message(for: failure).isEmpty { faults.append("\(failure) has no words") }
        return faults
    }

    private static func contents(_ library: Library) throws -> Contents {
        let database = try library.open()
        var records: [String: [String]] = [:]
        try database.exportRecords { record in
            guard case .text(let document)? = record.first(where: { $0.column == "dokument" })?.value else { return }
            records[document, default: []].append(renderRecord(record))
        }
        return Contents(documents: try database.documents().sources, records: records)
    }
}
