import Domain

/// Reads a file's content, whatever kind of file it is.
///
/// - Parameters:
///   - path: for failures and where only a name tells kinds apart; nothing is opened.
///   - bytes: the whole file.
/// - Throws: `Failure.fileNotReadable` for a kind that is not read, `.fileDamaged`, `.fileEncrypted`, `.fileTooLarge`,
///   `.fileEmpty`, `.undecodable`, `.programMissing` where a kind needs a program that is not installed.
public func openDocument(path: String, bytes: [UInt8]) throws -> Document {
    if bytes.isEmpty { throw Failure.fileEmpty(path: path) }
    if bytes.count > Bounds.file << 20 { throw Failure.fileTooLarge(path: path, limit: Bounds.file) }
    let kind = try FileKind(path: path, bytes: bytes)
    do {
        return Document(kind: kind, blocks: try readBlocks(kind, bytes, path: path))
    } catch let fault as DocumentFault {
        throw fault.failure(path: path, kind: kind)
    } catch is XMLFault {
        throw Failure.fileDamaged(path: path, kind: kind)
    }
}

private func readBlocks(_ kind: FileKind, _ bytes: [UInt8], path: String) throws -> [Block] {
    switch kind {
    case .word: try readWord(bytes)
    case .excel: try readExcel(bytes)
    case .web: try readWeb(decodeText(bytes, path: path, limit: Bounds.page << 20))
    case .separated: try readSeparated(decodeText(bytes, path: path, limit: Bounds.part << 20))
    case .text: try readText(bytes, path: path).blocks
    case .pdf: try readPDF(bytes, path: path).blocks
    case .macro, .oldOffice, .openDocument, .presentation, .richText, .picture, .archive:
        throw Failure.fileNotReadable(path: path, kind: kind)
    }
}

extension DocumentFault {
    /// The same cause as a person is told it.
    func failure(path: String, kind: FileKind) -> Failure {
        switch self {
        case .damaged: .fileDamaged(path: path, kind: kind)
        case .encrypted: .fileEncrypted(path: path, kind: kind)
        case .tooLarge(let limit): .fileTooLarge(path: path, limit: limit)
        case .empty: .fileEmpty(path: path)
        }
    }
}
