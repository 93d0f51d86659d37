import Glibc
import Testing

@testable import Shell

@Suite struct LineSourceTests {
    private func lines(_ bytes: [UInt8]) throws -> [LineSource.Line] {
        let source = LineSource(bytes: bytes)
        var lines: [LineSource.Line] = []
        while let line = try source.next() { lines.append(line) }
        #expect(source.number == lines.count)
        return lines
    }

    @Test func lineEndsAreTakenOff() throws {
        #expect(try lines(Array("a\r\nb\n\nå".utf8)) == [.text("a"), .text("b"), .text(""), .text("å")])
        #expect(try lines([]) == [])
        #expect(try lines(Array("a\n".utf8)) == [.text("a")])
    }

    @Test func aCarriageReturnAloneEndsALine() throws {
        #expect(try lines(Array("a\rb\r\nc\r\rd\r".utf8)) == ["a", "b", "c", "", "d"].map(LineSource.Line.text))
    }

    /// The LF of a CR LF may come later than the CR.
    @Test func anEndOfTwoSignsIsOneEndHoweverItComes() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reader, writer) = (ends[0], ends[1])
        defer { close(reader) }
        let source = LineSource(descriptor: reader) {}
        write(writer, "en\r", 3)
        #expect(try source.next() == .text("en"))
        write(writer, "\ntv\r\n", 5)
        #expect(try source.next() == .text("tv"))
        close(writer)
        #expect(try source.next() == nil)
        #expect(source.number == 2)
    }

    private static let encoded: [[UInt8]] = {
        let text = "mål\nnämnd"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let low = latin.flatMap { [$0, 0] as [UInt8] }
        let high = latin.flatMap { [0, $0] as [UInt8] }
        return [latin, [0xFF, 0xFE] + low, [0xFE, 0xFF] + high]
    }()

    @Test(arguments: encoded) func aFileIsReadInTheEncodingThatItHas(_ bytes: [UInt8]) throws {
        let folder = TemporaryFolder()
        let file = open(folder.file("f", bytes: bytes), O_RDONLY)
        defer { close(file) }
        let source = try #require(LineSource.decoding(file, named: "f"))
        #expect(try source.next() == .text("mål"))
        #expect(try source.next() == .text("nämnd"))
        #expect(try source.next() == nil)
    }

    @Test func aStreamIsWindows1252UnlessItHasBeenUTF8() throws {
        for (before, expected) in [("a\n", LineSource.Line.text("må")), ("å\n", .invalid)] {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            defer { close(ends[0]) }
            let bytes = Array(before.utf8) + [0x6D, 0xE5, 10]
            write(ends[1], bytes, bytes.count)
            close(ends[1])
            let source = LineSource(descriptor: ends[0]) {}
            _ = try source.next()
            #expect(try source.next() == expected)
        }
    }

    @Test func theMarkBeforeTheFirstLineIsTakenOff() throws {
        #expect(try lines([0xEF, 0xBB, 0xBF, 0x61, 10, 0xEF, 0xBB, 0xBF, 0x62]) == [.text("a"), .text("\u{FEFF}b")])
    }

    @Test func bytesThatAreNotUTF8AreReported() throws {
        #expect(try lines([0x61, 10, 0xE5, 10, 0x62]) == [.text("a"), .invalid, .text("b")])
    }

    @Test func aLineThatIsTooLongIsRefusedAndTheRestIsRead() throws {
        for length in [LineSource.longest + 1, LineSource.longest + 70_000, 3 * LineSource.longest] {
            let long = [UInt8](repeating: 0x61, count: length)
            #expect(try lines([0x62, 10] + long + [10, 0x63]) == [.text("b"), .tooLong, .text("c")])
            #expect(try lines(long) == [.tooLong])
        }
        let longest = [UInt8](repeating: 0x61, count: LineSource.longest)
        #expect(try lines(longest + [10]) == [.text(String(decoding: longest, as: UTF8.self))])
    }

    /// A file of zeros that is larger than any memory.
    @Test func aLineWithoutEndIsGivenUp() throws {
        let folder = TemporaryFolder()
        let path = folder.file("nollor", "a\n")
        truncate(path, 1 << 40)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        var fills = 0
        let source = LineSource(descriptor: file) { fills += 1 }
        #expect(try source.next() == .text("a"))
        #expect(try source.next() == .endless)
        #expect(source.number == 2)
        #expect(try source.next() == nil)
        #expect(fills << 16 < 2 * LineSource.mostPassedOver)
    }

    /// Another program that asks a question must have the answer before it asks the next.
    @Test func aStreamIsReadAsItComes() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reader, writer) = (ends[0], ends[1])
        defer { close(reader) }
        var waits = 0
        let source = LineSource(descriptor: reader) { waits += 1 }
        write(writer, "en\ntvå\ntr", 10)
        #expect(try source.next() == .text("en"))
        #expect(try source.next() == .text("två"))
        #expect(waits == 1)
        write(writer, "e", 1)
        close(writer)
        #expect(try source.next() == .text("tre"))
        #expect(try source.next() == nil)
    }

    @Test func longLinesAreWhole() throws {
        let long = String(repeating: "å", count: 300_000)
        let folder = TemporaryFolder()
        let file = open(folder.file("lång", long + "\nb"), O_RDONLY)
        defer { close(file) }
        let source = LineSource(descriptor: file) {}
        #expect(try source.next() == .text(long))
        #expect(try source.next() == .text("b"))
    }
}
