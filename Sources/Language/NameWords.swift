/// The words of a name of the corpus, lower case: runs of letters and digits, with hyphens inside them.
func wordsOfName(_ name: String) -> [String] {
    name.lowercased().utf8.split { byte in
        !(byte >= 0x61 && byte <= 0x7A) && !(byte >= 0x30 && byte <= 0x39) && byte < 0x80 && byte != UInt8(ascii: "-")
    }.compactMap { run in
        let word = Substring(run.drop { $0 == UInt8(ascii: "-") })
        let trimmed = word.utf8.last == UInt8(ascii: "-") ? word.dropLast() : word
        return trimmed.isEmpty ? nil : String(trimmed)
    }
}
