/// A set of bytes, asked for nearly every line: a look in a table, where a `Set` would hash.
struct ByteSet: Sendable {
    private var flags = [Bool](repeating: false, count: 256)

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { flags[Int(byte)] = true }
    }

    func contains(_ byte: UInt8) -> Bool { flags[Int(byte)] }
}
