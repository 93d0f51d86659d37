/// A municipality as the grammar's data know it.
public struct Kommun: Hashable, Sendable {
    /// Without "kommun" or "stad": "Huddinge".
    public var name: String
    /// Other ways to write it before "kommun" than the name and the name with s: "Falu".
    public var otherNames: [String]
    /// True for a name that is an ordinary word too: it counts only where something says that a kommun is meant.
    public var isOrdinaryWord: Bool

    public init(name: String, otherNames: [String] = [], isOrdinaryWord: Bool = false) {
        self.name = name
        self.otherNames = otherNames
        self.isOrdinaryWord = isOrdinaryWord
    }
}

/// What a municipality's name that a person typed stands for.
public enum KommunName: Hashable, Sendable {
    /// The name as the grammar's data have it.
    case known(String)
    /// No such municipality; those with the nearest names, the nearest first.
    case unknown(nearest: [String])
}
