/// The headings that a place of a document stands under, by their levels.
struct HeadingTrail {
    enum Kind {
        /// A nämnd's name.
        case owner
        case area
        case councilGoal
        /// A chapter or a title, which names nothing that goals belong to.
        case chapter
        /// The name of a goal or of an area: what stands below tells.
        case open
    }

    private struct Entry {
        var level: Int
        var kind: Kind
        var text: String
    }

    private var entries: [Entry] = []

    mutating func enter(_ text: String, _ kind: Kind, level: Int) {
        entries.removeAll { $0.level >= level }
        entries.append(Entry(level: level, kind: kind, text: text))
    }

    /// The målområde that a heading of a level stands under; nil for none.
    func area(above level: Int) -> String? {
        entries.last { $0.level < level && ($0.kind == .area || $0.kind == .open) }?.text
    }

    func councilGoal(above level: Int) -> String? {
        entries.last { $0.level < level && $0.kind == .councilGoal }?.text
    }
}
