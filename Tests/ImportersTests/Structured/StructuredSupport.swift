import Domain
import Foundation
import GrammarData
import Importers

/// The project's own data for reports and scales.
enum ReportData {
    private static let grammar = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../grammar")

    static let vocabulary = try! loadReportVocabulary(files("rapporter")).general
    static let scales = try! loadGrammar(
        files("").filter { !$0.name.hasPrefix("rapporter/") }
    ).scales

    static func context(year: Int? = nil) -> ImportContext {
        ImportContext(
            scales: scales, year: year, kommuner: [Kommun(name: "Alvesta"), Kommun(name: "Kiruna")],
            vocabulary: vocabulary)
    }

    private static func files(_ folder: String) -> [(name: String, bytes: [UInt8])] {
        let root = grammar.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: root.appending(path: name).path).map { (name, [UInt8]($0)) }
        }
    }
}

/// Reads an invented report.
/// - Parameter name: the file's name, whose ending tells a table from text.
func readStructured(_ text: String, _ name: String = "kiruna-uppfoljning-2023.csv") throws -> Report {
    try readReport(path: name, bytes: Array(text.utf8), context: ReportData.context())
}

/// Reads an invented web page.
func readPage(_ body: String, _ name: String = "kiruna-mal-2023.html") throws -> Report {
    try readStructured("<!DOCTYPE html><html><body>\(body)</body></html>", name)
}

extension Bedömning {
    /// "Socialnämnden 2023: Trygga barn = Uppfyllt".
    var brief: String { "\(nämnd) \(year.map { "\($0)" } ?? "-"): \(nämndmål ?? kfMål ?? målområde ?? "") = \(status)" }
}
