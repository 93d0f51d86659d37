import Foundation

/// The log of questions that were refused or corrected, as it is read.
public struct UsageLog: Sendable {
    /// One question.
    public struct Entry: Sendable, Decodable {
        public struct Correction: Sendable, Decodable {
            public let fran: String
            public let till: String
        }

        public let fraga: String
        public let oforstadda: [String]
        public let rattningar: [Correction]
    }

    /// In the order that they were asked.
    public let entries: [Entry]

    /// Lines that are no entries, such as one cut off, are passed over.
    public init(lines: [UInt8]) {
        let decoder = JSONDecoder()
        entries = lines.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(Entry.self, from: Data($0))
        }
    }

    /// The log in its standard place; empty where there is none.
    /// - Throws: `Failure.fileUnreadable` and the like where there is one that cannot be read.
    public init() throws {
        let path = Self.standardPath().flatMap { Files.exists($0) ? $0 : nil }
        self.init(lines: try path.map { try Files.read($0) } ?? [])
    }

    /// `$XDG_STATE_HOME/fraga/logg.jsonl`; nil where the environment names neither that folder nor a home.
    public static func standardPath() -> String? {
        let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let folder = state ?? environment("HOME").map({ $0 + "/.local/state" }) else { return nil }
        return folder + "/fraga/logg.jsonl"
    }
}
