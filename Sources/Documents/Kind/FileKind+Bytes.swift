import Domain

extension FileKind {
    /// What a file is by its first bytes and, for an archive, by its parts.
    ///
    /// - Parameter path: tells only what bytes cannot: a table in text from running text.
    /// - Throws: `Failure.fileDamaged`, `.fileEncrypted`, `.fileTooLarge` where only this can be told.
    public init(path: String, bytes: [UInt8]) throws {
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: "PK\u{5}\u{6}".utf8) {
            self = try Self.ofZip(path: path, bytes: bytes)
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = try Self.ofOLE(path: path, bytes: bytes)
        } else {
            self = Self.signed(bytes) ?? (Markup.isPage(bytes) ? .web : Self.ofText(path: path, bytes: bytes))
        }
    }

    /// What a name's ending says of it.
    private static func named(_ path: String) -> FileKind? {
        switch path.ending {
        case "docx", "docm", "doc", "dotx": .word
        case "xlsx", "xlsm", "xls", "xltx": .excel
        case "csv", "tsv", "tab": .separated
        case "txt", "md", "text": .text
        default: nil
        }
    }

    private static func ofZip(path: String, bytes: [UInt8]) throws -> FileKind {
        do {
            return Self.ofParts(try ZipArchive(bytes))
        } catch let fault as DocumentFault {
            throw fault.failure(path: path, kind: named(path) ?? .archive)
        }
    }

    private static func ofParts(_ archive: ZipArchive) -> FileKind {
        let names = archive.names
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { return .macro }
        if names.contains("xl/workbook.bin") { return .oldOffice }
        if names.contains("[content_types].xml") {
            if names.contains(where: { $0.hasPrefix("word/") }) { return .word }
            if names.contains(where: { $0.hasPrefix("xl/") }) { return .excel }
            if names.contains(where: { $0.hasPrefix("ppt/") }) { return .presentation }
        }
        let type = (try? archive.part("mimetype")).map { String(decoding: $0.prefix(64), as: UTF8.self) }
        return type?.contains("opendocument") == true ? .openDocument : .archive
    }

    /// Word and Excel lay what they encrypt in a file of the old kind, whose table of contents names it in UTF-16.
    private static func ofOLE(path: String, bytes: [UInt8]) throws -> FileKind {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        guard bytes.firstIndex(of: name) != nil else { return .oldOffice }
        throw Failure.fileEncrypted(path: path, kind: named(path) == .excel ? .excel : .word)
    }

    /// Kinds whose first bytes are their own.
    private static func signed(_ bytes: [UInt8]) -> FileKind? {
        if let kind = signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind { return kind }
        if bytes.prefix(1024).firstIndex(of: Array("%PDF-".utf8)) != nil { return .pdf }
        let mark = bytes.dropFirst(4).prefix(8)
        if bytes.starts(with: "RIFF".utf8), mark.suffix(4).elementsEqual("WEBP".utf8) { return .picture }
        let isHEIC =
            mark.starts(with: "ftyphe".utf8) || mark.starts(with: "ftypmif1".utf8) || mark.starts(with: "ftypavif".utf8)
        return isHEIC ? .picture : nil
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0], .picture), ([0x4D, 0x4D, 0, 0x2A], .picture),
        ([0x1F, 0x8B], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("Rar!".utf8), .archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), (Array("BZh".utf8) + [0x39, 0x31], .archive),
    ]

    private static func ofText(path: String, bytes: [UInt8]) -> FileKind {
        // A bitmap's mark is two letters that a text may begin with; its size and a zero follow.
        if bytes.starts(with: "BM".utf8), bytes.count > 14, bytes[6..<10].allSatisfy({ $0 == 0 }) { return .picture }
        if let kind = named(path), kind == .separated || kind == .text { return kind }
        guard !bytes.prefix(1 << 16).contains(0) else { return .text }
        let delimiter = Delimiter(of: bytes)
        return delimiter.lines > 2 && delimiter.steadiness > 0.8 ? .separated : .text
    }
}

extension String {
    /// A path's letters after its last dot, in small letters; "" for none.
    fileprivate var ending: String {
        let name = split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}

extension Collection<UInt8> {
    /// Where a sequence of bytes begins for the first time.
    func firstIndex(of bytes: [UInt8]) -> Index? {
        var start = startIndex
        while let found = self[start...].firstIndex(of: bytes[0]) {
            if self[found...].starts(with: bytes) { return found }
            start = index(after: found)
        }
        return nil
    }
}
