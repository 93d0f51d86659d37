/// Reads a web page's text and tables.
func readWeb(_ text: String) throws -> [Block] {
    let page = try WebPage(text)
    var walker = WebWalker(rules: styleRules(in: page.root))
    return try withExtendedLifetime(page) { try walker.blocks(of: page.root) }
}

/// The rules of all style sheets in a page.
private func styleRules(in root: WebNode) -> StyleRules {
    var rules = StyleRules()
    var open = [root]
    while let node = open.popLast() {
        guard case .element(let name) = node.content else { continue }
        for index in 0..<node.childCount {
            let child = node.child(index)
            if name == "style", case .text(let sheet) = child.content { rules.add(sheet) }
            open.append(child)
        }
    }
    return rules
}
