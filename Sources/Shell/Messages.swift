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
