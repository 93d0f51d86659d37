import Domain

/// Reads a rule's pattern: literal words, `{klass}`, `<kategori>`, `<kategori>+`, each with `?` when it may be left out,
/// and `a/b` for either.
func readPattern(_ text: Text) -> [Element]? {
    let parts = text.words
    var elements: [Element] = []
    elements.reserveCapacity(parts.count)
    for part in parts {
        guard let element = readElement(part) else { return nil }
        elements.append(element)
    }
    return elements.isEmpty ? nil : elements
}

private func readElement(_ text: Text) -> Element? {
    guard let first = text.first, let last = text.last else { return nil }
    if last == UInt8(ascii: "?") { return readElement(text.dropLast()).map(Element.optional) }
    if text.place(of: "/") != nil {
        let alternatives = text.pieces(at: "/", keepingEmpty: true)
        let elements = alternatives.compactMap(readElement)
        return elements.count == alternatives.count ? .either(elements) : nil
    }
    switch first {
    case UInt8(ascii: "{"):
        return last == UInt8(ascii: "}") && text.count > 2 ? .wordClass(inside(text)) : nil
    case UInt8(ascii: "<"):
        let list = last == UInt8(ascii: "+")
        let name = list ? text.dropLast() : text
        return name.last == UInt8(ascii: ">") && name.count > 2 ? .category(inside(name), list: list) : nil
    default:
        return .word(text.string)
    }
}

private func inside(_ text: Text) -> String { text.dropFirst().dropLast().string }

/// Reads what a rule gives: a name and arguments, where `$1` is the pattern's first category.
/// - Returns: nil where `$` is followed by anything but a number that a pattern could have.
func readAction(_ text: Text) -> Action? {
    let words = text.words
    var arguments: [Action.Argument] = []
    for word in words.dropFirst() {
        if word.first == UInt8(ascii: "$") {
            guard let number = word.dropFirst().wholeNumber(in: 1...99) else { return nil }
            arguments.append(.reference(number))
        } else {
            arguments.append(.literal(word.string))
        }
    }
    return Action(name: words.first?.string ?? "", arguments: arguments)
}
