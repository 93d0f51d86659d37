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
        let text: Text
        let number: Int
    }

    let file: String
    let number: Int
    let kind: String
    let name: String
    /// The municipality that the file is the words of; nil = any.
    let profile: String?
    var lines: [Line] = []

    /// True for endings of words, which all other blocks may use.
    var isInflection: Bool { kind.utf8.count == Self.inflection.utf8.count && kind == Self.inflection }

    private static let inflection = "böjning"

    func fault(_ fault: GrammarFault, at line: Line? = nil) -> Failure {
        .grammar(file: file, line: line?.number ?? number, fault: fault)
    }
}

/// Reads the blocks of one file.
/// - Parameter bytes: they must last as long as the blocks.
/// - Throws: `Failure.grammar` for text that is not UTF-8 and for a line that belongs to no block.
func readBlocks(file: String, bytes: UnsafeBufferPointer<UInt8>) throws -> [Block] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Failure.grammar(file: file, line: lineOfFault(bytes), fault: .notUTF8)
    }
    var blocks: [Block] = []
    var profile: String?
    var kindBefore: Text?
    for (index, line) in Text(bytes).pieces(at: "\n", keepingEmpty: true).enumerated() {
        let content = line.trimmed
        guard let first = content.first, first != UInt8(ascii: "#") else { continue }
        if let start = line.first, Text.isSpace(start) {
            guard !blocks.isEmpty else {
                throw Failure.grammar(
                    file: file, line: index + 1, fault: .malformed(expected: "ett block före indragen text"))
            }
            blocks[blocks.count - 1].lines.append(Block.Line(text: content, number: index + 1))
        } else {
            let (kind, name) = content.cut
            // The next block is mostly of the same kind.
            let isSame = kindBefore.map { kind.isSame(as: $0) } ?? false
            let own = Block(
                file: file, number: index + 1, kind: isSame ? blocks[blocks.count - 1].kind : kind.string,
                name: name.string, profile: profile)
            kindBefore = kind
            if profile == nil, own.kind == Profile.kind { profile = own.name }
            blocks.append(own)
        }
    }
    return blocks
}

/// The first line that is not UTF-8.
private func lineOfFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
}
