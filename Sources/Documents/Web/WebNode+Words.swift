extension WebNode {
    /// An attribute's words; nil where there are none.
    static func words(_ text: String?) -> String? {
        text.flatMap { SpacedText.line($0).isEmpty ? nil : $0 }
    }

    /// The title within a drawing.
    var title: String? {
        for index in 0..<childCount {
            let child = child(index)
            guard case .element("title") = child.content, child.childCount > 0 else { continue }
            if case .text(let text) = child.child(0).content { return Self.words(text) }
        }
        return nil
    }
}
