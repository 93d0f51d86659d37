import Documents
import Domain

/// What the cells of a column hold.
struct ColumnProfile {
    /// Cells with text, colour or picture.
    private(set) var filled = 0
    private(set) var numbers = 0
    /// Ratings that are on a scale, or known to be outside it.
    private(set) var ratings = 0
    /// Cells that hold only a colour or a picture.
    private(set) var signs = 0
    /// Names of nämnder and other owners.
    private(set) var owners = 0
    /// Statuses of what is to be done.
    private(set) var progress = 0
    /// Years and months: "2023", "2023-08".
    private(set) var periods = 0
    private(set) var percentages = 0
    private(set) var abbreviations = 0
    private(set) var letters = 0
    private(set) var texts: Set<String> = []

    init(_ column: Int, of rows: [(number: Int, cells: [Cell])], _ around: TableSurroundings) {
        let reader = around.ratings
        for (_, cells) in rows where cells[column].origin == .here && !cells[column].isEmpty {
            let cell = cells[column]
            let text = cell.text.oneLine
            if around.vocabulary.blanks.contains(text.lowercased()) { continue }
            filled += 1
            if text.isEmpty { signs += 1 }
            if cell.number != nil || PrintedNumber(text) != nil || isPointed(text) { numbers += 1 }
            if reader.isExplained(cell) || reader.rating(in: cell).map({ $0.standing != .unknown }) == true {
                ratings += 1
            }
            if around.isOwner(text) { owners += 1 }
            if isAbbreviation(text) { abbreviations += 1 }
            if reader.isProgress(text) { progress += 1 }
            if Period(text: text).year != nil { periods += 1 }
            if text.hasSuffix("%") { percentages += 1 }
            letters += text.count
            texts.insert(text)
        }
    }

    /// Digits in threes: "1.234.567".
    private func isPointed(_ text: String) -> Bool {
        NumberStyle(of: [text]).number(text) != nil
    }

    /// Nothing but percentages: how far goals are reached.
    var isPercent: Bool { filled > 0 && percentages == filled }
    var isNumeric: Bool { filled > 0 && !isKnownRating && numbers * 3 >= filled * 2 }
    var hasNumbers: Bool { numbers > 0 }
    var isPeriod: Bool { filled > 0 && periods == filled }
    /// Cells of a few short words, repeated, or known ratings.
    var isRating: Bool {
        guard filled > 0, !isNumeric else { return false }
        if ratings * 2 >= filled { return true }
        return letters <= 30 * filled && (signs * 2 > filled || texts.count * 3 <= filled + 4)
    }
    /// No more different texts than a scale has steps, all short.
    var isOfFewWords: Bool { filled > 0 && !isNumeric && meanLength <= 30 && texts.count <= 8 }
    var isProgress: Bool { filled > 0 && progress * 2 > filled }
    var isKnownRating: Bool { filled > 0 && ratings * 5 >= filled * 4 }
    /// At least every other cell is a name of an owner.
    var isOwner: Bool { filled > 0 && owners * 2 >= filled }
    /// Nothing but short words of capitals.
    var isOfAbbreviations: Bool { filled > 1 && abbreviations + owners == filled }
    /// Texts of some words, all different, in so many rows.
    func isOfNames(_ rows: Int) -> Bool { texts.count == rows && meanLength > 12 && !isNumeric }
    var meanLength: Int { filled == 0 ? 0 : letters / filled }
}
