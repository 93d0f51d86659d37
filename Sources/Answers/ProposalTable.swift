import Domain

/// Proposals for the grammar as a table, in their order.
public func proposalTable(_ proposals: [GrammarProposal]) -> Table {
    Table(
        columns: ["ord", "antal", "fil", "block", "forslag", "exempel"],
        rows: proposals.map { proposal in
            [
                .text(proposal.word), .integer(proposal.count), proposal.file.map(Value.text) ?? .null,
                proposal.block.map(Value.text) ?? .null, .text(wording(of: proposal)), .text(proposal.example),
            ]
        })
}

/// What a log without anything to propose says of itself.
/// - Parameter path: the log's file; nil where there is no place for one.
public func nothingToPropose(path: String?) -> String {
    guard let path else { return "Inga förslag: varken HOME eller XDG_STATE_HOME säger var loggen finns." }
    return printable("Inga förslag: loggen \(path) har inga frågor med ord som ännu är okända.")
}

private func wording(of proposal: GrammarProposal) -> String {
    switch proposal.reason {
    case .like(let word): "likt ”\(word)”: lägg till det där om det betyder samma sak"
    case .inGoal(let name): "ord i målet ”\(name)”: gör det till ett målord"
    case .inName(let name): "ord i namnet ”\(name)”: \(proposal.word) = ord ur namnet"
    case .spelling(let word): "rättas till ”\(word)”: lägg till stavningen"
    case .filler: "står bland utfyllnad: lägg till det där om det inte ändrar svaret"
    case .inTexts: "finns i texterna: \(proposal.word) = ord ur ett namn, om det är ett annat ord för det"
    case .new: "ny: välj"
    }
}
