import Domain
import GRDB

/// Where a status stands; all nil for one on no known scale.
struct StoredStatus: Equatable {
    var scale: String?
    var rank: Int?
    var grade: Int?

    init(scale: String?, rank: Int?, grade: Int?) {
        (self.scale, self.rank, self.grade) = (scale, rank, grade)
    }

    init(_ level: StatusLevel?) { self.init(scale: level?.scale, rank: level?.rank, grade: level?.grade.rawValue) }
}

/// A report as its rows stand in the database: white space and empty names settled, statuses on their scales, names
/// instead of references.
///
/// Two reports with equal rows are the same to the database.
struct StoredDocument: Equatable {
    var info: DocumentInfo
    /// The rows of each table that has any, in the order of the report.
    var rows: [RecordTable: [[DatabaseValue]]]
    /// The statuses of the records, by name.
    var statuses: [String: StoredStatus]

    /// How the period is written: "08-2024", or "2024" for a whole year.
    var period: String {
        guard let month = info.month else { return "\(info.year)" }
        return (month < 10 ? "0" : "") + "\(month)-\(info.year)"
    }

    /// The names that the document uses, by kind.
    var names: [NameTable: Set<String>] {
        var names: [NameTable: Set<String>] = [:]
        names[.kommun] = Set([info.kommun].compactMap(\.self))
        names[.nämnd] = Set([info.nämnd].compactMap(\.self))
        for (recordTable, rows) in rows {
            for (index, column) in recordTable.columns.enumerated() {
                guard case .name(let table) = column else { continue }
                names[table, default: []].formUnion(rows.lazy.compactMap { String.fromDatabaseValue($0[index]) })
            }
        }
        return names
    }
}

extension StoredDocument {
    init(_ report: Report, scales: StatusScales) {
        info = report.document
        info.title = info.title.withoutNUL
        info.kommun = info.kommun?.tidied
        info.nämnd = info.nämnd?.tidied
        let records = RecordRows(report.records, of: info, scales: scales)
        rows = records.rows
        if !report.lines.isEmpty {
            rows[.källrad] = report.lines.map(RecordRows.cells)
        }
        statuses = records.statuses
    }
}
