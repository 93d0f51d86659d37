/// A text for people under way: lines that fit the screen.
struct Page {
    let screen: Screen
    private(set) var text = ""
    private var wantsBlank = false

    init(_ screen: Screen) { self.screen = screen }

    /// A line as it is: already cleaned and no wider than the screen, apart from colours.
    mutating func line(_ line: String) {
        if wantsBlank { text += "\n" }
        wantsBlank = false
        text += line
        text += "\n"
    }

    /// One empty line before whatever follows, unless nothing does or nothing stands above.
    mutating func blank() {
        wantsBlank = !text.isEmpty
    }

    /// "Label: text", wrapped; the lines after the first are indented.
    mutating func entry(_ label: String, _ body: String) {
        let lead = screen.clean(label) + ":"
        let lines = wrap(lead + " " + screen.clean(body), first: screen.width, rest: screen.width - 2)
        for (index, line) in lines.enumerated() {
            if index > 0 {
                self.line("  " + line.text)
            } else if line.text.hasPrefix(lead) {
                self.line(screen.dim(lead) + line.text.dropFirst(lead.count))
            } else {
                self.line(String(line.text))
            }
        }
    }

    /// Text, wrapped; every line is indented.
    mutating func paragraph(_ body: String, indent: Int = 0) {
        paragraph(cleaned: screen.clean(body), indent: indent)
    }

    /// An excerpt with its hits marked, wrapped and indented.
    mutating func excerpt(_ body: String, indent: Int) {
        paragraph(cleaned: screen.cleanExcerpt(body), indent: indent)
    }

    private mutating func paragraph(cleaned: String, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        var open = false
        for line in wrap(cleaned, to: max(0, screen.width - indent)) {
            self.line(margin + (screen.color ? screen.highlight(line.text, open: &open) : String(line.text)))
        }
    }

    /// Text with its own line breaks, indented; lines are not wrapped, so that they can be copied.
    mutating func verbatim(_ body: String) {
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            self.line(line.isEmpty ? "" : "  " + screen.clean(String(line)))
        }
    }
}
