import Domain

/// What the corpus lacks of what a question about records asks.
extension Interpreter {
    mutating func checkRecords(_ question: Question) {
        checkRecordsHeld(question)
        sayWhoseIsLacking(question)
    }

    private mutating func checkRecordsHeld(_ question: Question) {
        let held = (vocabulary.holdings[kind] ?? [:])
        guard !held.isEmpty else {
            result.remarks.append(.kindMissing(kind, nämnd: nil, year: nil, held: []))
            result.isVoid = true
            return
        }
        checkRecordYears(question, held)
        if !result.isVoid { checkRecordNämnder(question, held) }
        if !result.isVoid { checkHolders(question) }
    }

    /// A name that none of the nämnder asked about has.
    private mutating func checkHolders(_ question: Question) {
        guard !question.scope.nämnder.isEmpty else { return }
        for choice in question.scope.names where choice.alternatives.first?.field != .kolumn {
            let fields = Set(choice.alternatives.map(\.field)), names = Set(choice.alternatives.flatMap(\.names))
            let holders = vocabulary.names.filter {
                $0.kind == question.kind && fields.contains($0.field) && names.contains($0.name)
            }.flatMap(\.nämnder)
            let lacking = question.scope.nämnder.filter { !holders.contains($0) }
            guard !holders.isEmpty, let nämnd = lacking.first,
                facts.compares || lacking.count == question.scope.nämnder.count
            else { continue }
            let name = names.count == 1 ? names.first ?? "" : choice.label
            result.remarks.append(.nameElsewhere(name: name, nämnd: nämnd, holders: unique(holders)))
            result.isVoid = true
            return
        }
    }

    private mutating func checkRecordYears(_ question: Question, _ held: [Int: [String]]) {
        guard case .years(let years, let month, _) = question.period else { return }
        if kind == .mått || kind == .ekonomi, question.ask == .records { return checkValueYears(question, years) }
        let missing = years.filter { held[$0] == nil }
        if let year = missing.last, missing.count == years.count {
            result.remarks.append(.kindMissing(kind, nämnd: nil, year: year, held: held.keys.sorted()))
            result.isVoid = true
        } else if let month, !vocabulary.documents.contains(where: { years.contains($0.year) && $0.month == month }) {
            result.remarks.append(.monthMissing(month: month, year: years[0]))
            result.isVoid = true
        }
    }

    /// A name without a value in any of the years: the latest that it has one is told.
    private mutating func checkValueYears(_ question: Question, _ years: [Int]) {
        let missing = years.filter { !heldYears.contains($0) }
        for choice in question.scope.names {
            let names = Set(choice.alternatives.flatMap(\.names)), fields = Set(choice.alternatives.map(\.field))
            let held = vocabulary.names.filter {
                $0.kind == question.kind && fields.contains($0.field) && names.contains($0.name)
                    && (question.scope.nämnder.isEmpty || !Set($0.nämnder).isDisjoint(with: question.scope.nämnder))
            }.flatMap(\.years)
            guard let latest = held.max(), !held.contains(where: years.contains) else { continue }
            result.remarks.append(
                .valueMissing(
                    name: names.count == 1 ? names.first ?? "" : choice.label, year: years[years.count - 1],
                    latest: latest))
            result.isVoid = true
            return
        }
        if missing.count == years.count, let year = missing.last {
            result.remarks.append(.kindMissing(kind, nämnd: nil, year: year, held: heldYears))
            result.isVoid = true
        }
    }

    private mutating func checkRecordNämnder(_ question: Question, _ held: [Int: [String]]) {
        let known = Set(held.values.joined())
        let missing = question.scope.nämnder.filter { !known.contains($0) }
        for nämnd in missing {
            if vocabulary.nämnder.contains(nämnd) {
                let years = held.keys.sorted()
                result.remarks.append(.kindMissing(kind, nämnd: nämnd, year: nil, held: years))
            } else {
                result.remarks.append(.nämndHasNoDocument(nämnd: nämnd, year: nil, held: []))
            }
        }
        if !missing.isEmpty, missing.count == question.scope.nämnder.count { result.isVoid = true }
    }
}
