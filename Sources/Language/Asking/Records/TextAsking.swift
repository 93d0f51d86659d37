import Domain

/// Texts of the reports, and not the records that they belong to.
extension RecordAsker {
    mutating func texts() throws(Refusal) -> Asked {
        _ = frame.take(.texts)
        guard let says = frame.says, case .claim(let claim) = says, case .text(let filter) = claim.holds,
            !frame.isNegated
        else { throw .conflict("text") }
        frame.says = nil
        var question = Question(ask: .hits, period: .all)
        question.condition.text = filter
        if let place = frame.place {
            question.scope.nämnder = place.all.sorted()
            frame.place = nil
        }
        for excluded in frame.without {
            guard case .nämnder(let names) = excluded else { throw .conflict("utom") }
            question.scope.excludedNämnder = names.sorted()
        }
        frame.without = []
        if let time = frame.time {
            frame.time = nil
            let held = Set(vocabulary.documents.map(\.year)).sorted()
            let years = time.said.map { sense -> Int in
                switch sense {
                case .year(let year): year
                case .latest: held.last ?? 0
                case .previous: (held.last ?? 1) - 1
                }
            }
            if !years.isEmpty { question.period = .years(Set(years).sorted()) }
            question.scope.documentKind = time.report
        }
        if !frame.by.isEmpty {
            question.grouping = frame.by
            frame.by = []
        }
        let records = Things.all(.texts).that(
            question.period.conditions(of: []) + question.scope.conditions(of: .texts)
                + question.condition.conditions(of: .texts))
        let groups: [String: Dimension] = ["nämnd": .nämnd, "år": .år]
        if frame.take(.who) { return Asked(inquiry: .rows(.groups([.nämnd], of: records), .init())) }
        if frame.take(.when) {
            dropShowing()
            return Asked(inquiry: .rows(.groups([.år], of: records), .init()))
        }
        if let noun = frame.takeNoun(where: { groups[$0.noun] != nil && $0.isPlain }), let dimension = groups[noun.noun]
        {
            dropShowing()
            return Asked(inquiry: .rows(.groups([dimension], of: records), .init()))
        }
        let counts = frame.take(.howMany)
        dropShowing()
        if counts { question.ask = .count(.hits) }
        return Asked(inquiry: .rows(records, .init()), search: question)
    }
}
