import Dispatch

/// Work done on another thread while this one goes on.
public final class Concurrent<Value: Sendable>: @unchecked Sendable {
    // `@unchecked`: `result` is written before the group is left and read after it was waited for.
    private var result: Result<Value, any Error>?
    private let group = DispatchGroup()

    public init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { self.result = Result { try work() } }
    }

    /// What came of the work, once it is done.
    public func value() throws -> Value {
        group.wait()
        return try result!.get()
    }
}
