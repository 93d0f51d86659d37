import Domain

/// Questions of every form, as values: what a kind of record lacks is among them.
enum QuestionForms {
    static let asks: [Ask] =
        [.records, .changes, .count(.records), .count(.hits), .share(.records), .share(.hits), .hits, .documents]
        + Dimension.allCases.flatMap { [.list($0), .count(.distinct($0)), .share(.distinct($0))] }

    /// One of each shape that SQL has.
    static let shapes: [Ask] = [
        .records, .changes, .list(.nämnd), .list(.mått), .list(.grupp), .count(.records), .count(.distinct(.nämnd)),
        .count(.distinct(.grupp)), .share(.records), .share(.distinct(.år)), .hits, .count(.hits), .documents,
    ]

    private static let ranked = [
        Ranking(descending: true, places: nil), Ranking(descending: false, places: 2),
        Ranking(measure: .size, descending: true, places: 1),
        Ranking(measure: .fulfilment, descending: true, places: 3),
    ]

    private static let periods: [Period] = [
        .latest, .all, .years([2019]), .years([2023, 2024], month: 8), .years([2023, 2024], each: true), .years([]),
    ]

    /// The question, and the question with each grouping.
    static func grouped(_ question: Question) -> [Question] {
        [question]
            + Dimension.allCases.map { dimension in
                var grouped = question
                grouped.grouping = [dimension]
                return grouped
            }
    }

    private static let quantifiers: [Quantifier] = [
        .some, .all, .none, .atLeast(0), .atLeast(2), .atMost(0), .atMost(3), .exactly(1),
    ]

    /// The question with a status and each grouping, order, ranking, period, quantifier, level and column.
    static func forms(_ question: Question) -> [Question] {
        var forms = [question]
        func add(_ change: (inout Question) -> Void) {
            var form = question
            form.condition.ranks = question.kind.hasStatus ? [1] : nil
            change(&form)
            forms.append(form)
        }
        for dimension in Dimension.allCases {
            add { $0.grouping = [dimension] }
            add { $0.order = Order(by: dimension, descending: true) }
            add {
                $0.grouping = [dimension]
                $0.span = YearSpan(from: 2023, to: 2024)
            }
            for ranking in ranked { add { ($0.grouping, $0.ranking) = ([dimension], ranking) } }
        }
        for ranking in ranked { add { $0.ranking = ranking } }
        for period in periods { add { $0.period = period } }
        for period in [Period.latest, .years([2023, 2024], each: true)] {
            for quantifier in quantifiers { add { ($0.period, $0.quantifier) = (period, quantifier) } }
        }
        for column in ExtraColumn.allCases { add { $0.columns = [column] } }
        for level in RatedLevel.allCases { add { $0.level = level } }
        add {
            $0.columns = [.kommun]
            $0.grouping = [.nämnd]
        }
        return forms
    }

    /// The question with each filter, as what it is about and as what it says.
    static func filtered(_ question: Question) -> [Question] {
        filters.flatMap { filter in
            var (about, says) = (question, question)
            about.scope = filter
            (says.condition, says.quantifier) = (filter, .all)
            return [about, says]
        }
    }

    /// What differs in names differs in labels too: a description says only those.
    private static var filters: [Filter] {
        var filters = [Filter()]
        func add(_ change: (inout Filter) -> Void) {
            var filter = Filter()
            change(&filter)
            filters.append(filter)
        }
        for names in [["x"], ["x", "y"]] {
            let label = names.joined(separator: " or ")
            add { $0.kommuner = names }
            add { $0.excludedKommuner = names }
            add { $0.nämnder = names }
            add { $0.excludedNämnder = names }
            for level in [GoalSet.Level.målområde, .kfMål, .nämndmål] {
                let choice = GoalChoice(alternatives: [GoalSet(level: level, names: names, label: label)])
                add { $0.goals = [choice, choice] }
                add { $0.excludedGoals = [choice] }
            }
            for field in Field.allCases {
                let choice = NameChoice(alternatives: [NameSet(field: field, names: names)], label: label)
                add { $0.names = [choice] }
            }
        }
        add { $0.goals = [GoalChoice(alternatives: [])] }
        add { $0.names = [NameChoice(alternatives: [], label: "x")] }
        for field in Field.allCases {
            for test in Field.withEveryTest.contains(field) ? tests : [.present, .isOne(of: ["x", "y"])] {
                add { $0.fields = [FieldTest(field, test)] }
            }
        }
        for ranks in [[], [1], [1, 4]] { add { $0.ranks = ranks } }
        add { $0.scale = "uppfyllelse" }
        for negated in [false, true] {
            for groups in [[], [[]], [[TextTerm(words: ["x"])], [TextTerm(words: ["y", "z"], quoted: true)]]] {
                add { $0.text = TextFilter(groups: groups, negated: negated) }
            }
        }
        add { filter in
            filter.text = TextFilter(groups: [[TextTerm(words: ["x"])]])
            filter.text?.wider = [.all([[TextTerm(words: ["y"])]]), .allButOne([[TextTerm(words: ["z"])], []])]
            filter.onlyMotiveringar = true
        }
        add { $0.documentKind = "verksamhetsberättelse" }
        for direction in Direction.allCases { add { $0.directions = [direction] } }
        add { $0.steps = 2 }
        add { $0.earlierRanks = [1, 2] }
        return filters
    }

    private static let tests: [FieldTest.Test] = [
        .isOne(of: ["x"]), .isOne(of: []), .isOne(of: ["x", "y"]), .holds("x"), .positive, .negative, .reached, .missed,
        .present,
    ]
}

extension Field {
    /// One of each kind of record.
    fileprivate static let withEveryTest: [Field] = [.etappmal, .grupp, .typ, .atgard, .diarienummer, .omrade, .belopp]
}
