import Domain

/// What a line after a search changes of how its hits are shown.
extension Interpreter {
    func followHits(_ question: inout Question) {
        let groups = asksForGroups ? facts.things.map(\.value.name) : facts.grouping
        let grouping = groups.compactMap(dimension(named:)).filter(Dimension.ofHits.contains)
        if has(.count) {
            (question.ask, question.grouping, question.order) = (.count(.hits), grouping, nil)
        } else if !grouping.isEmpty {
            (question.ask, question.grouping, question.order) = (.hits, grouping, nil)
        } else if has(.which) || facts.asksForThem {
            (question.ask, question.grouping) = (.hits, [])
        }
        if facts.things.contains(where: { $0.value.name == "motivering" }) {
            question.condition.onlyMotiveringar = true
        }
        if let dimension = sortedBy.flatMap(dimension(named:)), Dimension.ofHits.contains(dimension) {
            (question.ask, question.grouping, question.order) = (.hits, [], Order(by: dimension))
        }
        if grouping.isEmpty { openGroup(&question) }
    }

    /// Narrowed to one group, the hits of it are shown, and not how many they are beside the best one.
    private func openGroup(_ question: inout Question) {
        guard question.ask == .hits else { return }
        if question.scope.nämnder.count == 1 { question.grouping.removeAll { $0 == .nämnd } }
        if question.condition.ranks?.count == 1 { question.grouping.removeAll { $0 == .status } }
        if case .years(let years, _, _) = question.period, years.count == 1 {
            question.grouping.removeAll { $0 == .år }
        }
    }
}
