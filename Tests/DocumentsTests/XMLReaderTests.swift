import Testing

@testable import Documents

private final class Names: XMLHandler {
    var seen: [String] = []
    func begin(_ name: String, _ attributes: [String: String]) { seen.append("<\(name)\(attributes.keys.sorted())") }
    func end(_ name: String) { seen.append(">\(name)") }
    func text(_ text: String) { seen.append(text) }
}

@Suite struct XMLReaderTests {
    @Test func namesComeWithoutPrefixes() throws {
        let names = Names()
        try readXML(Array("<w:a w:b='1'>å</w:a>".utf8), with: names)
        #expect(names.seen == ["<a[\"b\"]", "å", ">a"])
    }

    @Test(arguments: ["", "<a>", "text", "<a></b>", String(repeating: "<a>", count: 300)])
    func whatIsNoXMLIsAFault(_ text: String) {
        #expect(throws: XMLFault.self) { try readXML(Array(text.utf8), with: Names()) }
    }
}
