/// A column of a goal table.
enum Column: Hashable, Sendable {
    case nämnd, målområde, kfMål, nämndmål, status, motivering

    /// The column that a heading names; nil for any other text.
    init?(heading: some StringProtocol) {
        guard heading.utf8.count <= 160, headingInitials.contains(heading.utf8.first { !isBlank($0) } ?? 0),
            heading.utf8.count <= 40 || heading.prefix(10).lowercased() == "motivering"
        else { return nil }
        var key = heading.lowercased()
        // "KF-mål", "Nämndens mål:"
        if key.utf8.contains(where: { $0 < 0x61 }) { key.removeAll { !$0.isLetter } }
        switch key {
        case "nämnd", "nämndstyrelse", "styrelsenämnd": self = .nämnd
        case "målområde", "övergripandemål": self = .målområde
        case "kommunfullmäktigemål", "kommunfullmäktigesmål", "kfmål", "fullmäktigemål": self = .kfMål
        case "nämndmål", "nämndensmål", "nämndsmål": self = .nämndmål
        case "prognos", "status", "bedömning", "måluppfyllelse", "utfall", "prognostiseradmåluppfyllelse",
            "prognosmåluppfyllelse":
            self = .status
        default:
            guard key.hasPrefix("motivering") || key == "kommentar" else { return nil }
            self = .motivering
        }
    }
}

/// The first bytes that a heading can have, so that few other texts are looked at closer.
private let headingInitials = ByteSet("MmKkFfNnPpSsBbUuÖö".utf8)

/// The heading row of a table whose cells are parted by tabs.
struct TabHeading {
    /// Where each column stands, from 0.
    let places: [Column: Int]
    let width: Int

    /// nil unless the cells name at least nämndmål and status.
    init?(_ cells: [String]) {
        guard cells.count >= 2, cells.count <= 60 else { return nil }
        var places: [Column: Int] = [:]
        for (index, cell) in cells.enumerated() {
            guard let column = Column(heading: cell), places[column] == nil else { continue }
            places[column] = index
        }
        guard places[.nämndmål] != nil, places[.status] != nil else { return nil }
        self.places = places
        width = cells.count
    }
}

/// The columns that a line of running text names, if it begins with one.
func headingColumns(inRunningText text: String) -> Set<Column>? {
    guard text.utf8.count <= 300, headingInitials.contains(text.utf8.first { !isBlank($0) } ?? 0) else { return nil }
    let words = text.cleanedWords
    guard let first = words.first, Column(heading: first) != nil else { return nil }
    return Set(words.prefix(8).compactMap { Column(heading: $0) })
}
