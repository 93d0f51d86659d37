import CSQLite
import Domain
import GRDB

/// The FTS5 auxiliary function `relevans(text_index, uppslag, vikt …)`: how well a text meets a search, the lower the
/// better.
///
/// It is BM25 as FTS5's own `bm25()` computes it (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework:
/// BM25 and Beyond", 2009; the same constants, and to the last bit the same scores where the second argument is NULL),
/// with two differences in how it gets there: the texts' lengths stand in memory, and the number of texts that hold a
/// word is looked up, where `bm25()` reads a row for each length and all places of each word once more.
///
/// The second argument says what the phrases of the MATCH expression are to each other (`PhraseRoles`): spellings of one
/// word are one term, whose frequency is the weighted sum of theirs. The numbers after it are the columns' weights.
enum RankingFunction {
    static let name = "relevans"

    static func add(to database: Database, stemmer: Stemmer) throws {
        guard let connection = database.sqliteConnection, let api = api(of: connection) else {
            throw DatabaseError(message: "FTS5 is missing")
        }
        let statistics = Unmanaged.passRetained(TextStatistics(connection, stemmer: stemmer))
        let code = api.pointee.xCreateFunction(api, name, statistics.toOpaque(), rank) { pointer in
            pointer.map { Unmanaged<TextStatistics>.fromOpaque($0).release() }
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func api(of connection: OpaquePointer) -> UnsafeMutablePointer<fts5_api>? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else { return nil }
        defer { sqlite3_finalize(statement) }
        var api: UnsafeMutablePointer<fts5_api>?
        // SQLite keeps both pointers until the statement has run: a string lent for the call alone would be gone by then.
        let type = UnsafeRawPointer(pointerType.utf8Start).assumingMemoryBound(to: CChar.self)
        return withUnsafeMutablePointer(to: &api) { place in
            sqlite3_bind_pointer(statement, 1, place, type, nil)
            sqlite3_step(statement)
            return place.pointee
        }
    }

    private static let pointerType: StaticString = "fts5_api_ptr"

    /// Called once a row; what holds for the whole query is worked out at the first.
    private static let rank: fts5_extension_function = { api, query, result, count, values in
        guard let api, let query else { return }
        let ranking: QueryRanking
        if let known = api.pointee.xGetAuxdata(query, 0) {
            ranking = Unmanaged<QueryRanking>.fromOpaque(known).takeUnretainedValue()
        } else {
            let arguments = (0..<Int(count)).map { values?[$0] }
            switch begin(api, query, arguments) {
            case .success(let new): ranking = new
            case .failure(let failure): return failure.report(to: result)
            }
        }
        switch ranking.score(api, query) {
        case .success(let score): sqlite3_result_double(result, score)
        case .failure(let failure): failure.report(to: result)
        }
    }

    private static func begin(
        _ api: UnsafePointer<Fts5ExtensionApi>, _ query: OpaquePointer, _ arguments: [OpaquePointer?]
    ) -> Result<QueryRanking, RankingFailure> {
        guard let pointer = api.pointee.xUserData(query) else { return .failure(.code(SQLITE_MISUSE)) }
        let statistics = Unmanaged<TextStatistics>.fromOpaque(pointer).takeUnretainedValue()
        return Result { () throws(RankingFailure) in
            let ranking = try QueryRanking(api, query, arguments, statistics)
            let code = api.pointee.xSetAuxdata(query, Unmanaged.passRetained(ranking).toOpaque()) { pointer in
                pointer.map { Unmanaged<QueryRanking>.fromOpaque($0).release() }
            }
            guard code == SQLITE_OK else { throw .code(code) }
            return ranking
        }
    }
}

/// Why a ranking could not be made.
enum RankingFailure: Error {
    case code(CInt)
    /// The roles given do not fit the phrases of the query.
    case roles

    func report(to result: OpaquePointer?) {
        switch self {
        case .code(let code): sqlite3_result_error_code(result, code)
        case .roles: sqlite3_result_error(result, "relevans: the roles do not fit the phrases", -1)
        }
    }
}
