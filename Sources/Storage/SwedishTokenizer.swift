import Domain
import GRDB

/// The FTS5 tokenizer 'svenska'.
///
/// A word gives one token, its stem with å ä ö: frånvaro and frånvaron meet under it. A word typed without the marks is
/// looked up by the words of the texts (`WordIndex`), so the index needs no second token for it. The beginning of a word
/// (`"frånv" *`) gives its letters as they are.
final class SwedishTokenizer: FTS5CustomTokenizer {
    static let name = "svenska"

    private let stemmer: Stemmer
    /// Stems of words met before: running text repeats its words.
    private var stems: [[UInt8]: [UInt8]] = [:]
    private static let mostStems = 50_000

    private static let success: CInt = 0

    init(db: Database, arguments: [String]) throws {
        guard let stemmer = ConnectionStemmers.stemmer(of: ObjectIdentifier(db)) else {
            throw DatabaseError(message: "no stemmer for tokenizer \(Self.name)")
        }
        self.stemmer = stemmer
    }

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return Self.success }
        let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        var scanner = WordScanner(bytes)
        while let range = scanner.next() {
            let output = Output(context: context, range: range, callback: tokenCallback)
            let code = output.emit(token(for: scanner.word, tokenization))
            guard code == Self.success else { return code }
        }
        return Self.success
    }

    /// For excerpts only the places count.
    private func token(for word: [UInt8], _ tokenization: FTS5Tokenization) -> [UInt8] {
        tokenization.contains(.aux) || tokenization.contains(.prefix) ? word : stem(of: word)
    }

    private func stem(of word: [UInt8]) -> [UInt8] {
        if let known = stems[word] { return known }
        if stems.count >= Self.mostStems { stems.removeAll() }
        let stem = Array(stemmer.stem(String(decoding: word, as: UTF8.self)).utf8)
        stems[word] = stem
        return stem
    }
}

/// Where the tokens of one word go.
private struct Output {
    let context: UnsafeMutableRawPointer?
    let range: Range<Int>
    let callback: FTS5TokenCallback

    func emit(_ token: [UInt8]) -> CInt {
        token.withUnsafeBytes { bytes in
            let characters = bytes.bindMemory(to: CChar.self).baseAddress
            return callback(
                context, 0, characters, CInt(token.count), CInt(range.lowerBound),
                CInt(range.upperBound))
        }
    }
}
