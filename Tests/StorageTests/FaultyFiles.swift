import CSQLite
import Foundation
import Synchronization

/// A file system for SQLite whose writes fail from a chosen one on: a VFS over the ordinary one.
///
/// Databases are opened in it by the URI's `vfs=fallerande`. One test at a time uses it.
enum FaultyFiles {
    enum Fault: Int, CaseIterable {
        /// Writes find no room on the disk.
        case full
        /// Writes fail.
        case failing
        /// Nothing more reaches the disk, and of the write under way the first half: a kill, or the power gone.
        case killed
    }

    static let name = "fallerande"

    /// Every change of the disk from the n:th on fails; nil = none does.
    static func fail(from count: Int?, _ fault: Fault = .failing) {
        _ = isRegistered
        Self.fault.store(fault.rawValue, ordering: .relaxed)
        remaining.store(count ?? .max, ordering: .relaxed)
    }

    /// True once a change has failed.
    static var hasFailed: Bool { remaining.load(ordering: .relaxed) <= 0 }

    /// How many changes there have been since `fail(from: nil)`.
    static var changes: Int { .max - remaining.load(ordering: .relaxed) }

    private static let remaining = Atomic<Int>(.max)
    private static let fault = Atomic<Int>(0)

    /// What SQLite is told of the next change; `SQLITE_OK` where it is to be done.
    fileprivate static func verdict() -> Int32 {
        let left = remaining.subtract(1, ordering: .relaxed).newValue
        guard left <= 0 else { return SQLITE_OK }
        return currentFault == .full ? SQLITE_FULL : SQLITE_IOERR | 3 << 8
    }

    fileprivate static var currentFault: Fault { Fault(rawValue: fault.load(ordering: .relaxed)) ?? .failing }

    /// True where the write is the one under way at the end.
    fileprivate static var isTorn: Bool { currentFault == .killed && remaining.load(ordering: .relaxed) == 0 }

    fileprivate nonisolated(unsafe) static let plain = sqlite3_vfs_find(nil)!
    fileprivate nonisolated(unsafe) static let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)

    private static let isRegistered: Bool = {
        methods.initialize(to: ioMethods())
        let faulty = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        faulty.initialize(to: plain.pointee)
        faulty.pointee.pNext = nil
        faulty.pointee.zName = UnsafePointer(strdup(name))
        faulty.pointee.szOsFile = plain.pointee.szOsFile + Int32(offset)
        faulty.pointee.xOpen = { _, path, file, flags, out in
            let status = plain.pointee.xOpen(plain, path, beneath(file), flags, out)
            file!.pointee.pMethods = beneath(file).pointee.pMethods == nil ? nil : UnsafePointer(methods)
            return status
        }
        faulty.pointee.xDelete = { _, path, sync in
            let verdict = FaultyFiles.verdict()
            return verdict == SQLITE_OK ? plain.pointee.xDelete(plain, path, sync) : verdict
        }
        return sqlite3_vfs_register(faulty, 0) == SQLITE_OK
    }()
}

private typealias File = UnsafeMutablePointer<sqlite3_file>

/// Where the ordinary file lies in the memory of one of ours.
private let offset = 16

private func beneath(_ file: File?) -> File {
    UnsafeMutableRawPointer(file!).advanced(by: offset).assumingMemoryBound(to: sqlite3_file.self)
}

private func plain(_ file: File?) -> sqlite3_io_methods { beneath(file).pointee.pMethods.pointee }

private func ioMethods() -> sqlite3_io_methods {
    var methods = sqlite3_io_methods()
    // Version 2 knows shared memory, which a write-ahead log needs, but no mapped files, which pass by `xWrite`.
    methods.iVersion = 2
    methods.xClose = { plain($0).xClose(beneath($0)) }
    methods.xRead = { plain($0).xRead(beneath($0), $1, $2, $3) }
    methods.xWrite = { file, bytes, count, place in
        let verdict = FaultyFiles.verdict()
        if verdict == SQLITE_OK { return plain(file).xWrite(beneath(file), bytes, count, place) }
        if FaultyFiles.isTorn { _ = plain(file).xWrite(beneath(file), bytes, count / 2, place) }
        return verdict
    }
    methods.xTruncate = { file, size in
        let verdict = FaultyFiles.verdict()
        return verdict == SQLITE_OK ? plain(file).xTruncate(beneath(file), size) : verdict
    }
    methods.xSync = { file, flags in
        let verdict = FaultyFiles.verdict()
        return verdict == SQLITE_OK ? plain(file).xSync(beneath(file), flags) : verdict
    }
    methods.xFileSize = { plain($0).xFileSize(beneath($0), $1) }
    methods.xLock = { plain($0).xLock(beneath($0), $1) }
    methods.xUnlock = { plain($0).xUnlock(beneath($0), $1) }
    methods.xCheckReservedLock = { plain($0).xCheckReservedLock(beneath($0), $1) }
    methods.xFileControl = { plain($0).xFileControl(beneath($0), $1, $2) }
    methods.xSectorSize = { plain($0).xSectorSize(beneath($0)) }
    methods.xDeviceCharacteristics = { plain($0).xDeviceCharacteristics(beneath($0)) }
    methods.xShmMap = { plain($0).xShmMap(beneath($0), $1, $2, $3, $4) }
    methods.xShmLock = { plain($0).xShmLock(beneath($0), $1, $2, $3) }
    methods.xShmBarrier = { plain($0).xShmBarrier(beneath($0)) }
    methods.xShmUnmap = { file, isLast in
        let keeps = FaultyFiles.currentFault == .killed && FaultyFiles.hasFailed
        return plain(file).xShmUnmap(beneath(file), keeps ? 0 : isLast)
    }
    return methods
}
