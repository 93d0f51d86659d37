import Domain

/// One Swedish sentence: what the question's records lack, and which have it.
func message(for lack: Lack) -> String {
    if lack.part == .changes { return "Förändringar från ett år till ett annat finns bara för mål." }
    let rows = Swedish.capitalized(name(of: lack.source))
    if lack.source.kind?.schema.has(lack.part) == true {
        return "\(rows) kan inte räknas eller ordnas per \(noun(lack.part).word); fråga efter deras värden."
    }
    let missing = "\(rows) har \(noun(lack.part).none)"
    let holders = lack.holders.map { name(of: .records($0)) }
    return holders.isEmpty ? missing + "." : "\(missing); det har \(Swedish.list(holders))."
}

private func name(of source: RowSource) -> String {
    switch source {
    case .texts: "texter"
    case .pairs, .records(.bedömning): "mål"
    case .values: "mått"
    case .records(let kind): plural(kind)
    }
}

/// A word as a question names it, and what says that there is none.
private struct Noun {
    let word: String
    let none: String

    static func en(_ word: String) -> Noun { Noun(word: word, none: "ingen \(word)") }
    static func ett(_ word: String) -> Noun { Noun(word: word, none: "inget \(word)") }
    static func flera(_ word: String) -> Noun { Noun(word: word, none: "inga \(word)") }
}

private func noun(_ part: Lack.Part) -> Noun {
    switch part {
    case .dimension(let dimension): noun(dimension)
    case .field(let field): noun(field)
    case .column(let column): noun(column)
    case .goals(let levels): .flera(levels == [.kfMål] ? "KF-mål" : "mål")
    case .status: .en("status")
    case .texts: .flera("texter")
    case .changes: .en("förändring")
    }
}

private func noun(_ dimension: Dimension) -> Noun {
    switch dimension {
    case .nämnd, .status, .förändring, .grupp, .trend, .typ, .risk, .åtgärd, .granskning, .kontroll, .post, .tabell,
        .kommun:
        .en(dimension.rawValue)
    case .målområde, .nämndmål, .år, .mått, .åtagande, .område, .diarienummer: .ett(dimension.rawValue)
    case .kfMål: .ett("KF-mål")
    case .period: .en("mätperiod")
    }
}

private func noun(_ field: Field) -> Noun {
    switch field {
    case .matt: noun(Dimension.mått)
    case .grupp: noun(Dimension.grupp)
    case .varde: .ett("värde")
    case .enhet: .en("enhet")
    case .trend: noun(Dimension.trend)
    case .etappmal: .ett("etappmål")
    case .ranking: .en("ranking")
    case .omotiveradeSkillnader: .flera("omotiverade skillnader")
    case .rubrik: noun(Dimension.åtagande)
    case .typ: noun(Dimension.typ)
    case .risk: noun(Dimension.risk)
    case .atgard: noun(Dimension.åtgärd)
    case .omrade: noun(Dimension.område)
    case .granskning: noun(Dimension.granskning)
    case .diarienummer: noun(Dimension.diarienummer)
    case .kontroll: noun(Dimension.kontroll)
    case .tabell: noun(Dimension.tabell)
    case .post: noun(Dimension.post)
    case .kolumn: .en("kolumn")
    case .radtyp: .en("radtyp")
    case .belopp: .ett("belopp")
    case .kommentar: .en("kommentar")
    }
}

private func noun(_ column: ExtraColumn) -> Noun {
    switch column {
    case .motivering: .en("motivering")
    case .målområde: noun(Dimension.målområde)
    case .kfMål: noun(Dimension.kfMål)
    case .dokument: .ett("dokument")
    case .kommun: noun(Dimension.kommun)
    case .nämndmål: noun(Dimension.nämndmål)
    case .kommentar: noun(Field.kommentar)
    case .trend: noun(Dimension.trend)
    case .etappmål: noun(Field.etappmal)
    case .ranking: noun(Field.ranking)
    case .skillnader: noun(Field.omotiveradeSkillnader)
    }
}
