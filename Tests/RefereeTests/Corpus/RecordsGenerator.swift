import Domain
import Samples

/// Makes the records of one report.
struct RecordsGenerator {
    let year: Int
    let month: Int?
    /// Which its bedömningar are on.
    let scale: String
    /// True where it is one nämnd's.
    let isOfNämnd: Bool
    var random: Seeded
    private(set) var records = Records()
    private(set) var line: Int

    /// - Parameter line: after which its records begin: no two of a corpus stand on one.
    init(_ document: DocumentInfo, scale: String, after line: Int, random: Seeded) {
        (year, month, isOfNämnd) = (document.year, document.month, document.nämnd != nil)
        self.scale = scale
        self.line = line
        self.random = random
    }

    private mutating func nextLine() -> Int {
        line += random.number(1...3)
        return line
    }

    private mutating func maybe(_ names: [String], _ share: Double = 0.8) -> String? {
        random.chance(share) ? random.pick(names) : nil
    }

    private mutating func text() -> String {
        (0..<random.number(0...3)).map { _ in random.pick(Names.words) }.joined(separator: " ")
    }

    // MARK: - Bedömningar

    mutating func addBedömningar(of nämnd: String) {
        guard random.chance(0.9) else { return }
        for _ in 0..<random.number(1...5) { addBedömning(of: nämnd) }
    }

    private mutating func addBedömning(of nämnd: String) {
        let isOfArea = random.chance(0.15)
        let målområde = isOfArea ? random.pick(Names.målområden) : maybe(Names.målområden, 0.85)
        let kfMål = isOfArea ? nil : målområde.flatMap { Names.kfMål[$0] }.flatMap { maybe($0, 0.85) }
        let status = random.chance(0.08) ? Names.strayStatus : random.pick(Names.statuses(on: scale))
        records.bedömningar.append(
            Bedömning(
                nämnd: nämnd, målområde: målområde, kfMål: kfMål,
                nämndmål: isOfArea ? nil : random.pick(Names.nämndmål), status: status, motivering: text(),
                line: nextLine()))
    }

    // MARK: - Records of other kinds

    mutating func addOthers() {
        times(0...3) { $0.addMått() }
        times(0...4) { $0.addÅtagande() }
        times(0...3) { $0.addRisk() }
        times(0...3) { $0.addGranskning() }
        times(0...3) { $0.addKontroll() }
        times(0...4) { $0.addPost() }
        times(0...1) { $0.addAvsnitt() }
    }

    private mutating func times(_ range: ClosedRange<Int>, _ add: (inout Self) -> Void) {
        for _ in 0..<random.number(range) { add(&self) }
    }

    private mutating func status() -> String? {
        let names = Names.statuses(on: "genomförande")
        return random.chance(0.2) ? nil : random.chance(0.1) ? Names.strayStatus : random.pick(names)
    }

    private mutating func place() -> GoalPlace {
        GoalPlace(målområde: maybe(Names.målområden), nämndmål: isOfNämnd ? maybe(Names.nämndmål, 0.7) : nil)
    }

    private mutating func addMått() {
        let (name, parent) = (random.pick(Names.mått), random.chance(0.1) ? "Hus" : nil)
        var mått = Mått(
            name: name, parent: parent, place: place(), trend: maybe(["Positiv", "Negativ"], 0.6),
            target: maybe(["5 %", "Öka"], 0.6), rankings: rankings(),
            unjustified: maybe(["Nej", "Kön", "Kön, Område"]),
            line: nextLine())
        mått.isTargetReached = mått.target == "5 %" ? random.pick([true, false, nil]) : nil
        mått.values = values()
        records.mått.append(mått)
    }

    private mutating func rankings() -> [MåttRanking] {
        [year, year - 1].filter { _ in random.chance(0.3) }.map { MåttRanking(year: $0, place: "\($0 % 7)/26") }
    }

    private mutating func values() -> [MåttValue] {
        guard random.chance(0.85) else { return [] }
        let groups = random.pick([["Totalt"], ["Totalt", "Kvinnor", "Män"], ["Flickor", "Män"], Names.groups])
        let periods = [(year, month), (year, nil), (year - 1, nil)].filter { _ in random.chance(0.6) }
        let unit = maybe(["%", "kr"])
        return periods.flatMap { year, month in
            groups.filter { _ in random.chance(0.85) }.map { group in
                MåttValue(
                    group: group, year: year, month: month, value: Double(random.number(-2...12)) / 2, unit: unit,
                    line: nextLine())
            }
        }
    }

    private mutating func addÅtagande() {
        records.åtaganden.append(
            Åtagande(
                title: random.pick(Names.åtaganden), kind: random.pick(Åtagande.Kind.allCases), place: place(),
                status: status(), comment: text(), line: nextLine()))
    }

    private mutating func addRisk() {
        records.risker.append(
            RiskÅtgärd(
                risk: random.pick(Names.risker), åtgärd: random.pick(Names.åtgärder), area: maybe(Names.områden),
                status: status(), comment: text(), line: nextLine()))
    }

    private mutating func addGranskning() {
        records.granskningar.append(
            GranskningÅtgärd(
                granskning: random.pick(Names.granskningar), diarienummer: maybe(Names.diarienummer),
                åtgärd: random.pick(Names.åtgärder), status: status(), comment: text(), line: nextLine()))
    }

    private mutating func addKontroll() {
        records.kontroller.append(
            Kontroll(
                name: random.pick(Names.kontroller), area: maybe(Names.områden), status: status(), comment: text(),
                line: nextLine()))
    }

    /// A post's amounts, some of them told by a second table too.
    private mutating func addPost() {
        let kind = random.pick(EkonomiPost.RowKind.allCases)
        let post = (kind == .sum ? "Summa " : kind == .part ? "varav " : "") + random.pick(Names.poster)
        for (column, year) in [("Utfall", nil), ("Budget \(year)", year), ("Bokslut \(year - 1)", year - 1)] {
            guard random.chance(0.6) else { continue }
            let amount = Double(random.number(-8...8)) / 4
            let tables = random.chance(0.25) ? Names.tabeller : [random.pick(Names.tabeller)]
            for table in tables {
                records.ekonomi.append(
                    EkonomiPost(
                        table: table, post: post, rowKind: kind, column: column, year: year, amount: amount,
                        unit: column == "Utfall" ? "mnkr" : "%", line: nextLine()))
            }
        }
    }

    private mutating func addAvsnitt() {
        records.avsnitt.append(
            Avsnitt(heading: random.pick(["", "Omvärld"]), place: place(), text: text(), line: nextLine()))
    }
}
