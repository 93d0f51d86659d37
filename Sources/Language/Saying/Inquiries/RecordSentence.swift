import Domain

/// Asks for records other than goals as a Swede would: "vilka av Socialnämndens åtaganden har status ”Klart” 2019".
///
/// What there are no such words for is said by `InquiryLinearizer`, node by node.
struct RecordSentence {
    let words: Linearizer

    func restate(_ asked: Asked) throws(NoIdiom) -> String {
        guard asked.claim == nil else { throw NoIdiom() }
        switch asked.inquiry {
        case .rows(let things, let layout): return try rows(things, layout)
        case .table(of: .groups(let by, of: let all), let measures, let layout):
            let isByItself = layout.order.isEmpty || layout.order == measures.prefix(1).map(Self.mostFirst)
            guard isByItself, layout.columns.isSubset(of: [.kommun]) else { throw NoIdiom() }
            return words.words(try number(measures, of: all), per(by))
        case .table, .decision: throw NoIdiom()
        }
    }

    private static func mostFirst(_ measure: Measure) -> Inquiry.Sorting { .measure(measure, descending: true) }

    // MARK: - Rows

    private func rows(_ things: Things, _ layout: Inquiry.Layout) throws(NoIdiom) -> String {
        if case .first(let places, of: let all, by: let orders) = things {
            guard orders.count == 1, layout.order == orders.map({ .measure($0.measure, descending: $0.descending) })
            else { throw NoIdiom() }
            return try first(RecordsSaid(all, words), places, orders[0]) + columns(layout, [])
        }
        let said = try RecordsSaid(things, words)
        if case .measure(let measure, descending: let descending)? = layout.order.first, layout.order.count == 1 {
            let order = Things.Order(measure, descending: descending)
            return try first(said, nil, order) + columns(layout, said.columnsTested)
        }
        var dimensions: [Dimension] = []
        for sorting in layout.order {
            guard case .by(let dimension, descending: false) = sorting else { throw NoIdiom() }
            dimensions.append(dimension)
        }
        let tail = words.words(said.time, per(dimensions)) + columns(layout, said.columnsTested)
        return words.words(try shown(said), tail)
    }

    private func shown(_ said: RecordsSaid) throws(NoIdiom) -> String {
        switch said.told.kind {
        case .ekonomi: return try AmountsSaid(said).shown()
        case .mått where said.told.source == .values:
            guard said.predicate.isEmpty, !said.told.names.isEmpty else { throw NoIdiom() }
            return phrase("värde", ["mått": said.named, "grupp": words.words(said.groups, said.places)])
        default: break
        }
        if said.predicate.isEmpty {
            // "Visa mått om …" asks for their values.
            if said.told.kind == .mått {
                let values = ["poster": said.named, "nämnder": words.list(said.owners)]
                return phrase(said.owners.isEmpty ? "poster vilka" : "poster vilka hos", values)
            }
            return phrase("poster visa", ["poster": said.owned(isNamed: true)])
        }
        return phrase(
            said.isOwned ? "poster lista ägda" : "poster lista",
            ["poster": said.owned(isNamed: false), "villkor": said.predicate])
    }

    /// The values or amounts that are first in an order: "… alla år, det högsta", "vilken avdelning har störst överskott".
    /// - Parameter places: how many; nil = all, in that order.
    private func first(_ said: RecordsSaid, _ places: Int?, _ order: Things.Order) throws(NoIdiom) -> String {
        let way = order.descending ? "fallande" : "stigande"
        switch (said.told.kind, order.measure) {
        case (.ekonomi, .size(.value(.belopp))):
            return words.words(try AmountsSaid(said).first(places, "storlek \(way)"), said.time)
        case (.ekonomi, .value(.belopp)):
            return words.words(try AmountsSaid(said).first(places, "värde \(way)"), said.time)
        case (.mått, .value(.varde)):
            let way = order.descending ? "högst" : "lägst"
            let key = places.map { $0 == 1 ? "värden \(way)" : "värden \(way) flera" }
            let rank = phrase(key ?? "värden rangordnade \(way)", ["n": places.map { words.number($0) } ?? ""])
            return words.words(try shown(said), said.time) + ", " + rank
        default: throw NoIdiom()
        }
    }

    // MARK: - Numbers

    /// "Hur många av Socialnämndens åtaganden har status ”Klart” 2019".
    private func number(_ measures: [Measure], of all: Things) throws(NoIdiom) -> String {
        switch measures.first {
        case .count(.groups(let dimensions, of: let things))? where measures.count == 1 && things == all:
            let said = try RecordsSaid(things, words)
            guard dimensions.first.map({ [.risk, .granskning, .diarienummer].contains($0) }) == true,
                said.predicate.isEmpty
            else { throw NoIdiom() }
            let noun = words.noun(dimensions[0] == .risk ? "risk" : "granskning").plural
            return counted(said, words.words(noun, said.about))
        case .count(let things)? where measures.count == 1 && things.conditions(beyond: all) != nil:
            let said = try RecordsSaid(things, words)
            guard said.told.source != .values, said.told.kind != .ekonomi else { throw NoIdiom() }
            guard !said.predicate.isEmpty else { return counted(said, said.plain) }
            let values = ["poster": said.owned(isNamed: false), "villkor": said.predicate]
            return words.words(phrase(said.isOwned ? "poster antal ägda" : "poster antal", values), said.time)
        case .percent(.count(let part), of: .count(let whole))? where whole == all:
            let (said, all) = (try RecordsSaid(part, words), try RecordsSaid(whole, words))
            guard part.conditions(beyond: whole)?.isEmpty == false, all.predicate.isEmpty, said.plain == all.plain,
                said.told.source != .values, said.told.kind != .ekonomi
            else { throw NoIdiom() }
            let values = ["poster": said.definite, "villkor": said.predicate]
            return words.words(phrase("poster andel", values), said.time)
        default: throw NoIdiom()
        }
    }

    /// "Hur många risker har Socialnämnden 2019".
    private func counted(_ said: RecordsSaid, _ records: String) -> String {
        let values = ["poster": records, "nämnder": words.list(said.owners)]
        return words.words(phrase(said.isOwned ? "poster antal hos" : "poster antal utan villkor", values), said.time)
    }

    // MARK: - Words

    private func columns(_ layout: Inquiry.Layout, _ tested: Set<ExtraColumn>) -> String {
        let columns = ExtraColumn.allCases.filter { layout.columns.subtracting(tested).contains($0) && $0 != .kommun }
        return columns.isEmpty
            ? "" : phrase("utsaga kolumner", ["x": words.list(columns.map { phrase("kolumn \($0.rawValue)") })])
    }

    private func per(_ dimensions: [Dimension]) -> String {
        dimensions.isEmpty ? "" : phrase("per", ["x": words.list(dimensions.map { words.noun($0.rawValue).singular })])
    }

    private func phrase(_ key: String, _ values: [String: String] = [:]) -> String { words.phrase(key, values) }
}
