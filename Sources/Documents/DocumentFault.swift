/// Why bytes are no document, told where no path is known; `openDocument` makes a `Failure` of it.
enum DocumentFault: Error {
    case damaged
    case encrypted
    /// More than such a document can hold; the limit is in MiB.
    case tooLarge(limit: Int)
    case empty
}

/// What a document may cost to read, whatever its bytes claim.
enum Bounds {
    /// MiB of a file as it lies on the disk, and of all that is unpacked from it.
    static let file = 128
    /// MiB of one unpacked part, and of a file that is text.
    static let part = 64
    /// MiB of a web page: what is built of its marks is many times larger.
    static let page = 16
    /// Parts of an archive.
    static let entries = 10_000
    /// Places of all tables together, and paragraphs.
    static let places = 1_000_000
    /// Columns of a merged cell, as in HTML.
    static let span = 1000
}
