/// A line of a wrapped text, and the columns that it takes.
struct Line: Equatable {
    var text: Substring
    var width: Int
}

/// Breaks a text at its spaces so that no line is wider than `limit` columns; 0 = one line.
///
/// A word that is wider than a line is broken after a hyphen or slash, or where it must be. Never returns no line.
func wrap(_ text: String, to limit: Int) -> [Line] {
    wrap(text, first: limit, rest: limit)
}

/// Like `wrap(_:to:)` with another limit for the first line.
func wrap(_ text: String, first: Int, rest: Int) -> [Line] {
    // No letter has more columns than bytes, so most cells are seen at once to need no breaking.
    let isShort = text.utf8.count <= first && text.utf8.first != space && text.utf8.last != space
    guard first > 0, rest > 0, !isShort else { return [Line(text: text[...], width: DisplayWidth.of(text))] }
    var text = text
    let pieces = text.withUTF8 { bytes in
        var wrapper = Wrapper(first: first, rest: rest)
        wrapper.addWords(of: bytes)
        return wrapper.pieces
    }
    guard !pieces.isEmpty else { return [Line(text: "", width: 0)] }
    return pieces.map { piece in
        let start = text.utf8.index(text.startIndex, offsetBy: piece.start)
        return Line(text: text[start..<text.utf8.index(start, offsetBy: piece.end - piece.start)], width: piece.width)
    }
}

private let space = UInt8(ascii: " ")

/// A part of the text, in bytes, and its width in columns.
private struct Piece {
    var start: Int
    var end: Int
    var width: Int
}

private struct Wrapper {
    let first: Int
    let rest: Int
    /// The lines so far; the last one may still grow.
    private(set) var pieces: [Piece] = []

    init(first: Int, rest: Int) {
        self.first = first
        self.rest = rest
    }

    mutating func addWords(of bytes: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            let start = offset
            var width = 0
            while offset < bytes.count, bytes[offset] != space {
                width += DisplayWidth.next(bytes, &offset)
            }
            if offset > start { add(Piece(start: start, end: offset, width: width), bytes) }
            offset += 1
        }
    }

    private mutating func add(_ word: Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        if let line = pieces.last {
            let grown = line.width + (word.start - line.end) + word.width
            if grown <= (pieces.count == 1 ? first : rest) {
                pieces[pieces.count - 1] = Piece(start: line.start, end: word.end, width: grown)
                return
            }
        }
        if word.width <= (pieces.isEmpty ? first : rest) { pieces.append(word) } else { breakUp(word, bytes) }
    }

    /// One pass over the letters of a word that is wider than a line. The last piece is a line that may grow.
    private mutating func breakUp(_ word: Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        let limit = min(first, rest)
        var piece = Piece(start: word.start, end: word.start, width: 0)
        var hyphen: Piece?
        while piece.end < word.end {
            let letter = bytes[piece.end]
            var next = piece.end
            let width = DisplayWidth.next(bytes, &next)
            while piece.width > 0 && piece.width + width > limit {
                let cut = hyphen ?? piece
                pieces.append(cut)
                piece = Piece(start: cut.end, end: piece.end, width: piece.width - cut.width)
                hyphen = nil
            }
            piece = Piece(start: piece.start, end: next, width: piece.width + width)
            if letter == UInt8(ascii: "-") || letter == UInt8(ascii: "/") { hyphen = piece }
        }
        pieces.append(piece)
    }
}
