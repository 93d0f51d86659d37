import Documents
import Domain

/// What a record stands under at some place of a document.
struct Standing {
    /// Whose it is; nil before the first name.
    var owner: String?
    /// Why the owner may be another.
    var doubt: Doubt?
    var area: String?
    var councilGoal: String?
    var goal: String?

    var place: GoalPlace { GoalPlace(målområde: area ?? councilGoal, nämndmål: goal) }

    mutating func enter(owner name: String, doubt: Doubt? = nil) {
        self = Standing(owner: name, doubt: doubt)
    }

    mutating func enter(area name: String?) {
        (area, councilGoal, goal) = (name, nil, nil)
    }

    mutating func enter(councilGoal name: String) {
        (councilGoal, goal) = (name, nil)
    }
}

/// What every reader of a table needs beside the table.
struct TableSurroundings {
    let vocabulary: ReportVocabulary
    let owners: OwnerNames
    let ratings: RatingReader
    let labels: Labels
    /// The document's own year; 0 where nothing gives it.
    let year: Int
    /// The heading over the table.
    var heading: String
    /// "tkr" where the table's surroundings say it.
    var moneyUnit: String
    /// Whether the table itself, or the line over it, says so.
    var isOfMoney: Bool
    /// What the document explains abbreviations of owners to mean, in small letters.
    var abbreviations: [String: String]
    /// The line of the document where the table begins.
    var firstLine: Int

    func line(_ row: Int) -> Int { firstLine + row }

    /// The group of people that a head names: "Kvinnor", "Utfall 2023, män".
    func group(inHead head: String) -> String? {
        headWords(head).lazy.filter { $0.count > 1 }.compactMap { vocabulary.groups[$0] }.first
    }

    /// The period that a head names; "Föregående år" is the year before the document's.
    func period(of head: ColumnHead) -> Period {
        var period = head.period
        let words = headWords(head.text).joined(separator: " ")
        if period.year == nil, year > 0,
            vocabulary.yearBefore.contains(where: {
                words == $0 || words.hasSuffix(" " + $0) || words.hasPrefix($0 + " ")
            })
        {
            period.year = year - 1
        }
        return period
    }

    /// A name as a column of owners gives it.
    func owner(_ text: String) -> String {
        owners.name(text) ?? abbreviations[text.lowercased()] ?? text
    }

    func isOwner(_ text: String) -> Bool { owners.name(text) != nil || abbreviations[text.lowercased()] != nil }

    func text(_ column: Int?, _ cells: [Cell]) -> String? {
        // What a merged cell says stands in its first column.
        guard let column, cells[column].origin != .left else { return nil }
        let text = cells[column].text
        return text.isEmpty || vocabulary.blanks.contains(text.lowercased()) ? nil : text
    }

    func name(_ column: Int?, _ cells: [Cell]) -> String? { text(column, cells)?.oneLine }
}
