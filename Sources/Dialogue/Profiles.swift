import Domain
import GrammarData

/// A file by the name that messages call it, and its bytes.
typealias NamedFile = (name: String, bytes: [UInt8])

/// Files of one municipality's own words each: those that come with the tool, and the person's own.
extension Resources {
    /// Where a person keeps words of municipalities: `fraga/kommun` in the folder for settings.
    public static var ownProfiles: String {
        (environment("XDG_CONFIG_HOME") ?? (environment("HOME") ?? ".") + "/.config") + "/fraga/kommun"
    }

    /// What a municipality's file of words is best called: its name without marks and spaces.
    public static func fileName(ofProfile kommun: String) -> String {
        Letters.plain(Letters.lower(kommun)).replacing(" ", with: "-") + ".txt"
    }

    /// The person's own files.
    func ownProfiles() throws -> [NamedFile] {
        guard let profileFolder, Files.exists(profileFolder) else { return [] }
        return try Folders.texts(below: profileFolder).map { ($0, try Files.read($0)) }
    }

    /// All, those that come with the tool first.
    func profiles() throws -> [NamedFile] {
        let shipped = try Folders.texts(below: grammarFolder + "/kommun")
        return try shipped.map { (String($0.dropFirst(folder.count + 1)), try Files.read($0)) } + ownProfiles()
    }

    /// Looks through a file of one municipality's words as it would be read beside the others.
    /// - Returns: the municipality.
    /// - Throws: `Failure.grammar` at its first fault, and what `Files.read` throws.
    public func checkedProfile(_ path: String) throws -> String {
        let file = (name: path, bytes: try Files.read(path))
        let kommun = try profileKommun(of: file)
        let others = try ownProfiles().filter { !Files.isSame($0.name, path) }
        _ = try loadGrammar(try grammarFiles() + others + [file])
        _ = try loadReportVocabulary([], profiles: [file])
        return kommun
    }
}
