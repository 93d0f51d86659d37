/// Målområden and KF-mål as the document's own rows show them: cells that stand in the tables of several nämnder.
struct GoalLexicon {
    /// The tables in which a name, by its key, stands as a cell.
    private var målområden: [UInt64: Set<Int>] = [:]
    private var kfMål: [UInt64: Set<Int>] = [:]
    private var known: Set<UInt64>
    /// The words that known cells begin with.
    private var firstWords: Set<UInt64> = []

    private static let rounds = 3
    private static let longestName = 24

    init(known names: [String]) {
        let words = names.map(\.cleanedWords)
        known = Set(words.map { NameHash.key($0) })
        firstWords = Set(words.map { NameHash.key(Array($0.prefix(1))) })
    }

    /// Learns by telling the cells apart with what is known so far, a few times over.
    init(learningFrom tables: [FoundRows], measures: LineMeasures, known names: [String]) {
        let start = GoalLexicon(known: names)
        self = start
        learn(tables) { block, _ in CellSplitter.plainSplit(of: block, measures: measures) }
        for _ in 0..<Self.rounds {
            var next = start
            let splitter = CellSplitter(measures: measures, lexicon: self)
            next.learn(tables) { splitter.split($0, at: $1) }
            let isSettled = next.målområden == målområden && next.kfMål == kfMål
            self = next
            if isSettled { break }
        }
    }

    private mutating func learn(_ tables: [FoundRows], split: (CellBlock, BlockPosition) -> CellSplit?) {
        for (table, found) in tables.enumerated() {
            for (row, cells) in found.rows.map(\.cells).enumerated() {
                guard let split = split(cells, found.position(of: row, table: table)) else { continue }
                for cell in split.parts.dropLast() {
                    firstWords.insert(cells.key(cell.lowerBound..<(cell.lowerBound + 1)))
                }
                if let cell = split.målområde { målområden[cells.key(cell), default: []].insert(table) }
                if let cell = split.kfMål { kfMål[cells.key(cell), default: []].insert(table) }
            }
        }
    }

    /// In how many other tables the name is a målområde.
    func countAsMålområde(_ key: UInt64, outside table: Int) -> Int {
        count(målområden[key], outside: table)
    }

    /// In how many other tables the name is a KF-mål.
    func countAsKFMål(_ key: UInt64, outside table: Int) -> Int {
        count(kfMål[key], outside: table)
    }

    func isKnown(_ key: UInt64) -> Bool { known.contains(key) }

    private func count(_ tables: Set<Int>?, outside table: Int) -> Int {
        guard let tables else { return 0 }
        return tables.count - (tables.contains(table) ? 1 : 0)
    }

    /// Whether the lines begin with the words of a cell that is known, wrapped anyhow.
    func knowsCell(startingAt lines: ArraySlice<WrappedLine>) -> Bool {
        guard let first = lines.first?.words.first, firstWords.contains(NameHash.key([first])) else { return false }
        var hash = NameHash()
        for word in lines.lazy.flatMap(\.words).prefix(Self.longestName) {
            hash = hash.adding(word)
            let key = NameHash.key(from: NameHash(), to: hash)
            if målområden[key] != nil || kfMål[key] != nil || known.contains(key) { return true }
        }
        return false
    }
}
