/// A file of one municipality's own words begins with `profil KOMMUN`: what of it is for questions and what for reading
/// reports is told by the kinds of its blocks.
enum Profile {
    static let kind = "profil"

    private static let reportKinds: Set<String> = [
        "kolumn", "etikett", "status", "ägare", "pengar", "grupper", "färg",
    ]

    static func isForReports(_ block: Block) -> Bool { reportKinds.contains(block.kind) }
}
