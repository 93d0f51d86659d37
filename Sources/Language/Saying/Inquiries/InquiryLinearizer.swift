import Domain

/// Says an inquiry in Swedish, a phrase of the data for each node, so that all that it asks is said.
///
/// What there is an idiom for is said by `InquirySentence`, in words that are themselves a question; this says the rest.
struct InquiryLinearizer {
    let words: Linearizer
    /// What the things that are spoken of are some of: they are then "de", and said by what is added.
    var whole: Things?
    /// What the records are that conditions speak of.
    var source: RowSource?
    /// The years spoken of.
    var years: [Int] = []

    /// What is asked, and what is to be answered with yes or no before it.
    func restate(_ asked: Asked) -> String {
        var linearizer = self
        linearizer.years = asked.inquiry.things.recordConditions.flatMap(\.years)
        if linearizer.years.isEmpty { linearizer.years = [words.latestYear].compactMap { $0 } }
        guard let claim = asked.claim else { return linearizer.restate(asked.inquiry) }
        return linearizer.restate(.decision(claim, showing: asked.inquiry.things, asked.inquiry.layout))
    }

    private func restate(_ inquiry: Inquiry) -> String {
        if let said = try? groupSentence(inquiry) { return words.sentence(said) }
        let sentence =
            switch inquiry {
            case .rows(let things, _): rows(things)
            case .table(of: let things, let measures, _): number(things, measures) ?? table(things, measures)
            case .decision(let claim, showing: let things, _): decision(claim, things)
            }
        let whole = sentence + form(inquiry.layoutToSay, of: inquiry.things)
        return words.sentence(whole)
    }

    private func rows(_ things: Things) -> String {
        phrase(things.recordSet == nil ? "utsaga rader" : "utsaga poster", ["x": say(things)])
    }

    /// "Hur många åtaganden … per nämndmål", "hur stor andel av åtaganden … har status Klart".
    private func number(_ groups: Things, _ measures: [Measure]) -> String? {
        guard case .groups(let by, of: let all) = groups else { return nil }
        let per = by.isEmpty ? "" : " " + phrase("per", ["x": dimensions(by)])
        switch measures.first {
        case .count(let things)? where measures.count == 1 && things.dimensions == nil:
            guard things.conditions(beyond: all) != nil, let said = records(things) else { return nil }
            return phrase("utsaga antal poster", ["x": said]) + per
        case .count(let things)? where measures.count == 1 && by.isEmpty:
            guard let said = try? countedGroups(things) else { return nil }
            return said
        case .percent(.count(let part), of: .count(let whole))? where whole == all && part.dimensions == nil:
            guard let said = records(whole), let added = part.conditions(beyond: whole), !added.isEmpty else {
                return nil
            }
            let predicate = conditioned(whole).say(Condition.all(of: added))
            return phrase("utsaga andel poster", ["x": said, "y": predicate]) + per
        default: return nil
        }
    }

    private func decision(_ claim: Condition, _ shown: Things) -> String {
        switch claim {
        case .has(.every(of: let all), let met, sharing: []) where all == shown || met == shown:
            guard let said = records(all), let added = met.conditions(beyond: all), !added.isEmpty else { break }
            return phrase("utsaga stämmer alla", ["x": said, "y": conditioned(all).say(Condition.all(of: added))])
        case .has(.some, let met, sharing: []) where met == shown:
            return phrase("utsaga stämmer finns", ["x": say(met)])
        case .compares(let first, let comparison, let second):
            let values = ["x": say(first), "j": phrase("storlek \(comparison.rawValue)"), "y": say(second)]
            return phrase("utsaga stämmer jämför", values)
        default: break
        }
        return phrase("utsaga beslut", ["x": say(claim), "y": say(shown)])
    }

    private func table(_ things: Things, _ measures: [Measure]) -> String {
        if things.dimensions?.isEmpty ?? true {
            return phrase("utsaga tal", ["x": list(measures.whole.map(say))])
        }
        let within = speaking(of: things.base)
        let values = [
            "x": list(measures.whole.map(within.say)), "y": dimensions(things.dimensions ?? []),
            "z": say(things.plainBase ?? things),
        ]
        return phrase("utsaga tabell", values)
    }

    private func form(_ layout: Inquiry.Layout, of things: Things) -> String {
        let within = speaking(of: things.base)
        let columns = ExtraColumn.allCases.filter { layout.columns.contains($0) && $0 != .kommun }
            .map { phrase("kolumn \($0.rawValue)") }
        let order = layout.order.map { sorting in
            switch sorting {
            case .by(let dimension, let descending): way(self.dimensions([dimension]), descending)
            case .measure(let measure, let descending): way(within.say(measure), descending)
            }
        }
        return (columns.isEmpty ? "" : phrase("utsaga kolumner", ["x": list(columns)])) + order.joined()
    }

    private func way(_ text: String, _ descending: Bool) -> String {
        phrase(descending ? "utsaga ordning fallande" : "utsaga ordning stigande", ["x": text])
    }

    // MARK: - Things

    /// What is said of groups is said of the records that they are made of.
    func speaking(of whole: Things?) -> InquiryLinearizer {
        var other = self
        other.whole = whole
        return other
    }

    /// Speaking of what the conditions of these things are about.
    func conditioned(_ things: Things) -> InquiryLinearizer {
        var other = speaking(of: things.base)
        other.source = things.source
        return other
    }

    /// True for things that are some of those spoken of.
    func isPart(_ things: Things) -> Bool { whole.flatMap(things.conditions(beyond:)) != nil }

    func say(_ things: Things) -> String {
        if let whole, let conditions = things.conditions(beyond: whole) {
            return conditions.isEmpty
                ? phrase("saker dessa")
                : phrase("saker av dessa", ["x": conditioned(things).say(Condition.all(of: conditions))])
        }
        if let said = records(things) { return said }
        return switch things {
        case .all(let source): phrase(source.phrase)
        case .those(let things, let condition):
            phrase("saker som", ["x": speaking(of: nil).say(things), "y": conditioned(things).say(condition)])
        case .groups(let dimensions, of: let things): groups(dimensions, of: things)
        case .later(let pairs): phrase("saker senare", ["x": say(pairs)])
        case .first(let places, of: let things, by: let orders):
            phrase(
                "saker först",
                [
                    "n": words.number(places), "x": speaking(of: nil).say(things),
                    "y": list(orders.map { speaking(of: things.base).say($0.measure) + way("", $0.descending) }),
                ])
        }
    }

    private func groups(_ dimensions: [Dimension], of things: Things) -> String {
        guard let first = dimensions.first else { return say(things) }
        if dimensions.count > 1 {
            return phrase("saker av flera", ["x": self.dimensions(dimensions), "y": say(things)])
        }
        return phrase("saker av", ["x": words.noun(first.rawValue).plural, "y": say(things)])
    }

    func dimensions(_ dimensions: [Dimension]) -> String {
        list(dimensions.map { words.noun($0.rawValue).singular })
    }

    // MARK: - Measures

    func say(_ measure: Measure) -> String {
        switch measure {
        case .number(let number): said(number)
        case .value(let field): phrase("mått värde", ["x": field.said(by: self)])
        case .way: phrase("mått väg")
        case .count(let things): phrase(isPart(things) ? "mått antal av" : "mått antal", ["x": say(things)])
        case .summary(.highest, .varde, of: let things) where things.recordSet?.source == .values && !isPart(things):
            phrase("mått värdet", ["x": records(things, areValues: false) ?? say(things)])
        case .summary(let summary, .belopp, of: let things) where things.dimensions == nil && !isPart(things):
            phrase("mått belopp \(summary.rawValue)", ["x": say(things)])
        case .summary(let summary, let field, of: let things):
            phrase("mått \(summary.rawValue)", ["f": field.said(by: self), "x": say(things)])
        case .percent(let part, of: let whole): phrase("mått procent", ["x": grouped(part), "y": grouped(whole)])
        case .mean(let part, per: let whole): phrase("mått medel av", ["x": grouped(part), "y": grouped(whole)])
        case .difference(let first, let second): phrase("mått skillnad", ["x": grouped(first), "y": grouped(second)])
        case .size(let measure): phrase("mått storlek", ["x": grouped(measure)])
        case .whole(let measure, sharing: let dimensions):
            phrase(
                dimensions.isEmpty ? "mått alla" : "mått alla av",
                ["x": grouped(measure), "y": self.dimensions(dimensions)])
        }
    }

    /// In parentheses, where it could be heard as a part of what is around it.
    private func grouped(_ measure: Measure) -> String {
        switch measure {
        case .number, .value, .way: say(measure)
        default: phrase("mått grupperat", ["x": say(measure)])
        }
    }

    func said(_ number: Double) -> String {
        let whole = number == number.rounded() && abs(number) < 1e15
        return whole ? "\(Int(number))" : "\(number)".replacing(".", with: ",")
    }

    // MARK: - Words

    func phrase(_ key: String, _ values: [String: String] = [:]) -> String { words.phrase(key, values) }
    func list(_ parts: [String], _ conjunction: String = "och") -> String { words.list(parts, conjunction) }
    func quoted(_ names: [String]) -> String { list(names.map(words.quoted), "eller") }
}

extension Things {
    /// The records of groups that are all there are.
    fileprivate var plainBase: Things? { if case .groups(_, of: let things) = self { things } else { nil } }

    /// The records that groups are made of; nil for records.
    fileprivate var base: Things? {
        switch self {
        case .groups(_, of: let things): things
        case .those(let things, _), .first(_, of: let things, by: _): things.base
        case .all, .later: nil
        }
    }
}

extension Inquiry {
    /// Without the order that numbers of groups stand in by themselves, the most first.
    fileprivate var layoutToSay: Inquiry.Layout {
        var said = layout
        if case .table(of: .groups, let measures, let layout) = self, let first = measures.first,
            layout.order == [.measure(first, descending: true)]
        {
            said.order = []
        }
        return said
    }
}

extension [Measure] {
    /// Without those that the first is made of.
    fileprivate var whole: [Measure] {
        switch first {
        case .percent(let one, of: let other)?, .mean(let one, per: let other)?, .difference(let one, let other)?:
            filter { $0 != one && $0 != other }
        case .summary(_, _, of: let things)?: filter { $0 != .count(things) }
        case .size(.difference(let one, let other))?: filter { $0 != one && $0 != other }
        default: self
        }
    }
}

extension RowSource {
    /// The phrase that says what the rows are.
    fileprivate var phrase: String {
        switch self {
        case .records(let kind): "slag \(kind.rawValue)"
        case .values: "slag värden"
        case .pairs: "slag par"
        case .texts: "slag texter"
        }
    }
}

extension Field {
    func said(by linearizer: InquiryLinearizer) -> String { linearizer.phrase("fält \(rawValue)") }
}

extension Condition {
    /// The years that it names.
    fileprivate var years: [Int] {
        switch self {
        case .years(let years): years
        case .span(let span): [span.from, span.to]
        default: []
        }
    }
}
