import Domain
import Importers
import Samples

/// The scales that the tests use; the labels are those of the reports.
let scales = StatusScales([
    StatusScale(
        "uppfyllelse", ["Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt"],
        fulfilledFrom: "I hög grad uppfyllt"),
    StatusScale("godtagbarhet", ["Ej godtagbar", "Godtagbar", "God", "Mycket god"], fulfilledFrom: "God"),
])

extension GoalModel {
    /// A document with the labels of one of the scales.
    static func random(_ random: inout Seeded, scale: String) -> GoalModel {
        self.random(&random, labels: scales.levels.filter { $0.scale == scale }.map(\.name))
    }
}

func read(
    _ text: String, path: String = "prognoser-2030-augusti.txt", year: Int? = nil, knownGoals: [String] = []
) throws -> Report {
    try read(bytes: Array(text.utf8), path: path, year: year, knownGoals: knownGoals)
}

func read(
    bytes: [UInt8], path: String = "prognoser-2030-augusti.txt", year: Int? = nil, knownGoals: [String] = []
) throws -> Report {
    try readReport(
        path: path, bytes: bytes, context: ImportContext(scales: scales, year: year, knownGoals: knownGoals))
}

/// The records without their lines, for comparing what was read with what was meant.
func content(_ bedömningar: [Bedömning]) -> [Bedömning] {
    bedömningar.map {
        var copy = $0
        copy.line = 0
        return copy
    }
}

/// The first record that differs, or the number of records where that does; empty for the same.
func difference(_ found: [Bedömning], _ wanted: [Bedömning]) -> String {
    for (left, right) in zip(content(found), wanted) where left != right {
        return "läst \(left)\nväntat \(right)"
    }
    return found.count == wanted.count ? "" : "\(found.count) poster, väntat \(wanted.count)"
}
