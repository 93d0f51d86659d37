import CSQLite
import Glibc

/// What the scores of one query's texts have in common.
///
/// Made once a query and asked once a text, for up to hundreds of thousands of them: what it works on stands in memory of
/// its own.
final class QueryRanking {
    private typealias API = UnsafePointer<Fts5ExtensionApi>

    private let phraseCount: Int
    private let termCount: Int
    /// The term of each phrase, and what an occurrence of it counts.
    private let terms: UnsafeMutablePointer<Int>
    private let weights: UnsafeMutablePointer<Double>
    private let areOwn: UnsafeMutablePointer<Bool>
    private let columnWeights: UnsafeMutablePointer<Double>
    /// By term: how telling it is, and how often a text has it.
    private let rarities: UnsafeMutablePointer<Double>
    private let frequencies: UnsafeMutablePointer<Double>
    /// True for a term that the text says in its own word.
    private let isSaid: UnsafeMutablePointer<Bool>
    private let lengths: TextLengths
    private let averageLength: Double

    /// The constants of BM25 that FTS5 uses.
    private static let saturation = 1.2, lengthShare = 0.75
    /// What a term counts that a text says in other words only: so little that a text with its own word comes first.
    private static let shareOfOthers = 0.05

    /// - Parameter arguments: the function's after the table.
    init(
        _ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer, _ arguments: [OpaquePointer?],
        _ statistics: TextStatistics
    ) throws(RankingFailure) {
        phraseCount = Int(api.pointee.xPhraseCount(query))
        let columnCount = Int(api.pointee.xColumnCount(query))
        let roles = try Self.roles(arguments.first ?? nil, count: phraseCount)
        termCount = roles.termCount
        terms = .allocate(capacity: max(1, phraseCount))
        weights = .allocate(capacity: max(1, phraseCount))
        areOwn = .allocate(capacity: max(1, phraseCount))
        columnWeights = .allocate(capacity: max(1, columnCount))
        rarities = .allocate(capacity: max(1, termCount))
        frequencies = .allocate(capacity: max(1, termCount))
        isSaid = .allocate(capacity: max(1, termCount))
        lengths = statistics.lengths()
        var (texts, words): (sqlite3_int64, sqlite3_int64) = (0, 0)
        var code = api.pointee.xRowCount(query, &texts)
        if code == SQLITE_OK { code = api.pointee.xColumnTotalSize(query, -1, &words) }
        averageLength = texts == 0 ? 1 : Double(words) / Double(texts)
        guard code == SQLITE_OK else { throw .code(code) }
        for (index, role) in roles.roles.enumerated() {
            (terms[index], weights[index], areOwn[index]) = (role.term, role.weight, role.isOwn)
        }
        for column in 0..<columnCount {
            columnWeights[column] = column + 1 < arguments.count ? sqlite3_value_double(arguments[column + 1]) : 1
        }
        try weigh(roles, api, query, statistics, texts: Double(texts))
    }

    deinit {
        terms.deallocate()
        weights.deallocate()
        areOwn.deallocate()
        columnWeights.deallocate()
        rarities.deallocate()
        frequencies.deallocate()
        isSaid.deallocate()
    }

    private static func roles(_ argument: OpaquePointer?, count: Int) throws(RankingFailure) -> PhraseRoles {
        guard let argument, let text = sqlite3_value_text(argument) else { return PhraseRoles(count: count) }
        guard let roles = PhraseRoles(String(cString: text), count: count) else { throw .roles }
        return roles
    }

    /// How telling each term is: the rarer, the more. One that more than half of the texts hold tells next to nothing.
    private func weigh(
        _ roles: PhraseRoles, _ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer,
        _ statistics: TextStatistics, texts: Double
    ) throws(RankingFailure) {
        var holders = [Double](repeating: 0, count: termCount)
        for (phrase, role) in roles.roles.enumerated() {
            let count: Int64
            if let word = role.word, let known = statistics.textCount(of: word) {
                count = known
            } else {
                count = try Self.textCount(ofPhrase: phrase, api, query)
            }
            holders[role.term] += role.weight * Double(count)
        }
        for (term, count) in holders.enumerated() {
            let held = min(count, texts)
            let rarity = log((texts - held + 0.5) / (held + 0.5))
            rarities[term] = rarity <= 0 ? 1e-6 : rarity
        }
    }

    /// Counts the texts that hold a phrase.
    private static func textCount(
        ofPhrase phrase: Int, _ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer
    ) throws(RankingFailure) -> Int64 {
        var count: Int64 = 0
        let code = api.pointee.xQueryPhrase(query, CInt(phrase), &count) { _, _, counter in
            counter?.assumingMemoryBound(to: Int64.self).pointee += 1
            return SQLITE_OK
        }
        guard code == SQLITE_OK else { throw .code(code) }
        return count
    }

    // MARK: - One text

    /// The score of the text that the query stands at.
    func score(
        _ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer
    ) -> Result<Double, RankingFailure> {
        frequencies.update(repeating: 0, count: termCount)
        isSaid.update(repeating: false, count: termCount)
        var code = countOccurrences(api, query)
        guard code == SQLITE_OK else { return .failure(.code(code)) }
        let length: Double
        if let known = lengths.length(ofText: api.pointee.xRowid(query)) {
            length = Double(known)
        } else {
            var counted: CInt = 0
            code = api.pointee.xColumnSize(query, -1, &counted)
            guard code == SQLITE_OK else { return .failure(.code(code)) }
            length = Double(counted)
        }
        return .success(score(length: length))
    }

    private func countOccurrences(_ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer) -> CInt {
        var iterator = Fts5PhraseIter()
        var (column, offset): (CInt, CInt) = (0, 0)
        for phrase in 0..<phraseCount {
            let code = api.pointee.xPhraseFirst(query, CInt(phrase), &iterator, &column, &offset)
            guard code == SQLITE_OK else { return code }
            while column >= 0 {
                frequencies[terms[phrase]] += weights[phrase] * columnWeights[Int(column)]
                if areOwn[phrase] { isSaid[terms[phrase]] = true }
                api.pointee.xPhraseNext(query, &iterator, &column, &offset)
            }
        }
        return SQLITE_OK
    }

    private func score(length: Double) -> Double {
        let (saturation, share) = (Self.saturation, Self.lengthShare)
        var score = 0.0
        for term in 0..<termCount {
            let frequency = frequencies[term]
            score +=
                (isSaid[term] ? 1 : Self.shareOfOthers) * rarities[term]
                * ((frequency * (saturation + 1.0))
                    / (frequency + saturation * (1 - share + share * length / averageLength)))
        }
        return -1.0 * score
    }
}
