import Domain
import Foundation
import QueryCompiler
import Storage

/// A generated corpus in a database and in memory.
final class Fixture {
    let corpus: Corpus
    let database: CorpusDatabase
    private let folder: URL
    private let path: String
    /// Without stems the texts' words are found as they stand.
    private static let stemmer = Stemmer(rules: [])

    init(seed: Int) throws {
        var generator = CorpusGenerator(seed: seed)
        let reports = generator.reports()
        folder = FileManager.default.temporaryDirectory.appending(path: "fraga-domare-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "prov.db").path
        database = try CorpusDatabase.open(writingAt: path, stemmer: Self.stemmer)
        for report in reports { _ = try database.store(report, scales: Names.scales) }
        try database.settle()
        corpus = Corpus(reports)
        for span in corpus.spans { corpus.pair(try pairs(span), over: span) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A connection that has paired nothing yet.
    func anew() throws -> CorpusDatabase { try CorpusDatabase.open(readingAt: path, stemmer: Self.stemmer) }

    func rows(_ inquiry: Inquiry, from other: CorpusDatabase? = nil) throws -> Table {
        try (other ?? database).run(compile(inquiry) { _ in [] })
    }

    func holds(_ claim: Condition, in other: CorpusDatabase? = nil) throws -> Bool {
        try (other ?? database).run(compileClaim(claim) { _ in [] }).rows == [[.integer(1)]]
    }

    /// What sets the database's answer apart from the referee's.
    func difference(_ inquiry: Inquiry, from other: CorpusDatabase? = nil) throws -> Difference? {
        try difference(between: inquiry, and: inquiry, from: other)
    }

    /// What sets the database's answer to an inquiry apart from the referee's to another one, which shows the same
    /// columns.
    func difference(between asked: Inquiry, and judged: Inquiry, from other: CorpusDatabase? = nil) throws
        -> Difference?
    {
        let table = try rows(asked, from: other)
        let evaluator = Evaluator(corpus, isOfSeveralKommuner: judged.layout.columns.contains(.kommun))
        let expected = evaluator.answer(judged, columns: table.columns)
        return AnswerComparison(order: judged.layout.order).difference(table.rows, from: expected)
    }

    /// Which bedömningar the database takes for one goal in two years, by where they stand.
    private func pairs(_ span: YearSpan) throws -> [(earlier: Corpus.Place?, later: Corpus.Place?)] {
        let table = try rows(.rows(.those(.all(.pairs), .span(span)), .init()))
        let way = table.columns.firstIndex(of: "forandring")
        return zip(table.rows, table.sources).map { row, source in
            let place = Corpus.Place(source.document, source.line ?? 0)
            let other = source.others.first.map { Corpus.Place($0.document, $0.line ?? 0) }
            let isEnded = way.map { row[$0] == .text("utgangen") } ?? false
            return isEnded ? (place, nil) : (other, place)
        }
    }
}
