import Domain

/// Whose records a question is about, where the corpus holds those of several municipalities.
extension Interpreter {
    /// A nämnd, or a goal, is one kommun's own: rows of several kommuner say whose they are.
    func settleKommuner(_ question: inout Question) {
        question.columns.remove(.kommun)
        guard corpus.kommuner.count > 1 else { return }
        let asked = question.scope.kommuner.count
        let excluded = Set(question.scope.excludedKommuner).count
        let left = asked > 0 ? asked : corpus.kommuner.count - excluded
        if left != 1 { question.columns.insert(.kommun) }
    }

    /// What is lacking of some municipalities the corpus may have of others.
    mutating func sayWhoseIsLacking(_ question: Question) {
        let kommuner = question.scope.kommuner
        guard !kommuner.isEmpty else { return }
        result.remarks = result.remarks.map { remark in
            switch remark {
            case .yearMissing, .monthMissing, .nämndHasNoDocument, .kindMissing, .reportKindMissing:
                .ofKommuner(kommuner, remark)
            default: remark
            }
        }
    }

    /// The municipalities that a line which continues a question is about.
    func followedKommuner(_ previous: Question) -> [String] {
        if facts.allKommuner || !facts.excludedKommuner.isEmpty || facts.released.contains(Dimension.kommun.rawValue) {
            return facts.kommuner
        }
        if facts.kommuner.isEmpty { return previous.scope.kommuner }
        return facts.compares ? unique(previous.scope.kommuner + facts.kommuner) : facts.kommuner
    }

    /// The question before, about the municipalities that the line names.
    func followKommuner(_ question: inout Question) {
        if !facts.kommuner.isEmpty {
            question.scope.kommuner = followedKommuner(question).filter { !facts.excludedKommuner.contains($0) }
            question.scope.excludedKommuner = []
            if facts.compares { groupByKommun(&question) }
        } else if !facts.excludedKommuner.isEmpty {
            question.scope.kommuner.removeAll(where: facts.excludedKommuner.contains)
            if question.scope.kommuner.isEmpty {
                question.scope.excludedKommuner = unique(question.scope.excludedKommuner + facts.excludedKommuner)
            }
        } else if facts.allKommuner {
            question.scope = question.scope.ofAllKommuner
        }
    }

    private func groupByKommun(_ question: inout Question) {
        switch question.ask {
        case .count, .share: if !question.grouping.contains(.kommun) { question.grouping.append(.kommun) }
        default: break
        }
    }
}
