import Answers
import Domain
import Glibc

/// What goes to standard error, one line a message.
public enum Messages {
    /// "fraga: …" on standard error.
    public static func complain(_ text: String) {
        raw("fraga: " + printable(text) + "\n")
    }

    public static func complain(_ failure: Failure) {
        complain(message(for: failure))
    }

    /// A line that is no error, such as a remark on an answer printed as csv.
    public static func remark(_ text: String) {
        raw(printable(text) + "\n")
    }

    /// Text as it is: for progress and for the prompt's own line ends.
    public static func raw(_ text: String) {
        // Nobody can be told that standard error is gone.
        _ = try? Descriptor.writeAll(Array(text.utf8), to: STDERR_FILENO)
    }
}

/// Text on one line in which nothing steers the terminal.
public func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
        case 0..<0x20, 0x7F..<0xA0: result.append("\u{FFFD}")
        // Marks that turn the direction of the text could make a line read as another one.
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
        default: result.append(scalar)
        }
    }
    return String(result)
}
