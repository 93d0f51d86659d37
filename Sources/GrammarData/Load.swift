import Domain

/// Reads the files of a grammar.
/// - Parameter files: each file's name, for messages, and its bytes.
/// - Returns: the language as data.
/// - Throws: `Failure.grammar` with the file and line of the first fault.
public func loadGrammar(_ files: [(name: String, bytes: [UInt8])]) throws -> Grammar {
    let grammar = try readGrammar(files)
    try grammar.check()
    return grammar
}

/// Reads the file of suffixes by itself.
/// - Throws: as `loadGrammar`.
public func loadStemmer(_ bytes: [UInt8]) throws -> Stemmer {
    try readGrammar([(name: "grammar/andelser.txt", bytes: bytes)]).stemmer
}

/// The files' blocks as a grammar, which may lack what it needs.
func readGrammar(_ files: [(name: String, bytes: [UInt8])]) throws -> Grammar {
    var blocks: [Block] = []
    for file in files { blocks += try readBlocks(file: file.name, bytes: file.bytes) }
    return try GrammarLoader.load(blocks)
}
