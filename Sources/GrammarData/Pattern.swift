import Domain

/// Reads a rule's pattern: literal words, `{klass}`, `<kategori>`, `<kategori>+`, each with `?` when it may be left out,
/// and `a/b` for either.
func readPattern(_ text: String) -> [Element]? {
    var elements: [Element] = []
    for part in pieces(text, at: " ") {
        guard let element = readElement(part) else { return nil }
        elements.append(element)
    }
    return elements.isEmpty ? nil : elements
}

private func readElement(_ text: Substring) -> Element? {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    if last == UInt8(ascii: "?") { return readElement(Substring(bytes.dropLast())).map(Element.optional) }
    if bytes.contains(UInt8(ascii: "/")) {
        let alternatives = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(
            Substring.init)
        let elements = alternatives.compactMap(readElement)
        return elements.count == alternatives.count ? .either(elements) : nil
    }
    switch first {
    case UInt8(ascii: "{"):
        return last == UInt8(ascii: "}") && bytes.count > 2 ? .wordClass(inside(bytes)) : nil
    case UInt8(ascii: "<"):
        let list = last == UInt8(ascii: "+")
        let name = list ? bytes.dropLast() : bytes
        return name.last == UInt8(ascii: ">") && name.count > 2 ? .category(inside(name), list: list) : nil
    default:
        return .word(String(text))
    }
}

private func inside(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes.dropFirst().dropLast())) }

/// Reads what a rule gives: a name and arguments, where `$1` is the pattern's first category.
/// - Returns: nil where `$` is followed by anything but a number that a pattern could have.
func readAction(_ text: String) -> Action? {
    let words = pieces(text, at: " ")
    var arguments: [Action.Argument] = []
    for word in words.dropFirst() {
        if word.utf8.first == UInt8(ascii: "$") {
            guard let number = wholeNumber(word.dropFirst(), in: 1...99) else { return nil }
            arguments.append(.reference(number))
        } else {
            arguments.append(.literal(String(word)))
        }
    }
    return Action(name: words.first.map(String.init) ?? "", arguments: arguments)
}

/// A number written with digits alone, within a range; nil else.
func wholeNumber(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { range.contains($0) ? $0 : nil }
}

/// A number such as `0.45`, within a range; nil else, also for `nan` and for what passes the range of numbers.
func decimal(_ text: some StringProtocol, in range: ClosedRange<Double>) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
    return Double(text).flatMap { range.contains($0) ? $0 : nil }
}
