/// What an element of a page is to a reader.
enum WebElement {
    case heading(Int)
    case paragraph
    case listItem
    case table, row, cell, headCell, caption
    /// What is around a page's own text: for certain, or only where it holds neither heading nor table.
    case aside(isCertain: Bool)
    /// A page's own text.
    case main
    case lineBreak, picture, bold, preformatted
    /// Never seen.
    case unseen
    case inline

    init(_ node: WebNode, name: String, isInMain: Bool) {
        let kind = Self.kinds[name] ?? .inline
        if let role = node["role"].flatMap({ Self.asideRoles[$0] }) {
            self = role
        } else if name == "div", ["header", "footer"].contains(node["title"]) {
            // So LibreOffice marks what a text document prints on every page.
            self = .aside(isCertain: true)
        } else if name == "header" || name == "footer", isInMain {
            self = .paragraph
        } else {
            self = kind
        }
    }

    private static let asideRoles: [String: WebElement] = [
        "navigation": .aside(isCertain: true), "banner": .aside(isCertain: false),
        "contentinfo": .aside(isCertain: true), "search": .aside(isCertain: true),
    ]

    private static let kinds: [String: WebElement] = {
        var kinds: [String: WebElement] = [
            "table": .table, "tr": .row, "td": .cell, "th": .headCell, "caption": .caption, "li": .listItem,
            "br": .lineBreak, "img": .picture, "b": .bold, "strong": .bold, "pre": .preformatted, "main": .main,
            "article": .main, "nav": .aside(isCertain: true), "footer": .aside(isCertain: true),
            "header": .aside(isCertain: false), "aside": .aside(isCertain: false), "form": .aside(isCertain: false),
        ]
        for level in 1...6 { kinds["h\(level)"] = .heading(level) }
        for name in blockNames.split(whereSeparator: \.isWhitespace) { kinds[String(name)] = .paragraph }
        for name in unseenNames.split(whereSeparator: \.isWhitespace) { kinds[String(name)] = .unseen }
        return kinds
    }()

    private static let blockNames = """
        p div section ul ol dl dt dd blockquote figure figcaption address details summary hr fieldset legend center body
        """
    private static let unseenNames = """
        head del script style template noscript iframe object embed select textarea audio video canvas dialog datalist
        map title
        """
}
