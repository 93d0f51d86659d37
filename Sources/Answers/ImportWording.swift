import Domain

/// Why the importer is unsure of a record, in words.
public func reason(for doubt: Doubt) -> String {
    switch doubt {
    case .fewerValuesThanColumns:
        "raden har färre värden än kolumner; vilka kolumner de hör till är utläst ur sammanhanget"
    case .digitsInLabel: "namnet slutar med siffror, som kan vara värden"
    case .thousandsOrColumns: "mellanslag i talen kan skilja tusental eller kolumner"
    case .cellBoundary: "vilken cell raderna hör till framgår bara av orden"
    case .tornSign: "ett minustecken som stod löst är återfört till talet"
    case .statusFromComment: "statusen är utläst ur kommentaren"
    case .listedOnly: "posten står bara i en uppräkning"
    case .unknownStatus: "bedömningen finns på ingen känd skala och räknas varken som uppfylld eller ej uppfylld"
    case .uncertainOwner: "rubriken ovanför är inget känt namn på en nämnd"
    case .uncertainColumn: "det framgår inte säkert vad bedömningen gäller"
    case .unexplainedSign: "bedömningen är en färg eller ett tecken som dokumentet inte förklarar"
    case .repeatedValue: "samma mått har flera värden för samma grupp och tid"
    }
}

/// A name that no municipality bears: "kommunen ”Hudinge” finns inte (närmast är Huddinge)".
public func unknownKommun(_ name: String, nearest: [String]) -> String {
    let near = nearest.isEmpty ? "" : " (närmast är \(Swedish.list(nearest, "eller")))"
    return printable("kommunen ”\(name)” finns inte\(near)")
}

/// The records of a report in one line: "33 bedömningar, 43 åtaganden, 493 värden för 92 mått".
public func summary(of records: Records) -> String {
    let values = records.mått.reduce(0) { $0 + $1.values.count }
    let counts: [(Int, String, String)] = [
        (records.bedömningar.count, "bedömning", "bedömningar"),
        (records.åtaganden.filter { $0.kind != .aktivitet }.count, "åtagande", "åtaganden"),
        (records.åtaganden.filter { $0.kind == .aktivitet }.count, "aktivitet", "aktiviteter"),
        (values, "värde", "värden"), (records.mått.count, "mått", "mått"),
        (records.risker.count, "riskåtgärd", "riskåtgärder"),
        (records.granskningar.count, "granskningsåtgärd", "granskningsåtgärder"),
        (records.kontroller.count, "kontroll", "kontroller"), (records.ekonomi.count, "belopp", "belopp"),
        (records.avsnitt.count, "avsnitt", "avsnitt"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { Swedish.count($0.0, one: $0.1, many: $0.2) }
    return words.isEmpty ? "inga poster" : words.joined(separator: ", ")
}

/// What the importer is unsure of, one line a reason: "osäkert: 3 poster (rad 12, 40, 41): namnet slutar …".
public func doubtLines(in records: Records) -> [String] {
    let marked = doubts(in: records)
    return Doubt.allCases.compactMap { doubt in
        let lines = marked.filter { $0.doubt == doubt }.map(\.line)
        guard !lines.isEmpty else { return nil }
        let shown = Set(lines).sorted().prefix(12).map(String.init).joined(separator: ", ")
        let more = Set(lines).count > 12 ? " …" : ""
        return
            "osäkert: \(Swedish.count(lines.count, one: "post", many: "poster")) (rad \(shown)\(more)): \(reason(for: doubt))"
    }
}

/// A count of the report's own text beside the records': "rad 4390: texten anger 10, inlästa 10: ”tio slutförts”".
public func line(for count: ReportedCount) -> String {
    let mark = count.stated == count.counted ? "stämmer" : "STÄMMER INTE"
    return printable(
        "avstämning, rad \(count.line): texten anger \(count.stated), inlästa \(count.counted) (\(mark)): ”\(count.text)”"
    )
}

func doubts(in records: Records) -> [(doubt: Doubt, line: Int)] {
    var found: [(Doubt?, Int)] = records.bedömningar.map { ($0.doubt, $0.line) }
    found += records.mått.map { ($0.doubt, $0.line) }
    found += records.mått.flatMap { mått in mått.values.map { ($0.doubt, $0.line) } }
    found += records.åtaganden.map { ($0.doubt, $0.line) } + records.risker.map { ($0.doubt, $0.line) }
    found += records.granskningar.map { ($0.doubt, $0.line) } + records.kontroller.map { ($0.doubt, $0.line) }
    found += records.ekonomi.map { ($0.doubt, $0.line) }
    return found.compactMap { doubt, line in doubt.map { ($0, line) } }
}
