import Domain

/// The municipalities that clauses are about, where the corpus holds several: what the clauses ask is asked of theirs as of a
/// corpus that holds no others.
struct KommunScope {
    /// None = all.
    let names: [String]
    let excluded: [String]
    /// The clauses without them.
    let clauses: [Clause]
    /// What the corpus holds of them.
    let vocabulary: Vocabulary
    private let remarks: [Remark]
    private let areSeveral: Bool

    /// - Throws: where clauses speak of different ones.
    init(_ clauses: [Clause], _ corpus: Vocabulary) throws(Refusal) {
        let said = clauses.allParts.compactMap { part -> KommunSaid? in
            if case .kommun(let said) = part { said } else { nil }
        }
        guard said.allSatisfy({ $0 == said[0] }) else { throw .conflict("kommuner") }
        areSeveral = corpus.kommuner.count > 1
        let others = said.first.map { $0.isExcluded ? $0.names : [] } ?? []
        let own = said.first.map { $0.isExcluded ? [] : $0.names } ?? []
        let held = own.isEmpty ? corpus.kommuner.filter { !others.contains($0) } : own
        (names, excluded) = (own, others)
        remarks = said.first.map { $0.ordinary.map(Remark.tookKommun) } ?? []
        vocabulary = areSeveral && held.count < corpus.kommuner.count ? corpus.narrowed(to: held) : corpus
        let nämnder = held.flatMap { corpus.kommunNämnder[$0] ?? [] }
        self.clauses = clauses.mapping { part in
            switch part {
            case .kommun: nil
            case .place(let place): .place(place.held(by: nämnder))
            default: part
            }
        }
    }

    /// What is asked, of these municipalities' records alone; rows of several say whose they are.
    func narrowing(_ asked: Asked) -> Asked {
        guard areSeveral else { return asked }
        var narrowed = asked
        let own = (names.isEmpty ? [] : [Condition.kommun(names)]) + (excluded.isEmpty ? [] : [.not(.kommun(excluded))])
        narrowed.said = Asked.Said(inquiry: asked.inquiry, claim: asked.claim, of: names, but: excluded)
        func change(_ set: RecordSet) -> RecordSet {
            RecordSet(set.source, own + set.conditions.map { $0 == .latest(of: []) ? .latest(of: names) : $0 })
        }
        func show(_ inquiry: Inquiry) -> Inquiry {
            var inquiry = inquiry.changingRecords(change)
            if names.count != 1 { inquiry.layout.columns.insert(.kommun) }
            return inquiry
        }
        narrowed.inquiry = show(asked.inquiry)
        narrowed.claim = asked.claim?.changingRecords(change)
        narrowed.anyway = asked.anyway.map(show)
        narrowed.search?.scope.kommuner = names
        narrowed.search?.scope.excludedKommuner = excluded
        narrowed.remarks = remarks + asked.remarks.map(telling)
        return narrowed
    }

    /// Says whose is lacking: others may have it.
    func telling(_ remark: Remark) -> Remark {
        guard !names.isEmpty else { return remark }
        return switch remark {
        case .yearMissing, .monthMissing, .nämndHasNoDocument, .kindMissing, .reportKindMissing:
            .ofKommuner(names, remark)
        default: remark
        }
    }
}

extension NämndSaid {
    /// Everyday names stand for those of their nämnder that there are, where there are any.
    fileprivate func held(by nämnder: [String]) -> NämndSaid {
        let held = Set(nämnder)
        func own(_ names: [String]) -> [String] {
            let own = names.filter(held.contains)
            return own.isEmpty ? names : own
        }
        var said = self
        said.names = names.map(own)
        said.taken = taken.map { TakenName(word: $0.word, nämnder: own($0.nämnder)) }
        return said
    }
}
