import Domain
import GRDB

/// A report as its rows stand in the database: white space and empty names settled, statuses on their scales.
///
/// Two reports with equal rows are the same to the database.
struct StoredDocument: Equatable {
    struct Record: Equatable {
        var nämnd: String
        var målområde: String?
        var kfMål: String?
        var nämndmål: String?
        var status: String
        var scale: String?
        var rank: Int?
        var motivering: String
        var line: Int
    }

    var info: DocumentInfo
    var records: [Record]

    init(info: DocumentInfo, records: [Record]) {
        self.info = info
        self.records = records
    }

    init(_ report: Report, scales: StatusScales) {
        info = report.document
        info.title = info.title.withoutNUL
        records = report.records.bedömningar.map { Record($0, scales: scales) }
    }

    /// How the period is written: "08-2024", or "2024" for a whole year.
    var period: String {
        guard let month = info.month else { return "\(info.year)" }
        return (month < 10 ? "0" : "") + "\(month)-\(info.year)"
    }
}

extension StoredDocument.Record {
    init(_ bedömning: Bedömning, scales: StatusScales) {
        let level = scales.level(named: bedömning.status)
        nämnd = Self.tidied(bedömning.nämnd) ?? ""
        målområde = Self.tidied(bedömning.målområde)
        kfMål = Self.tidied(bedömning.kfMål)
        nämndmål = Self.tidied(bedömning.nämndmål)
        status = level?.name ?? Self.tidied(bedömning.status) ?? ""
        scale = level?.scale
        rank = level?.rank
        motivering = bedömning.motivering.withoutNUL
        line = bedömning.line
    }

    /// One blank between words, none around; nil where nothing is left.
    private static func tidied(_ name: String?) -> String? {
        guard let words = name?.withoutNUL.split(whereSeparator: \.isWhitespace), !words.isEmpty else { return nil }
        return words.joined(separator: " ")
    }
}

extension String {
    /// SQLite's text ends at the first NUL, so that what follows would be lost.
    fileprivate var withoutNUL: String {
        utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
    }
}

// MARK: - Reading what is stored

extension StoredDocument {
    /// The document of that name, nil where the database has none.
    static func named(_ name: String, in database: Database) throws -> (id: Int64, document: StoredDocument)? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.id, d.namn, d.titel, d.typ, n.namn, d.ar, d.manad
                FROM dokument d LEFT JOIN namnd n ON n.id = d.namnd_id WHERE d.namn = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [name]) else { return nil }
        let info = DocumentInfo(
            name: row[1], title: row[2], kind: row[3], nämnd: row[4], year: row[5], month: row[6])
        let id: Int64 = row[0]
        return (id, StoredDocument(info: info, records: try records(of: id, in: database)))
    }

    private static func records(of document: Int64, in database: Database) throws -> [Record] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT n.namn, m.namn, k.namn, b.namndmal, b.status, s.skala, s.rang, b.motivering, b.rad
                FROM bedomning b JOIN namnd n ON n.id = b.namnd_id JOIN status s ON s.namn = b.status
                LEFT JOIN malomrade m ON m.id = b.malomrade_id LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
                WHERE b.dokument_id = ? ORDER BY b.id
                """)
        return try Row.fetchAll(statement, arguments: [document]).map(Record.init)
    }
}

extension StoredDocument.Record {
    fileprivate init(_ row: Row) {
        nämnd = row[0]
        målområde = row[1]
        kfMål = row[2]
        nämndmål = row[3]
        status = row[4]
        scale = row[5]
        rank = row[6]
        motivering = row[7]
        line = row[8]
    }
}
