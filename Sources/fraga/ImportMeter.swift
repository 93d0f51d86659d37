import Answers
import Shell

/// The line on a terminal that says how far a long import has come.
struct ImportMeter {
    private let total: Int
    private let terminal = Terminal()
    private let start = ContinuousClock.now
    private(set) var done = 0
    private var isShown = false
    /// When how many files were done, of late: the pace is that of the last seconds, as files differ.
    private var marks: [(time: ContinuousClock.Instant, done: Int)] = []

    /// What is over sooner needs no line.
    private static let patience = Duration.seconds(0.5)
    private static let interval = Duration.seconds(0.1)
    private static let mostMarks = 50

    init(total: Int) { self.total = total }

    /// Shows the line, where there is something new to show and a terminal to show it on.
    /// - Parameter file: the file at hand.
    mutating func show(_ file: String) {
        let now = ContinuousClock.now
        guard start.duration(to: now) > Self.patience, isDue(now), let width = terminal.meterWidth else { return }
        marks.append((now, done))
        if marks.count > Self.mostMarks { marks.removeFirst() }
        let progress = ImportProgress(done: done, total: total, rate: rate, file: file)
        // A line that fills the window to its last column would wrap.
        draw(progressLine(progress, width: width - 1, unicode: terminal.hasUnicode))
    }

    /// Shows what is done after the last file, where the files were shown too.
    mutating func showSettling() {
        if isShown { draw(settlingLine(unicode: terminal.hasUnicode)) }
    }

    /// The line gives way to what was found.
    mutating func clear() {
        guard isShown else { return }
        draw("")
        isShown = false
    }

    mutating func count() { done += 1 }

    private func isDue(_ now: ContinuousClock.Instant) -> Bool {
        guard isShown, let last = marks.last else { return true }
        return last.time.duration(to: now) > Self.interval
    }

    private var rate: Double? {
        let first = marks.count > 1 ? marks[0] : (start, 0)
        let elapsed = first.0.duration(to: .now) / .seconds(1)
        return elapsed > 0 && done > first.1 ? Double(done - first.1) / elapsed : nil
    }

    private mutating func draw(_ line: String) {
        Messages.raw("\r\u{1B}[K" + line)
        isShown = true
    }
}
