import Domain
import GrammarData

/// The sense that a category's rule makes of the senses in its pattern; nil for an action that makes none.
func makeSense(_ action: Action, _ senses: [Sense?], _ scales: StatusScales) -> Sense? {
    let first = senses.isEmpty ? nil : senses[0]
    switch action.name {
    case "läge": return makeLäge(action).map(Sense.läge)
    case "senaste": return .year(.latest)
    case "förra": return .year(.previous)
    case "årtal":
        guard case .literal(let digits)? = action.arguments.first, let year = Int(digits) else { return nil }
        return .year(.year(year))
    case "kortår":
        guard case .number(let number)? = first, (10...49).contains(number) else { return nil }
        return .year(.year(2000 + number))
    case "är", "inte", "annat", "varken", "både", "minst", "högst", "över", "under", "ej-eller", "någon":
        let lägen = senses.compactMap { if case .läge(let läge)? = $0 { läge } else { nil } }
        return makeStatus(action.name, lägen, scales).map(Sense.status)
    default:
        if let direction = Direction(rawValue: action.name) { return .direction(direction) }
        if SaidMaker.actions.contains(action.name) {
            return SaidMaker(scales: scales, action: action, senses: senses).made().map(Sense.said)
        }
        return first ?? nil
    }
}

/// `läge 1,2 / 3,4 skala namn`
private func makeLäge(_ action: Action) -> Läge? {
    let words = action.arguments.compactMap { if case .literal(let word) = $0 { word } else { nil } }
    guard words.count >= 3, words[1] == "/" else { return nil }
    let ranks = { (text: String) in text.split(separator: ",").compactMap { Int($0) } }
    return Läge(ranks: ranks(words[0]), negated: ranks(words[2]), scale: words.count == 5 ? words[4] : nil)
}

private func makeStatus(_ action: String, _ lägen: [Läge], _ scales: StatusScales) -> StatusSense? {
    guard let läge = lägen.first else { return nil }
    if let printed = läge.printed { return makeStatus(action, printed: printed) }
    let scale = lägen.lazy.compactMap(\.scale).first
    let lowest = StatusGrade.lowest.rawValue
    let status = { (ranks: [Int]) in StatusSense(Set(ranks).sorted(), of: scale, in: scales) }
    let ranks = scales.ranks(of: scale)
    switch action {
    case "är":
        return StatusSense(ranks: läge.ranks, negated: läge.negated, scale: scale, isNegation: läge.isDenial)
    case "inte": return StatusSense(ranks: läge.negated, negated: läge.ranks, scale: scale, isNegation: true)
    case "annat": return status(scales.others(than: läge.ranks, of: scale))
    case "varken":
        // "Varken ej eller delvis": "ej" alone is the lowest step.
        let named = lägen.flatMap(\.ranks) + (lägen.count == 1 ? [lowest] : [])
        var neither = status(scales.others(than: named, of: scale))
        neither.isNeither = true
        return neither
    case "både":
        var both = status(lägen.flatMap(\.ranks))
        both.isBoth = true
        return both
    case "minst": return status(ranks.filter { $0 >= läge.step })
    case "högst": return status(ranks.filter { $0 <= läge.lastStep })
    case "över": return status(ranks.filter { $0 > läge.lastStep })
    case "under": return status(ranks.filter { $0 < läge.step })
    case "ej-eller": return status(läge.ranks + [lowest])
    default: return status(lägen.flatMap(\.ranks))
    }
}

/// A status without a place on a scale is or is not: none is above or below it.
private func makeStatus(_ action: String, printed: String) -> StatusSense? {
    guard action == "är" || action == "inte" || action == "annat" else { return nil }
    return StatusSense(ranks: [], negated: [], printed: printed, isNegation: action != "är")
}

/// The two members of a coordinated list as one sense; nil where they cannot stand in one.
func join(_ first: Sense, _ second: Sense) -> Sense? {
    switch (first, second) {
    case (.kommuner(let a, let ordinary), .kommuner(let b, let alsoOrdinary)):
        return .kommuner(a + b.filter { !a.contains($0) }, ordinary: ordinary + alsoOrdinary)
    case (.nämnder(let a, let taken), .nämnder(let b, let alsoTaken)):
        return .nämnder(a + b.filter { !a.contains($0) }, taken: taken + alsoTaken)
    case (.goals(let a, let compound), .goals(let b, let alsoCompound)):
        let alternatives = a.alternatives + b.alternatives.filter { !a.alternatives.contains($0) }
        return .goals(GoalChoice(alternatives: alternatives), compound: compound || alsoCompound)
    default:
        return nil
    }
}
