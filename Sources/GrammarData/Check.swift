import Domain

extension Grammar {
    /// Looks for names without a meaning and words with two.
    /// - Throws: `Failure.grammar` at the first.
    func check() throws {
        for required in WordClass.allCases where classes[required.name] == nil {
            throw Failure.grammar(file: "grammar/ord.txt", line: 1, fault: .undefined(name: required.name))
        }
        for name in RequiredLists.names where lists[name] == nil {
            throw Failure.grammar(file: "grammar/ord.txt", line: 1, fault: .undefined(name: name))
        }
        if let missing = SpellingData.Weight.allCases.first(where: { spelling.weights[$0] == nil }) {
            throw Failure.grammar(file: "grammar/stavning.txt", line: 1, fault: .undefined(name: missing.rawValue))
        }
        if let missing = SearchWeight.allCases.first(where: { searchWeights[$0] == nil }) {
            throw Failure.grammar(file: "grammar/synonymer.txt", line: 1, fault: .undefined(name: missing.rawValue))
        }
        var used = Set(WordClass.allCases.map(\.name))
        let builtIn = Category.allCases.lazy.filter(\.isBuiltIn).map(\.name)
        let categories = Set(builtIn).union(rules.lazy.map(\.category)).subtracting([Category.part.name])
        for rule in rules {
            try check(rule)
            for pattern in rule.patterns {
                for element in pattern { try check(element, rule, categories, &used) }
            }
        }
        try checkGoalWords()
        // Every class is looked at in every start: only those that nothing uses are put in order.
        if let (name, place) = classPlaces.filter({ !used.contains($0.key) }).min(by: { $0.key < $1.key }) {
            throw Failure.grammar(file: place.file, line: place.line, fault: .unusedDefinition(name: name))
        }
    }

    private func check(_ rule: Rule) throws {
        let actions = rule.category == Category.part.name ? ActionNames.parts : ActionNames.senses
        guard actions.contains(rule.action.name) else { throw rule.fault(.undefined(name: rule.action.name)) }
        var highest = 0
        for case .reference(let number) in rule.action.arguments {
            guard number >= 1 else { throw rule.fault(.undefined(name: "$\(number)")) }
            highest = max(highest, number)
        }
        guard highest > 0, !rule.hasPlaces(highest) else { return }
        for case .reference(let number) in rule.action.arguments where !rule.hasPlaces(number) {
            throw rule.fault(.undefined(name: "$\(number)"))
        }
    }

    private func check(_ element: Element, _ rule: Rule, _ categories: Set<String>, _ used: inout Set<String>) throws {
        switch element {
        case .word: break
        case .wordClass(let name):
            guard classes[name] != nil else { throw rule.fault(.undefined(name: "{\(name)}")) }
            used.insert(name)
        case .category(let name, _):
            guard categories.contains(name) else { throw rule.fault(.undefined(name: "<\(name)>")) }
        case .optional(let inner): try check(inner, rule, categories, &used)
        case .either(let elements): for element in elements { try check(element, rule, categories, &used) }
        }
    }

    /// One word for two goals would be answered with whichever came last.
    private func checkGoalWords() throws {
        var seen: [String: Int] = [:]
        for (index, goal) in goalWords.enumerated() {
            for word in Set(goal.stems.map { $0 + "+mål" } + goal.words) {
                if let first = seen[word] {
                    let other = "\(goalWords[first].file):\(goalWords[first].line)"
                    throw Failure.grammar(file: goal.file, line: goal.line, fault: .duplicate(word: word, other: other))
                }
                seen[word] = index
            }
        }
    }
}

extension Rule {
    func fault(_ fault: GrammarFault) -> Failure { .grammar(file: file, line: line, fault: fault) }

    /// True where some of its patterns puts so many senses into a match.
    fileprivate func hasPlaces(_ number: Int) -> Bool {
        patterns.contains { pattern in
            var places = 0
            for element in pattern { places += element.places }
            return places >= number
        }
    }
}

extension Element {
    /// How many senses the element puts into a match.
    var places: Int {
        switch self {
        case .category: 1
        case .optional(let inner): inner.places
        case .either(let elements): elements.map(\.places).max() ?? 0
        case .word, .wordClass: 0
        }
    }
}
