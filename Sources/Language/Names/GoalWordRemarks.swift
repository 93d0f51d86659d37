import Domain

extension Language {
    /// False where the only municipality says itself what goals its goal words are.
    public var guessesGoals: Bool {
        guard vocabulary.kommuner.count < 2 else { return true }
        let own = vocabulary.kommuner.first
        return !grammar.goalWords.contains { entry in
            entry.names.contains { own == nil || $0.kommun == own }
        }
    }

    /// What to say of the goal words of a question: which municipalities have no goal by one, and where others were taken.
    /// - Parameters:
    ///   - labels: of the goals asked about; those that are no goal words say nothing.
    ///   - kommuner: those that the question is about; none = all of the corpus.
    public func goalWordRemarks(_ labels: [String], in kommuner: [String]) -> [Remark] {
        guard !labels.isEmpty, guessesGoals else { return [] }
        let asked = Set(labels)
        return grammar.goalWords.filter { asked.contains($0.label) }.flatMap { entry -> [Remark] in
            let meaning = goalNames.meaning(of: entry)
            let isAbout = { (kommun: String?) in kommuner.isEmpty || kommun.map(kommuner.contains) ?? true }
            let (widened, lacking) = (
                meaning.widened.filter(isAbout), meaning.lacking.filter(isAbout).compactMap(\.self)
            )
            // The only municipality needs no name.
            let names = vocabulary.kommuner.count > 1 ? widened.compactMap(\.self) : []
            return (widened.isEmpty ? [] : [.tookGoalsByName(word: entry.label, kommuner: names)])
                + (lacking.isEmpty || meaning.sets.isEmpty
                    ? [] : [.goalMissingIn(word: entry.label, kommuner: lacking)])
        }
    }
}
