/// The parts of a document in Office Open XML, and how they refer to each other.
struct OfficePackage {
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes) }

    func part(_ name: String) throws -> [UInt8]? { try archive.part(name) }

    /// A part as a tree; nil where there is none.
    func tree(_ name: String?) throws -> XMLTree? {
        guard let name, let bytes = try part(name) else { return nil }
        return try readXMLTree(bytes)
    }

    /// The document's main part, by the package's own word for it, else by its usual name.
    func mainPart(or usual: String) throws -> (name: String, bytes: [UInt8]) {
        let named = try? relationships(of: "").first { $0.type == "officeDocument" }?.target
        for name in [named, usual] {
            if let name, let bytes = try part(name) { return (name, bytes) }
        }
        throw DocumentFault.damaged
    }

    /// What a part refers to; "" is the package itself.
    func relationships(of name: String) throws -> [Relationship] {
        let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
        let file = name.dropFirst(folder.count)
        let tree = try tree("\(folder)_rels/\(file).rels")
        return tree?.children.compactMap { Relationship($0, folder: folder) } ?? []
    }
}

/// What one part says of another.
struct Relationship {
    var id: String
    /// The last part of the type's address: "header", "worksheet".
    var type: String
    /// The other part's name in the package.
    var target: String

    fileprivate init?(_ tree: XMLTree, folder: Substring) {
        guard let id = tree.attributes["Id"], let type = tree.attributes["Type"],
            let target = tree.attributes["Target"],
            tree.attributes["TargetMode"] != "External"
        else { return nil }
        self.id = id
        self.type = type.split(separator: "/").last.map(String.init) ?? type
        self.target = Self.resolve(target, in: folder)
    }

    private static func resolve(_ target: String, in folder: Substring) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
