import Dialogue
import Domain

/// Tab at every place of every example question, beside the names that begin so found by their index.
func measureCompletion(_ place: Workplace, _ report: inout Report) throws {
    let path = place.folder + "/namn.db"
    let bare = try Bare(place.database)
    try bare.execute("VACUUM INTO '\(path)'")
    let added = try MadeUpNames(Bare(path)).add(10_000)
    let dialogue = try Dialogue(place.library(path))
    let preparing = milliseconds { dialogue.prepareCompletions() }
    let index = try Bare(path)
    try index.execute("CREATE TABLE prefix (namn TEXT COLLATE NOCASE); CREATE INDEX i ON prefix (namn)")
    try index.execute("INSERT INTO prefix SELECT namn FROM postnamn")
    let statement = try index.prepare("SELECT namn FROM prefix WHERE namn LIKE ?1 || '%' LIMIT 12")
    var times: ([Double], [Double]) = ([], [])
    for (before, word) in cuts(
        of: dialogue.language.grammar.showcase + dialogue.language.grammar.rules.flatMap(\.examples))
    {
        times.0.append(milliseconds { _ = dialogue.completions(before: before, word: word) })
        times.1.append(milliseconds { statement.run([.text(word)]) })
    }
    report.title("Tab, \(added) namn till, \(times.0.count) ställen i exempelfrågorna")
    report.add("  median", median(times.0), median(times.1))
    report.add("  99 av 100", percentile(99, times.0), percentile(99, times.1))
    report.remark(
        """
        Tab: till vänster prövas varje förslag som fråga mot databasen, i högst 10 ms; till höger slås bara namn upp i \
        ett index. Vad skalet förbereder när personen gör uppehåll tog \(Int(preparing.rounded())) ms.
        """)
}

/// The beginnings of lines, parted before the word that Tab completes.
private func cuts(of lines: [String]) -> [(before: String, word: String)] {
    lines.flatMap { line in
        line.indices.map { end in
            let start = line[..<end].lastIndex(of: " ").map(line.index(after:)) ?? line.startIndex
            return (String(line[..<start]), String(line[start..<end]))
        }
    }
}

/// Mått with names put together of the words of the corpus' texts.
private struct MadeUpNames {
    let database: Bare

    init(_ database: Bare) { self.database = database }

    /// - Returns: how many there were words for.
    func add(_ count: Int) throws -> Int {
        let names = try names(count)
        let mått = try database.prepare(
            "INSERT INTO matt (id, dokument_id, namnd_id, senaste, rad, matt) SELECT ?1, id, namnd_id, 1, 1, ?2 "
                + "FROM dokument WHERE typ = 'verksamhetsberättelse' LIMIT 1")
        let value = try database.prepare(
            "INSERT INTO matt_varde (matt_id, grupp, ar, varde, sist, rad) VALUES (?1, 'Totalt', 2019, 1, 1, 1)")
        try database.execute("BEGIN")
        for (number, name) in names.enumerated() {
            mått.run([.integer(1_000_000 + number), .text(name)])
            value.run([.integer(1_000_000 + number)])
        }
        try database.execute(
            """
            CREATE TEMP TABLE alla AS SELECT slag, falt, namn, ar, namnd, min(id) OVER (PARTITION BY slag, falt) AS plats
              FROM postnamn;
            INSERT INTO alla SELECT 'matt', 'matt', matt, '2019', namnd_id, 1 FROM matt WHERE id >= 1000000;
            DELETE FROM postnamn;
            INSERT INTO postnamn (slag, falt, namn, ar, namnd)
              SELECT slag, falt, namn, ar, namnd FROM alla ORDER BY plats, namn;
            COMMIT
            """)
        return names.count
    }

    /// "Andel W W W", each time with other words.
    private func names(_ count: Int) throws -> [String] {
        let texts = try database.rows("SELECT t.innehall FROM bedomning b JOIN text t ON t.id = b.id").compactMap {
            row in
            if case .text(let text) = row[0] { text } else { nil }
        }
        let words = Set(texts.joined(separator: " ").lowercased().split { !$0.isLetter }.filter { $0.count > 4 })
            .sorted()
        guard !words.isEmpty else { throw BenchFailure("inga ord att göra namn av") }
        var state: UInt64 = 1
        func word() -> Substring {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }
        return Set((0..<count).map { _ in "Andel \(word()) \(word()) \(word())" }).sorted()
    }
}
