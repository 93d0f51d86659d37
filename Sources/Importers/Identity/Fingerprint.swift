/// Raised when the importers read something else from the same bytes.
private let importerVersion = 2

/// What a report depends on besides its own file, as a beginning of fingerprints; made once for many files.
///
/// A file with the fingerprint of one that was read before gives the same report and need not be read again.
public struct FileFingerprints: Sendable {
    private let start: UInt64

    /// - Parameter context: all that it holds counts: the scales, the year given, and what may be added to it.
    public init(_ context: ImportContext) {
        start = Self.hash("\(importerVersion) \(Self.described(context))".utf8, from: Self.offset)
    }

    /// The same for the same path and bytes in every process, unlike `hashValue`.
    ///
    /// - Parameter path: the file's name counts, and not the folders above it.
    public func fingerprint(path: String, bytes: [UInt8]) -> String {
        var hash = Self.hash(fileStem(path).utf8, from: start)
        hash = Self.hash(CollectionOfOne(0), from: hash)
        return "\(importerVersion)-" + String(Self.hash(bytes, from: hash), radix: 16) + "-\(bytes.count)"
    }

    /// All that a value holds; what has no order of its own in the order of its text, so that it is the same in every
    /// process.
    private static func described(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        let parts = mirror.children.map { described($0.value) }
        if parts.isEmpty { return "\(value)" }
        let isUnordered = mirror.displayStyle == .set || mirror.displayStyle == .dictionary
        return "(" + (isUnordered ? parts.sorted() : parts).joined(separator: ",") + ")"
    }

    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64) -> UInt64 {
        bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
