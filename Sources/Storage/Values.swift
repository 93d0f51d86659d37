import Domain
import GRDB

extension Row {
    /// A cell of the type that its column holds; in a damaged file it may be another.
    ///
    /// - Throws: `RowDecodingError`, which is a damaged file to `translatingFailures`.
    func cell<T: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> T {
        try decode(atIndex: index)
    }
}

extension Value {
    /// What SQLite stores, as a cell; bytes are read as text.
    init(_ stored: DatabaseValue) {
        switch stored.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(Int(number))
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The cell as an argument of a statement.
    var stored: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
