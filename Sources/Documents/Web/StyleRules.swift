/// What style sheets say of an element, as far as it says what the element means.
struct ElementStyle {
    var fill: Colour?
    /// The letters' colour.
    var colour: Colour?
    var isBold: Bool?
    var isHidden = false
    var font: SymbolFont?

    init() {}

    /// Reads "background: #0b5; font-weight: bold".
    init(_ declarations: some StringProtocol) {
        for declaration in declarations.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].lowercased().filter { !$0.isWhitespace }
            take(name, declaration[declaration.index(after: colon)...].lowercased())
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        let words = value.split { $0.isWhitespace || $0 == "!" }
        switch name {
        case "background-color": fill = Colour(css: value.prefix { $0 != "!" })
        case "background":
            fill = Colour(css: value.prefix { $0 != "!" }) ?? words.lazy.compactMap { Colour(css: $0) }.first
        case "color": colour = Colour(css: value.prefix { $0 != "!" })
        case "font-weight": isBold = words.first.map { $0.hasPrefix("bold") || (Int($0) ?? 400) >= 600 }
        case "display": if words.first == "none" { isHidden = true }
        case "visibility": if words.first == "hidden" { isHidden = true }
        case "font-family":
            font =
                value.split(separator: ",").lazy.compactMap { family in
                    SymbolFont(name: SpacedText.line(family.filter { $0 != "\"" && $0 != "'" }))
                }.first
        default: break
        }
    }

    /// The style with what a nearer rule says on top.
    func overlaid(by other: ElementStyle) -> ElementStyle {
        var result = self
        result.fill = other.fill ?? fill
        result.colour = other.colour ?? colour
        result.isBold = other.isBold ?? isBold
        result.isHidden = isHidden || other.isHidden
        result.font = other.font ?? font
        return result
    }
}

/// The rules of a page's own style sheets whose selectors are a name, a class or both.
struct StyleRules {
    private static let most = 10_000

    private var rules: [String: ElementStyle] = [:]

    /// Adds a style sheet's rules; those for some screens only, and in media for print, are left out.
    mutating func add(_ sheet: String) {
        var rest = Self.withoutComments(Array(sheet.utf8))[...]
        while rules.count < Self.most, let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let selectors = String(decoding: rest[..<open], as: UTF8.self)
            let isNested = selectors.contains("@")
            let close = Self.close(of: rest, from: open, isNested: isNested)
            if !isNested { add(selectors, String(decoding: rest[(open + 1)..<close], as: UTF8.self)) }
            rest = rest[min(close + 1, rest.endIndex)...]
        }
    }

    /// What the rules say of an element by its name and classes.
    func style(of name: String, classes: String?, id: String?) -> ElementStyle {
        guard !rules.isEmpty else { return ElementStyle() }
        var keys = [name]
        for word in (classes ?? "").split(whereSeparator: \.isWhitespace).prefix(20) {
            keys += [".\(word)", "\(name).\(word)"]
        }
        if let id { keys.append("#\(id)") }
        return keys.reduce(ElementStyle()) { style, key in rules[key].map { style.overlaid(by: $0) } ?? style }
    }

    private mutating func add(_ selectors: String, _ declarations: String) {
        let style = ElementStyle(declarations)
        for selector in selectors.split(separator: ",") {
            let key = SpacedText.line(selector)
            guard !key.isEmpty, !key.contains(where: { " >+~:[*".contains($0) }) else { continue }
            rules[key] = (rules[key] ?? ElementStyle()).overlaid(by: style)
        }
    }

    /// Where the brace is that closes the one that is open.
    private static func close(of bytes: ArraySlice<UInt8>, from open: Int, isNested: Bool) -> Int {
        var depth = 0
        for index in open..<bytes.endIndex {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 || (!isNested && bytes[index] == UInt8(ascii: "}")) { return index }
        }
        return bytes.endIndex
    }

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let start = rest.firstIndex(of: Array("/*".utf8)) {
            result += rest[..<start]
            guard let end = rest[(start + 2)...].firstIndex(of: Array("*/".utf8)) else { return result }
            rest = rest[(end + 2)...]
        }
        return result + rest
    }
}
