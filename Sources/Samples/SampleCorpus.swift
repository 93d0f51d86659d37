import Domain

/// Reports of many municipalities over ten years, made like given ones: as many as are needed for so many motiveringar.
///
/// The same arguments make the same reports in every run, each by its number alone, so that they can be made in any
/// order and by several threads. Goals, their statuses and names mostly stay from year to year: some change their name,
/// some end and give way to new ones.
public struct SampleCorpus: Sendable {
    /// How many motiveringar the reports have together.
    public let count: Int
    public let kommuner: [String]
    public let nämnder: [String]
    /// In the order of the reports of a municipality: the latest first.
    public let years: [Int]

    private let goals: SampleGoals
    private let texts: TextModel
    private let info: DocumentInfo
    private let random: SplitMix

    /// So many words stand in the tail; a million texts hold about two of three.
    private static let rareWords = 300_000
    private static let rareTimes = 70
    private static let medianLength = 43
    /// A report has at least as many bedömningar as a real one, as long as there are fewer than all reports.
    private static let leastOfReport = 62

    /// - Parameters:
    ///   - reports: one or more with KF-mål, whose words, names and shares of statuses are learned.
    ///   - kommuner: municipalities' names, that of the given reports first; the others are made up.
    ///   - nämnder: names of nämnder beside those of the given reports.
    public init(
        like reports: [Report], kommuner: [String], kommunCount: Int, nämnder extra: [String], years: ClosedRange<Int>,
        count: Int, seed: UInt64 = 1
    ) {
        let models = reports.filter { $0.records.bedömningar.contains { $0.kfMål != nil } }
            .sorted { $0.document.year < $1.document.year }
        let motiveringar = models.flatMap(\.records.bedömningar).map(\.motivering)
        var random = SplitMix(seed: seed)
        let words = Self.words(of: motiveringar)
        let rare = RareWords(words).words(Self.rareWords, &random)
        texts = TextModel(
            motiveringar, medianLength: Self.medianLength, rare: rare, rareTimes: Self.rareTimes)
        goals = SampleGoals(models, home: kommuner.first ?? "", extra: extra, rare: rare, &random)
        nämnder = goals.nämnder
        info = models.last?.document ?? DocumentInfo(name: "", title: "", kind: "", year: years.upperBound)
        self.random = random
        self.kommuner = KommunNames.make(kommunCount, beginningWith: kommuner, of: words)
        self.years = years.reversed()
        self.count = count
    }

    private static func words(of texts: [String]) -> Set<String> {
        Set(texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }

    public var reportCount: Int {
        min(kommuner.count * years.count, (count + Self.leastOfReport - 1) / Self.leastOfReport)
    }

    /// - Parameter index: from 0 to below `reportCount`; those of a municipality stand together.
    public func report(at index: Int) -> Report {
        let (kommun, age) = index.quotientAndRemainder(dividingBy: years.count)
        var document = info
        document.kommun = kommuner[kommun]
        document.year = years[age]
        document.title = info.title.replacing("\(info.year)", with: "\(years[age])")
        document.name = "\(kommuner[kommun])-\(info.kind)-\(years[age])".lowercased()
        return Report(document: document, records: Records(bedömningar: ratings(kommun: kommun, age: age, of: index)))
    }

    private func ratings(kommun: Int, age: Int, of report: Int) -> [Bedömning] {
        let all = share(report, of: count, among: reportCount)
        var ratings: [Bedömning] = []
        ratings.reserveCapacity(all)
        let places = goals.places(in: kommuner[kommun])
        for nämnd in nämnder.indices {
            // The last goals of a nämnd are those of economy and staff, which every nämnd has.
            for slot in (0..<share(nämnd, of: all, among: nämnder.count)).reversed() {
                let random = random.derived(kommun).derived(nämnd).derived(slot)
                let goal = goals.goal(nämnd: nämnd, slot: slot, isHome: kommun == 0, age: age, places, random)
                var words = random.derived(1_000 + age)
                ratings.append(
                    Bedömning(
                        nämnd: nämnder[nämnd], målområde: goal.place.målområde, kfMål: goal.place.kfMål,
                        nämndmål: goal.name, status: goal.status, motivering: texts.text(&words),
                        line: ratings.count + 1))
            }
        }
        return ratings
    }

    /// How many of all fall to one of several that have equally many, the first ones one more.
    private func share(_ index: Int, of all: Int, among several: Int) -> Int {
        all / several + (index < all % several ? 1 : 0)
    }
}
