/// What parts the fields of a line.
struct Delimiter {
    /// From the most to the least trusted: a comma is a decimal sign and a comma too.
    static let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    private static let sample = 1 << 16

    var byte: UInt8
    /// The part of all pairs of lines that have the same number of fields, more than one: 0–1.
    var steadiness: Double
    /// Lines that were looked at.
    var lines: Int

    /// The one that most steadily parts a text's first lines.
    init(of text: [UInt8]) {
        let sample = Array(text.prefix(Self.sample))
        var best = Delimiter(byte: Self.frequent(sample), steadiness: 0, lines: 0)
        for byte in Self.candidates {
            let found = Self.measured(byte, sample)
            if found.steadiness > best.steadiness { best = found }
        }
        self = best
    }

    private init(byte: UInt8, steadiness: Double, lines: Int) {
        self.byte = byte
        self.steadiness = steadiness
        self.lines = lines
    }

    private static func measured(_ byte: UInt8, _ sample: [UInt8]) -> Delimiter {
        var parser = SeparatedParser(sample, delimiter: byte)
        var widths: [Int] = []
        while let record = try? parser.next() { if !record.fields.isEmpty { widths.append(record.width) } }
        let steady = zip(widths, widths.dropFirst()).filter { $0 == $1 && $0 > 1 }.count
        let pairs = max(1, widths.count - 1)
        return Delimiter(byte: byte, steadiness: Double(steady) / Double(pairs), lines: widths.count)
    }

    /// The commonest candidate, where no line is like the next.
    private static func frequent(_ sample: [UInt8]) -> UInt8 {
        let counts = candidates.map { byte in sample.reduce(0) { $0 + ($1 == byte ? 1 : 0) } }
        let most = counts.max() ?? 0
        return zip(candidates, counts).first { $0.1 == most }?.0 ?? candidates[0]
    }
}
