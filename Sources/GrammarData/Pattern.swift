import Domain

/// Reads a rule's pattern: literal words, `{klass}`, `<kategori>`, `<kategori>+`, each with `?` when it may be left out,
/// and `a/b` for either.
func readPattern(_ text: String) -> [Element]? {
    var elements: [Element] = []
    for part in text.split(separator: " ") {
        guard let element = readElement(part) else { return nil }
        elements.append(element)
    }
    return elements.isEmpty ? nil : elements
}

private func readElement(_ text: Substring) -> Element? {
    if text.hasSuffix("?") {
        return readElement(text.dropLast()).map(Element.optional)
    }
    let alternatives = text.split(separator: "/", omittingEmptySubsequences: false)
    if alternatives.count > 1 {
        let elements = alternatives.compactMap(readElement)
        return elements.count == alternatives.count ? .either(elements) : nil
    }
    if text.hasPrefix("{") {
        return text.hasSuffix("}") && text.count > 2 ? .wordClass(String(text.dropFirst().dropLast())) : nil
    }
    if text.hasPrefix("<") {
        let list = text.hasSuffix("+")
        let inner = list ? text.dropLast() : text
        return inner.hasSuffix(">") && inner.count > 2 ? .category(String(inner.dropFirst().dropLast()), list: list) : nil
    }
    return text.isEmpty ? nil : .word(String(text))
}

/// Reads what a rule gives: a name and arguments, where `$1` is the pattern's first category.
func readAction(_ text: String) -> Action {
    let words = text.split(separator: " ")
    let arguments = words.dropFirst().map { word -> Action.Argument in
        if word.hasPrefix("$"), let number = Int(word.dropFirst()) { return .reference(number) }
        return .literal(String(word))
    }
    return Action(name: words.first.map(String.init) ?? "", arguments: Array(arguments))
}
