import Domain

/// The scales, and those of them that the corpus' bedömningar are on.
struct CorpusScales: Sendable {
    let all: StatusScales
    let used: Set<String>

    /// The step with a name: on the scale that the corpus uses, where several have one of that name; where the corpus uses
    /// several of those, what the steps say on whatever scale.
    func läge(named name: String) -> Läge? {
        let levels = all.levels(named: name).filter { $0.isWritten(name) }
        let inUse = levels.filter { used.contains($0.scale) }
        guard let level = inUse.first ?? levels.first else { return nil }
        let scale = inUse.count > 1 ? nil : level.scale
        let ranks = scale == nil ? Set(inUse.map(\.grade.rawValue)).sorted() : [level.rank]
        return Läge(ranks: ranks, negated: all.others(than: ranks, of: scale), scale: scale)
    }
}
