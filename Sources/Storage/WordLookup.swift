import Domain
import GRDB

extension CorpusDatabase: WordIndex {
    public func words(spelled letters: [String]) throws -> [TextWord] {
        try words(where: "bokstaver IN (SELECT value FROM json_each(?))", [JSON.array(letters)])
    }

    public func words(keys: [String]) throws -> [TextWord] {
        try words(where: "nyckel IN (SELECT value FROM json_each(?))", [JSON.array(keys)])
    }

    public func words(
        beginning letters: String, lengths: ClosedRange<Int>, atMost count: Int
    ) throws -> [TextWord] {
        // U+10FFFF is no letter of any word.
        try words(
            where: "bokstaver >= ? AND bokstaver < ? AND length(bokstaver) BETWEEN ? AND ?",
            [letters, letters + "\u{10FFFF}", lengths.lowerBound, lengths.upperBound], atMost: count)
    }

    /// The index holds the trigrams of a word, not their places: what it finds is read through for the letters.
    public func words(holding parts: [String], lengths: ClosedRange<Int>, atMost count: Int) throws -> [TextWord] {
        let searched = parts.filter { $0.unicodeScalars.count >= 3 }
        guard !searched.isEmpty else { return [] }
        let holds = searched.map { _ in "instr(bokstaver, ?) > 0" }.joined(separator: " OR ")
        return try words(
            where: """
                id IN (SELECT rowid FROM ord_delar WHERE ord_delar MATCH ?)
                  AND length(bokstaver) BETWEEN ? AND ? AND (\(holds))
                """,
            [Self.trigrams(of: searched), lengths.lowerBound, lengths.upperBound] + searched, atMost: count)
    }

    public func known(_ letters: Set<String>, inflectedBy endings: [String]) throws -> Set<String> {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT value FROM json_each(?)
                    WHERE EXISTS (SELECT 1 FROM ord WHERE bokstaver = value)
                       OR length(value) > 3 AND EXISTS (
                         SELECT 1 FROM ord WHERE nyckel = value
                           AND substr(bokstaver, length(value) + 1) IN (SELECT value FROM json_each(?)))
                    """)
            return try Set(String.fetchAll(statement, arguments: [JSON.array(letters.sorted()), JSON.array(endings)]))
        }
    }

    public func words(withEnding ending: String) throws -> Int {
        try reading { database in
            let statement = try database.cachedStatement(sql: "SELECT ord FROM ordslut WHERE slut = ?")
            return try Int.fetchOne(statement, arguments: [ending]) ?? 0
        }
    }

    public func abbreviations(of letters: String) throws -> [String] {
        try strings(
            "SELECT kort FROM forkortning WHERE bokstaver = ? GROUP BY kort ORDER BY sum(texter) DESC, kort", letters)
    }

    public func phrases(abbreviated letters: String) throws -> [[String]] {
        try strings("SELECT fras FROM forkortning WHERE kort = ? ORDER BY texter DESC, fras", letters).map {
            $0.split(separator: " ").map(String.init)
        }
    }

    public func words() throws -> [TextWord] { try words(where: "TRUE", []) }

    // MARK: - SQL

    private func words(
        where condition: String, _ arguments: [any DatabaseValueConvertible], atMost count: Int = -1
    ) throws -> [TextWord] {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: "SELECT ord, texter FROM ord WHERE \(condition) ORDER BY texter DESC, ord LIMIT ?")
            let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments + [count]))
            var words: [TextWord] = []
            while let row = try rows.next() { words.append(TextWord(word: try row.cell(0), texts: try row.cell(1))) }
            return words
        }
    }

    private func strings(_ sql: String, _ argument: String) throws -> [String] {
        try reading { try String.fetchAll($0.cachedStatement(sql: sql), arguments: [argument]) }
    }

    /// The words that hold every trigram of a part, for any of the parts.
    private static func trigrams(of parts: [String]) -> String {
        parts.map { part in
            let letters = Array(part.unicodeScalars)
            let trigrams = (0...(letters.count - 3)).map { start in
                var trigram = ""
                trigram.unicodeScalars.append(contentsOf: letters[start..<(start + 3)])
                return "\"\(trigram.replacing("\"", with: "\"\""))\""
            }
            return "(\(trigrams.joined(separator: " AND ")))"
        }.joined(separator: " OR ")
    }
}

/// Lists of strings as one argument of a statement.
private enum JSON {
    static func array(_ strings: [String]) -> String { "[\(strings.map(string).joined(separator: ","))]" }

    private static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..<" ": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
