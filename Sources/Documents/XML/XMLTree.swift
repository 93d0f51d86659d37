/// An element of a small XML document, with all that is in it.
struct XMLTree {
    var name: String
    var attributes: [String: String]
    var children: [XMLTree] = []

    /// The first child of a name.
    subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// The value of a switch such as `<b/>` or `<b val="0"/>`; nil where it is not there.
    func toggle(_ name: String) -> Bool? { self[name].map { isOn($0.attributes["val"]) } }

    /// The `val` of a child, or its own nil.
    func value(_ name: String) -> String? { self[name]?.attributes["val"] }
}

/// Whether a switch that is there is on.
func isOn(_ value: String?) -> Bool { !["0", "false", "off", "none"].contains(value ?? "1") }

/// Reads an XML document whole; text is left out.
func readXMLTree(_ bytes: [UInt8]) throws -> XMLTree {
    let builder = XMLTreeBuilder()
    try readXML(bytes, with: builder)
    guard let root = builder.root else { throw XMLFault() }
    return root
}

private final class XMLTreeBuilder: XMLHandler {
    private static let most = 300_000

    private(set) var root: XMLTree?
    private var open: [XMLTree] = []
    private var count = 0

    func begin(_ name: String, _ attributes: [String: String]) throws {
        count += 1
        if count > Self.most { throw DocumentFault.tooLarge(limit: Bounds.part) }
        open.append(XMLTree(name: name, attributes: attributes))
    }

    func end(_ name: String) {
        guard let ended = open.popLast() else { return }
        if open.isEmpty { root = ended } else { open[open.count - 1].children.append(ended) }
    }

    func text(_ text: String) {}
}
