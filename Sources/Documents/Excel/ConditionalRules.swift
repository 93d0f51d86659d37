/// Colours that cells take by what stands in them: the rules that compare with a text or a number.
struct ConditionalRules {
    private struct Rule {
        var ranges: [CellRange]
        var priority: Int
        var test: Test
        /// The number of its colours among the workbook's.
        var format: Int
    }

    private enum Test {
        case equal(String)
        case contains(String)
        case begins(String)
    }

    /// Ranges of all rules together: every cell is held against each.
    private static let most = 500

    private var rules: [Rule] = []
    private var count = 0
    private var ranges: [CellRange] = []
    private var attributes: [String: String]?
    private var formula: String?

    var isEmpty: Bool { rules.isEmpty }

    mutating func begin(_ ranges: String) {
        self.ranges = ranges.split(separator: " ").prefix(Self.most).compactMap { CellRange($0) }
    }
    mutating func beginRule(_ attributes: [String: String]) { (self.attributes, formula) = (attributes, nil) }
    mutating func addFormula(_ text: String) { formula = formula ?? text }

    mutating func endRule() {
        guard let attributes, let format = attributes["dxfId"].flatMap({ Int($0) }), count + ranges.count <= Self.most,
            let test = test(attributes)
        else { return }
        let priority = attributes["priority"].flatMap { Int($0) } ?? Int.max
        count += ranges.count
        rules.append(Rule(ranges: ranges, priority: priority, test: test, format: format))
    }

    private func test(_ attributes: [String: String]) -> Test? {
        switch (attributes["type"], attributes["operator"]) {
        case ("cellIs", "equal"):
            guard let formula, !formula.isEmpty else { return nil }
            let isQuoted = formula.hasPrefix("\"") && formula.hasSuffix("\"") && formula.utf8.count > 1
            return .equal(isQuoted ? String(formula.dropFirst().dropLast()).lowercased() : formula)
        case ("containsText", _): return attributes["text"].map { .contains($0.lowercased()) }
        case ("beginsWith", _): return attributes["text"].map { .begins($0.lowercased()) }
        default: return nil
        }
    }

    /// The number of the colours of the first rule that a cell fulfils.
    func format(of text: String, number: Double?, at cell: CellReference) -> Int? {
        let text = text.lowercased()
        let fulfilled = rules.filter { rule in
            guard rule.ranges.contains(where: { $0.contains(cell) }) else { return false }
            switch rule.test {
            case .equal(let other): return text == other || number != nil && number == Double(other)
            case .contains(let part): return text.contains(part)
            case .begins(let start): return text.hasPrefix(start)
            }
        }
        return fulfilled.min { $0.priority < $1.priority }?.format
    }
}
