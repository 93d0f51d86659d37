/// One line of XML that holds a tag and perhaps what it encloses.
///
/// Poppler's programs write a tag a line. Lines are read by themselves, for what they write is not always XML: a
/// control character in a text, or a link that ends inside of bold letters, would cost the whole document.
struct TagLine {
    let name: Substring
    private(set) var attributes: [Substring: Substring] = [:]
    /// What follows the tag on its line, with its tags and entities as they are.
    let content: Substring

    init?(_ line: Substring) {
        guard let begin = line.firstIndex(of: "<") else { return nil }
        var rest = line[line.index(after: begin)...]
        name = rest.prefix { !" />".contains($0) }
        rest = rest[name.endIndex...]
        while let key = Self.key(&rest) {
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            attributes[key] = rest[..<end]
            rest = rest[rest.index(after: end)...]
        }
        content = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
    }

    func number(_ key: Substring) -> Double? {
        attributes[key].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The next attribute's name; the rest then begins with its value.
    private static func key(_ rest: inout Substring) -> Substring? {
        rest = rest.drop { $0 == " " }
        let key = rest.prefix { $0 != "=" && $0 != ">" && $0 != "/" }
        let value = rest[key.endIndex...]
        guard !key.isEmpty, value.hasPrefix("=\"") else { return nil }
        rest = value.dropFirst(2)
        return key
    }
}
