import Domain

/// The records of reports in memory, by source; of pairs as told.
final class Corpus {
    private(set) var records: [RowSource: [Record]] = [:]
    private var pairs: [YearSpan: [Record]] = [:]
    let years: [Int]

    init(_ reports: [Report]) {
        years = Set(reports.map(\.document.year)).sorted()
        for report in reports { for record in report.rows { records[record.source, default: []].append(record) } }
        markLatest()
        markValues()
    }

    /// Spans from one year to a later one.
    var spans: [YearSpan] {
        years.flatMap { from in years.filter { $0 > from }.map { YearSpan(from: from, to: $0) } }
    }

    /// Each status that any record has.
    private(set) lazy var statuses: [String] = Set(records.values.joined().compactMap { $0[.status].string }).sorted()

    func rows(of source: RowSource) -> [Record] {
        source == .pairs ? spans.flatMap { pairs[$0] ?? [] } : records[source] ?? []
    }

    /// Takes which bedömningar are one goal in two years.
    func pair(_ sides: [(earlier: Place?, later: Place?)], over span: YearSpan) {
        let known = Dictionary(
            uniqueKeysWithValues: (records[.records(.bedömning)] ?? []).map { (Place($0.document.name, $0.line), $0) })
        pairs[span] = sides.map { Record(pairing: $0.flatMap { known[$0] }, with: $1.flatMap { known[$0] }, span) }
    }

    /// Where a bedömning stands.
    struct Place: Hashable {
        var document: String
        var line: Int

        init(_ document: String, _ line: Int) { (self.document, self.line) = (document, line) }
    }

    // MARK: - Which documents and values speak

    private func markLatest() {
        for (source, rows) in records where source != .texts {
            let owners = Dictionary(grouping: rows) { [$0[.kommun], $0[.nämnd], .integer($0.document.year)] }
            for own in owners.values {
                let latest = own.map(\.document).max { $1.speaks(before: $0) }
                for record in own { record.isInLatestDocument = record.document.name == latest?.name }
            }
        }
    }

    /// Reports of later years tell earlier periods again.
    private func markValues() {
        let values = rows(of: .values).filter { $0[.grupp] != .null }
        let series = Dictionary(grouping: values) { [$0[.kommun], $0[.nämnd], $0[.mått], $0[.grupp]] }
        for own in series.values {
            let latest = own.max { $1.isLater(than: $0) }
            for value in own {
                let again = own.filter { $0[.år] == value[.år] && $0.month == value.month }
                value.isStanding = !again.contains { $0.document.isLater(than: value.document) }
                value.isLatestPeriod = latest.map { !$0.isLater(than: value) } ?? false
            }
        }
    }
}

extension Record {
    /// What is said of a pair is said of the later year; a goal that has ended goes by what it was.
    fileprivate convenience init(pairing earlier: Record?, with later: Record?, _ span: YearSpan) {
        guard let base = later ?? earlier else { fatalError("a pair without sides") }
        self.init(.pairs, base.document, nämnd: base[.nämnd].string, year: span.to, line: base.line)
        for dimension in [Dimension.målområde, .kfMål, .nämndmål] { self[dimension] = base[dimension] }
        self[.status] = later?[.status] ?? .null
        (level, scale, month, words) = (later?.level, later?.scale ?? earlier?.scale, nil, later?.words ?? [])
        (self.earlier, self.later, self.span, shown) = (earlier, later, span, later?.shown ?? [:])
        direction =
            earlier == nil
            ? .new
            : later == nil
                ? .ended
                : way.map { $0 > 0 ? .improved : $0 < 0 ? .worsened : .unchanged }
                    ?? (earlier?[.status] == later?[.status] ? .unchanged : nil)
        self[.förändring] = Value(direction?.rawValue)
    }

    /// Of values of one mått and group.
    fileprivate func isLater(than other: Record) -> Bool {
        let (own, its) = (self[.år].number ?? 0, other[.år].number ?? 0)
        if own != its { return own > its }
        if month != other.month { return (month ?? 13) > (other.month ?? 13) }
        return document.isLater(than: other.document)
    }
}

extension DocumentInfo {
    func isLater(than other: DocumentInfo) -> Bool { year == other.year ? speaks(before: other) : year > other.year }

    /// Of two of a year: a whole year is later than any month; of two that go up to the same month the nämnd's own comes
    /// before one of many, and then the name decides.
    fileprivate func speaks(before other: DocumentInfo) -> Bool {
        if month != other.month { return (month ?? 13) > (other.month ?? 13) }
        if (nämnd == nil) != (other.nämnd == nil) { return nämnd != nil }
        return name > other.name
    }
}
