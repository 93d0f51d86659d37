/// Words of everyday Swedish, whatever the grammar and the corpus hold.
public protocol OrdinaryWords: Sendable {
    /// - Parameter word: in lower case, as it is spelled.
    func holds(_ word: String) -> Bool
}

/// Where there is no list.
public struct NoOrdinaryWords: OrdinaryWords {
    public init() {}
    public func holds(_ word: String) -> Bool { false }
}
