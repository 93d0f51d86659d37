import Domain
import GRDB

/// A document that a database holds, as it can be known again without being read.
public struct StoredFingerprint: Hashable, Sendable {
    /// The name that the document is shown by.
    public var name: String
    /// What makes another file the same document.
    public var key: DocumentKey

    public init(name: String, key: DocumentKey) {
        self.name = name
        self.key = key
    }
}

extension CorpusDatabase {
    /// The documents by the fingerprints that they were stored with; those without one are left out.
    public func fingerprints() throws -> [String: StoredFingerprint] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT d.avtryck, d.namn, d.stam, k.namn FROM dokument d LEFT JOIN kommun k ON k.id = d.kommun_id
                    WHERE d.avtryck IS NOT NULL
                    """)
            var fingerprints: [String: StoredFingerprint] = [:]
            while let row = try rows.next() {
                fingerprints[try row.cell(0)] = StoredFingerprint(
                    name: try row.cell(1), key: DocumentKey(name: try row.cell(2), kommun: try row.cell(3)))
            }
            return fingerprints
        }
    }
}
