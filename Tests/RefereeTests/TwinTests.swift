import Domain
import Testing

/// The referee is seen to judge: an inquiry with a mistake in it is answered otherwise than the right one, often enough.
@Suite struct TwinTests {
    /// A mistake, and in which share of the inquiries that it can be made in it shows, at the least: half of what was
    /// measured.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var name: String
        var rewriting: Rewriting
        var share: Double

        var testDescription: String { name }
    }

    static let mistakes = [
        Mistake(name: "more for at least", rewriting: Rewriting(quantity: \.moreForAtLeast), share: 0.1),
        Mistake(name: "some for every", rewriting: Rewriting(quantity: \.someForEvery), share: 0.15),
        Mistake(name: "all for any", rewriting: Rewriting(condition: \.allForAny), share: 0.2),
        Mistake(name: "what is not for what is", rewriting: Rewriting(condition: \.withoutNot), share: 0.25),
        Mistake(name: "every document for the latest", rewriting: Rewriting(condition: \.withoutLatest), share: 0.15),
        Mistake(name: "the median for the mean", rewriting: Rewriting(measure: \.medianForMean), share: 0.15),
        Mistake(name: "one more of the first", rewriting: Rewriting(places: { $0 + 1 }), share: 0.07),
    ]

    @Test(arguments: mistakes)
    func `a mistake shows`(mistake: Mistake) throws {
        let fixture = try Fixture(seed: 2)
        var generator = InquiryGenerator(seed: 2, corpus: fixture.corpus)
        var (made, seen) = (0, 0)
        while made < 100 {
            let right = generator.inquiry(generator.random.pick([.records, .groups, .table]))
            let wrong = mistake.rewriting(right)
            guard wrong != right else { continue }
            made += 1
            if try fixture.difference(between: wrong, and: right) != nil { seen += 1 }
        }
        #expect(Double(seen) / Double(made) >= mistake.share, "\(seen) of \(made)")
    }
}

extension Quantity {
    fileprivate var moreForAtLeast: Quantity {
        if case .number(.atLeast, let number) = self { .number(.more, number) } else { self }
    }

    fileprivate var someForEvery: Quantity { if case .every = self { .some } else { self } }
}

extension Condition {
    fileprivate var allForAny: Condition { if case .any(let conditions) = self { .all(conditions) } else { self } }

    fileprivate var withoutNot: Condition { if case .not(let condition) = self { condition } else { self } }

    fileprivate var withoutLatest: Condition { if case .latest = self { .all([]) } else { self } }
}

extension Measure {
    fileprivate var medianForMean: Measure {
        if case .summary(.mean, let field, of: let things) = self { .summary(.median, field, of: things) } else { self }
    }
}
