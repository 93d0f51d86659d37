import Domain
import GRDB

/// The FTS5 tokenizer 'svenska'.
///
/// A text's word gives two tokens at one place: its key (stem without diacritics), under which frånvaro, frånvaron
/// and franvaro meet, and "=" with its exact spelling, lower-cased. In a search expression a word gives its key;
/// written with "=" before it (`"=frånvaro"`) only its exact spelling; and the beginning of a word (`"frånv" *`) its
/// letters without diacritics, or with "=" as they are.
final class SwedishTokenizer: FTS5CustomTokenizer {
    static let name = "svenska"

    private let stemmer: Stemmer
    /// Keys of words met before: running text repeats its words.
    private var keys: [[UInt8]: [UInt8]] = [:]
    private static let mostKeys = 50_000

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
            let isMarked = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "=")
            let code = emit(scanner.word, isMarked: isMarked, for: tokenization, to: output)
            guard code == Self.success else { return code }
        }
        return Self.success
    }

    private func emit(
        _ word: [UInt8], isMarked: Bool, for tokenization: FTS5Tokenization, to output: Output
    ) -> CInt {
        if tokenization.contains(.document) {
            let code = output.emit(key(of: word))
            return code == Self.success ? output.emit(Self.exact(word), flags: .colocated) : code
        }
        guard tokenization.contains(.query) else { return output.emit(word) }  // snippets: only the places count
        if isMarked { return output.emit(Self.exact(word)) }
        return output.emit(tokenization.contains(.prefix) ? Self.plain(word) : key(of: word))
    }

    private func key(of word: [UInt8]) -> [UInt8] {
        if let known = keys[word] { return known }
        if keys.count >= Self.mostKeys { keys.removeAll() }
        let key = Array(stemmer.key(String(decoding: word, as: UTF8.self)).utf8)
        keys[word] = key
        return key
    }

    private static func exact(_ word: [UInt8]) -> [UInt8] {
        [UInt8(ascii: "=")] + word
    }

    private static func plain(_ word: [UInt8]) -> [UInt8] {
        Array(Letters.plain(String(decoding: word, as: UTF8.self)).utf8)
    }
}

/// Where the tokens of one word go.
private struct Output {
    let context: UnsafeMutableRawPointer?
    let range: Range<Int>
    let callback: FTS5TokenCallback

    func emit(_ token: [UInt8], flags: FTS5TokenFlags = []) -> CInt {
        token.withUnsafeBytes { bytes in
            let characters = bytes.bindMemory(to: CChar.self).baseAddress
            return callback(
                context, flags.rawValue, characters, CInt(token.count), CInt(range.lowerBound),
                CInt(range.upperBound))
        }
    }
}
