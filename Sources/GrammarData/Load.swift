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

/// The municipality that a file of its own words is of.
/// - Throws: `Failure.grammar` where the file does not say it, or has a line that belongs to no block.
public func profileKommun(of file: (name: String, bytes: [UInt8])) throws -> String {
    let kommun = try file.bytes.withUnsafeBufferPointer { bytes in
        try readBlocks(file: file.name, bytes: bytes).first { $0.kind == Profile.kind }?.name
    }
    guard let kommun, !kommun.isEmpty else {
        throw Failure.grammar(file: file.name, line: 1, fault: .malformed(expected: "profil KOMMUN"))
    }
    return kommun
}

/// Reads files of lists that are no part of the grammar of questions.
/// - Returns: the lists by name.
/// - Throws: as `loadGrammar`.
public func loadLists(_ files: [(name: String, bytes: [UInt8])]) throws -> [String: [String]] {
    try readGrammar(files).lists
}

/// Reads the file of suffixes by itself.
/// - Throws: as `loadGrammar`.
public func loadStemmer(_ bytes: [UInt8]) throws -> Stemmer {
    try readGrammar([(name: "grammar/andelser.txt", bytes: bytes)]).stemmer
}

/// The files' blocks as a grammar, which may lack what it needs.
func readGrammar(_ files: [(name: String, bytes: [UInt8])]) throws -> Grammar {
    let all = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: files.reduce(0) { $0 + $1.bytes.count })
    defer { all.deallocate() }
    var blocks: [Block] = []
    var start = 0
    for file in files {
        let own = UnsafeMutableBufferPointer(rebasing: all[start..<start + file.bytes.count])
        _ = own.initialize(fromContentsOf: file.bytes)
        blocks += try readBlocks(file: file.name, bytes: UnsafeBufferPointer(own))
        start += file.bytes.count
    }
    return try GrammarLoader.load(blocks)
}
