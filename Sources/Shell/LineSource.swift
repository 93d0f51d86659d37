import Dialogue
import Glibc

/// The lines of a file or a stream, each checked to be UTF-8.
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
            if let end = bytes[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
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
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        return String(validating: line, as: UTF8.self).map(Line.text) ?? .invalid
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
