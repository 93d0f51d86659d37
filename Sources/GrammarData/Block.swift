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
    var blocks: [Block] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        let number = index + 1
        guard let text = String(validating: line, as: UTF8.self) else {
            throw Failure.grammar(file: file, line: number, fault: .notUTF8)
        }
        let content = trimmed(Substring(text))
        if content.isEmpty || content.hasPrefix("#") { continue }
        if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
            guard !blocks.isEmpty else {
                throw Failure.grammar(file: file, line: number, fault: .malformed(expected: "ett block före indragen text"))
            }
            blocks[blocks.count - 1].lines.append(Block.Line(text: String(content), number: number))
        } else {
            let words = content.split(separator: " ", maxSplits: 1)
            let name = words.count > 1 ? String(trimmed(words[1])) : ""
            blocks.append(Block(file: file, number: number, kind: String(words[0]), name: name))
        }
    }
    return blocks
}

/// The text without white space at its ends.
func trimmed(_ text: Substring) -> Substring {
    let space: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !space($0) }), let last = bytes.lastIndex(where: { !space($0) })
    else { return "" }
    return text[first...last]
}

/// The parts of a comma-separated line.
func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String(trimmed($0)) }.filter { !$0.isEmpty }
}
