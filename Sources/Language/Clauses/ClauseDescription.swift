import Domain

/// Clauses as a person who mends the grammar reads them: what each word of a line was taken for.
extension Clause: CustomStringConvertible {
    public var description: String {
        (link == .first ? "" : "\(link.rawValue): ") + parts.map { "[\($0.part)]" }.joined(separator: " ")
    }
}

extension ClausePart: CustomStringConvertible {
    public var description: String {
        switch self {
        case .light: "lätt"
        case .verb: "verb"
        case .noun(let noun): "\(noun)"
        case .says(let saying): "säger \(saying)"
        case .not: "inte"
        case .place(let said):
            "hos \(said.join.rawValue) \(said.names.map { $0.joined(separator: "+") }.joined(separator: ", "))"
        case .under(let choice): "under \(choice.labels)"
        case .without(let excluded): "utom \(excluded)"
        case .time(let time): "tid \(time)"
        case .by(let dimensions): "per \(dimensions.map(\.rawValue).joined(separator: ", "))"
        case .ask(let asking): "fråga \(asking.rawValue)"
        case .rank(let rank):
            "rang \(rank.by.rawValue) \(rank.descending ? "fallande" : "stigande") \(rank.place) \(rank.places ?? 0)"
        case .than(let than): "än \(than)"
        case .compares(let compares):
            "jämför \(compares.isShare ? "andel " : "")\(compares.first.map { "\($0) " } ?? "")\(compares.comparison.rawValue)\(compares.second.map { " \($0)" } ?? "")"
        case .columns(let columns): "kolumner \(columns.map(\.rawValue).sorted().joined(separator: ", "))"
        case .relative(let clause): "som (\(clause))"
        case .groups(let said): "grupp \(said.join.rawValue) \(said.names)"
        case .number(let said): "tal \(said)"
        case .topic(let filter): "ämne \(Condition.text(filter).brief)"
        case .mentions: "nämner det"
        case .kommun(let said): "\(said.isExcluded ? "utom kommun" : "kommun") \(said.names.joined(separator: " "))"
        case .corrects(let parts): "rättar till \(parts.map(\.description).joined(separator: " "))"
        case .lacks(let remark): "saknas \(remark)"
        case .refuses: "nekas"
        case .follows(let said): "följer \(said.does.rawValue) \(said.noun ?? said.number.map(String.init) ?? "")"
        }
    }
}

extension NounGroup: CustomStringConvertible {
    public var description: String {
        let role: String? =
            switch self.role {
            case .plain: nil
            case .howMany: "antal"
            case .share: "andel"
            case .shareOf: "andel av"
            case .most(let descending, let share): (descending ? "flest" : "färst") + (share ? " andel" : "")
            }
        let parts: [String?] =
            [
                role, amount.map { "\($0)" }, noun,
                goals.map { "\($0.join.rawValue) \($0.choices.map(\.labels).joined(separator: ", "))" },
            ]
            + names.map { "”\($0.label)”" } + says.map { "\($0)" } + relatives.map { "som (\($0))" }
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}

extension Saying: CustomStringConvertible {
    public var description: String {
        switch self {
        case .claim(let claim): "\(claim.holds.brief)"
        case .all(let sayings): "både(\(sayings.map(\.description).joined(separator: ", ")))"
        case .any(let sayings): "någon(\(sayings.map(\.description).joined(separator: ", ")))"
        case .none(let sayings): "varken(\(sayings.map(\.description).joined(separator: ", ")))"
        case .at(let time, let saying): "\(saying) @\(time)"
        }
    }
}

extension TimeSaid: CustomStringConvertible {
    public var description: String {
        let said = said.map { sense in
            switch sense {
            case .year(let year): "\(year)"
            case .latest: "senaste"
            case .previous: "förra"
            }
        }.joined(separator: ", ")
        let sort = years.map { String("\($0)".prefix { $0 != "(" }) } ?? ""
        return [sort, said, month.map { "månad \($0)" } ?? "", report ?? ""].filter { !$0.isEmpty }.joined(
            separator: " ")
    }
}

extension GoalChoice {
    var labels: String {
        alternatives.map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
            separator: "|")
    }
}

extension Condition {
    /// In few words.
    var brief: String {
        switch self {
        case .status(.grades(let grades)): "status \(grades.map(\.rawValue).sorted())"
        case .status(.places(let places)): "steg \(places)"
        case .status(.printed(let name)): "status \(name)"
        case .earlierStatus(.grades(let grades)): "förut \(grades.map(\.rawValue).sorted())"
        case .way(let ways): ways.map(\.rawValue).joined(separator: "/")
        case .text(let filter):
            "text \(filter.groups.map { $0.map { $0.words.joined(separator: " ") }.joined(separator: "|") }.joined(separator: " & "))"
        case .all(let conditions): conditions.map(\.brief).joined(separator: " & ")
        case .any(let conditions): conditions.map(\.brief).joined(separator: " | ")
        case .not(let condition): "inte (\(condition.brief))"
        default: "\(self)"
        }
    }
}
