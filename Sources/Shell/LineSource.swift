import Dialogue
import Glibc

/// The lines of a file or a stream, each as UTF-8.
///
/// A line ends with LF, with CR LF or, as old programs write it, with CR alone.
///
/// A stream is read as it comes, so that another program can ask a question and wait for the answer. However long its
/// lines are, little of them is held: what is no question is passed over.
public final class LineSource {
    public enum Line: Equatable {
        case text(String)
        /// Bytes that are not UTF-8.
        case invalid
        /// More bytes than `longest`.
        case tooLong
        /// More bytes than `mostPassedOver`: the last that is read.
        case endless
    }

    /// In bytes.
    public static let longest = 1 << 20
    public static let mostPassedOver = 64 << 20

    /// The number of the line last read, from 1.
    public private(set) var number = 0
    private let descriptor: Int32?
    /// Called before the stream is waited for.
    private let whenIdle: () throws -> Void
    private var bytes: [UInt8]
    private var position = 0
    private var scanned = 0
    /// How much of a line that is too long is gone already.
    private var passedOver = 0
    private var isAtEnd: Bool
    /// True where a line with letters beyond ASCII was UTF-8.
    private var isUTF8 = false
    /// True after a CR, until it is known whether an LF follows.
    private var isEndBegun = false

    public init(bytes: [UInt8]) {
        descriptor = nil
        whenIdle = {}
        self.bytes = bytes
        isAtEnd = true
    }

    public init(descriptor: Int32, whenIdle: @escaping () throws -> Void) {
        self.descriptor = descriptor
        self.whenIdle = whenIdle
        bytes = []
        isAtEnd = false
    }

    /// The next line without its line end, nil after the last.
    /// - Throws: what `whenIdle` throws; `StreamUnreadable`.
    public func next() throws -> Line? {
        while true {
            passEndBegun()
            if let end = bytes[scanned...].firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) {
                isEndBegun = bytes[end] == Self.carriageReturn
                return take(to: end, then: end + 1)
            }
            scanned = bytes.count
            if bytes.count - position > Self.longest { passOver() }
            if passedOver > Self.mostPassedOver { return giveUp() }
            if isAtEnd {
                return position < bytes.count || passedOver > 0 ? take(to: bytes.count, then: bytes.count) : nil
            }
            try fill()
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The LF after a CR ends the line that the CR ended.
    private func passEndBegun() {
        guard isEndBegun, position < bytes.count else { return }
        isEndBegun = false
        guard bytes[position] == Self.lineFeed else { return }
        position += 1
        scanned = max(scanned, position)
    }

    private func passOver() {
        passedOver += bytes.count - position
        bytes.removeAll(keepingCapacity: true)
        (position, scanned) = (0, 0)
    }

    private func giveUp() -> Line {
        number += 1
        (passedOver, isAtEnd) = (0, true)
        return .endless
    }

    private func take(to end: Int, then next: Int) -> Line {
        var line = bytes[position..<end]
        let isTooLong = passedOver + line.count > Self.longest
        (position, scanned, passedOver) = (next, next, 0)
        number += 1
        if isTooLong { return .tooLong }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        return checked(line)
    }

    /// A stream's bytes that are not UTF-8 are Windows-1252, unless it has been UTF-8 before.
    private func checked(_ line: ArraySlice<UInt8>) -> Line {
        if let text = String(validating: line, as: UTF8.self) {
            isUTF8 = isUTF8 || line.contains { $0 >= 0x80 }
            return .text(text)
        }
        guard descriptor != nil, !isUTF8, let text = Self.text(of: Array(line)) else { return .invalid }
        return .text(text)
    }

    private func fill() throws {
        guard let descriptor else {
            isAtEnd = true
            return
        }
        bytes.removeFirst(position)
        scanned -= position
        position = 0
        try whenIdle()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            bytes.append(contentsOf: chunk[..<count])
        } else if count == 0 {
            isAtEnd = true
        } else if errno != EINTR, errno != EAGAIN {
            throw StreamUnreadable(errno: errno)
        }
    }

    /// Standard input is closed, or the disk fails.
    public struct StreamUnreadable: Error {
        public let errno: Int32
    }
}

extension LineSource.Line {
    /// What is wrong with the line, and what to do; nil for one that can be read.
    var fault: String? {
        switch self {
        case .text: nil
        case .invalid: "raden är inte UTF-8. Spara filen som UTF-8."
        case .tooLong: "raden är längre än \(LineSource.longest >> 20) MiB och lästes inte. Ställ en kortare fråga."
        case .endless:
            "raden tar inte slut inom \(LineSource.mostPassedOver >> 20) MiB: resten lästes inte. Ange en fil med frågor."
        }
    }
}
