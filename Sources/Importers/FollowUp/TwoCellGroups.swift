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
            if isAwaited, let last { owners[cell] = last } else { pending.append(cell) }
            isAwaited = false
        case .left(let cell):
            beginLeft(cell)
        case .continued(let cell):
            for right in pending { owners[right] = cell }
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
            owners[right] = isEarlier ? last : cell
        }
        begin(cell)
    }

    private func isLiker(_ right: Int, _ earlier: Int, than later: Int, by margin: Int) -> Bool {
        likeness(of: [right], to: earlier) >= likeness(of: [right], to: later) + margin
    }

    private mutating func begin(_ cell: Int) {
        (pending, last, isAwaited, isPageStart) = ([], cell, true, false)
    }

    /// Gives åtgärder that no left cell follows on their page to the one before them.
    private mutating func settle() {
        for right in pending { owners[right] = last }
        if !isPageStart { unsure.formUnion(pending) }
        pending = []
    }

    /// How many long words of the åtgärder the left cell and its own åtgärder hold.
    private func likeness(of rights: [Int], to left: Int) -> Int {
        let own = owners.indices.filter { owners[$0] == left }.flatMap { cells.rights[$0].title }
        let words = stems(cells.lefts[left].name + cells.lefts[left].background.flatMap(\.lines) + own)
        return stems(rights.flatMap { cells.rights[$0].title }).intersection(words).count
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
