import CSQLite
import Domain

/// SQLite by its C interface and nothing else.
final class Bare {
    private var connection: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open(path, &connection) == SQLITE_OK else { throw failure() }
    }

    deinit { sqlite3_close_v2(connection) }

    func execute(_ sql: String) throws {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    func prepare(_ sql: String) throws -> Prepared {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw failure()
        }
        return Prepared(statement)
    }

    /// All rows, each value as it is stored.
    func rows(_ sql: String) throws -> [[Value]] {
        let statement = try prepare(sql)
        var rows: [[Value]] = []
        statement.run([]) { rows.append($0) }
        return rows
    }

    private func failure() -> BenchFailure { BenchFailure(String(cString: sqlite3_errmsg(connection))) }
}

/// A prepared statement; finalized when the last reference is gone.
final class Prepared {
    private let statement: OpaquePointer
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: OpaquePointer) { self.statement = statement }

    deinit { sqlite3_finalize(statement) }

    /// Runs it once and reads every column of every row.
    func run(_ arguments: [Value], _ body: ([Value]) -> Void = { _ in }) {
        for (index, argument) in arguments.enumerated() { bind(argument, Int32(index + 1)) }
        while sqlite3_step(statement) == SQLITE_ROW {
            body((0..<sqlite3_column_count(statement)).map(value))
        }
        sqlite3_reset(statement)
    }

    private func bind(_ value: Value, _ index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text): sqlite3_bind_text(statement, index, text, -1, Self.transient)
        }
    }

    private func value(_ column: Int32) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
        case SQLITE_NULL: .null
        default: .text(String(cString: sqlite3_column_text(statement, column)))
        }
    }
}
