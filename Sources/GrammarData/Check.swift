import Domain

extension Grammar {
    /// Looks for names without a meaning and words with two.
    /// - Throws: `Failure.grammar` at the first.
    func check() throws {
        for name in RequiredClasses.names where classes[name] == nil {
            throw Failure.grammar(file: "grammar/ord.txt", line: 1, fault: .undefined(name: name))
        }
        for rule in rules { try check(rule) }
        try checkGoalWords()
        try checkUnusedClasses()
    }

    private func check(_ rule: Rule) throws {
        let actions = rule.category == Category.part ? ActionNames.parts : ActionNames.senses
        guard actions.contains(rule.action.name) else { throw rule.fault(.undefined(name: rule.action.name)) }
        for element in rule.patterns.joined() { try check(element, rule) }
        let places = rule.patterns.map { $0.map(\.places).reduce(0, +) }.max() ?? 0
        for case .reference(let number) in rule.action.arguments where number > places || number < 1 {
            throw rule.fault(.undefined(name: "$\(number)"))
        }
    }

    private func check(_ element: Element, _ rule: Rule) throws {
        switch element {
        case .word: break
        case .wordClass(let name): if classes[name] == nil { throw rule.fault(.undefined(name: "{\(name)}")) }
        case .category(let name, _):
            guard Category.builtIn.contains(name) || rules.contains(where: { $0.category == name && name != Category.part })
            else { throw rule.fault(.undefined(name: "<\(name)>")) }
        case .optional(let inner): try check(inner, rule)
        case .either(let elements): for element in elements { try check(element, rule) }
        }
    }

    /// One word for two goals would be answered with whichever came last.
    private func checkGoalWords() throws {
        var seen: [String: String] = [:]
        for goal in goalWords {
            for word in Set(goal.stems.map { $0 + "+mål" } + goal.words) {
                if let other = seen[word] {
                    throw Failure.grammar(file: goal.file, line: goal.line, fault: .duplicate(word: word, other: other))
                }
                seen[word] = "\(goal.file):\(goal.line)"
            }
        }
    }

    private func checkUnusedClasses() throws {
        let used = Set(rules.flatMap(\.patterns).joined().flatMap(\.classNames)).union(RequiredClasses.names)
        for (name, place) in classPlaces.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
            throw Failure.grammar(file: place.file, line: place.line, fault: .unusedDefinition(name: name))
        }
    }
}

extension Rule {
    func fault(_ fault: GrammarFault) -> Failure { .grammar(file: file, line: line, fault: fault) }
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

    var classNames: [String] {
        switch self {
        case .wordClass(let name): [name]
        case .optional(let inner): inner.classNames
        case .either(let elements): elements.flatMap(\.classNames)
        case .word, .category: []
        }
    }
}
