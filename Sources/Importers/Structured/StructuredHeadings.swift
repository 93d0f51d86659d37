import Documents
import Domain

/// What headings and labels say comes.
extension StructuredReader {
    mutating func enter(heading text: String, level: Int, line: Int) {
        closePassage()
        closeSection()
        (explained, isExplaining) = (nil, false)
        let isTitle = heading == nil && level == 1 && !ownerHeadings.contains(text)
        heading = (text, level)
        if let name = owners.name(text) ?? legend.owners[text.lowercased()] {
            ownerLevel = ownerLevel ?? level
            return enter(owner: name, level: level)
        }
        if let headed = labels.headed(text), let value = headed.value {
            return enter(headed.role == .area ? .area : .councilGoal, value, level: level)
        }
        let isChapter = isTitle || vocabulary.chapters.contains(headWords(unnumbered(text)).joined(separator: " "))
        if !isChapter {
            passage.title = .init(text: unnumbered(text), line: line, isCertain: true, isGoal: isGoal(text))
        }
        if let (title, rating) = ratings.rated(heading: text), !ratings.isProgress(rating.status) {
            trail.enter(title, .open, level: level)
            standHigher(than: level)
            passage.title = .init(text: unmarked(title), line: line, isCertain: true)
            return passage.rate(rating)
        }
        if let ownerLevel, level <= ownerLevel, !isChapter, hasOwnerHeadings {
            // One wider than the owners' headings is more likely what they stand under.
            trail.enter(text, level < ownerLevel ? .open : .owner, level: level)
            standing.enter(owner: text, doubt: .uncertainOwner)
        } else if isChapter {
            trail.enter(text, .chapter, level: level)
            standing.enter(area: nil)
        } else {
            enterOpen(heading: text, level: level)
        }
    }

    /// An owner's heading keeps the målområde that it stands under.
    private mutating func enter(owner name: String, level: Int) {
        trail.enter(name, .owner, level: level)
        standing.enter(owner: name)
        standing.area = trail.area(above: level)
    }

    private mutating func enter(_ kind: HeadingTrail.Kind, _ text: String, level: Int) {
        trail.enter(text, kind, level: level)
        if kind == .area { standing.enter(area: text) } else { standing.enter(councilGoal: text) }
    }

    /// A heading that is a goal by its verb, else a målområde until what stands below rates it.
    private mutating func enterOpen(heading text: String, level: Int) {
        trail.enter(unnumbered(text), .open, level: level)
        if isGoal(text) {
            standHigher(than: level)
            standing.goal = unnumbered(text)
        } else {
            standing.enter(area: text)
        }
    }

    /// Whether a text has a verb as a goal has: "Fler ska läsa".
    func isGoal(_ text: String) -> Bool {
        let words = headWords(unnumbered(text))
        return words.count > 2 && !text.hasSuffix("?") && words.contains(where: vocabulary.goalVerbs.contains)
    }

    /// A goal's own heading is no målområde: those above it are.
    private mutating func standHigher(than level: Int) {
        (standing.area, standing.councilGoal) = (trail.area(above: level), trail.councilGoal(above: level))
    }

    /// Rates the goal that is being told.
    mutating func rate(_ rating: Rating, year: Int? = nil, isTold: Bool = false) {
        passage.rate(rating, year: year, isTold: isTold)
        section = nil
        if let heading, let area = standing.area, area == heading.text { standHigher(than: heading.level) }
    }

    /// - Parameter level: a heading's; a label in running text stands under every heading.
    mutating func enter(_ labelled: Labels.Labelled, value: String?, level: Int = 7, line: Int) {
        switch labelled.role {
        case .owner:
            closePassage()
            if let value { standing.enter(owner: owners.name(value) ?? value) }
        case .area:
            closePassage()
            if let value { enter(.area, value, level: level) }
        case .councilGoal:
            // A goal's own heading can stand over the council's goal that it belongs to.
            if passage.title?.isCertain == true, !passage.isRated, !passage.isOfCouncil {
                return standing.councilGoal = value
            }
            closePassage()
            guard let value else { return }
            enter(.councilGoal, value, level: level)
            passage.title = .init(text: value, line: line, isCertain: true)
            passage.isOfCouncil = true
        case .goal: enter(goal: value ?? "", label: labelled.label, line: line)
        case .rating: enter(rating: value, of: labelled, line: line)
        case .explanation:
            isExplaining = !passage.isRated && explained != nil
            if isExplaining, let value { explain(value) }
            passage.isOpen = passage.isRated
            if let value, passage.isOpen { passage.explain(value) }
        default:
            passage.isOpen = false
            passage.isOfActivities = true
            isExplaining = false
        }
    }

    private mutating func enter(rating value: String?, of labelled: Labels.Labelled, line: Int) {
        guard passage.title != nil, let value, let rating = ratings.rating(value),
            !passage.ratings.contains(where: { $0.year == labelled.year })
        else { return readBody([labelled.label, value].compactMap(\.self).joined(separator: ": "), line: line) }
        rate(rating, year: labelled.year)
    }

    private mutating func enter(goal value: String, label: String, line: Int) {
        closePassage()
        (explained, isExplaining) = (nil, false)
        if hasNarrowGoals, label == vocabulary.labels[.goal]?.first { return standing.enter(councilGoal: value) }
        let rated = labels.ending(value).flatMap { ending in
            ratings.rating(ending.value).flatMap { $0.standing == .unknown ? nil : (text: ending.text, rating: $0) }
        }
        let found = rated ?? ratings.bracketed(value)
        let (name, label) = found == nil ? parted(value) : (value, nil)
        awaited = label
        passage.title = .init(text: found?.text ?? name, line: line, isCertain: true, isGoal: true)
        if let rating = found?.rating { passage.rate(rating) }
        standing.goal = passage.title?.text
    }

    /// A label that was joined to the name before it, as where a heading in a PDF file fills its line: "… Status".
    private func parted(_ value: String) -> (String, Labels.Labelled?) {
        guard let space = value.lastIndex(of: " "), value[value.index(after: space)...].first?.isUppercase == true
        else {
            return (value, nil)
        }
        let label = labels.labelled(String(value[value.index(after: space)...]))
        return label?.role == .rating ? (String(value[..<space]), label) : (value, nil)
    }

    mutating func closePassage() {
        for bedömning in passage.bedömningar(standing, year: year) {
            if bedömning.doubt == .unknownStatus {
                content.remarks.append(
                    ImportRemark(line: bedömning.line, cause: .unknownStatus(bedömning.status), text: bedömning.status))
            }
            content.records.bedömningar.append(bedömning)
            standing.goal = bedömning.nämndmål
        }
        passage = GoalPassage()
    }
}
