import Dialogue
import Domain
import Samples
import Storage

/// Makes the reports and stores them, each in a transaction, while another thread makes the next ones.
func build(_ corpus: SampleCorpus, _ place: Workplace, _ path: String) throws -> [Figure] {
    let grammar = try place.library(path).grammar
    var (generation, settling) = (0.0, 0.0)
    let all = try milliseconds {
        let database = try CorpusDatabase.open(writingAt: path, stemmer: grammar.stemmer)
        var coming = Concurrent { batch(0, of: corpus) }
        var start = 0
        while start < corpus.reportCount {
            let made = try coming.value()
            start += made.reports.count
            coming = Concurrent { [start] in batch(start, of: corpus) }
            generation += made.milliseconds
            for report in made.reports { _ = try database.store(report, scales: grammar.scales) }
        }
        settling = try milliseconds { try database.settle() }
    }
    return [
        Figure("texterna görs (på egen tråd)", generation / 1_000, unit: "s"),
        Figure("vad som följer av dem sammanställs", settling / 1_000, unit: "s"),
        Figure("databasen byggs, allt som allt", all / 1_000, unit: "s", target: 90),
    ]
}

private struct Batch: Sendable {
    let reports: [Domain.Report]
    /// The processor time that it took to make them.
    let milliseconds: Double
}

private func batch(_ start: Int, of corpus: SampleCorpus) -> Batch {
    var reports: [Domain.Report] = []
    let milliseconds = processorMilliseconds {
        reports = (start..<min(start + 10, corpus.reportCount)).map(corpus.report)
    }
    return Batch(reports: reports, milliseconds: milliseconds)
}
