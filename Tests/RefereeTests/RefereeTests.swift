import Domain
import Testing

/// The database answers as one who goes through all records, by what the algebra's words say.
@Suite struct RefereeTests {
    private static let inquiriesPerCorpus = 1_700
    /// How many faults are told: the shortest.
    private static let told = 5

    @Test(arguments: 1...12)
    func `the database answers as the referee`(seed: Int) throws {
        let fixture = try Fixture(seed: seed)
        var generator = InquiryGenerator(seed: seed, corpus: fixture.corpus)
        var faults: [String] = []
        for _ in 0..<Self.inquiriesPerCorpus {
            let form = generator.form()
            let fault = form == .claim ? fixture.fault(generator.claim()) : fixture.fault(generator.inquiry(form))
            if let fault { faults.append(fault) }
        }
        // SQLite before 3.46 parses no deeper than a hundred symbols.
        let tooDeep = faults.count { $0.contains("parser stack overflow") }
        faults.removeAll { $0.contains("parser stack overflow") }
        #expect(tooDeep <= Self.inquiriesPerCorpus / 500)
        let shortest = faults.sorted { $0.count < $1.count }.prefix(Self.told)
        #expect(faults.isEmpty, "\(faults.count):\n\(shortest.joined(separator: "\n"))")
    }

    /// Goals are paired as far as an inquiry needs, wherever in it pairs are spoken of.
    @Test func `each inquiry has its own goals paired`() throws {
        let fixture = try Fixture(seed: 1)
        var generator = InquiryGenerator(seed: 1, corpus: fixture.corpus)
        var asked = 0
        while asked < 40 {
            let (inquiry, claim) = (generator.inquiry(.table), generator.claim())
            if inquiry.speaksOfPairs {
                #expect(try fixture.difference(inquiry, from: fixture.anew()) == nil, "\(inquiry)")
                asked += 1
            }
            if claim.speaksOfPairs {
                #expect(
                    try fixture.holds(claim, in: fixture.anew()) == Evaluator(fixture.corpus).holds(claim), "\(claim)")
                asked += 1
            }
        }
    }
}

extension Fixture {
    /// What is wrong with the database's answer, and the inquiry.
    func fault(_ inquiry: Inquiry) -> String? {
        do { return try difference(inquiry).map { "\($0)\n\(inquiry)" } } catch { return "\(error)\n\(inquiry)" }
    }

    func fault(_ claim: Condition) -> String? {
        do {
            let isTrue = Evaluator(corpus).holds(claim)
            return try holds(claim) == isTrue ? nil : "should be \(isTrue)\n\(claim)"
        } catch { return "\(error)\n\(claim)" }
    }
}
