import CMinizip

/// Bytes that minizip reads as if they were a file.
final class MemoryFile {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// minizip's functions over the file, which must outlive them.
    var functions: zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, count in MemoryFile.of(opaque).read(buffer, count) }
        functions.zwrite_file = { _, _, _, _ in 0 }
        functions.ztell64_file = { opaque, _ in ZPOS64_T(MemoryFile.of(opaque).offset) }
        functions.zseek64_file = { opaque, _, distance, origin in MemoryFile.of(opaque).seek(distance, from: origin) }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile {
        Unmanaged<MemoryFile>.fromOpaque(opaque!).takeUnretainedValue()
    }

    private func read(_ buffer: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
        let taken = min(Int(clamping: count), bytes.count - offset)
        guard taken > 0 else { return 0 }
        bytes.withUnsafeBytes { buffer?.copyMemory(from: $0.baseAddress! + offset, byteCount: taken) }
        offset += taken
        return UInt(taken)
    }

    /// - Returns: 0, or -1 for a position outside the file.
    private func seek(_ distance: ZPOS64_T, from origin: Int32) -> Int {
        let base = origin == ZLIB_FILEFUNC_SEEK_CUR ? offset : origin == ZLIB_FILEFUNC_SEEK_END ? bytes.count : 0
        let (target, overflow) = base.addingReportingOverflow(Int(truncatingIfNeeded: distance))
        guard !overflow, (0...bytes.count).contains(target) else { return -1 }
        offset = target
        return 0
    }
}
