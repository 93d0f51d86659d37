import Domain
import GRDB

/// Makes the rows of a report's records, cells in the order of `RecordTable.columns`.
struct RecordRows {
    typealias Row = [DatabaseValue]

    /// The nämnd of the records that name none themselves.
    private let nämnd: String?
    /// The year of the ratings that name none themselves.
    private let year: Int
    private let scales: StatusScales
    /// The scale that the report's ratings are on, and that of what is to be done.
    private let ratingScale: String?
    private let progressScale: String?
    private(set) var rows: [RecordTable: [Row]] = [:]
    /// The statuses that the rows bear, by name.
    private(set) var statuses: [String: StoredStatus] = [:]
    /// As the scales write those met, by how they are printed.
    private var namesOfStatuses: [String: String] = [:]

    init(_ records: Records, of document: DocumentInfo, scales: StatusScales) {
        nämnd = document.nämnd
        year = document.year
        let ratings = Set(records.bedömningar.map(\.status))
        self.scales = scales.tellingApart(ratings)
        ratingScale = self.scales.scale(ofStatuses: ratings)
        progressScale = scales.scale(ofStatuses: records.statusesOfProgress) ?? StatusScales.progressScale
        for record in records.bedömningar { add(record) }
        for (index, record) in records.mått.enumerated() { add(record, at: index) }
        for record in records.åtaganden { add(record) }
        for record in records.risker { add(record) }
        for record in records.granskningar { add(record) }
        for record in records.kontroller { add(record) }
        for record in records.ekonomi { add(record) }
        for record in records.avsnitt { add(record) }
    }

    private mutating func add(_ record: Bedömning) {
        let place = GoalPlace(målområde: record.målområde, nämndmål: record.nämndmål)
        append(
            to: .bedömning,
            [(record.nämnd.tidied ?? "").databaseValue] + cells(place) + [
                cell(record.kfMål?.tidied), cell(status(record.status, on: ratingScale) ?? ""),
                cell(record.motivering.withoutNUL), cell(record.year ?? year), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: Mått, at index: Int) {
        append(
            to: .mått,
            [owner(record.nämnd)] + cells(record.place) + [
                name(record.name), cell(record.parent?.tidied), cell(record.trend?.tidied), cell(record.target?.tidied),
                cell(record.isTargetReached),
                cell(record.unjustified?.tidied), cell(record.doubt), cell(record.line),
            ])
        for ranking in record.rankings {
            append(to: .måttRanking, [cell(index), cell(ranking.year), name(ranking.place)])
        }
        for value in record.values {
            append(
                to: .måttVärde,
                [
                    cell(index), name(value.group), cell(value.year), cell(value.month), cell(value.value),
                    cell(value.unit?.tidied), cell(value.doubt), cell(value.line),
                ])
        }
    }

    private mutating func add(_ record: Åtagande) {
        append(
            to: .åtagande,
            [owner(record.nämnd)] + cells(record.place) + [
                name(record.title), cell(record.kind.rawValue), cell(status(record.status)),
                cell(record.comment.withoutNUL), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: RiskÅtgärd) {
        append(
            to: .risk,
            [
                owner(record.nämnd), name(record.risk), name(record.åtgärd), cell(record.area?.tidied),
                cell(status(record.status)), cell(record.comment.withoutNUL), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: GranskningÅtgärd) {
        append(
            to: .granskning,
            [
                cell(nämnd), name(record.granskning), cell(record.diarienummer?.tidied), name(record.åtgärd),
                cell(status(record.status)), cell(record.comment.withoutNUL), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: Kontroll) {
        append(
            to: .kontroll,
            [
                cell(nämnd), name(record.name), cell(record.area?.tidied), cell(status(record.status)),
                cell(record.comment.withoutNUL), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: EkonomiPost) {
        append(
            to: .ekonomi,
            [
                owner(record.nämnd), name(record.table), name(record.post), cell(record.rowKind.rawValue),
                name(record.column),
                cell(record.year), cell(record.amount), name(record.unit), cell(record.doubt), cell(record.line),
            ])
    }

    private mutating func add(_ record: Avsnitt) {
        append(
            to: .avsnitt,
            [cell(nämnd)] + cells(record.place) + [
                cell("avsnitt"), name(record.heading), cell(record.text.withoutNUL), cell(record.line),
            ])
    }

    // MARK: - Cells

    private mutating func append(to table: RecordTable, _ row: Row) {
        rows[table, default: []].append(row)
    }

    private func cells(_ place: GoalPlace) -> Row {
        [cell(place.målområde?.tidied), cell(place.nämndmål?.tidied)]
    }

    private func owner(_ own: String?) -> DatabaseValue { cell(own?.tidied ?? nämnd) }

    /// The cells of a line of the document.
    static func cells(_ line: DocumentLine) -> Row {
        let place = line.place
        return [
            line.number.databaseValue, line.text.withoutNUL.databaseValue, place.page?.databaseValue ?? .null,
            place.sheet?.databaseValue ?? .null, place.cell?.databaseValue ?? .null,
        ]
    }

    /// A name that a record cannot lack.
    private func name(_ name: String) -> DatabaseValue { (name.tidied ?? "").databaseValue }

    private func cell(_ value: (some DatabaseValueConvertible)?) -> DatabaseValue { value?.databaseValue ?? .null }

    private func cell(_ doubt: Doubt?) -> DatabaseValue { cell(doubt?.rawValue) }

    /// The status as its scale writes it, noted with its place there; a sign, and what is on no scale, as printed.
    private mutating func status(_ printed: String?) -> String? { status(printed, on: progressScale) }

    private mutating func status(_ printed: String?, on scale: String?) -> String? {
        guard let printed else { return nil }
        if let known = namesOfStatuses[printed] { return known }
        guard let tidied = printed.tidied else { return nil }
        let level = scales.level(named: tidied, preferring: scale)
        let name = level.map { $0.isWritten(tidied) ? $0.name : tidied } ?? tidied
        statuses[name] = StoredStatus(level)
        namesOfStatuses[printed] = name
        return name
    }
}

extension Records {
    /// How it goes for what is to be done.
    fileprivate var statusesOfProgress: Set<String> {
        Set(
            (åtaganden.map(\.status) + risker.map(\.status) + granskningar.map(\.status) + kontroller.map(\.status))
                .compactMap(\.self))
    }
}

extension String {
    /// One blank between words, none around; nil where nothing is left.
    var tidied: String? {
        if isTidy { return self }
        let words = withoutNUL.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// True of most names: single blanks between words, no other white space that ASCII has, nothing beyond Latin
    /// letters (U+0085 and U+00A0 are the only white space below U+1680).
    private var isTidy: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            switch byte {
            case 0..<0x20: return false
            case 0x20: if previous == 0x20 { return false }
            case 0x85, 0xA0: if previous == 0xC2 { return false }
            case 0xC9...: return false
            default: break
            }
            previous = byte
        }
        return previous != 0x20
    }

    /// SQLite's text ends at the first NUL, so that what follows would be lost.
    var withoutNUL: String {
        utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
    }
}
