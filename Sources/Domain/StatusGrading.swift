/// The words that say how far a goal has come, in their order. A scale is made of them where no known one tells the statuses
/// of a municipality's documents apart: "Låg måluppfyllelse", "God måluppfyllelse", ….
public struct StatusGrading: Hashable, Sendable {
    /// The words of each degree, the lowest first: "ingen", "inte alls".
    public var degrees: [[String]]
    /// The first degree that counts as fulfilled: that of a verb or a noun alone, too ("Uppnått").
    public var firstMet: Int
    /// What may stand beside a degree and says nothing of it: "måluppfyllelse".
    public var nouns: Set<String>

    public init(degrees: [[String]] = [], firstMet: Int = 0, nouns: Set<String> = []) {
        (self.degrees, self.firstMet, self.nouns) = (degrees, firstMet, nouns)
    }

    /// The degree that a status says, by its place; nil where it has words of which nothing is known, or of two degrees.
    func degree(of bare: String, verbs: Set<String>) -> Int? {
        guard !bare.isEmpty else { return nil }
        let words = bare.split(separator: " ").map(String.init)
        let said = longestDegree(in: words)
        let rest = said.map { words[..<$0.words.lowerBound] + words[$0.words.upperBound...] } ?? words[...]
        guard rest.allSatisfy({ nouns.contains($0) || verbs.contains($0) }) else { return nil }
        return said?.degree ?? firstMet
    }

    private func longestDegree(in words: [String]) -> (degree: Int, words: Range<Int>)? {
        var longest: (degree: Int, words: Range<Int>)?
        for (degree, forms) in degrees.enumerated() {
            for form in forms.map({ $0.split(separator: " ").map(String.init) }) where form.count <= words.count {
                guard form.count > longest?.words.count ?? 0 else { continue }
                let start = (0...words.count - form.count).first { Array(words[$0..<$0 + form.count]) == form }
                if let start { longest = (degree, start..<start + form.count) }
            }
        }
        return longest
    }

    /// The scale that the statuses make up, each with the degree that it says; nil for fewer than two degrees.
    func scale(of names: [(name: String, degree: Int)]) -> StatusScale? {
        let steps = Dictionary(grouping: names.sorted { $0.name < $1.name }, by: \.degree).sorted { $0.key < $1.key }
        guard steps.count > 1, let last = steps.last, last.key >= firstMet, steps[0].key < firstMet else { return nil }
        let first = steps.first { $0.key >= firstMet } ?? last
        let all = steps.map { $0.value[0].name }
        let signs = Dictionary(uniqueKeysWithValues: steps.map { ($0.value[0].name, $0.value.dropFirst().map(\.name)) })
        return StatusScale(
            StatusScale.name(ofSteps: all), all, fulfilledFrom: first.value[0].name, signs: signs, standsInText: false)
    }
}
