/// What a web page looks like from its first bytes.
enum Markup {
    private static let marks = ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"].map { Array($0.utf8) }
    private static let scanned = 4096

    /// Whether the bytes begin as a web page does, in UTF-8, UTF-16 or any kin of ASCII.
    static func isPage(_ bytes: [UInt8]) -> Bool {
        let letters = bytes.prefix(scanned).filter { $0 != 0 && $0 < 0x80 }.map {
            (0x41...0x5A).contains($0) ? $0 + 32 : $0
        }
        let start = skipProlog(letters[...])
        return marks.contains { start.starts(with: $0) }
    }

    /// What follows white space, comments and a declaration of XML.
    private static func skipProlog(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while true {
            rest = rest.drop { $0 <= 0x20 }
            let end = rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<?xml".utf8) ? "?>" : nil
            guard let end, let found = rest.firstIndex(of: Array(end.utf8)) else { return rest }
            rest = rest[(found + end.utf8.count)...]
        }
    }
}
