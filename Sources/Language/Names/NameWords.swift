import Domain

/// The words of a name of the corpus, lower case: runs of letters and digits, with hyphens inside them.
func wordsOfName(_ name: String) -> [String] {
    var name = Letters.lower(name)
    // Over the bytes as they lie: all names of a corpus are parted at every start.
    return name.withUTF8 { bytes in
        let dash = UInt8(ascii: "-")
        var words: [String] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, isPartOfWord(bytes[end]) { end += 1 }
            while start < end, bytes[start] == dash { start += 1 }
            let last = start < end && bytes[end - 1] == dash ? end - 1 : end
            if start < last { words.append(String(decoding: bytes[start..<last], as: UTF8.self)) }
            start = end + 1
        }
        return words
    }
}

private func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x80 || isDigit(byte) || byte == UInt8(ascii: "-")
}

/// The words of a record's name, with its numbers as a question has them: "1 000" is one, "18-64" is two.
func wordsOfRecordName(_ name: String) -> [String] {
    guard name.utf8.contains(where: isDigit) else { return wordsOfName(name) }
    return wordsOfName(withWholeNumbers(name)).flatMap { word in
        word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
            ? word.split(separator: "-").map(String.init) : [word]
    }
}

/// A name without what stands in brackets.
func withoutBrackets(_ name: String) -> String {
    var depth = 0
    let outside = name.utf8.filter { byte in
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        return depth == 0
    }
    return String(decoding: outside, as: UTF8.self)
}

/// What may be the name that a dash row's begins with, the longest first: "A - b -- c" has "A - b" and "A".
func headsOfDashRow(_ name: String) -> [String] {
    let bytes = Array(name.utf8)
    let (space, dash) = (UInt8(ascii: " "), UInt8(ascii: "-"))
    return bytes.indices.reversed().compactMap { index in
        guard bytes[index] == space, bytes[(index + 1)...].first == dash else { return nil }
        let after = bytes[(index + 1)...].drop { $0 == dash }
        guard after.first == space, after.startIndex - index <= 3 else { return nil }
        return String(decoding: bytes[..<index], as: UTF8.self)
    }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func withWholeNumbers(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
        let rest = bytes[(index + 1)...].prefix(4)
        let parts =
            byte == UInt8(ascii: " ") && result.last.map(isDigit) == true && rest.count >= 3
            && rest.prefix(3).allSatisfy(isDigit) && !(rest.count == 4 && isDigit(rest.last ?? 0))
        if !parts { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
}
