/// A word of a text as the full-text index has it, and where it stands.
public struct PlacedWord: Hashable, Sendable {
    /// Lower-cased, without soft hyphens, with composed letters.
    public var form: String
    public var range: Range<String.Index>

    public init(form: String, range: Range<String.Index>) {
        self.form = form
        self.range = range
    }

    /// The words of a text, in order.
    public static func words(of text: String) -> [PlacedWord] {
        var text = text
        let found = text.withUTF8 { bytes in
            var scanner = WordScanner(UnsafeRawBufferPointer(bytes))
            var found: [(form: String, range: Range<Int>)] = []
            while let range = scanner.next() { found.append((String(decoding: scanner.word, as: UTF8.self), range)) }
            return found
        }
        return found.map { word in
            let start = text.utf8.index(text.startIndex, offsetBy: word.range.lowerBound)
            let end = text.utf8.index(start, offsetBy: word.range.count)
            return PlacedWord(form: word.form, range: start..<end)
        }
    }
}
