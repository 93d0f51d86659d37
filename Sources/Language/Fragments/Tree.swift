import Domain

/// One reading of a line: parts that together cover every token.
public struct Reading: Sendable {
    public var parts: [Part]
    public var cost: Double
}

/// A stretch of the line and what it is taken for.
public struct Part: Sendable {
    public enum Role: Sendable {
        /// A rule's phrase: its name, the name of what it gives, literal arguments and the senses of its categories.
        case phrase(rule: String, action: String, arguments: [ActionArgument])
        /// A word that means nothing for the answer, or a mark.
        case filler
        /// A word that is neither in the grammar nor in the corpus.
        case unknown
    }

    public var role: Role
    /// True for words that are searched for in the texts.
    var isText: Bool {
        if case .phrase(_, let action, _) = role {
            ["text", "text-inte", "text-om", "sökord"].contains(action)
        } else {
            false
        }
    }

    /// True for a bare word that is searched for as nothing else could be made of it.
    var isAssumedText: Bool {
        if case .phrase(_, "sökord", _) = role { true } else { false }
    }

    /// Indices of the line's tokens (spaces not counted).
    public var range: Range<Int>
}

/// An argument of a rule's action, with references replaced by what they stood for.
public enum ActionArgument: Sendable, Hashable {
    case literal(String)
    case sense(Sense)
    /// The pattern that matched lacks the place.
    case absent
}
