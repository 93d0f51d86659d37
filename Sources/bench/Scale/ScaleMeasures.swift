import Dialogue
import Domain
import QueryCompiler
import Samples
import Storage

/// The questions that are measured over a generated corpus.
private enum ScaleQuestion {
    static let structured = "vilka nämnder har ej uppfyllt ekonomimål 2024 i Huddinge"
    static let count = "hur många mål är ej uppfyllda per kommun 2024"
    static let share = "andel uppfyllda mål per kommun 2024"
}

/// Measures one generated corpus.
struct ScaleMeasures {
    let place: Workplace
    let path: String
    let corpus: SampleCorpus

    func figures() throws -> [Figure] {
        let samples = SearchSamples(corpus)
        return try searches(samples) + questions() + processes(samples)
    }

    // MARK: - Searches

    private static let rounds = 3

    private func searches(_ samples: SearchSamples) throws -> [Figure] {
        let library = try place.library(path)
        let database = try library.open()
        let dialogue = try Dialogue(library)
        dialogue.hitsShown = 10  // as at a terminal
        let plain = try samples.kinds.map { kind in
            (kind, try kind.searches.map { try timesWithoutExpansion($0, database) })
        }
        let ranked = try samples.kinds.map { kind in
            (kind, try kind.searches.map { try timesOfRanking($0, database) })
        }
        let expanded = try samples.kinds.map { kind in
            (kind, try kind.lines.map { try timesWithExpansion($0, dialogue, database) })
        }
        return Self.summary("rangordning av tio träffar", ranked)
            + Self.summary("sökning utan utvidgning", plain, targets: (4, 12))
            + Self.summary("sökning med utvidgning", expanded, targets: (10, 60))
    }

    private static func query(_ terms: [TextTerm]) throws -> CompiledQuery {
        var question = Question(ask: .hits, period: .all)
        question.condition.text = TextFilter(groups: terms.map { [$0] })
        return try compile(question, expansion: { _ in [] }, hits: 0..<10)
    }

    private func timesOfRanking(_ terms: [TextTerm], _ database: CorpusDatabase) throws -> (Double, Double) {
        let query = try Self.query(terms)
        let (own, stock) = (Self.ranked(query, by: "relevans(text_index, NULL)"), Self.stock(query))
        return try medians(rounds: Self.rounds, { _ = try database.run(own) }, { _ = try database.run(stock) })
    }

    private func timesWithoutExpansion(_ terms: [TextTerm], _ database: CorpusDatabase) throws -> (Double, Double) {
        let query = try Self.query(terms)
        let stock = Self.stock(query)
        return try medians(
            rounds: Self.rounds, { _ = try database.run(query) }, { _ = try database.run(stock) })
    }

    private func timesWithExpansion(
        _ line: String, _ dialogue: Dialogue, _ database: CorpusDatabase
    ) throws -> (Double, Double) {
        guard let query = try dialogue.ask(line).query else { throw BenchFailure("förstås inte: \(line)") }
        let stock = Self.stock(query)
        return try medians(
            rounds: Self.rounds, { _ = try dialogue.ask(line) }, { _ = try database.run(stock) })
    }

    private static func stock(_ query: CompiledQuery) -> CompiledQuery { ranked(query, by: "bm25(text_index)") }

    /// The ten best of the same expression by a ranking function, with no other column.
    private static func ranked(_ query: CompiledQuery, by ranking: String) -> CompiledQuery {
        let match = query.arguments.first { if case .text(let text) = $0 { text.contains("\"") } else { false } }
        return CompiledQuery(
            sql: """
                SELECT rowid, NULL, NULL FROM text_index WHERE text_index MATCH ?
                ORDER BY \(ranking) LIMIT 10
                """, arguments: [match ?? .text("")], columns: ["rowid"])
    }

    private static func summary(
        _ name: String, _ kinds: [(kind: SearchSamples.Kind, times: [(Double, Double)])],
        targets: (Double, Double)? = nil
    ) -> [Figure] {
        let all = kinds.filter(\.kind.isTypical).flatMap(\.times)
        let (tool, stock) = (all.map(\.0), all.map(\.1))
        return [
            Figure("\(name), median", median(tool), beside: median(stock), target: targets?.0),
            Figure("\(name), 95 av 100", percentile(95, tool), beside: percentile(95, stock), target: targets?.1),
        ]
            + kinds.map { kind, times in
                Figure("  \(kind.name), median", median(times.map(\.0)), beside: median(times.map(\.1)))
            }
    }

    // MARK: - Questions

    private func questions() throws -> [Figure] {
        let dialogue = try Dialogue(place.library(path))
        let bare = try Bare(path)
        return try [(ScaleQuestion.structured, 3.0), (ScaleQuestion.count, 50), (ScaleQuestion.share, 50)].map {
            question, target in
            guard let query = try dialogue.ask(question).query else {
                return Figure("\(question) (förstås inte)", .nan, target: target)
            }
            let statement = try bare.prepare(query.sql)
            let times = try medians(
                rounds: 15, { _ = try dialogue.ask(question) }, { statement.run(query.arguments) })
            return Figure(question, times.0, beside: times.1, target: target)
        }
    }

    // MARK: - Processes

    private func processes(_ samples: SearchSamples) throws -> [Figure] {
        guard let tool = Executable.beside("fraga") else { return [] }
        let starts = try median((0..<15).map { _ in try Terminal.timeToPrompt([tool, "--databas", path], "fraga> ") })
        let reference = try Executable.inPath("sqlite3").map { sqlite in
            try median((0..<15).map { _ in try Terminal.timeToPrompt([sqlite, path], "sqlite> ") })
        }
        let call = [tool, "--databas", path, ScaleQuestion.structured]
        let one = try median((0..<15).map { _ in try milliseconds { _ = try Executable.run(call, mayFail: true) } })
        let lines =
            samples.kinds.flatMap(\.lines) + [ScaleQuestion.structured, ScaleQuestion.count, ScaleQuestion.share]
        let file = place.folder + "/fragor.txt"
        try Folder.write(lines.joined(separator: "\n") + "\n", to: file)
        let peak = try Executable.peak([tool, "--databas", path, "kor", file], rounds: 1)
        return [
            Figure("skalet från start till prompt", starts, beside: reference, target: 30),
            Figure("hela processen för en fråga", one),
            Figure("högsta minne, \(lines.count) sökningar och frågor", peak, unit: "MiB", target: 250),
        ]
    }
}
