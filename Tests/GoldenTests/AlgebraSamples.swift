import Domain

/// Inquiries of every kind that the algebra has, over the default corpus.
enum AlgebraSamples {
    struct Group: CustomStringConvertible {
        var name: String
        var inquiries: [Inquiry]
        var description: String { name }
    }

    static let all = [
        Group(name: "flera-villkor", inquiries: severalConditions),
        Group(name: "mellan-slag", inquiries: acrossKinds),
        Group(name: "tal", inquiries: numbers),
        Group(name: "berakning", inquiries: calculations),
        Group(name: "fordelning", inquiries: distributions),
        Group(name: "ja-eller-nej", inquiries: decisions),
    ]

    // MARK: - Parts

    private static let ratings = Things.all(.records(.bedömning))
    private static let economy = goal("Huddinge kommun har en sund och uthållig ekonomi")
    private static let climate = goal("Minska klimatpåverkan")
    private static let staff = goal("Huddinge kommun är en attraktiv arbetsgivare")
    private static let met = Condition.status(.grades([.met, .highest]))
    private static let unmet = Condition.status(.grades([.lowest, .below]))
    private static let pairs = Things.all(.pairs).that([.span(YearSpan(from: 2023, to: 2024))])

    private static func goal(_ name: String) -> Condition {
        .goal(GoalChoice(alternatives: [GoalSet(level: .kfMål, names: [name], label: name)]))
    }

    private static func of(_ year: Int, _ conditions: Condition...) -> Things {
        ratings.that([.years([year])] + conditions)
    }

    private static func nämnder(of things: Things, _ conditions: Condition...) -> Things {
        Things.groups([.nämnd], of: things).that(conditions)
    }

    private static func some(_ things: Things) -> Condition { .has(.some, things, sharing: []) }
    private static func none(_ things: Things) -> Condition { .has(.none, things, sharing: []) }

    private static func rows(_ things: Things, _ columns: Set<ExtraColumn> = []) -> Inquiry {
        .rows(things, .init(columns: columns))
    }

    private static func table(_ things: Things, _ measures: Measure...) -> Inquiry {
        .table(of: things, measures, .init())
    }

    // MARK: - Several conditions on one group

    private static let severalConditions: [Inquiry] = [
        // Both.
        rows(
            nämnder(
                of: of(2024), some(of(2024, economy, .status(.grades([.lowest])))),
                some(of(2024, climate, .status(.grades([.lowest])))))),
        // One, and not the other.
        rows(
            nämnder(
                of: of(2024), some(of(2024, economy, met)),
                .all([some(of(2024, staff)), none(of(2024, staff, met))]))),
        // Neither, of those that have both.
        rows(
            nämnder(
                of: of(2024), some(of(2024, economy)), some(of(2024, staff)), none(of(2024, economy, met)),
                none(of(2024, staff, met)))),
        // Either.
        rows(
            nämnder(
                of: of(2024),
                .any([
                    some(of(2024, economy, .status(.grades([.lowest])))),
                    some(of(2024, climate, .status(.grades([.lowest])))),
                ]))),
        // Worse in one, but meets the other.
        rows(
            nämnder(
                of: of(2024), .has(.some, pairs.that([staff, .way([.worsened])]), sharing: []),
                some(of(2024, economy, met)))),
        // The same goal in two years.
        rows(pairs.that([.earlierStatus(.grades([.met, .highest])), unmet])),
        // All in one year, and not in the other.
        rows(
            nämnder(
                of: ratings.that([.years([2023, 2024]), .level(.nämndmål)]),
                .has(
                    .every(of: of(2023, .level(.nämndmål))), of(2023, .level(.nämndmål), met), sharing: []),
                .not(.has(.every(of: of(2024, .level(.nämndmål))), of(2024, .level(.nämndmål), met), sharing: [])))),
        // Without what another group has.
        rows(nämnder(of: of(2024), none(of(2024, climate)))),
    ]

    // MARK: - Conditions across kinds

    private static let commitments = Things.all(.records(.åtagande)).that([.years([2019])])

    private static let acrossKinds: [Inquiry] = [
        // Åtaganden under nämndmål that are ej godtagbara.
        rows(
            commitments.that([
                .has(.some, of(2019, .level(.nämndmål), .status(.grades([.lowest]))), sharing: [.nämnd, .nämndmål])
            ]), [.nämndmål]),
        // Nämndmål all of whose åtaganden are done.
        rows(
            Things.groups([.nämndmål], of: of(2019)).that([
                .has(.every(of: commitments), commitments.that([.status(.places([4]))]), sharing: [])
            ])),
        // Nämnder with more åtaganden that are not done than goals that are not met.
        rows(
            nämnder(
                of: of(2019),
                .compares(
                    .count(commitments.that([.status(.places([1]))])), .more,
                    .count(of(2019, .level(.nämndmål), .status(.grades([.lowest, .below]))))))),
        // Goals that are met though their motivering speaks of a deficit.
        rows(of(2024, economy, met, .text(TextFilter(groups: [[TextTerm(words: ["underskott"])]])))),
    ]

    // MARK: - Numbers as conditions

    private static let amounts = Things.all(.records(.ekonomi)).that([.years([2019])])
    private static let values = Things.all(.values).that([.years([2018]), .standing])

    private static func group(_ name: String) -> Condition { .field(FieldTest(.grupp, .isOne(of: [name]))) }

    private static let numbers: [Inquiry] = [
        rows(
            amounts.that([
                .name(
                    NameChoice(
                        alternatives: [NameSet(field: .kolumn, names: ["Avvikelse 2019"])], label: "avvikelse")),
                .field(FieldTest(.enhet, .isOne(of: ["mnkr"]))), .compares(.value(.belopp), .less, .number(-5)),
            ])),
        rows(
            nämnder(
                of: of(2024, .level(.nämndmål)),
                .has(
                    .percent(.more, 50, of: of(2024, .level(.nämndmål))), of(2024, .level(.nämndmål), unmet),
                    sharing: []))),
        rows(
            nämnder(
                of: pairs,
                .compares(
                    .count(pairs.that([.way([.improved])])), .more, .count(pairs.that([.way([.worsened])]))))),
        rows(
            Things.groups([.mått, .nämnd, .period], of: values).that([
                .compares(
                    .summary(.highest, .varde, of: values.that([group("Kvinnor")])), .more,
                    .summary(.highest, .varde, of: values.that([group("Män")])))
            ])),
        rows(
            Things.all(.values).that([
                .years([2018]), .standing, .ofAll, .field(FieldTest(.enhet, .isOne(of: ["%"]))),
                .compares(.value(.varde), .atLeast, .number(95)),
            ])),
    ]

    // MARK: - Calculation

    private static let goals2024 = of(2024, .level(.nämndmål))

    private static let calculations: [Inquiry] = [
        // The difference between two years.
        table(
            .groups([], of: ratings.that([.years([2023, 2024]), economy])),
            .difference(.count(of(2024, economy, met)), .count(of(2023, economy, met)))),
        // Each nämnd's share of what is not met, and how many it is.
        table(
            nämnder(of: goals2024),
            .percent(.count(goals2024.that([unmet])), of: .whole(.count(goals2024.that([unmet])), sharing: [])),
            .count(goals2024.that([unmet]))),
        // A sum, a mean, a median.
        table(
            .groups([], of: values.that([.ofAll, .field(FieldTest(.enhet, .isOne(of: ["%"])))])),
            .summary(.mean, .varde, of: values.that([.ofAll, .field(FieldTest(.enhet, .isOne(of: ["%"])))])),
            .summary(.median, .varde, of: values.that([.ofAll, .field(FieldTest(.enhet, .isOne(of: ["%"])))]))),
        table(
            .groups([.kommun], of: amounts.that([.field(FieldTest(.tabell, .isOne(of: ["Resultaträkning"])))])),
            .summary(.sum, .belopp, of: amounts.that([.field(FieldTest(.tabell, .isOne(of: ["Resultaträkning"])))]))),
        // The best less the worst.
        table(
            .groups([], of: values.that([.ofAll])),
            .difference(
                .summary(.highest, .varde, of: values.that([.ofAll])),
                .summary(.lowest, .varde, of: values.that([.ofAll])))),
        // The two nämnder that have the largest share of met goals.
        .table(
            of: .first(
                2, of: nämnder(of: goals2024),
                by: [.init(.percent(.count(goals2024.that([met])), of: .count(goals2024)), descending: true)]),
            [
                .percent(.count(goals2024.that([met])), of: .count(goals2024)), .count(goals2024.that([met])),
                .count(goals2024),
            ],
            .init(order: [
                .measure(.percent(.count(goals2024.that([met])), of: .count(goals2024)), descending: true)
            ])),
    ]

    // MARK: - Distributions

    private static let distributions: [Inquiry] = [
        table(.groups([.status], of: of(2024, climate)), .count(of(2024, climate))),
        table(.groups([.förändring], of: pairs.that([economy])), .count(pairs.that([economy]))),
        table(.groups([.målområde, .status], of: goals2024), .count(goals2024)),
    ]

    // MARK: - Yes or no

    private static let decisions: [Inquiry] = [
        .decision(
            .has(.every(of: of(2024, economy)), of(2024, economy, met), sharing: []), showing: of(2024, economy),
            .init()),
        .decision(
            .compares(.count(of(2024, economy, met)), .atLeast, .count(of(2023, economy, met))),
            showing: ratings.that([.years([2023, 2024]), economy, met]), .init()),
        .decision(
            .has(.none, of(2024, .nämnd(["Kommunstyrelsen"]), .status(.grades([.lowest]))), sharing: []),
            showing: of(2024, .nämnd(["Kommunstyrelsen"]), .status(.grades([.lowest]))), .init()),
    ]
}
