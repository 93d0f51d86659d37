import Domain

/// Risks, mått, money and things to do.
extension TablePlanner {
    mutating func risks() -> TablePlan? {
        guard let title = take(.risk, { !$0.isNumeric }) else { return nil }
        let owner = takeOwner()
        // What is to be done, before what is looked at: "Kontrollmoment" is an åtgärd where nothing else is.
        let doing = heads.indices.first {
            !taken.contains($0) && isStronger(.activity, than: .rating, in: $0) && has(.action, $0)
        }
        doing.map { _ = taken.insert($0) }
        let action = doing ?? take(.action) { !$0.isNumeric && !$0.isKnownRating }
        let status = takeStatus()
        let area = take(.area) { !$0.isNumeric }
        let comment =
            take(.explanation) ?? take(.rating, { $0.meanLength > 8 && !$0.isNumeric }) ?? takeLongest(from: 12)
        return .risks(
            ItemColumns(
                owner: owner, area: area, goal: nil, title: title, action: action, status: status, comment: comment))
    }

    func isOfRisks(_ head: ColumnHead) -> Bool {
        head.weight(.risk) >= RoleWords.whole || head.weight(.risk) >= RoleWords.inside && head.weight(.goal) == 0
    }

    func isOfMeasures(_ head: ColumnHead) -> Bool {
        head.weight(.measure) >= RoleWords.inside && head.weight(.measure) >= head.weight(.rating)
    }

    mutating func measures() -> TablePlan? {
        guard let measure = take(.measure, { !$0.isNumeric }) else { return nil }
        let target = heads.indices.filter { column in
            !taken.contains(column) && heads[column].weight(.target) > 0 && !profiles[column].isKnownRating
                && !isStronger(.value, than: .target, in: column)
                && (heads[column].weight(.goal) < heads[column].weight(.target) || hasNumbers(column))
        }.max { (heads[$0].weight(.target), $1) < (heads[$1].weight(.target), $0) }
        if let target { taken.insert(target) }
        let period = take(.period, \.isPeriod)
        let values = heads.indices.filter { column in
            !taken.contains(column)
                && (heads[column].isYear || heads[column].weight(.value) > 0 || groups[column] != nil
                    || owners[column] != nil)
                && (profiles[column].isNumeric || profiles[column].filled == 0
                    || heads[column].isYear && profiles[column].hasNumbers)
        }
        guard values.contains(where: { profiles[$0].isNumeric }) else { return nil }
        taken.formUnion(values)
        let owner = takeOwner()
        return .measures(
            MeasureColumns(
                owner: owner, goal: take(.goal) { !$0.isNumeric }, measure: measure, group: take(.group),
                values: values.map {
                    ValueColumn(column: $0, period: periods[$0], group: groups[$0], owner: owners[$0])
                },
                period: period, target: target, unit: take(.unit),
                trend: take(.trend) { !$0.isNumeric }))
    }

    private func hasNumbers(_ column: Int) -> Bool {
        profiles[column].texts.contains { $0.contains(where: \.isNumber) }
    }

    mutating func amounts() -> TablePlan? {
        let amounts = heads.indices.filter { column in
            profiles[column].isNumeric && (heads[column].weight(.amount) > 0 || heads[column].isYear)
        }
        // "Utfall" can be of anything that is measured, "Budget" and "Avvikelse" are of money.
        let isNamed =
            amounts.contains { heads[$0].weight(.amount) >= RoleWords.inside && heads[$0].weight(.value) == 0 }
            && !heads.contains { $0.weight(.goal) >= RoleWords.whole }
        guard amounts.count >= 2, isNamed || isOfMoney else { return nil }
        guard let post = heads.indices.first(where: { !profiles[$0].isNumeric && profiles[$0].filled > 0 }) else {
            return nil
        }
        taken = Set(amounts + [post])
        return .amounts(AmountColumns(owner: takeOwner(), post: post, amounts: amounts))
    }

    var isOfActivities: Bool {
        guard has(.activity) || heads.contains(where: { $0.weight(.activity) > 0 && $0.weight(.goal) == 0 }) else {
            return false
        }
        // "Åtagande" can be a goal too; a column of its own for goals says that it is not.
        let isSure = heads.contains { $0.weight(.activity) > 0 && $0.weight(.goal) < $0.weight(.activity) }
        // What is under way or done is no goal.
        let isInProgress = heads.indices.contains { heads[$0].weight(.rating) > 0 && profiles[$0].isProgress }
        if isInProgress { return true }
        return isSure || heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.activity) == 0 }
    }

    mutating func activities() -> TablePlan? {
        let ratings = heads.indices.filter { profiles[$0].isRating && heads[$0].weight(.rating) >= RoleWords.whole }
        // Where goals are rated and their åtgärder only told, the table is one of goals.
        let isOfGoals = heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.activity) == 0 }
        if isOfGoals, let rating = ratings.first,
            let column = heads.firstIndex(where: { $0.weight(.activity) >= RoleWords.whole }),
            rating < column
        {
            return nil
        }
        guard let title = take(.activity, { !$0.isNumeric && !$0.isKnownRating && (!$0.isRating || $0.meanLength > 8) })
        else { return nil }
        let status = takeStatus()
        let owner = takeOwner()
        let (area, goal) = (take(.area), take(.goal) { !$0.isNumeric })
        let comment = take(.explanation) ?? takeLongest(from: 12)
        // Names alone, or beside something unknown, tell nothing of what has become of them.
        guard [status, owner, goal, comment].contains(where: { $0 != nil }) else { return nil }
        return .activities(
            ItemColumns(
                owner: owner, area: area, goal: goal, title: title, action: nil, status: status, comment: comment))
    }
}
