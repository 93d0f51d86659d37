import Documents
import Glibc

extension LineSource {
    /// The lines of a whole file that is not UTF-8, read as `importera` reads documents: UTF-16 or Windows-1252.
    ///
    /// - Returns: nil for a file that can be read as it comes: one that is UTF-8, or a UTF-8 file with damaged lines, which
    ///   are told one by one.
    static func decoding(_ descriptor: Int32, named name: String) -> LineSource? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= mostDecoded else {
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        guard pread(descriptor, &bytes, bytes.count, lseek(descriptor, 0, SEEK_CUR)) == bytes.count,
            bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil
        else { return nil }
        return text(of: bytes, named: name).map { LineSource(bytes: Array($0.utf8)) }
    }

    /// What bytes that are not UTF-8 say; nil where they are no text.
    static func text(of bytes: [UInt8], named name: String = "") -> String? {
        try? decodeText(bytes, path: name, limit: mostDecoded)
    }

    /// In bytes: a larger file is read as it comes.
    private static let mostDecoded = 16 << 20
}
