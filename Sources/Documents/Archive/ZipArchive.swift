import CMinizip

/// A zip archive in memory, of which only the parts that are asked for are unpacked.
final class ZipArchive {
    private struct Entry {
        var position: unz64_file_pos
        /// As the archive claims; no more than this is unpacked.
        var size: Int
        var isEncrypted: Bool
    }

    private let file: MemoryFile
    private let handle: unzFile
    private var entries: [String: Entry] = [:]
    /// What may still be unpacked.
    private var allowance = Bounds.file << 20

    /// - Throws: `DocumentFault.damaged` for what is no whole zip archive, `.tooLarge` for too many parts.
    init(_ bytes: [UInt8]) throws {
        file = MemoryFile(bytes)
        var functions = file.functions
        guard let handle = unzOpen2_64("", &functions) else { throw DocumentFault.damaged }
        self.handle = handle
        try list()
    }

    deinit { unzClose(handle) }

    /// The parts' names, in small letters.
    var names: some Sequence<String> { entries.keys }

    /// A part by its name, whose capitals do not count.
    /// - Returns: its bytes, or nil where there is no such part.
    func part(_ name: String) throws -> [UInt8]? {
        guard var entry = entries[name.lowercased()] else { return nil }
        if entry.isEncrypted { throw DocumentFault.encrypted }
        if entry.size > Bounds.part << 20 { throw DocumentFault.tooLarge(limit: Bounds.part) }
        allowance -= entry.size
        if allowance < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        guard unzGoToFilePos64(handle, &entry.position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
            throw DocumentFault.damaged
        }
        let bytes = unpack(entry.size)
        // Closing tells whether the checksum is right.
        guard unzCloseCurrentFile(handle) == UNZ_OK, bytes.count == entry.size else { throw DocumentFault.damaged }
        return bytes
    }

    private func unpack(_ size: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let piece = min(size - count, 1 << 20)
                let taken = unzReadCurrentFile(handle, buffer.baseAddress! + count, UInt32(piece))
                if taken <= 0 { break }
                count += Int(taken)
            }
        }
    }

    private func list() throws {
        var status = unzGoToFirstFile(handle)
        var count = 0
        while status == UNZ_OK {
            count += 1
            if count > Bounds.entries { throw DocumentFault.tooLarge(limit: Bounds.file) }
            try addEntry()
            status = unzGoToNextFile(handle)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE, !entries.isEmpty else { throw DocumentFault.damaged }
    }

    private func addEntry() throws {
        var info = unz_file_info64()
        var position = unz64_file_pos()
        var name = [CChar](repeating: 0, count: 1024)
        guard unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(handle, &position) == UNZ_OK
        else { throw DocumentFault.damaged }
        let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        // Some programs write the names as Windows does.
        let key = String(text.lowercased().map { $0 == "\\" ? "/" : $0 })
        entries[key] = Entry(
            position: position, size: Int(clamping: info.uncompressed_size), isEncrypted: info.flag & 1 == 1)
    }
}
