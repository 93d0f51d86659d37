import CGumbo

/// A web page's elements, as Gumbo makes them of any text.
final class WebPage {
    private static let memory = 256 << 20
    private static let seconds = 3.0

    private let source: UnsafeMutableBufferPointer<CChar>
    private let page: UnsafeMutablePointer<cgumbo_page>
    let root: WebNode

    /// - Throws: `DocumentFault.tooLarge` for a page that takes more memory or time than any true one.
    init(_ text: String) throws {
        let utf8 = text.utf8
        source = .allocate(capacity: utf8.count + 1)
        for (index, byte) in utf8.enumerated() { source[index] = CChar(bitPattern: byte) }
        source[utf8.count] = 0
        let parsed = cgumbo_parse(source.baseAddress, utf8.count, Self.memory, Self.seconds)
        guard let parsed, let output = parsed.pointee.output, let root = output.pointee.root else {
            cgumbo_free(parsed)
            source.deallocate()
            throw DocumentFault.tooLarge(limit: Bounds.page)
        }
        page = parsed
        self.root = WebNode(pointer: root)
    }

    deinit {
        cgumbo_free(page)
        source.deallocate()
    }
}

/// An element or a text of a page; valid as long as its page.
struct WebNode {
    enum Content {
        case element(name: String)
        case text(String)
        case other
    }

    fileprivate let pointer: UnsafeMutablePointer<GumboNode>

    fileprivate init(pointer: UnsafeMutablePointer<GumboNode>) { self.pointer = pointer }

    var content: Content {
        switch pointer.pointee.type {
        case GUMBO_NODE_ELEMENT:
            .element(name: String(cString: gumbo_normalized_tagname(pointer.pointee.v.element.tag)))
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            .text(pointer.pointee.v.text.text.map { String(cString: $0) } ?? "")
        default: .other
        }
    }

    /// The line of the page's text that it begins on.
    var line: Int {
        let isElement = pointer.pointee.type == GUMBO_NODE_ELEMENT
        return Int(isElement ? pointer.pointee.v.element.start_pos.line : pointer.pointee.v.text.start_pos.line)
    }

    /// An element's attribute; nil where it has none.
    subscript(_ name: String) -> String? {
        guard pointer.pointee.type == GUMBO_NODE_ELEMENT else { return nil }
        var attributes = pointer.pointee.v.element.attributes
        return gumbo_get_attribute(&attributes, name).map { String(cString: $0.pointee.value) }
    }

    var childCount: Int {
        pointer.pointee.type == GUMBO_NODE_ELEMENT ? Int(pointer.pointee.v.element.children.length) : 0
    }

    func child(_ index: Int) -> WebNode {
        WebNode(pointer: pointer.pointee.v.element.children.data[index]!.assumingMemoryBound(to: GumboNode.self))
    }
}
