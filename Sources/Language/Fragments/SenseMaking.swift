import Domain
import GrammarData

/// The sense that a category's rule makes of the senses in its pattern; nil for an action that makes none.
func makeSense(_ action: Action, _ senses: [Sense?]) -> Sense? {
    let first = senses.isEmpty ? nil : senses[0]
    switch action.name {
    case "läge": return makeLäge(action).map(Sense.läge)
    case "senaste": return .year(.latest)
    case "förra": return .year(.previous)
    case "är", "inte", "annat", "varken", "både", "minst", "högst", "över", "under", "ej-eller", "någon":
        return makeStatus(action.name, senses.compactMap { if case .läge(let läge)? = $0 { läge } else { nil } })
            .map(Sense.status)
    default:
        if let direction = Direction(rawValue: action.name) { return .direction(direction) }
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

private func makeStatus(_ action: String, _ lägen: [Läge]) -> StatusSense? {
    guard let läge = lägen.first else { return nil }
    let scale = lägen.lazy.compactMap(\.scale).first
    switch action {
    case "är": return StatusSense(ranks: läge.ranks, negated: läge.negated, scale: scale)
    case "inte": return StatusSense(ranks: läge.negated, negated: läge.ranks, scale: scale, isNegation: true)
    case "annat": return StatusSense(StatusSense.ranks { !läge.ranks.contains($0) }, scale: scale)
    case "varken":
        // "Varken ej eller delvis": "ej" alone is the lowest step.
        let named = Set(lägen.flatMap(\.ranks) + (lägen.count == 1 ? [1] : []))
        var neither = StatusSense(StatusSense.ranks { !named.contains($0) }, scale: scale)
        neither.isNeither = true
        return neither
    case "både":
        var both = StatusSense(Set(lägen.flatMap(\.ranks)).sorted(), scale: scale)
        both.isBoth = true
        return both
    case "minst": return StatusSense(StatusSense.ranks { $0 >= läge.step }, scale: scale)
    case "högst": return StatusSense(StatusSense.ranks { $0 <= läge.lastStep }, scale: scale)
    case "över": return StatusSense(StatusSense.ranks { $0 > läge.lastStep }, scale: scale)
    case "under": return StatusSense(StatusSense.ranks { $0 < läge.step }, scale: scale)
    case "ej-eller": return StatusSense(Set(läge.ranks + [1]).sorted(), scale: scale)
    default: return StatusSense(Set(lägen.flatMap(\.ranks)).sorted(), scale: scale)
    }
}

/// The two members of a coordinated list as one sense; nil where they cannot stand in one.
func join(_ first: Sense, _ second: Sense) -> Sense? {
    switch (first, second) {
    case (.kommuner(let a, let ordinary), .kommuner(let b, let alsoOrdinary)):
        return .kommuner(a + b.filter { !a.contains($0) }, ordinary: ordinary + alsoOrdinary)
    case (.nämnder(let a, let word, let everyday), .nämnder(let b, let other, let alsoEveryday)):
        return .nämnder(a + b.filter { !a.contains($0) }, word: word + " " + other, everyday: everyday || alsoEveryday)
    case (.goals(let a, let compound), .goals(let b, let alsoCompound)):
        let alternatives = a.alternatives + b.alternatives.filter { !a.alternatives.contains($0) }
        return .goals(GoalChoice(alternatives: alternatives), compound: compound || alsoCompound)
    default:
        return nil
    }
}
