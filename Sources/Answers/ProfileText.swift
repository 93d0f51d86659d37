import Domain

/// What files show of a municipality's own words: what a draft of its profile is made of.
public struct ProfileDraft: Sendable {
    public var kommun: String
    /// Where the profile is to be saved.
    public var path: String
    /// Each with its initials, where its name gives any.
    public var nämnder: [(name: String, short: String?)]
    public var goals: [String]
    /// As printed, each with the step that it is taken for; nil where no scale has it.
    public var statuses: [(text: String, level: StatusLevel?)]
    /// The heads of columns, each with what it was taken for; nil where it was not used.
    public var columns: [(head: String, role: ReportRole?)]

    /// - Parameters:
    ///   - reports: what the files were read as.
    ///   - initials: what a nämnd is called for short by its name.
    public init(
        kommun: String, path: String, of reports: [Report], scales: StatusScales, initials: (String) -> String?
    ) {
        self.kommun = kommun
        self.path = path
        nämnder = Set(reports.flatMap(owners)).sorted().map { ($0, initials($0)) }
        let rated = reports.flatMap(\.records.bedömningar)
        goals = Set(rated.compactMap { $0.nämndmål ?? $0.kfMål ?? $0.målområde }).sorted()
        let printed = Set(rated.map(\.status))
        let scales = scales.including(reports.compactMap(\.scale)).tellingApart(printed)
        let scale = scales.scale(ofStatuses: printed)
        statuses = printed.sorted().map { ($0, scales.level(named: $0, preferring: scale)) }
        let heads = reports.flatMap(\.tables).flatMap(\.columns).filter { !$0.head.isEmpty }
        columns = Dictionary(heads.map { ($0.head, $0.role) }) { first, other in first ?? other }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// A profile to correct: what holds as it stands, and behind # what a person may fill in.
public func profileLines(_ draft: ProfileDraft) -> [String] {
    let known = draft.statuses.compactMap { status in status.level.map { (status.text, $0) } }
    let unknown = draft.statuses.filter { $0.level == nil }.map(\.text)
    let used = draft.columns.compactMap { column in column.role.map { (column.head, $0) } }
    let unused = draft.columns.filter { $0.role == nil }.map(\.head)
    var lines = [
        "# Utkast till egna ord för \(draft.kommun). Rätta det, ta bort # framför det som ska gälla, och spara det som",
        "# \(draft.path)",
        "profil \(draft.kommun)", "",
        "# Nämnder: förkortningar efter kort, vardagsnamn efter namn, med komma mellan.",
    ]
    for (number, nämnd) in draft.nämnder.enumerated() {
        lines += ["nämnd \(nämnd.name)"] + (nämnd.short.map { ["  kort \($0)"] } ?? [])
        lines.append(number == 0 ? "  # namn skolan, skolorna" : "  # namn")
    }
    lines += [
        "",
        "# Målord: vilka mål ett ord står för. Alla orden efter nämndmål, kf eller målområde ska stå i målets namn.",
        "# mål ekonomimål", "#   nämndmål ekonomi balans",
    ]
    lines += ["# Målen i filerna:"] + draft.goals.prefix(mostGoals).map { "#   \($0)" }
    if draft.goals.count > mostGoals { lines.append("#   … och \(draft.goals.count - mostGoals) till") }
    lines += ["", "# Statusar: vad de i filerna tolkas som."]
    lines += known.map { "#   \($0) = \($1.name), \($1.grade.isMet ? "uppfyllt" : "inte uppfyllt")" }
    if !unknown.isEmpty {
        lines += ["# Statusar som inte känns igen. Skriv före = vilket steg var och en betyder.", "# status steg"]
        lines += unknown.map { "#   Delvis uppfyllt = \($0)" }
    }
    lines += ["", "# Kolumner: vad de i filerna tolkas som."] + used.map { "#   \($0) = \($1.rawValue)" }
    if !unused.isEmpty {
        lines += ["# Kolumner som inte används. Skriv efter kolumn vad de är, om de ska med.", "# kolumn motivering"]
        lines += unused.map { "#   \($0)" }
    }
    return lines.map(printable)
}

/// More goals than these are not needed to see what they are called.
private let mostGoals = 12

/// The profile that was looked through, where it has no fault.
public func profileHolds(path: String, kommun: String) -> String {
    "\(path): profilen för \(kommun) stämmer. Den gäller när den ligger i katalogen för egna kommuner."
}
