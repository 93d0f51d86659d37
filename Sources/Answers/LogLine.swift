import Domain

/// One line of JSON about a question that was refused or corrected, with a newline; nil for any other.
///
/// - Parameter time: when it was asked, as text.
public func logLine(for answer: Answer, time: String) -> String? {
    guard !answer.understood || !answer.corrections.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.raw("{\"tid\": ")
    writer.string(time)
    writer.raw(", \"slag\": ")
    writer.string(answer.understood ? "rattad" : "avvisad")
    writer.raw(", \"fraga\": ")
    writer.string(String(answer.question.prefix(longestLogged)))
    writer.raw(", \"oforstadda\": ")
    writer.list(answer.unknown) { $0.string(String($1.text.prefix(longestLogged))) }
    writer.raw(", \"rattningar\": ")
    writer.list(answer.corrections) { $0.object([("fran", .text($1.from)), ("till", .text($1.to))]) }
    writer.raw(", \"forslag\": ")
    writer.list(answer.suggestions) { $0.string($1) }
    writer.raw("}\n")
    return writer.text
}

/// In characters: what is longer is no question.
private let longestLogged = 500
