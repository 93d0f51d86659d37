/// Finds the left cell of each right one.
///
/// A left cell spans its rows, and is printed with the last of them on the page: directly before its last åtgärd there,
/// after the others. Where a page begins with an åtgärd and no more of a left cell, the row could also belong to the
/// left cell of the page before.
struct TwoCellGroups {
    /// By right cell, its left cell; nil where none stands in the text.
    private(set) var owners: [Int?]
    /// The right cells whose left cell could also be another.
    private(set) var unsure: Set<Int> = []

    private let cells: TwoCellParser
    /// The åtgärder of each left cell.
    private var owned: [Int: [Int]] = [:]
    /// The long words of a left cell and the åtgärder that are its own, kept while the cell can be given another.
    private var words: [Int: Set<String>] = [:]
    private var pending: [Int] = []
    private var last: Int?
    private var isAwaited = false
    /// Whether nothing but åtgärder has stood on the page, and a page stands before it.
    private var isPageStart = false

    /// - Parameters:
    ///   - isContinued: whether no heading stands above the table, so that it may go on from a page that is missing.
    ///   - isCut: whether the text ends in the table, so that the last left cell may be missing.
    init(_ cells: TwoCellParser, isContinued: Bool, isCut: Bool) {
        self.cells = cells
        owners = Array(repeating: nil, count: cells.rights.count)
        for token in cells.tokens { read(token) }
        if isContinued { unsure.formUnion(rightsBeforeLeft) }
        if isCut { unsure.formUnion(pending) }
        if !isCut || isPageStart { settle() }
    }

    private var rightsBeforeLeft: [Int] {
        let first = cells.tokens.firstIndex { if case .left = $0 { true } else { false } } ?? 0
        return cells.tokens[..<first].compactMap { if case .right(let cell) = $0 { cell } else { nil } }
    }

    private mutating func read(_ token: CellToken) {
        switch token {
        case .right(let cell):
            if isAwaited, let last { give(cell, to: last) } else { pending.append(cell) }
            isAwaited = false
        case .left(let cell):
            beginLeft(cell)
        case .continued(let cell):
            for right in pending { give(right, to: cell) }
            begin(cell)
        case .pageBreak:
            settle()
            isPageStart = last != nil
        }
    }

    private mutating func beginLeft(_ cell: Int) {
        // Within a page the place tells, and only plain words of another left cell say otherwise.
        let margin = isPageStart ? 1 : clearLikeness
        var isEarlier = last != nil
        for right in pending {
            isEarlier = isEarlier && isLiker(right, last ?? cell, than: cell, by: margin)
            if last != nil, isPageStart || isEarlier { unsure.insert(right) }
            give(right, to: isEarlier ? last ?? cell : cell)
        }
        begin(cell)
    }

    private mutating func give(_ right: Int, to left: Int) {
        owners[right] = left
        owned[left, default: []].append(right)
        guard words[left] != nil else { return }
        let title = stems(cells.rights[right].title)
        words[left]?.formUnion(title)
    }

    private mutating func isLiker(_ right: Int, _ earlier: Int, than later: Int, by margin: Int) -> Bool {
        let title = stems(cells.rights[right].title)
        return likeness(of: title, to: earlier) >= likeness(of: title, to: later) + margin
    }

    private mutating func begin(_ cell: Int) {
        (pending, last, isAwaited, isPageStart) = ([], cell, true, false)
        words = words.filter { $0.key == cell }
    }

    /// Gives åtgärder that no left cell follows on their page to the one before them.
    private mutating func settle() {
        if let last { for right in pending { give(right, to: last) } }
        if !isPageStart { unsure.formUnion(pending) }
        pending = []
    }

    /// How many long words of an åtgärd the left cell and its own åtgärder hold.
    private mutating func likeness(of title: Set<String>, to left: Int) -> Int {
        if words[left] == nil {
            let own = owned[left, default: []].flatMap { cells.rights[$0].title }
            words[left] = stems(cells.lefts[left].name + cells.lefts[left].background.flatMap(\.lines) + own)
        }
        return words[left].map { title.intersection($0).count } ?? 0
    }

    private func stems(_ lines: [CellLine]) -> Set<String> {
        Set(
            lines.flatMap { $0.text.lowercased().split { !$0.isLetter } }.filter { $0.count >= 6 }.map {
                String($0.prefix(6))
            })
    }
}

/// So many more long words in common say plainly which left cell an åtgärd belongs to.
private let clearLikeness = 3
