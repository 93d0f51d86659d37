import CSQLite
import Foundation
import GRDB

/// The number of words of every text, by the text's number.
///
/// `textlangd` holds them in parts of many texts each, two bytes a text, so that those of a million are read at once.
final class TextLengths {
    private let lengths: [UInt16]

    /// The texts of one part.
    static let partSize = 1 << 16
    /// Stands for a length that two bytes cannot hold, and for a text that is not there.
    private static let unknown = UInt16.max

    /// Reads them; of a database that has none, none.
    init(_ connection: OpaquePointer) {
        var lengths: [UInt16] = []
        var statement: OpaquePointer?
        if sqlite3_prepare_v2(connection, "SELECT del, langder FROM textlangd ORDER BY del", -1, &statement, nil)
            == SQLITE_OK
        {
            while sqlite3_step(statement) == SQLITE_ROW {
                let start = Int(clamping: sqlite3_column_int64(statement, 0)) &* Self.partSize
                let count = Int(sqlite3_column_bytes(statement, 1)) / 2
                guard let blob = sqlite3_column_blob(statement, 1), start >= lengths.count, start < 1 << 40 else {
                    break
                }
                lengths.append(contentsOf: repeatElement(Self.unknown, count: start - lengths.count))
                let part = UnsafeRawBufferPointer(start: blob, count: count * 2)
                for index in 0..<count {
                    lengths.append(UInt16(littleEndian: part.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
                }
            }
        }
        sqlite3_finalize(statement)
        self.lengths = lengths
    }

    /// nil where it is not known.
    func length(ofText id: Int64) -> UInt16? {
        guard id >= 0, id < lengths.count else { return nil }
        let length = lengths[Int(id)]
        return length == Self.unknown ? nil : length
    }

    // MARK: - Writing

    /// Writes the parts that hold these texts anew, from what the index says of each.
    static func write(_ texts: ClosedRange<Int64>, in database: Database) throws {
        let parts = texts.lowerBound / Int64(partSize)...texts.upperBound / Int64(partSize)
        let insert = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO textlangd (del, langder) VALUES (?, ?)")
        for part in parts {
            try insert.execute(arguments: [part, try bytes(ofPart: part, in: database)])
        }
    }

    private static func bytes(ofPart part: Int64, in database: Database) throws -> Data {
        let first = part * Int64(partSize)
        var lengths: [UInt16] = []
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT id, sz FROM text_index_docsize WHERE id >= ? AND id < ? ORDER BY id"),
            arguments: [first, first + Int64(partSize)])
        while let row = try rows.next() {
            let place = Int(try row.cell(0) - first)
            lengths.append(contentsOf: repeatElement(unknown, count: place - lengths.count))
            lengths.append(try row.withUnsafeData(atIndex: 1) { length(ofSizes: $0) })
        }
        return lengths.withUnsafeBytes { Data($0) }
    }

    /// The sum of a text's lengths in each column, which FTS5 writes as numbers of variable length: seven bits a byte,
    /// the highest first, with the eighth bit set in all but the last.
    private static func length(ofSizes data: Data?) -> UInt16 {
        var (sum, number) = (0, 0)
        for byte in data ?? Data() {
            number = (number << 7 | Int(byte & 0x7F)) & 0xFFFF_FFFF
            guard byte & 0x80 == 0 else { continue }
            (sum, number) = (sum + number, 0)
        }
        return UInt16(exactly: sum) ?? unknown
    }
}
