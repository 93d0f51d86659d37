/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    /// Files that are done with.
    public var done: Int
    public var total: Int
    /// Files a second of late; nil before there is anything to go by.
    public var rate: Double?
    /// The file at hand.
    public var file: String

    public init(done: Int, total: Int, rate: Double? = nil, file: String) {
        self.done = done
        self.total = total
        self.rate = rate
        self.file = file
    }
}

/// One line on how far an import has come: "████▏░░░░░  412 av 1 000  41 %  63/s  9 s kvar  …/boras-2021.txt".
///
/// In a narrow window the file goes first, then the rate, the bar, the time left and the share.
///
/// - Parameter width: the most columns that the line may take.
public func progressLine(_ progress: ImportProgress, width: Int, unicode: Bool) -> String {
    let screen = Screen(Appearance(unicode: unicode))
    let texts = [
        bar(progress.share, width: width < 70 ? 10 : 20, unicode: unicode),
        "\(Swedish.integer(progress.done)) av \(Swedish.integer(progress.total))",
        "\(Int(progress.share * 100)) %", progress.rate.map(rate), progress.secondsLeft.map(timeLeft),
    ].map { $0.map(screen.clean) }
    var kept: Set<Int> = []
    var room = width
    for index in [1, 2, 4, 0, 3] {
        guard let text = texts[index], case let need = DisplayWidth.of(text) + (kept.isEmpty ? 0 : gap.count),
            need <= room
        else { continue }
        kept.insert(index)
        room -= need
    }
    let file = ending(of: screen.clean(progress.file), width: room - gap.count, screen)
    return (texts.indices.filter(kept.contains).compactMap { texts[$0] } + file).joined(separator: gap)
}

/// What an import does after its last file.
public func settlingLine(unicode: Bool) -> String {
    Screen(Appearance(unicode: unicode)).clean("Sammanställer …")
}

private let gap = "  "
/// A shorter piece of a file's name says too little.
private let shortestName = 12

extension ImportProgress {
    fileprivate var share: Double { total > 0 ? min(1, Double(done) / Double(total)) : 1 }

    fileprivate var secondsLeft: Int? {
        guard let rate, rate > 0 else { return nil }
        return Int((Double(total - done) / rate).rounded(.up).clamped(to: 0...359_999))
    }
}

private func bar(_ share: Double, width: Int, unicode: Bool) -> String {
    let steps = unicode ? ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] : [""]
    let filled = Int(share * Double(width * steps.count))
    let (whole, part) = filled.quotientAndRemainder(dividingBy: steps.count)
    let text = String(repeating: unicode ? "█" : "#", count: whole) + steps[part]
    let rest = String(repeating: unicode ? "░" : ".", count: width - text.count)
    return unicode ? text + rest : "[\(text)\(rest)]"
}

private func rate(_ rate: Double) -> String {
    rate < 10 ? Swedish.decimal(rate, decimals: 1) + "/s" : Swedish.integer(Int(min(rate, 1e6))) + "/s"
}

private func timeLeft(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) s kvar"
    case ..<3600: "\(seconds / 60) min kvar"
    default: "\(seconds / 3600) h \(seconds / 60 % 60) min kvar"
    }
}

/// The end of a path, which tells most; nothing where there is too little room.
private func ending(of path: String, width: Int, _ screen: Screen) -> [String] {
    guard width >= shortestName else { return [] }
    if DisplayWidth.of(path) <= width { return [path] }
    let mark = screen.clean("…")
    var end = path[...]
    while DisplayWidth.of(end) > width - mark.count { end = end.dropFirst() }
    return [mark + end]
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
