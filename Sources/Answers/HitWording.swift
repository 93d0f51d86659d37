import Domain

/// Why a text was found, in a few words.
public func message(for reason: HitReason) -> String {
    switch reason {
    case .corrected(let typed): "rättat från \(typed)"
    case .says(let said, .compound): "del av \(said)"
    case .says(let said, let kinship): "\(name(of: kinship)): \(said)"
    }
}

/// What a spelling has to do with the word that was searched for.
public func name(of kinship: SearchSpelling.Kinship) -> String {
    switch kinship {
    case .word: "ordet"
    case .misspelling: "felstavat i texten"
    case .compound: "del av"
    case .parts: "skrivet som flera ord"
    case .joined: "skrivet som ett ord"
    case .abbreviation: "förkortning"
    case .synonym: "synonym"
    case .marked: "med å, ä eller ö"
    }
}

extension Answer {
    /// The answer with why its hits were found as a last column, for programs.
    var withReasonColumn: Answer {
        guard isSearch, table.columns.contains(Excerpt.column) else { return self }
        var answer = self
        answer.table.columns.append("skal")
        for row in table.rows.indices {
            let text = reasons.indices.contains(row) ? reasons[row].map(message(for:)).joined(separator: "; ") : ""
            answer.table.rows[row].append(text.isEmpty ? .null : .text(text))
        }
        return answer
    }
}

extension Wording {
    /// "Träff 11–20 av 67": which hits are shown, where there are more.
    static func place(of page: HitPage, rows: Int) -> String? {
        guard let total = page.total else { return nil }
        let first = page.before + 1
        let last = page.before + rows
        return "\(first == last ? "Träff \(first)" : "Träff \(first)–\(last)") av \(Swedish.integer(total))."
    }

    /// How to see the hits that follow.
    static func more(after page: HitPage, rows: Int, canFollowUp: Bool) -> String? {
        guard let total = page.total, page.before + rows < total else { return nil }
        return canFollowUp
            ? "Skriv visa fler för de följande."
            : "Alla skrivs till en fil eller ett rör; i skalet visar visa fler resten."
    }

    /// "Per nämnd: Kommunstyrelsen 50, Socialnämnden 10. Per år: 2019 50, 2024 10." Nil where there is nothing to choose.
    static func spread(of page: HitPage) -> String? {
        let nämnder = counts(page.spread) { $0.nämnd ?? "utan nämnd" }.sorted {
            ($1.count, $0.name) < ($0.count, $1.name)
        }
        let years = counts(page.spread) { "\($0.year)" }.sorted { $0.name < $1.name }
        let parts = [("Per nämnd", nämnder), ("Per år", years)].filter { $0.1.count > 1 }.map { title, counts in
            "\(title): \(list(counts))."
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// As many as are read at a glance.
    private static let groupsShown = 5

    private static func list(_ counts: [(name: String, count: Int)]) -> String {
        let shown = counts.prefix(groupsShown).map { "\($0.name) \(Swedish.integer($0.count))" }
        let rest = counts.count - shown.count
        return (shown + (rest > 0 ? ["\(rest) till"] : [])).joined(separator: ", ")
    }

    private static func counts(
        _ spread: [HitCount], by name: (HitCount) -> String
    ) -> [(name: String, count: Int)] {
        Dictionary(spread.map { (name($0), $0.count) }, uniquingKeysWith: +).map { (name: $0, count: $1) }
    }
}
