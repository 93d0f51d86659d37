import Domain

/// A block of a grammar file: a header line and the indented lines below it.
///
/// ```
/// klass inte            ← kind and name
///   ej, inte, icke      ← lines
/// ```
/// `#` begins a comment at the start of a line; blank lines are ignored.
struct Block {
    struct Line {
        let text: String
        let number: Int
    }

    let file: String
    let number: Int
    let kind: String
    let name: String
    var lines: [Line] = []

    func fault(_ fault: GrammarFault, at line: Line? = nil) -> Failure {
        .grammar(file: file, line: line?.number ?? number, fault: fault)
    }
}

/// Reads the blocks of one file.
/// - Throws: `Failure.grammar` for text that is not UTF-8 and for a line that belongs to no block.
func readBlocks(file: String, bytes: [UInt8]) throws -> [Block] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Failure.grammar(file: file, line: lineOfFault(bytes), fault: .notUTF8)
    }
    var blocks: [Block] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        guard let start = line.firstIndex(where: { !isSpace($0) }), line[start] != UInt8(ascii: "#"),
            let end = line.lastIndex(where: { !isSpace($0) })
        else { continue }
        let content = String(decoding: line[start...end], as: UTF8.self)
        if start > line.startIndex {
            guard !blocks.isEmpty else {
                throw Failure.grammar(
                    file: file, line: index + 1, fault: .malformed(expected: "ett block före indragen text"))
            }
            blocks[blocks.count - 1].lines.append(Block.Line(text: content, number: index + 1))
        } else {
            let (kind, name) = cut(Substring(content))
            blocks.append(Block(file: file, number: index + 1, kind: String(kind), name: String(name)))
        }
    }
    return blocks
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// The first line that is not UTF-8.
private func lineOfFault(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
}

// The grammar is read in every process, so its text is cut at bytes: the marks are ASCII.

/// The text without white space at its ends.
func trimmed(_ text: Substring) -> Substring {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return Substring(bytes[first...last])
}

/// The parts of a text between a mark, empty ones left out.
func pieces(_ text: some StringProtocol, at mark: Character) -> [Substring] {
    let byte = mark.asciiValue ?? 0
    return Substring(text).utf8.split(separator: byte).map(Substring.init)
}

/// The first word and what follows it.
func cut(_ text: Substring) -> (first: Substring, rest: Substring) {
    let bytes = text.utf8
    guard let space = bytes.firstIndex(of: 0x20) else { return (text, "") }
    return (Substring(bytes[..<space]), trimmed(Substring(bytes[space...])))
}

/// The parts of a comma-separated line.
func parts(_ text: some StringProtocol) -> [String] {
    pieces(text, at: ",").compactMap { piece in
        let part = trimmed(piece)
        return part.isEmpty ? nil : String(part)
    }
}
