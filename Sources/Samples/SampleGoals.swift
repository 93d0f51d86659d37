import Domain

/// Goals like those of given reports, and how they change from year to year.
struct SampleGoals: Sendable {
    /// Where a goal stands, and the name that one there has.
    struct Place: Sendable {
        var målområde: String?
        var kfMål: String?
        var nämndmål: String?
    }

    struct Goal {
        var place: Place
        var name: String
        var status: String
    }

    let nämnder: [String]
    /// The goals of each nämnd in its latest report, the last first.
    private let places: [[Place]]
    /// Each as often as it is met.
    private let statuses: [String]
    /// Names that many municipalities share.
    private let common: [String]
    private let home: String

    private static let commonNames = 600, mostWords = 12
    /// Of a thousand goals, each year: how many have come since, have been renamed, and have another status.
    private static let newTimes = 60, renamedTimes = 100, changedTimes = 450

    init(_ reports: [Report], home: String, extra: [String], rare: [String], _ random: inout SplitMix) {
        let ratings = reports.flatMap(\.records.bedömningar)
        var latest: [String: [Bedömning]] = [:]
        for report in reports {
            latest.merge(Dictionary(grouping: report.records.bedömningar, by: \.nämnd)) { _, later in later }
        }
        let known = latest.keys.sorted()
        nämnder = known + extra
        let all = Dictionary(ratings.map { ($0.kfMål, $0) }, uniquingKeysWith: { first, _ in first }).values
            .sorted { $0.line < $1.line }
        places = (known.map { latest[$0] ?? [] } + extra.map { _ in all }).map { ratings in
            ratings.reversed().map { Place(målområde: $0.målområde, kfMål: $0.kfMål, nämndmål: $0.nämndmål) }
        }
        statuses = ratings.map(\.status)
        // Rare words come in every other name, so that names of one's own differ.
        let names = TextModel(
            ratings.compactMap(\.nämndmål).filter { !$0.contains(home) }, rare: rare, rareTimes: 250)
        var own: [String] = []
        for _ in 0..<Self.commonNames { own.append(names.line(mostWords: Self.mostWords, &random)) }
        common = own
        self.home = home
    }

    /// The places with the name of a municipality instead of the home's.
    func places(in kommun: String) -> [[Place]] {
        var known: [String: String] = [:]
        func named(_ text: String?) -> String? {
            guard let text, kommun != home else { return text }
            if let known = known[text] { return known }
            let result = text.replacing(home, with: kommun)
            known[text] = result
            return result
        }
        return places.map { places in
            places.map {
                Place(målområde: named($0.målområde), kfMål: named($0.kfMål), nämndmål: named($0.nämndmål))
            }
        }
    }

    /// A goal so many years ago.
    /// - Parameters:
    ///   - slot: its number among the goals of the nämnd.
    ///   - random: the goal's own.
    func goal(nämnd: Int, slot: Int, isHome: Bool, age: Int, _ places: [[Place]], _ random: SplitMix) -> Goal {
        var random = random
        let place = places[nämnd].isEmpty ? Place() : places[nämnd][slot % places[nämnd].count]
        let keepsName = slot < places[nämnd].count && (isHome || random.happens(300))
        var goal = Goal(
            place: place, name: keepsName ? place.nämndmål ?? "" : name(&random), status: statuses.any(&random) ?? "")
        if goal.name.isEmpty { goal.name = name(&random) }
        for _ in 0..<age { goBack(&goal, &random) }
        return goal
    }

    private func goBack(_ goal: inout Goal, _ random: inout SplitMix) {
        let change = random.below(1_000)
        if change < Self.newTimes {
            goal.name = name(&random)
        } else if change < Self.newTimes + Self.renamedTimes {
            goal.name = renamed(goal.name)
        }
        if random.happens(Self.changedTimes) { goal.status = statuses.any(&random) ?? goal.status }
    }

    private func name(_ random: inout SplitMix) -> String { common.any(&random) ?? "" }

    /// With a word more after the first blank: always the same, so that municipalities that share a name share the new
    /// one.
    private func renamed(_ name: String) -> String {
        guard let blank = name.firstIndex(of: " "), let word = common.first?.split(separator: " ").last
        else { return name }
        return name[..<blank] + " " + word + name[blank...]
    }
}
