/// What has been found out once and holds for as long as the corpus is the same.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time.
    private var known: [Key: Value] = [:]
    private let most: Int

    /// - Parameter most: how many are kept; one more, and all are forgotten.
    init(most: Int) { self.most = most }

    func value(_ key: Key, _ find: () -> Value) -> Value {
        if let value = known[key] { return value }
        let value = find()
        if known.count >= most { known.removeAll(keepingCapacity: true) }
        known[key] = value
        return value
    }
}
