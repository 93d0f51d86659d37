import Domain

/// Reads a file's content, whatever kind of file it is.
///
/// - Parameters:
///   - path: for failures and where only a name tells kinds apart; nothing is opened.
///   - bytes: the whole file.
/// - Throws: `Failure.fileNotReadable` for a kind that is not read, `.fileDamaged`, `.fileEncrypted`, `.fileTooLarge`,
///   `.fileEmpty`, `.undecodable`, `.programMissing` where a kind needs a program that is not installed.
public func openDocument(path: String, bytes: [UInt8]) throws -> Document {
    throw Failure.fileEmpty(path: path)
}
