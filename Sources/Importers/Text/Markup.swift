/// Tags that text keeps when it is copied from a web page or a report tool.
private let inlineTags: Set<Substring> = [
    "i", "b", "u", "s", "em", "strong", "span", "sub", "sup", "font", "a", "p", "br", "div", "li", "ul", "ol", "small",
    "big", "mark", "ins", "del", "strike",
]
/// Tags that part words from each other.
private let partingTags: Set<Substring> = ["br", "p", "div", "li", "ul", "ol"]
private let longestTag = 80

/// The text without inline tags: "<i>Mått</i>" is "Mått". Other "<" stay as they are.
func removingTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
        result += rest[..<open]
        rest = rest[open...]
        if let (name, end) = tag(rest) {
            if partingTags.contains(name) { result += " " }
            rest = rest[end...]
        } else {
            result += "<"
            rest = rest.dropFirst()
        }
    }
    return result + rest
}

/// The name of the tag that a text begins with, and where the tag ends.
private func tag(_ text: Substring) -> (name: Substring, end: String.Index)? {
    let inside = text.dropFirst().prefix(longestTag)
    guard let first = inside.first, first == "/" || first.isLetter,
        let close = inside.firstIndex(where: { $0 == ">" || $0 == "<" }), inside[close] == ">"
    else { return nil }
    var body = inside[..<close]
    if body.first == "/" { body = body.dropFirst() }
    let name = body.prefix { $0.isASCII && $0.isLetter }
    let after = body.dropFirst(name.count)
    // "<b och c>" is no tag: a tag has nothing more, or attributes.
    guard after.isEmpty || after.first == "/" || (after.first == " " && (after.contains("=") || after.contains("/")))
    else { return nil }
    let known = Substring(name.lowercased())
    return inlineTags.contains(known) ? (known, text.index(after: close)) : nil
}

private let namedEntities: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "aring": "å",
    "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é", "Eacute": "É", "uuml": "ü",
    "ndash": "–", "mdash": "—", "hellip": "…", "rdquo": "”", "ldquo": "“", "rsquo": "’", "lsquo": "‘", "bull": "•",
    "middot": "·", "deg": "°", "sect": "§", "frac12": "½", "thinsp": " ", "ensp": " ", "emsp": " ",
]
private let longestEntity = 10

/// The text with "&amp;", "&#228;" and their like as the characters they stand for; unknown ones stay.
func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
        result += rest[..<start]
        rest = rest[start...]
        if let end = rest.prefix(longestEntity + 2).firstIndex(of: ";"),
            let character = entity(rest[rest.index(after: start)..<end])
        {
            result += character
            rest = rest[rest.index(after: end)...]
        } else {
            result += "&"
            rest = rest.dropFirst()
        }
    }
    return result + rest
}

private func entity(_ name: Substring) -> String? {
    guard name.first == "#" else { return namedEntities[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    // Invisible characters are no better for being spelled out.
    switch treatment(of: scalar) {
    case .keep: return String(scalar)
    case .space, .icon: return " "
    case .hyphen: return "-"
    case .drop, .softHyphen: return ""
    }
}
