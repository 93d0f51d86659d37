import Domain

/// What a file would give if it were read in: what it was taken for, the first records of each kind, and what was passed
/// over. Nothing is said of where it would be stored.
public func trialLines(_ report: Report, scales: StatusScales) -> [String] {
    let document = report.document
    let period = [document.month.map { "månad \($0)" }, "\(document.year)"].compactMap(\.self).joined(separator: " ")
    var lines = ["\(document.name): \(document.kind), \(period)"]
    lines.append("  titel: \(document.title)")
    lines.append("  kommun: \(document.kommun ?? "framgår inte")")
    lines.append("  nämnder: \(Swedish.list(named(report)))")
    lines += report.tables.flatMap(lines(for:))
    lines += statusLines(report.records, scales.including([report.scale].compactMap(\.self)))
    lines += sampleLines(report.records)
    lines += doubtLines(in: report.records).map { "  " + $0 }
    lines.append("  \(summary(of: report.records))")
    return lines.map(printable)
}

private func named(_ report: Report) -> [String] {
    let names = owners(of: report)
    return names.isEmpty ? ["framgår inte"] : names
}

/// Whose records the report has, in order.
func owners(of report: Report) -> [String] {
    let records = report.records
    var names: Set<String> = Set(records.bedömningar.map(\.nämnd))
    names.formUnion(records.mått.compactMap(\.nämnd))
    names.formUnion(records.risker.compactMap(\.nämnd))
    names.formUnion([report.document.nämnd].compactMap(\.self))
    return names.sorted()
}

/// "tabell, rad 5 (bedömning): Mål = mål, Läge = bedömning, Nr = används inte".
private func lines(for table: ReadTable) -> [String] {
    let columns = table.columns.map {
        "\($0.head.isEmpty ? "(utan rubrik)" : $0.head) = \($0.role?.rawValue ?? "används inte")"
    }
    let place = table.place.text ?? "rad \(table.line)"
    return ["  tabell, \(place) (\(name(of: table.kind))): \(columns.joined(separator: ", "))"]
}

private func name(of kind: RecordKind) -> String {
    switch kind {
    case .bedömning: "mål"
    case .mått: "mått"
    case .åtagande: "aktiviteter"
    case .risk: "risker"
    case .granskning: "granskningar"
    case .kontroll: "kontroller"
    case .ekonomi: "ekonomi"
    }
}

/// Each status with where it stands on its scale.
private func statusLines(_ records: Records, _ scales: StatusScales) -> [String] {
    let statuses = records.bedömningar.map(\.status)
    let scales = scales.tellingApart(statuses)
    let scale = scales.scale(ofStatuses: statuses)
    let counts = Dictionary(grouping: statuses) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { status, count in
        let level = scales.level(named: status, preferring: scale)
        let meaning = level.map { "\($0.name), \($0.grade.isMet ? "räknas som uppfyllt" : "räknas inte som uppfyllt")" }
        return
            "  bedömning ”\(status)” (\(count)): \(meaning ?? "på ingen skala, räknas varken som uppfyllt eller ej uppfyllt")"
    }
}

/// The first three of each kind.
private func sampleLines(_ records: Records) -> [String] {
    let goals = records.bedömningar.prefix(3).map {
        "\($0.nämnd): \($0.nämndmål ?? $0.kfMål ?? $0.målområde ?? "") – \($0.status)"
    }
    let measures = records.mått.prefix(3).map { mått in
        let values = mått.values.prefix(3).map { "\($0.group) \($0.year): \($0.value)" }.joined(separator: "; ")
        return "\(mått.name) – \(values)"
    }
    let activities = records.åtaganden.prefix(3).map { "\($0.title) – \($0.status ?? "ingen status")" }
    let risks = records.risker.prefix(3).map { "\($0.risk) – \($0.åtgärd) – \($0.status ?? "ingen status")" }
    let amounts = records.ekonomi.prefix(3).map { "\($0.post), \($0.column): \($0.amount) \($0.unit)" }
    return (goals + measures + activities + risks + amounts).map { "  till exempel: \($0)" }
}
