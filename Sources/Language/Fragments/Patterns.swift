import Domain
import GrammarData

/// A pattern's place, with words and classes as the lexicon's numbers.
enum PatternElement: Hashable, Sendable {
    case word(Int)
    case wordClass(Int)
    case category(Int, list: Bool)
    indirect case optional(PatternElement)
    case either([PatternElement])
}

/// A rule ready to be matched.
struct PreparedRule: Sendable {
    let name: String
    let action: Action
    let weight: Double
    let patterns: [[PatternElement]]
}
