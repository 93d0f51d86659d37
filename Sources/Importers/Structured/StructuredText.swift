import Documents
import Domain

/// Headings, labels and paragraphs.
extension StructuredReader {
    /// - Parameter next: the paragraph that follows.
    mutating func read(_ text: TextBlock, line: Int, before next: String?) {
        guard text.role != .contents, text.role != .furniture else { return }
        if text.text.isEmpty { return read(pictures: text.pictures) }
        if let unit = vocabulary.statedMoneyUnit(in: text.text) {
            (moneyUnit, isOfMoney) = (unit, true)
        }
        let level = level(of: text)
        if level == nil { lastHeads = nil }
        lastStanding = nil
        let label = awaited
        awaited = nil
        if let label, labels.role(of: text.text) == nil {
            return enter(label, value: text.text, line: line)
        }
        if let labelled = labels.labelled(text.text) ?? labels.near(text.text), isUse(labelled, text, before: next) {
            if labelled.value == nil, labelled.role != .explanation, labelled.role != .end {
                awaited = labelled
            } else {
                enter(labelled, value: labelled.value, level: level ?? 7, line: line)
            }
        } else if isKey(text.text, before: next) {
            passage.title = nil
        } else if passage.isAwaitingRating, let rating = ratings.rating(text.text), rating.standing != .unknown {
            rate(rating)
        } else if let rating = ratings.rating(inSentence: text.text), passage.title != nil, !passage.isRated {
            rate(rating, isTold: true)
        } else if level == nil, passage.isAwaitingRating, let (body, rating) = ratings.opened(text.text) {
            rate(rating, isTold: true)
            passage.explain(body)
        } else if level == nil, passage.isAwaitingConclusion, let (body, rating) = ratings.concluded(text.text) {
            passage.precede(body, line: line)
            rate(rating, isTold: true)
        } else if let level {
            enter(heading: text.text, level: level, line: line)
        } else if let next, isTitle(text.text, before: next) {
            closePassage()
            let title = unmarked(text.text)
            passage.title = .init(text: title, line: line, isCertain: true, isGoal: title != text.text || isGoal(title))
        } else {
            readBody(text.text, line: line)
        }
    }

    /// A picture by itself under a goal's name rates the goal.
    private mutating func read(pictures: [String]) {
        guard passage.title?.isCertain == true, !passage.isRated,
            let rating = pictures.compactMap(ratings.rating(picture:)).first(where: { $0.standing != .unknown })
        else { return }
        rate(rating)
    }

    /// Whether a paragraph is the rating that a label alone asks for: one that is known or, after the label itself, a few
    /// words.
    private func isRating(_ text: String, after label: String) -> Bool {
        if ratings.isKnown(text) { return true }
        return labels.labelled(label) != nil && labels.labelled(text) == nil && text.count <= 40 && text.last != "."
            && owners.name(text) == nil && !vocabulary.chapters.contains(text.lowercased())
    }

    /// Ratings one after another are a key to them.
    private func isKey(_ text: String, before next: String?) -> Bool {
        [text, next ?? ""].allSatisfy { ratings.rating($0)?.standing == .onScale }
    }

    /// Whether what follows rates the goal that the text names.
    private func isTitle(_ text: String, before next: String) -> Bool {
        guard text.count <= 200, !text.hasSuffix("."), !ratings.isKnown(text), text.contains(where: \.isLetter) else {
            return false
        }
        if let labelled = labels.labelled(next) {
            return labelled.role == .rating && labelled.value.flatMap { ratings.rating($0) } != nil
        }
        return ratings.rating(inSentence: next) != nil
    }

    /// A label alone is one where a goal is being told: "Mål" can be a heading too.
    private func isUse(_ labelled: Labels.Labelled, _ text: TextBlock, before next: String?) -> Bool {
        if labelled.value != nil { return true }
        switch labelled.role {
        case .explanation, .end: return passage.isRated || explained != nil
        case .rating:
            return passage.title?.isCertain == true && !ratings.isKnown(text.text)
                && next.map { isRating($0, after: text.text) } == true
        case .councilGoal, .area, .goal, .owner:
            return text.role == .body && !vocabulary.chapters.contains(text.text.lowercased())
        default: return false
        }
    }

    private func level(of text: TextBlock) -> Int? {
        if case .heading(let level) = text.role { return level }
        if text.isBold, text.text.count <= 150, isOneSentence(text.text) { return 7 }
        // In plain text a name by itself is the heading that it looks like.
        return owners.name(text.text) != nil ? 8 : nil
    }

    /// Whether no sentence ends within the text.
    private func isOneSentence(_ text: String) -> Bool {
        !text.hasSuffix(".") || !text.dropLast().contains(". ")
    }

    mutating func readBody(_ text: String, line: Int) {
        if passage.isOfActivities, readActivity(text, line: line) { return }
        if passage.isOpen, ratings.dashed(text) == nil || !passage.isDashed { return passage.explain(text) }
        if let explained, isExplaining || content.records.bedömningar[explained].motivering.isEmpty {
            return explain(text)
        }
        if let (title, rating, explanation) = ratings.dashed(text), !ratings.isProgress(rating.status) {
            closePassage()
            passage.title = .init(text: unmarked(title), line: line, isCertain: true)
            passage.rate(rating)
            passage.isDashed = true
            if !explanation.isEmpty { passage.explain(explanation) }
            return
        }
        if let (title, rating) = ratings.bracketed(text), text.count <= 200, !ratings.isProgress(rating.status) {
            closePassage()
            passage.title = .init(text: unmarked(title), line: line, isCertain: true)
            return passage.rate(rating)
        }
        if !passage.isRated { passage.precede(unmarked(text), line: line) }
        addToSection(text, line: line)
    }

    /// More of what explains the goal that was rated before the table above.
    mutating func explain(_ text: String) {
        guard let explained else { return }
        let before = content.records.bedömningar[explained].motivering
        content.records.bedömningar[explained].motivering = before.isEmpty ? text : before + "\n" + text
    }

    /// "– Ta fram en plan (Klar)".
    private mutating func readActivity(_ text: String, line: Int) -> Bool {
        guard text.first.map({ "–-•*".contains($0) }) == true, let (title, rating) = ratings.bracketed(text) else {
            passage.isOfActivities = false
            return false
        }
        var place = standing.place
        if let goal = passage.title?.text { place.nämndmål = goal }
        content.records.åtaganden.append(
            Åtagande(
                title: unmarked(title), kind: .aktivitet, place: place, status: rating.status, line: line,
                doubt: standing.doubt, nämnd: standing.owner))
        return true
    }

    /// Without a label, a number or the mark of a list before it.
    func unmarked(_ text: String) -> String {
        let bare = text.trimmed { "•·*–- ".contains($0) }.description
        if let labelled = labels.labelled(bare), let value = labelled.value { return value }
        return unnumbered(bare)
    }

    // MARK: Running text

    private mutating func addToSection(_ text: String, line: Int) {
        if section == nil {
            section = Avsnitt(heading: heading?.text ?? "", place: standing.place, text: text, line: line)
        } else {
            section?.text += "\n" + text
        }
    }

    mutating func closeSection() {
        if let section { content.records.avsnitt.append(section) }
        section = nil
    }
}
