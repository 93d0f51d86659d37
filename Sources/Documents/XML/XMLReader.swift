import CExpat
import Glibc

/// What a reader of XML does with the parts of a document as they come.
///
/// Names are without their namespace's prefix: "w:tbl" comes as "tbl".
protocol XMLHandler: AnyObject {
    func begin(_ name: String, _ attributes: [String: String]) throws
    func end(_ name: String) throws
    /// A run of text, perhaps a part of one.
    func text(_ text: String) throws
}

/// XML that is no XML, or nests deeper than any document does.
struct XMLFault: Error {}

/// Reads a whole XML document with Expat; entities that expand without measure are stopped there
/// (https://libexpat.github.io/doc/expat-internals-amplification-limit).
///
/// - Throws: `XMLFault`, or what the handler threw.
func readXML(_ bytes: [UInt8], with handler: some XMLHandler) throws {
    let walk = XMLWalk(handler)
    guard let parser = XML_ParserCreate(nil) else { throw XMLFault() }
    defer { XML_ParserFree(parser) }
    walk.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(walk).toOpaque())
    XML_SetElementHandler(parser, { XMLWalk.of($0).begin($1, $2) }, { XMLWalk.of($0).end($1) })
    XML_SetCharacterDataHandler(parser) { XMLWalk.of($0).text($1, $2) }
    let status = bytes.withUnsafeBytes { raw in
        XML_Parse(parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), 1)
    }
    if let fault = walk.fault { throw fault }
    if status != XML_STATUS_OK { throw XMLFault() }
}

/// The state that Expat's callbacks share.
private final class XMLWalk {
    private static let deepest = 256

    var parser: XML_Parser?
    private(set) var fault: (any Error)?
    private let handler: any XMLHandler
    private var depth = 0

    init(_ handler: any XMLHandler) { self.handler = handler }

    static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk {
        Unmanaged<XMLWalk>.fromOpaque(data!).takeUnretainedValue()
    }

    func begin(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        var attributes = pairs?[0] == nil ? [:] : [String: String](minimumCapacity: 4)
        var index = 0
        while let pairs, let key = pairs[index], let value = pairs[index + 1] {
            attributes[Self.local(key)] = String(cString: value)
            index += 2
        }
        attempt {
            if depth > Self.deepest { throw XMLFault() }
            try handler.begin(Self.local(name), attributes)
        }
    }

    func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        attempt { try handler.end(Self.local(name)) }
    }

    func text(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
        guard let characters else { return }
        let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
        attempt { try handler.text(String(decoding: bytes, as: UTF8.self)) }
    }

    private func attempt(_ work: () throws -> Void) {
        guard fault == nil else { return }
        do {
            try work()
        } catch {
            fault = error
            XML_StopParser(parser, XML_Bool(XML_FALSE))
        }
    }

    private static func local(_ name: UnsafePointer<CChar>?) -> String {
        guard let name else { return "" }
        // Over bytes: a workbook has millions of names.
        return String(cString: strrchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name)
    }
}
