import Domain
import Samples

/// Makes the reports of a few municipalities, with everything that may be missing missing here and there.
struct CorpusGenerator {
    private var random: Seeded
    private var documents = 0
    private var line = 0

    init(seed: Int) { random = Seeded(seed) }

    mutating func reports() -> [Report] {
        let years = random.pick([[2022, 2023], [2021, 2022, 2023], [2021, 2023]])
        return Names.kommuner.flatMap { kommun in
            let nämnder = Names.nämnder.filter { _ in random.chance(0.7) }
            return years.flatMap { reports(of: nämnder.isEmpty ? [Names.nämnder[0]] : nämnder, kommun, $0) }
        }
    }

    /// A year's reports: one of all nämnder during the year, and each nämnd's own, some of them two.
    private mutating func reports(of nämnder: [String], _ kommun: String, _ year: Int) -> [Report] {
        let scale = year == 2021 || random.chance(0.1) ? random.pick(["godtagbarhet", "ljus"]) : "uppfyllelse"
        var result: [Report] = []
        if random.chance(0.6) {
            result.append(report("målprognoser", kommun, nil, year, month: random.pick([4, 8]), of: nämnder, scale))
        }
        for nämnd in nämnder {
            if random.chance(0.5) {
                let month = random.pick([4, 8])
                result.append(report("delårsrapport", kommun, nämnd, year, month: month, of: [nämnd], scale))
            }
            if random.chance(0.5) {
                result.append(report("verksamhetsberättelse", kommun, nämnd, year, month: nil, of: [nämnd], scale))
            }
        }
        return result
    }

    private mutating func report(
        _ kind: String, _ kommun: String, _ nämnd: String?, _ year: Int, month: Int?, of nämnder: [String],
        _ scale: String
    ) -> Report {
        documents += 1
        let document = DocumentInfo(
            name: "\(kind)-\(documents)", title: kind, kind: kind, kommun: kommun, nämnd: nämnd, year: year,
            month: month)
        var records = RecordsGenerator(document, scale: scale, after: line, random: random)
        for nämnd in nämnder { records.addBedömningar(of: nämnd) }
        if nämnd != nil || random.chance(0.3) { records.addOthers() }
        (random, line) = (records.random, records.line)
        return Report(document: document, records: records.records)
    }
}
