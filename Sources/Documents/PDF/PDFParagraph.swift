import Domain

/// Lines that make one paragraph, heading or item of a list.
struct PDFParagraph {
    private(set) var text: String
    private(set) var isBold: Bool
    let page: Int
    private let size: Double
    private let left: Double
    /// Where the text of a list's item begins after its mark.
    private let textLeft: Double
    private var last: TextLine
    private var lastPage: Int
    private var lineCount = 1
    private var signColours: [Colour?]
    private let limit: Double

    /// - Parameter limit: how far to the right lines reach.
    init(_ line: TextLine, page: Int, limit: Double) {
        text = line.text
        isBold = line.isBold
        self.page = page
        size = line.size
        left = line.box.left
        let words = line.words
        textLeft = isBullet(words[0].text) && words.count > 1 ? words[1].box.left : left
        last = line
        signColours = words.signColours
        lastPage = page
        self.limit = limit
    }

    mutating func add(_ line: TextLine, page: Int) {
        text.appendLine(line.text)
        isBold = isBold && line.isBold
        last = line
        signColours += line.words.signColours
        lastPage = page
        lineCount += 1
    }

    /// Whether a line goes on where the paragraph's last line ended.
    func goesOn(in line: TextLine, page: Int, measures: TextMeasures) -> Bool {
        let first = line.segments[0].words[0]
        guard abs(line.size - size) < 0.6, !beginsAnew(line), isAligned(line) else { return false }
        let isMidSentence = first.text.first?.isLowercase == true && text.last.map { !".!?:;".contains($0) } == true
        if line.isBold != last.isBold && !isMidSentence { return false }
        if page == lastPage {
            guard line.box.midY - last.box.midY <= 1.2 * measures.pitch(of: size) else { return false }
        } else if text.last.map({ ".!?:".contains($0) }) == true || !isMidSentence {
            return false
        }
        if isFull(last.box, before: first, limit: limit) { return true }
        return isMidSentence && last.box.right - left > 0.6 * (limit - left)
    }

    private func isAligned(_ line: TextLine) -> Bool {
        let distance = line.box.left - left
        if abs(distance) < 0.5 * size || abs(line.box.left - textLeft) < 0.5 * size { return true }
        // A first line may be set in.
        return lineCount == 1 && distance < 0 && distance > -3 * size
    }

    /// Whether a line is an item of a list, or has a label before it: "Status: Uppnås".
    private func beginsAnew(_ line: TextLine) -> Bool {
        let words = line.words
        if isBullet(words[0].text), words.count > 1 { return true }
        guard words[0].text.first?.isUppercase == true,
            let label = words.prefix(3).firstIndex(where: { $0.text.hasSuffix(":") })
        else { return false }
        return text.last.map { ".!?:".contains($0) } == true || label < 2
    }

    func block(_ measures: TextMeasures) -> TextBlock {
        TextBlock(
            text.replacingSoftHyphens(), role: role(measures), isBold: isBold,
            signColours: signColours.contains { $0 != nil } ? signColours : [], place: Place(page: page))
    }

    private func role(_ measures: TextMeasures) -> TextBlock.Role {
        if textLeft > left { return .listItem }
        let isSentence = text.last == "." && text.count > 60 || text.count > 250
        if measures.isLarge(size) && !isSentence { return .heading(level: measures.level(of: size)) }
        let isOfBody = size.halves >= measures.bodySize - 0.5
        return isBold && isOfBody && !isSentence ? .heading(level: measures.headingSizes.count + 1) : .body
    }
}
