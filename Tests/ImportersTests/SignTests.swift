import Domain
import Testing

@testable import Importers

/// Signs for statuses in the cells of tables, and scales that have steps of the same names.
@Suite struct SignTests {
    private static let three = StatusScale(
        "tre", ["Ej uppfyllt", "Delvis uppfyllt", "Uppfyllt"],
        signs: ["Ej uppfyllt": ["röd", "🔴", "U"], "Uppfyllt": ["☺"]])
    private let all = StatusScales(scales.scales + [three])

    private func statuses(_ cells: [String]) throws -> (statuses: [String], remarks: [ImportRemark]) {
        let rows = cells.enumerated().map { "▪\tK\tMål \($0)\t\($1)\tSkäl." }
        let text = "Hamnnämnden\n\nMålområde\tKF-mål\tNämndmål\tStatus\tMotivering\n" + rows.joined(separator: "\n")
        let report = try readReport(
            path: "prognoser-2030-augusti.txt", bytes: Array(text.utf8), context: ImportContext(scales: all))
        #expect(report.records.bedömningar.allSatisfy { $0.målområde == nil })
        return (report.records.bedömningar.map(\.status), report.remarks.filter { $0.line > 3 })
    }

    @Test func aSignIsKeptAsPrinted() throws {
        let read = try statuses(["🔴", " ☺\u{FE0F} ", "RÖD", "u", "Delvis uppfyllt"])
        #expect(read.statuses == ["🔴", "☺", "RÖD", "u", "Delvis uppfyllt"])
        #expect(read.remarks.isEmpty)
    }

    @Test func anIconBesideAStatusIsDecoration() throws {
        #expect(try statuses(["☺ Ej uppfyllt", "Uppfyllt 🔴"]).statuses == ["Ej uppfyllt", "Uppfyllt"])
    }

    @Test func anUnknownIconIsToldAndKept() throws {
        let read = try statuses(["🎈", "Uppfyllt"])
        #expect(read.statuses == ["🎈", "Uppfyllt"])
        #expect(read.remarks.map(\.cause) == [.unknownStatus("🎈")])
    }

    @Test func linesAreOfTheScaleThatHasAllOfTheirStatuses() {
        let lines = { (names: [String]) in
            names.map { WrappedLine(number: 1, words: ($0 + " Kön är kort").cleanedWords, followsBlank: false) }
        }
        let scale = { (names: [String]) in StatusLabels.dominantScale(in: lines(names), of: all) }
        #expect(scale(["Ej uppfyllt", "Uppfyllt", "Uppfyllt"]) == "tre")
        #expect(scale(["Ej uppfyllt", "Delvis uppfyllt"]) == "uppfyllelse")
        #expect(scale(["Ej uppfyllt", "I hög grad uppfyllt"]) == "uppfyllelse")
    }
}
