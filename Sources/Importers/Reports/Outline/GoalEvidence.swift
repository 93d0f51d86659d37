/// What a report says, outside its headings, about which names are målområden and which are nämndmål.
struct GoalEvidence {
    private var listedAreas: Set<String> = []
    private var listedGoals: Set<String> = []
    /// What follows "målområdet" and the like.
    private var areaMentions = NameMentions([])
    private var goalMentions = NameMentions([])

    init(_ passages: Passages) {
        var areas: Set<String> = []
        var goals: Set<String> = []
        for index in passages.indices {
            let text = passages[index].text
            if text.hasPrefix(ReportWords.sourcesHead), index > 0 { noteSourceHeading(passages[index - 1]) }
            guard text.holds("mål") || text.holds("nder ") else { continue }
            noteLists(after: index, in: passages)
            Self.noteMentions(in: text, ofAreas: &areas, ofGoals: &goals)
        }
        areaMentions = NameMentions(areas)
        goalMentions = NameMentions(goals)
    }

    // MARK: What is asked

    /// Whether lists, tables or prose name it as a målområde.
    func isArea(_ name: String) -> Bool {
        let key = key(name)
        return (listedAreas.contains(key) || areaMentions.begin(with: key)) && !listedGoals.contains(key)
    }

    /// Whether lists or prose name it as a goal below a målområde.
    func isGoal(_ name: String) -> Bool {
        let key = key(name)
        return listedGoals.contains(key) || goalMentions.begin(with: key)
    }

    /// Whether a rated name is a målområde rather than a nämndmål.
    ///
    /// - Parameter isTight: whether the rating stands directly under it, as it does under the larger headings.
    func ratesArea(_ name: String, isTight: Bool) -> Bool {
        let key = key(name)
        var weight = isTight ? 1 : -1
        if listedAreas.contains(key) {
            weight += 3
        } else if !listedAreas.isEmpty {
            weight -= 2
        }
        if areaMentions.begin(with: key) { weight += 2 }
        if listedGoals.contains(key) || goalMentions.begin(with: key) { weight -= 2 }
        return weight > 0
    }

    // MARK: What is learnt

    private mutating func noteSourceHeading(_ passage: Passage) {
        if isHeadingText(passage.text) { listedAreas.insert(key(passage.text)) }
    }

    private mutating func noteLists(after index: Int, in passages: Passages) {
        guard let item = passages.next(after: index), item.isListed, !passages[index].isListed else { return }
        let text = passages[index].text.lowercased()
        guard !tellsOfActivities(text) else { return }
        let isOfGoals = text.holds("delmål") || text.holds("nämndmål")
        guard isOfGoals || text.holds("övergripande mål") || text.holds("strategiska mål") || text.holds("målområden")
        else { return }
        for item in passages.all[(index + 1)...].prefix(while: \.isListed) where isHeadingText(item.text) {
            if isOfGoals { listedGoals.insert(key(item.text)) } else { listedAreas.insert(key(item.text)) }
        }
    }

    private static let mostWords = 14

    private static func noteMentions(
        in text: String, ofAreas areas: inout Set<String>, ofGoals goals: inout Set<String>
    ) {
        let words = text.cleanedWords
        for (index, word) in words.enumerated().dropLast() where startsUppercase(words[index + 1]) {
            guard let isArea = names(word, after: index > 0 ? words[index - 1] : ""),
                (isArea ? areas : goals).count < NameMentions.most
            else { continue }
            let name = NameMentions.name(words[(index + 1)...].prefix(mostWords))
            if isArea { areas.insert(name) } else { goals.insert(name) }
        }
    }

    /// Whether a word announces the name of a målområde (true) or of a goal below one (false); nil for neither.
    private static func names(_ word: Substring, after previous: Substring) -> Bool? {
        switch word.lowercased() {
        case "målområdet", "målområdena": true
        case "målet" where previous == "övergripande" || previous == "strategiska": true
        case "delmålet", "nämndmålet", "delmålen", "nämndmålen", "målet", "målen", "under": false
        default: nil
        }
    }
}

/// Whether a text is about aktiviteter rather than about goals: the word that stands first decides.
func tellsOfActivities(_ text: String) -> Bool {
    let first = text.lowercased().cleanedWords.first {
        $0.hasPrefix("aktivitet") || $0.hasPrefix("delmål") || $0.hasPrefix("nämndmål")
    }
    return first?.hasPrefix("aktivitet") ?? false
}

private func startsUppercase(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
}

private func key(_ name: String) -> String { name.lowercased() }
