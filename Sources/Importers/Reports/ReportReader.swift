import Domain

/// Walks a follow-up report from landmark to landmark: goals, items and tables become records, the rest `avsnitt`.
struct ReportReader {
    private let passages: Passages
    private let blocks: BlockStarts
    private let outline: Outline
    private let lists: ActivityLists
    private let commitments: CommitmentReader
    private let labels: StatusLabels
    private let statuses: StatusSigns
    private let nämnd: String?
    private let year: Int
    private var content = LayoutContent()
    private var place = BlockPlaces()
    private var section: Section?
    private var prose: [Reconciliation.Prose] = []
    private var nextLandmark = 0
    private var nextBlock = 0

    init(_ lines: [SourceLine], nämnd: String?, year: Int, scales: StatusScales) {
        blocks = BlockStarts(lines)
        let all = StatusLabels(scales)
        passages = Passages(lines, blocks: blocks.lines) {
            ReportLabel(rawValue: $0) != nil || isLabelText($0) && all.name(ofCell: $0) != nil
        }
        outline = Outline(passages, blocks: blocks, scales: scales)
        lists = ActivityLists(passages)
        commitments = CommitmentReader(passages: passages, progress: scales.progress)
        labels = all
        statuses = StatusSigns(blocks.hasControls ? lines : [], labels: all)
        self.nämnd = nämnd
        self.year = year
    }

    /// Reads the whole report.
    mutating func read() -> LayoutContent {
        content.remarks += outline.remarks
        var index = 0
        while index < passages.lines.count {
            advance(to: index)
            if let landmark = landmark(at: index) {
                nextLandmark += 1
                index = open(landmark)
            } else if let reader = blocks.reader(at: index) {
                index = read(reader, at: index)
            } else {
                index = readText(at: index)
            }
        }
        closeSection()
        let listed = ListedActivities(
            lists, known: content.records.åtaganden, evidence: outline.evidence, places: place.history)
        content.records.åtaganden += listed.found
        content.records.åtaganden.sort { $0.line < $1.line }
        content.records.avsnitt.sort { $0.line < $1.line }
        sumLists()
        content.reportedCounts = Reconciliation(prose, records: content.records).counts
        return content
    }

    // MARK: Where the walk is

    /// Leaves behind the landmarks and blocks that stand before a line.
    private mutating func advance(to index: Int) {
        while nextLandmark < outline.landmarks.count, outline.landmarks[nextLandmark].lines.lowerBound < index {
            nextLandmark += 1
        }
        while nextBlock < blocks.lines.count, blocks.lines[nextBlock] <= index { nextBlock += 1 }
    }

    private func landmark(at index: Int) -> Landmark? {
        guard nextLandmark < outline.landmarks.count else { return nil }
        let landmark = outline.landmarks[nextLandmark]
        return landmark.lines.lowerBound == index ? landmark : nil
    }

    /// The line of the next landmark.
    private var limit: Int {
        nextLandmark < outline.landmarks.count
            ? outline.landmarks[nextLandmark].lines.lowerBound : passages.lines.count
    }

    /// The line of the next landmark or table at or after a line.
    private mutating func textLimit(from index: Int) -> Int {
        while nextBlock < blocks.lines.count, blocks.lines[nextBlock] < index { nextBlock += 1 }
        return nextBlock < blocks.lines.count ? min(limit, blocks.lines[nextBlock]) : limit
    }

    // MARK: Landmarks

    /// Enters what a landmark opens.
    ///
    /// - Returns: the first line that was not used.
    private mutating func open(_ landmark: Landmark) -> Int {
        closeSection()
        place.enter(landmark)
        switch landmark.kind {
        case .chapter, .tableHeading, .priority, .lostGoal, .area(nil), .goal(nil): return landmark.end
        case .area(let rating?), .goal(let rating?): return readRating(rating, of: landmark)
        case .commitment(let commitment): return readCommitment(commitment, at: landmark)
        case .activity: return readActivity(landmark)
        }
    }

    /// An aktivitet has its text as `avsnitt`, unless a status stands below it.
    private mutating func readActivity(_ landmark: Landmark) -> Int {
        let start = landmark.lines.lowerBound
        if hasStatus(landmark.end..<max(textLimit(from: landmark.end), landmark.end)) {
            return readCommitment(Landmark.Commitment(kind: .aktivitet, label: start), at: landmark)
        }
        let line = passages.lines[start].number
        content.records.åtaganden.append(
            Åtagande(title: landmark.name, kind: .aktivitet, place: place.goals, line: line))
        return landmark.end
    }

    private func hasStatus(_ lines: Range<Int>) -> Bool {
        lines.contains { passages[passages.places[$0]].text == ReportLabel.status.rawValue }
    }

    private mutating func readRating(_ rating: Landmark.Rating, of landmark: Landmark) -> Int {
        let end = max(textLimit(from: landmark.end), landmark.end)
        let line = passages.lines[landmark.lines.lowerBound].number
        guard let nämnd else {
            content.remarks.append(ImportRemark(line: line, cause: .missingNämnd, text: landmark.name))
            return landmark.end
        }
        content.records.bedömningar.append(
            Bedömning(
                nämnd: nämnd, målområde: place.goals.målområde, kfMål: nil, nämndmål: place.goals.nämndmål,
                status: rating.status, motivering: readTexts(landmark.end..<end).joined(separator: " "), line: line))
        return end
    }

    private mutating func readCommitment(_ commitment: Landmark.Commitment, at landmark: Landmark) -> Int {
        let end = textLimit(from: landmark.end)
        let read = commitments.read(landmark, commitment, to: max(end, landmark.end), in: place.goals)
        content.records.åtaganden.append(read.åtagande)
        content.remarks += read.remarks
        if let background = read.background { content.records.avsnitt.append(background) }
        return max(read.end, landmark.end)
    }

    /// The passages of some lines of running text.
    private mutating func readTexts(_ range: Range<Int>) -> [String] {
        var result: [String] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let lines = passages.rest(from: index, to: range.upperBound)
            result.append(passages.text(of: lines))
            noteProse(lines)
            index = lines.upperBound
        }
        return result
    }

    // MARK: Tables and text

    private mutating func read(_ reader: any BlockReader, at index: Int) -> Int {
        closeSection()
        let at = place.block(year: year, labels: labels)
        let block =
            blocks.isControl(at: index)
            ? readControl(reader, from: index, at: at)
            : reader.read(from: index, to: limit, in: passages.lines, at: at)
        content.add(block)
        return max(block.end, index + 1)
    }

    /// Reads a table as far as its statuses can be; farther only where the table takes all of that.
    private func readControl(_ reader: any BlockReader, from index: Int, at place: BlockPlace) -> BlockContent {
        var (reach, hasStatus) = statuses.reach(from: index)
        if reader.needsStatus, !hasStatus { reach = index + Self.longestHeader }
        while true {
            let block = reader.read(from: index, to: min(limit, reach), in: passages.lines, at: place)
            guard reach < limit, block.end >= reach else { return block }
            reach = statuses.reach(from: index + 2 * (reach - index)).end
        }
    }

    /// The header of a table of internal control has fewer lines than this.
    private static let longestHeader = 8

    private mutating func readText(at index: Int) -> Int {
        let end = textLimit(from: index + 1)
        let range = passages.rest(from: index, to: end)
        let passage = passages[passages.places[index]]
        if passage.lines.lowerBound == index, opensSection(passages.places[index]) {
            closeSection()
            place.heading = passage.text
        } else if passage.isLabel {
            // The label of a table or an item whose beginning is lost.
            let line = passages.lines[index].number
            content.remarks.append(ImportRemark(line: line, cause: .unplacedLine, text: passage.text))
        } else {
            add(passages.text(of: range), line: passages.lines[index].number)
            noteProse(range)
        }
        return range.upperBound
    }

    private func opensSection(_ index: Int) -> Bool {
        guard passages.isHeading(index), !place.isInSources else { return false }
        // Of two headings with no line between, the lower has one below.
        let isSecond = section == nil && passages.next(after: index)?.opensParagraph == true
        return passages[index].opensParagraph || isSecond
    }

    /// Remembers running text that may give a count of records.
    private mutating func noteProse(_ range: Range<Int>) {
        let items = lists.count(after: passages.places[range.lowerBound])
        var passage = Reconciliation.Prose(goals: place.goals, listed: items, listedNext: items)
        let text = passages.text(of: range)
        if CountSentence.mayStand(in: text) {
            passage.text = text
            var offset = 0
            for line in passages.lines[range] {
                passage.lines.append((offset, line.number))
                offset += line.text.utf8.count + 1
            }
        }
        prose.append(passage)
    }

    /// The lists under one heading are its first sentence's, and those from a later one on are that one's.
    private mutating func sumLists() {
        for index in prose.indices.dropLast().reversed() where prose[index].goals == prose[index + 1].goals {
            prose[index].listed += prose[index + 1].listed
        }
    }

    private mutating func add(_ text: String, line: Int) {
        if section == nil { section = Section(heading: place.heading ?? "", place: place.goals, line: line) }
        section?.texts.append(text)
    }

    private mutating func closeSection() {
        if let section { content.records.avsnitt.append(section.avsnitt) }
        section = nil
    }

    /// Running text that is being gathered.
    private struct Section {
        let heading: String
        let place: GoalPlace
        let line: Int
        var texts: [String] = []

        var avsnitt: Avsnitt {
            Avsnitt(heading: heading, place: place, text: texts.joined(separator: "\n"), line: line)
        }
    }
}

/// Whether a line can be a label: the last words of a sentence are not.
private func isLabelText(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return first.properties.isUppercase && last.properties.isAlphabetic
}
