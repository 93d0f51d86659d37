import Domain

/// The conditions of an inquiry in words.
extension InquiryLinearizer {
    func say(_ condition: Condition) -> String {
        switch condition {
        case .kommun(let names): phrase("villkor kommun", ["x": list(names, "eller")])
        case .nämnd(let names): phrase("villkor nämnd", ["x": list(names, "eller")])
        case .goal(let choice): phrase("villkor mål", ["x": said(choice)])
        case .name(let choice): phrase("villkor namn", ["x": said(choice)])
        case .field(let test): said(test)
        case .status(.placed): phrase("villkor bedömd")
        case .status(let test): phrase("villkor status", ["x": statuses(test)])
        case .earlierStatus(let test): phrase("villkor tidigare status", ["x": statuses(test)])
        case .scale(let name): phrase("villkor skala", ["x": words.quoted(name)])
        case .level(let level): phrase("villkor nivå \(level.rawValue)")
        case .text(let filter) where filter.inComments:
            phrase("villkor text i kommentar", ["x": words.texts(filter)])
        case .text(let filter): phrase("villkor text", ["x": words.texts(filter)])
        case .motivering: phrase("villkor motivering")
        case .way(let directions):
            phrase("villkor väg", ["x": list(directions.map { phrase("utsaga riktning \($0.rawValue)") }, "eller")])
        case .steps(let least): phrase("villkor steg", ["x": words.number(least)])
        case .paired: phrase("villkor båda åren")
        case .latest(of: let kommuner):
            phrase(kommuner.isEmpty ? "villkor senaste" : "villkor senaste av", ["x": list(kommuner)])
        case .years(let years): phrase("villkor år", ["x": list(years.map(String.init), "eller")])
        case .month(let month): phrase("villkor månad", ["x": words.monthNames[month] ?? "\(month)"])
        case .span(let span): phrase("villkor år till år", ["x": "\(span.from)", "y": "\(span.to)"])
        case .documentKind(let kind): phrase("villkor rapport", ["x": words.quoted(kind)])
        case .standing: phrase("villkor gällande")
        case .ofAll: phrase("villkor alla grupper")
        case .has(let quantity, let things, sharing: let dimensions): said(quantity, things, dimensions)
        case .compares(.value, let comparison, .number(let number)):
            phrase("villkor värde", ["j": phrase("storlek \(comparison.rawValue)"), "y": said(number)])
        case .compares(.size(.value), let comparison, .number(let number)):
            phrase("villkor värdets storlek", ["j": phrase("storlek \(comparison.rawValue)"), "y": said(number)])
        case .compares(let first, let comparison, let second):
            phrase(
                "villkor jämför",
                ["x": say(first), "j": phrase("storlek \(comparison.rawValue)"), "y": say(second)])
        case .all(let conditions): joined(conditions, "villkor både", "villkor och", empty: "villkor inget")
        case .any(let conditions): joined(conditions, "villkor antingen", "villkor eller", empty: "villkor omöjligt")
        case .not(let condition): phrase("villkor inte", ["x": say(condition)])
        }
    }

    private func joined(_ conditions: [Condition], _ key: String, _ conjunction: String, empty: String) -> String {
        if conditions.isEmpty { return phrase(empty) }
        let parts = conditions.map(say).joined(separator: " " + phrase(conjunction) + " ")
        return phrase(key, ["x": parts])
    }

    private func said(_ quantity: Quantity, _ things: Things, _ dimensions: [Dimension]) -> String {
        if quantity == .some, dimensions == [.nämnd, .nämndmål], let goal = try? ofGoal(things) { return goal }
        let isPart = isPart(things) && dimensions.isEmpty
        let others =
            dimensions.isEmpty
            ? say(things) : phrase("villkor samma", ["x": say(things), "y": self.dimensions(dimensions)])
        switch quantity {
        case .number(let comparison, let number):
            let many = "\(phrase("jämför \(comparison.rawValue)")) \(number)"
            return phrase(
                isPart ? "villkor antal av" : "villkor antal",
                ["n": quantity == .none ? phrase("mängd ingen") : many, "x": others])
        case .every(of: let all): return phrase("villkor alla", ["x": others, "y": say(all)])
        case .percent(let comparison, let percent, of: let all):
            let many = "\(phrase("jämför \(comparison.rawValue)")) \(say(.number(percent)))"
            return phrase(isPart ? "villkor andel av" : "villkor andel", ["n": many, "x": others, "y": say(all)])
        }
    }

    /// "Hör till ett mål som är ej uppfyllt".
    private func ofGoal(_ things: Things) throws(NoIdiom) -> String {
        let sentence = InquirySentence(words: words)
        let told = try GoalsTold(things)
        guard !told.sayings.isEmpty, told.goals.isEmpty, told.isLevelled else { throw NoIdiom() }
        return phrase("villkor mål som", ["x": try sentence.predicate(told, .one, isClause: true)])
    }

    // MARK: - Names

    private func said(_ choice: GoalChoice) -> String {
        guard !choice.alternatives.isEmpty else { return phrase("villkor omöjligt") }
        return quoted(words.unique(choice.alternatives.flatMap(\.names)))
    }

    private func said(_ choice: NameChoice) -> String {
        guard !choice.alternatives.isEmpty else { return phrase("villkor omöjligt") }
        return list(choice.alternatives.map { "\($0.field.said(by: self)) \(quoted($0.names))" }, "eller")
    }

    private func said(_ test: FieldTest) -> String {
        let field = test.field.said(by: self)
        return switch test.test {
        case .isOne(of: let values): phrase("villkor är någon", ["f": field, "x": quoted(values)])
        case .holds(let word): phrase("villkor innehåller", ["f": field, "x": words.quoted(word)])
        case .positive where test.field == .belopp: phrase("villkor belopp över noll")
        case .negative where test.field == .belopp: phrase("villkor belopp under noll")
        case .positive: phrase("villkor över noll", ["f": field])
        case .negative: phrase("villkor under noll", ["f": field])
        case .reached: phrase("villkor når")
        case .missed: phrase("villkor missar")
        case .present: phrase("villkor finns", ["f": field])
        }
    }

    /// The names of the steps on the scales that such records have: those of goals in the years spoken of, or of what is
    /// to be done.
    private func statuses(_ test: StatusTest) -> String { list(statusNames(test), "eller") }

    /// The same in quotes.
    func quotedStatuses(_ test: StatusTest) -> String { quoted(statusNames(test)) }

    private func statusNames(_ test: StatusTest) -> [String] {
        let areGoals = source?.schema.goals.contains(.kfMål) ?? true
        let used = Set(years.flatMap { words.scalesByYear[$0] ?? [] })
        let levels = words.scales.levels.filter {
            areGoals
                ? used.isEmpty && $0.scale != StatusScales.progressScale || used.contains($0.scale)
                : $0.scale == StatusScales.progressScale
        }
        switch test {
        case .grades(let grades): return said(levels.filter { grades.contains($0.grade) })
        case .places(let places): return said(levels.filter { places.contains($0.rank) })
        case .placed: return [phrase("status på skala")]
        case .printed(let name): return [name]
        }
    }

    private func said(_ levels: [StatusLevel]) -> [String] {
        levels.isEmpty ? [phrase("villkor omöjligt")] : words.unique(levels.map(\.name))
    }
}
