import Domain

/// A file's bytes as text: UTF-8 or UTF-16 with or without a mark, else Windows-1252.
///
/// - Throws: `Failure.undecodable` with the first byte that cannot be text, `.fileTooLarge` for more bytes than the
///   limit.
public func decodeText(_ bytes: [UInt8], path: String, limit: Int) throws -> String {
    if let order = utf16Order(bytes) {
        try refuse(bytes.count > limit, Failure.fileTooLarge(path: path, limit: limit >> 20))
        return try decodeUTF16(bytes, bigEndian: order.bigEndian, skip: order.skip, path: path)
    }
    if let junk = firstBinaryByte(bytes) { throw Failure.undecodable(path: path, byte: junk) }
    try refuse(bytes.count > limit, Failure.fileTooLarge(path: path, limit: limit >> 20))
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = UTF8Survey(bytes, from: start)
    guard let invalid = survey.firstInvalid else { return String(decoding: bytes[start...], as: UTF8.self) }
    // A damaged UTF-8 file read as Latin-1 would import garbled names in silence.
    try refuse(start > 0 || survey.sequences > survey.invalid, Failure.undecodable(path: path, byte: invalid))
    return try decodeWindows1252(bytes, path: path)
}

private func refuse(_ condition: Bool, _ failure: Failure) throws {
    if condition { throw failure }
}

/// The first NUL, or the first control character of a file that has more than stray ones.
private func firstBinaryByte(_ bytes: [UInt8]) -> Int? {
    var first: Int?
    var count = 0
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
        if byte == 0 { return index }
        if (0x09...0x0D).contains(byte) { continue }
        first = first ?? index
        count += 1
        if count > 1000 { return first }
    }
    return count * 1000 > bytes.count ? first : nil
}

/// How much of a byte sequence is UTF-8.
private struct UTF8Survey {
    /// Characters of more than one byte.
    private(set) var sequences = 0
    /// Bytes outside every character.
    private(set) var invalid = 0
    private(set) var firstInvalid: Int?

    init(_ bytes: [UInt8], from start: Int) {
        var index = start
        while index < bytes.count {
            let length = Self.sequenceLength(bytes, at: index)
            if length > 1 { sequences += 1 }
            if length == 0 {
                firstInvalid = firstInvalid ?? index
                invalid += 1
            }
            index += max(length, 1)
        }
    }

    /// The length of the well-formed character at an index, 0 for none (Unicode table 3-7).
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        return bytes[(index + 2)..<(index + length)].allSatisfy { (0x80...0xBF).contains($0) } ? length : 0
    }
}

// MARK: - UTF-16

/// Whether the bytes are UTF-16, by their mark or by where the zeros of Latin letters stand.
private func utf16Order(_ bytes: [UInt8]) -> (bigEndian: Bool, skip: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (false, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (true, 2) }
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 2 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
        if bytes[2 * pair] == 0 { zeros.even += 1 }
        if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 2 > pairs { return (false, 0) }
    if zeros.odd == 0, zeros.even * 2 > pairs { return (true, 0) }
    return nil
}

private func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool, skip: Int, path: String) throws -> String {
    var scalars = String.UnicodeScalarView()
    var lead: UInt32?
    for index in stride(from: skip, to: bytes.count, by: 2) {
        try refuse(index + 1 == bytes.count, Failure.undecodable(path: path, byte: index))
        let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
        let unit = bigEndian ? first << 8 | second : second << 8 | first
        let isTrail = (0xDC00...0xDFFF).contains(unit)
        try refuse(unit == 0 || isTrail != (lead != nil), Failure.undecodable(path: path, byte: index))
        if (0xD800...0xDBFF).contains(unit) {
            lead = unit
            continue
        }
        let value = lead.map { 0x10000 + (($0 - 0xD800) << 10) + (unit - 0xDC00) } ?? unit
        lead = nil
        Unicode.Scalar(value).map { scalars.append($0) }
    }
    try refuse(lead != nil, Failure.undecodable(path: path, byte: bytes.count - 2))
    return String(scalars)
}

// MARK: - Windows-1252

/// What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters; 0 is unassigned.
private let windowsCharacters: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
]

private func decodeWindows1252(_ bytes: [UInt8], path: String) throws -> String {
    var scalars = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
        guard (0x80...0x9F).contains(byte) else {
            scalars.append(Unicode.Scalar(byte))
            continue
        }
        guard let scalar = Unicode.Scalar(windowsCharacters[Int(byte) - 0x80]), scalar.value != 0 else {
            throw Failure.undecodable(path: path, byte: index)
        }
        scalars.append(scalar)
    }
    return String(scalars)
}
