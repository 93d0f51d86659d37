import Dialogue
import Domain
@preconcurrency import Glibc
import Samples

/// Generated corpora of so many motiveringar: how the tool builds, searches and answers, and how that grows.
func measureScale(_ place: Workplace, _ arguments: ScaleArguments) throws {
    let models = try learn(place)
    var growth = GrowthTable()
    for count in arguments.counts {
        let corpus = corpus(like: models, count: count)
        let folder = arguments.folder ?? place.folder
        let path = "\(folder)/skala-\(count).db"
        var table = ScaleTable()
        if access(path, R_OK) != 0 {
            say("\(count) motiveringar: databasen byggs")
            try build(corpus, place, path).forEach { table.add($0) }
        }
        say("\(count) motiveringar: sökningar och frågor")
        table.add(Figure("databasens storlek", megabytes(path), unit: "MB", target: 600))
        try ScaleMeasures(place: place, path: path, corpus: corpus).figures().forEach { table.add($0) }
        table.print(corpus)
        growth.add(table, count: count)
        if arguments.folder == nil { Folder.removeDatabase(path) }
    }
    growth.print()
}

/// What goes on, for whoever waits.
private func say(_ line: String) { fputs(line + "\n", stderr) }

/// The documents that the generated ones are made like.
private func learn(_ place: Workplace) throws -> [Domain.Report] {
    let library = try place.library(place.folder + "/modeller.db")
    return try place.files.map { try library.importFile($0).report }
}

private func corpus(like models: [Domain.Report], count: Int) -> SampleCorpus {
    SampleCorpus(
        like: models, kommuner: ["Huddinge"], kommunCount: 290, nämnder: ["Överförmyndarnämnden"], years: 2015...2024,
        count: count)
}

/// The database with its log, in millions of bytes.
private func megabytes(_ path: String) -> Double {
    ["", "-wal"].reduce(0) { sum, suffix in
        var info = stat()
        return stat(path + suffix, &info) == 0 ? sum + Double(info.st_size) / 1e6 : sum
    }
}
