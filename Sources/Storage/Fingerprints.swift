import Domain
import GRDB

/// A document that a database holds, as it can be known again without being read.
public struct StoredFingerprint: Hashable, Sendable {
    /// The name that the document is shown by.
    public var name: String
    /// What makes another file the same document.
    public var key: DocumentKey
}

extension CorpusDatabase {
    /// The documents by the fingerprints that they were stored with; those without one are left out.
    public func fingerprints() throws -> [String: StoredFingerprint] {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT d.avtryck, d.namn, d.stam, k.namn FROM dokument d LEFT JOIN kommun k ON k.id = d.kommun_id
                    WHERE d.avtryck IS NOT NULL
                    """)
            var known: [String: StoredFingerprint] = [:]
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let key = try DocumentKey(name: row.cell(2), kommun: row.cell(3))
                known[try row.cell(0)] = StoredFingerprint(name: try row.cell(1), key: key)
            }
            return known
        }
    }
}
