/// How reports write the steps of scales beside the steps' own names and signs, all in small letters.
public struct StatusWording: Hashable, Sendable {
    /// What can stand before a step: "målet är". The longest first.
    public var openings: [String]
    /// What can stand after it: "vid årets slut".
    public var closings: [String]
    /// Words that can stand within and say nothing: "vara".
    public var fillers: Set<String>
    /// Words that say that a goal is reached: what stands beside them says how far.
    public var verbs: Set<String>
    /// The names of the steps that each degree beside a verb means.
    public var degrees: [String: [String]]
    /// The names of the steps that each way to write means.
    public var steps: [String: [String]]
    /// How far words say that a goal has come.
    public var grading = StatusGrading()

    public init(
        openings: [String] = [], closings: [String] = [], fillers: Set<String> = [], steps: [String: [String]] = [:],
        verbs: Set<String> = [], degrees: [String: [String]] = [:]
    ) {
        self.openings = openings
        self.closings = closings
        self.fillers = fillers
        self.steps = steps
        self.verbs = verbs
        self.degrees = degrees
    }

    /// The steps that a text without openings means: as it stands, or by its degree beside a verb ("har nåtts till viss del").
    func steps(_ bare: String) -> [String] {
        if let steps = steps[bare] { return steps }
        let words = bare.split(separator: " ")
        let rest = words.filter { !verbs.contains(String($0)) }
        return rest.count < words.count ? degrees[rest.joined(separator: " ")] ?? [] : []
    }

    /// The degree that a status says, where its words say one.
    func degree(of name: String) -> Int? { grading.degree(of: bare(name), verbs: verbs) }

    var isEmpty: Bool { openings.isEmpty && steps.isEmpty }

    func hasOpening(_ text: String) -> Bool {
        let key = StatusLevel.key(text)
        return openings.contains { key.hasPrefix($0 + " ") }
    }

    /// Without what stands before the step, the signs around it and words that say nothing.
    func bare(_ text: String) -> String {
        var rest = Substring(StatusLevel.key(text))
        if let mark = rest.lastIndex(where: { $0 == ":" || $0 == "–" }) { rest = rest[rest.index(after: mark)...] }
        while let first = rest.first, !first.isLetter, !first.isNumber { rest = rest.dropFirst() }
        while let last = rest.last, !last.isLetter, !last.isNumber { rest = rest.dropLast() }
        // One may follow another: "nämnden bedömer att" and "målet".
        while let opening = openings.first(where: { rest.hasPrefix($0 + " ") }) {
            rest = rest.dropFirst(opening.count + 1)
        }
        if let closing = closings.first(where: { rest.hasSuffix(" " + $0) }) { rest = rest.dropLast(closing.count + 1) }
        return rest.split { $0 == " " || $0 == "," }.filter { !fillers.contains(String($0)) }.joined(separator: " ")
    }
}
