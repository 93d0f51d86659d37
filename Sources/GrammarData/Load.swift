import Domain

/// Reads the files of a grammar.
/// - Parameter files: each file's name, for messages, and its bytes.
/// - Returns: the language as data.
/// - Throws: `Failure.grammar` with the file and line of the first fault.
public func loadGrammar(_ files: [(name: String, bytes: [UInt8])]) throws -> Grammar {
    var blocks: [Block] = []
    for file in files { blocks += try readBlocks(file: file.name, bytes: file.bytes) }
    let grammar = try GrammarLoader.load(blocks)
    try grammar.check()
    return grammar
}
