import Domain

/// What kind of record a line is about.
extension RecordAsker {
    /// The kinds that a noun can be of; nil for nouns that any kind may have.
    static let kindsOfNouns: [String: Set<RecordKind>] = [
        "mått": [.mått], "trend": [.mått], "etappmål": [.mått], "ranking": [.mått], "skillnader": [.mått],
        "enhet": [.mått], "period": [.mått], "åtagande": [.åtagande], "aktivitet": [.åtagande], "typ": [.åtagande],
        "risk": [.risk],
        "åtgärd": [.risk, .granskning], "granskning": [.granskning], "granskningsåtgärd": [.granskning],
        "diarienummer": [.granskning], "kontroll": [.kontroll], "post": [.ekonomi], "avdelning": [.ekonomi],
        "verksamhet": [.ekonomi], "bokslut": [.ekonomi], "avvikelse": [.ekonomi], "underskott": [.ekonomi],
        "överskott": [.ekonomi], "tabell": [.ekonomi], "värde": [.mått, .ekonomi], "utfall": [.mått, .ekonomi],
        "område": [.risk, .kontroll, .mått],
        "kommentar": [.åtagande, .risk, .granskning, .kontroll, .mått],
    ]
    /// Nouns of goals, which only those records have that stand under them.
    static let goalNouns: Set<String> = ["mål", "nämndmål", "kfMål", "målområde"]
    /// Nouns that nothing but goals have.
    private static let ratingNouns: Set<String> = ["bedömning", "måluppfyllelse", "motivering"]

    /// By the nouns, the names, and what is said of fields: a kind that all of them fit.
    mutating func settledKind() throws(Refusal) -> RecordKind {
        let frames = [frame] + others
        let nouns = frames.flatMap(\.everyNoun)
        if nouns.contains(where: { Self.ratingNouns.contains($0.noun) }) { throw .otherKind }
        var kinds = Set(RecordKind.allCases).subtracting([.bedömning])
        var isTold = false
        func narrow(_ own: Set<RecordKind>) throws(Refusal) {
            isTold = true
            kinds.formIntersection(own)
            if kinds.isEmpty { throw .conflict("slag") }
        }
        for noun in nouns {
            if let own = Self.kindsOfNouns[noun.noun] { try narrow(own) }
            for naming in noun.names { try narrow(Set(naming.sets.map(\.kind))) }
        }
        for claim in frames.flatMap({ $0.allSayings.flatMap(\.claims) }) {
            if case .field(let field) = claim.about { try narrow(Self.kinds(having: field)) }
            if claim.about == .progress { try narrow([.åtagande, .risk, .granskning, .kontroll]) }
            if claim.about == .change { try narrow([.mått]) }
        }
        if frames.contains(where: { !$0.groups.isEmpty }) { try narrow([.mått]) }
        for dimension in frames.flatMap(\.by) where !RowSource.pairs.schema.dimensions.contains(dimension) {
            // Of what has no områden the målområden are meant.
            let isOfArea = isTold && dimension == .område
            try narrow(Set(RecordKind.allCases.filter { isOfArea || $0.dimensions.contains(dimension) }))
        }
        guard isTold else { throw .otherKind }
        // "Vilka områden har ej uppfyllda mål": of goals, which have no such thing.
        let isRated = frame.says?.isAbout(.status) == true
        if nouns.contains(where: { ["mål", "nämndmål"].contains($0.noun) && (isRated || !$0.says.isEmpty) }),
            nouns.allSatisfy({ ($0.noun == "område" || Self.kindsOfNouns[$0.noun] == nil) && $0.names.isEmpty })
        {
            throw .conflict("slag")
        }
        // "Prognosen för ekonomimålet": a column's name says nothing of what is asked about a goal.
        let saysRecords = nouns.contains { Self.kindsOfNouns[$0.noun] != nil } || frames.contains { !$0.groups.isEmpty }
        let areColumns = nouns.flatMap(\.names).allSatisfy { $0.sets.allSatisfy { $0.field == .kolumn } }
        if !saysRecords, areColumns, nouns.contains(where: { $0.goals != nil || Self.goalNouns.contains($0.noun) }) {
            throw .otherKind
        }
        // "Område" is more likely that of risks and kontroller than the lowest and highest of a mått.
        if kinds.count > 1, nouns.contains(where: { $0.noun == "område" }) { kinds.subtract([.mått]) }
        let best = best(of: kinds, nouns.flatMap(\.names))
        return chosen(of: best == nil ? [] : kinds, by: best)
    }

    private static func kinds(having field: Field) -> Set<RecordKind> {
        Set(RecordKind.allCases.filter { $0.fields.contains(field) })
    }

    /// A kind that the words name whole, then the kinds in their order.
    private func best(of kinds: Set<RecordKind>, _ names: [RecordNaming]) -> RecordKind? {
        let whole = kinds.filter { kind in
            names.allSatisfy { $0.sets.contains { $0.kind == kind && $0.isWhole } }
        }
        return (whole.isEmpty ? kinds : whole).min { $0.order < $1.order }
    }
}

extension Frame {
    /// Every noun of the clause and of the clauses within it.
    var everyNoun: [NounGroup] {
        func all(_ noun: NounGroup) -> [NounGroup] { [noun] + noun.relatives.flatMap { Frame($0).nouns.flatMap(all) } }
        return nouns.flatMap(all)
    }
}
