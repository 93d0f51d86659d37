/// How reports write the steps of scales beside the steps' own names and signs, all in small letters.
public struct StatusWording: Hashable, Sendable {
    /// What can stand before a step: "målet är". The longest first.
    public var openings: [String]
    /// What can stand after it: "vid årets slut".
    public var closings: [String]
    /// Words that can stand within and say nothing: "vara".
    public var fillers: Set<String>
    /// The names of the steps that each way to write means.
    public var steps: [String: [String]]

    public init(
        openings: [String] = [], closings: [String] = [], fillers: Set<String> = [], steps: [String: [String]] = [:]
    ) {
        self.openings = openings
        self.closings = closings
        self.fillers = fillers
        self.steps = steps
    }

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
        if let opening = openings.first(where: { rest.hasPrefix($0 + " ") }) { rest = rest.dropFirst(opening.count + 1) }
        if let closing = closings.first(where: { rest.hasSuffix(" " + $0) }) { rest = rest.dropLast(closing.count + 1) }
        return rest.split { $0 == " " || $0 == "," }.filter { !fillers.contains(String($0)) }.joined(separator: " ")
    }
}
