import Domain

/// Builds a `Grammar` from the blocks of all files.
struct GrammarLoader {
    private(set) var grammar = Grammar()
    private var endings: [String: [String]] = [:]
    private var suffixes: [Stemmer.Rule] = []
    private var scales: [StatusScale] = []
    private var seen: [String: String] = [:]

    /// - Throws: `Failure.grammar` at the first line that cannot be read.
    static func load(_ blocks: [Block]) throws -> Grammar {
        var loader = GrammarLoader()
        for block in blocks where block.kind == "böjning" { try loader.readInflection(block) }
        for block in blocks where block.kind != "böjning" { try loader.read(block) }
        loader.grammar.stemmer = Stemmer(rules: loader.suffixes)
        loader.grammar.scales = StatusScales(loader.scales)
        return loader.grammar
    }

    private mutating func read(_ block: Block) throws {
        switch block.kind {
        case "ändelser": suffixes += try block.lines.map { try suffixRule($0, in: block) }
        case "skala": try readScale(block)
        case "klass":
            try define(block)
            grammar.classes[block.name] = try forms(of: block)
            grammar.classPlaces[block.name] = Place(file: block.file, line: block.number)
        case "lista":
            try define(block)
            grammar.lists[block.name] = try forms(of: block)
        case "sak": try define(block); grammar.things[block.name] = try forms(of: block)
        case "tal": try readValues(block) { grammar.numbers[$0] = $1 }
        case "månad": try readMonths(block)
        case "nämnd": try readNämnd(block)
        case "kommuner": try readKommuner(block)
        case "mål": try readGoal(block)
        case "regel": try readRule(block)
        case "synonymer": grammar.synonyms += try block.lines.map { try synonyms($0, in: block) }
        case "sökvikter": try readSearchWeights(block)
        case "namnord": try readNameSynonyms(block)
        case "skrivsätt": try readVariants(block)
        case "oregelbundna": grammar.irregularForms += block.lines.map { parts($0.text) }
        case "fraser": try readPhrases(block)
        case "stavning": try readSpelling(block)
        case "exempel": grammar.showcase += block.lines.map(\.text)
        default: throw block.fault(.unknownSection(block.kind))
        }
    }

    private mutating func define(_ block: Block) throws {
        guard !block.name.isEmpty else { throw block.fault(.malformed(expected: "\(block.kind) NAMN")) }
        let key = "\(block.kind) \(block.name)"
        if let other = seen[key] { throw block.fault(.duplicate(word: block.name, other: other)) }
        seen[key] = "\(block.file):\(block.number)"
    }

    private mutating func readInflection(_ block: Block) throws {
        try define(block)
        endings[block.name] = block.lines.flatMap { pieces($0.text, at: " ").map { $0 == "-" ? "" : String($0) } }
    }

    /// The forms that a block lists; `stam+böjning` is the stem with each of the inflection's endings.
    private func forms(of block: Block) throws -> [String] {
        var forms: [String] = []
        for line in block.lines {
            for entry in parts(line.text) { forms += try expand(entry, line, block) }
        }
        return forms
    }

    private func expand(_ entry: String, _ line: Block.Line, _ block: Block) throws -> [String] {
        guard let plus = entry.utf8.firstIndex(of: UInt8(ascii: "+")) else { return [entry] }
        let stem = entry[..<plus]
        let name = String(entry[entry.utf8.index(after: plus)...])
        guard let list = endings[name] else { throw block.fault(.undefined(name: name), at: line) }
        return list.map { stem + $0 }
    }

    private func suffixRule(_ line: Block.Line, in block: Block) throws -> Stemmer.Rule {
        let words = pieces(line.text, at: " ")
        guard words.count == 2 || words.count == 3, let minimum = wholeNumber(words[1], in: 0...99) else {
            throw block.fault(.malformed(expected: "ändelse antal [ersättning]"), at: line)
        }
        return Stemmer.Rule(
            suffix: String(words[0]), minimum: minimum, replacement: words.count == 3 ? String(words[2]) : "")
    }

    /// `uppfyllt från: STEG` and, lowest first, `STEG` or `STEG = tecken, tecken`.
    private mutating func readScale(_ block: Block) throws {
        try define(block)
        let mark = "uppfyllt från:"
        var steps: [String] = []
        var signs: [String: [String]] = [:]
        var fulfilled: (name: String, line: Block.Line)?
        var seen: [String: String] = [:]
        for line in block.lines {
            if line.text.hasPrefix(mark) {
                fulfilled = (String(trimmed(line.text.dropFirst(mark.count))), line)
                continue
            }
            let (step, own) = try scaleStep(line, in: block)
            for word in [step] + own {
                if let other = seen.updateValue("\(block.file):\(line.number)", forKey: word.lowercased()) {
                    throw block.fault(.duplicate(word: word, other: other), at: line)
                }
            }
            steps.append(step)
            signs[step] = own
        }
        guard steps.count > 1 else { throw block.fault(.malformed(expected: "minst två steg, lägsta först")) }
        if let fulfilled, !steps.dropFirst().contains(fulfilled.name) {
            throw block.fault(.undefined(name: fulfilled.name), at: fulfilled.line)
        }
        scales.append(StatusScale(block.name, steps, fulfilledFrom: fulfilled?.name, signs: signs))
    }

    private func scaleStep(_ line: Block.Line, in block: Block) throws -> (step: String, signs: [String]) {
        let sides = pieces(line.text, at: "=").map { String(trimmed($0)) }
        guard sides.count <= 2, let step = sides.first, sides.allSatisfy({ !$0.isEmpty }) else {
            throw block.fault(.malformed(expected: "steg eller steg = tecken, tecken"), at: line)
        }
        return (step, sides.count > 1 ? parts(sides[1]) : [])
    }

    private func readValues(
        _ block: Block, in range: ClosedRange<Int> = 0...1_000_000, _ store: (String, Int) -> Void
    ) throws {
        for line in block.lines {
            let (first, rest) = cut(Substring(line.text))
            guard let value = wholeNumber(first, in: range), !rest.isEmpty else {
                throw block.fault(
                    .malformed(expected: "tal (\(range.lowerBound)–\(range.upperBound)) ord, ord …"), at: line)
            }
            for form in parts(rest) { store(form, value) }
        }
    }

    /// `va, vadå = vad`
    private mutating func readVariants(_ block: Block) throws {
        for line in block.lines {
            let sides = pieces(line.text, at: "=")
            guard sides.count == 2, let standard = parts(String(sides[1])).first else {
                throw block.fault(.malformed(expected: "ord, ord = ord"), at: line)
            }
            for variant in parts(String(sides[0])) { grammar.variants[variant] = standard }
        }
    }

    /// `ord, ord = ord ord | ord`
    private mutating func readNameSynonyms(_ block: Block) throws {
        for line in block.lines {
            let sides = pieces(line.text, at: "=")
            guard sides.count == 2 else {
                throw block.fault(.malformed(expected: "ord, ord = ord ord | ord"), at: line)
            }
            let alternatives = pieces(String(sides[1]), at: "|").map {
                $0.split(separator: " ").map { $0.lowercased() }
            }
            for word in parts(sides[0]) { grammar.nameSynonyms[word.lowercased(), default: []] += alternatives }
        }
    }

    /// `ord, ord`, or `ord, ord > snävare ord, snävare ord`
    private func synonyms(_ line: Block.Line, in block: Block) throws -> SynonymGroup {
        let sides = pieces(line.text, at: ">").map { parts($0).map { $0.lowercased() } }
        guard sides.count == 1 || sides.count == 2, sides.joined().count > 1, sides.allSatisfy({ !$0.isEmpty }) else {
            throw block.fault(.malformed(expected: "ord, ord … eller ord > snävare ord"), at: line)
        }
        return SynonymGroup(same: sides[0], narrower: sides.count > 1 ? sides[1] : [])
    }

    /// `0.7 synonym`
    private mutating func readSearchWeights(_ block: Block) throws {
        for line in block.lines {
            let (number, name) = cut(Substring(line.text))
            guard let weight = decimal(number, in: 0...1), weight > 0 else {
                throw block.fault(.malformed(expected: "tal över 0, högst 1, och namn"), at: line)
            }
            guard let kind = SearchWeight(rawValue: String(name)) else {
                throw block.fault(.undefined(name: String(name)), at: line)
            }
            grammar.searchWeights[kind] = weight
        }
    }

    private mutating func readSpelling(_ block: Block) throws {
        try define(block)
        try grammar.spelling.read(block)
    }

    private mutating func readMonths(_ block: Block) throws {
        try readValues(block, in: 1...12) { form, value in
            grammar.months[form] = value
            if grammar.monthNames[value] == nil { grammar.monthNames[value] = form }
        }
    }

    private mutating func readNämnd(_ block: Block) throws {
        try define(block)
        var entry = NämndEntry(name: block.name)
        for line in block.lines {
            let (key, values) = try keyed(line, in: block)
            switch key {
            case "kort": entry.abbreviations += values
            case "namn": entry.everydayNames += values
            default: throw block.fault(.malformed(expected: "kort … eller namn …"), at: line)
            }
        }
        grammar.nämnder.append(entry)
    }

    /// `Falun = Falu`: a name, and other ways to write it. The names of the block `ord` are ordinary words too.
    private mutating func readKommuner(_ block: Block) throws {
        guard block.name.isEmpty || block.name == "ord" else {
            throw block.fault(.malformed(expected: "kommuner eller kommuner ord"))
        }
        for line in block.lines {
            let sides = pieces(line.text, at: "=").map { String(trimmed($0)) }
            guard sides.count <= 2, let name = sides.first, sides.allSatisfy({ !$0.isEmpty }) else {
                throw block.fault(.malformed(expected: "namn eller namn = annat namn"), at: line)
            }
            if let other = seen["kommun \(name)"] { throw block.fault(.duplicate(word: name, other: other), at: line) }
            seen["kommun \(name)"] = "\(block.file):\(line.number)"
            grammar.kommuner.append(
                Kommun(
                    name: name, otherNames: sides.count > 1 ? parts(sides[1]) : [], isOrdinaryWord: block.name == "ord")
            )
        }
    }

    private mutating func readGoal(_ block: Block) throws {
        try define(block)
        var entry = GoalEntry(label: block.name, file: block.file, line: block.number)
        for line in block.lines {
            let (key, values) = try keyed(line, in: block)
            switch key {
            case "led": entry.stems += values
            case "ord": entry.words += values
            case "kf": entry.names += values.map { (.kfMål, words($0)) }
            case "målområde": entry.names += values.map { (.målområde, words($0)) }
            case "nämndmål": entry.names += values.map { (.nämndmål, words($0)) }
            default: throw block.fault(.malformed(expected: "kf, målområde, nämndmål, led eller ord"), at: line)
            }
        }
        grammar.goalWords.append(entry)
    }

    private func words(_ text: String) -> [String] {
        pieces(text, at: " ").map(String.init)
    }

    private func keyed(_ line: Block.Line, in block: Block) throws -> (String, [String]) {
        let (key, rest) = cut(Substring(line.text))
        guard !rest.isEmpty else { throw block.fault(.malformed(expected: "nyckel och värden"), at: line) }
        return (String(key), try parts(rest).flatMap { try expand($0, line, block) })
    }

    private mutating func readPhrases(_ block: Block) throws {
        for line in block.lines {
            guard let equals = line.text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
                throw block.fault(.malformed(expected: "nyckel = fras"), at: line)
            }
            let key = String(trimmed(line.text[..<equals]))
            grammar.phrases[key] = String(trimmed(line.text[line.text.utf8.index(after: equals)...]))
        }
    }

    private mutating func readRule(_ block: Block) throws {
        try define(block)
        let words = pieces(block.name, at: " ")
        var rule = Rule(name: block.name, category: "del", file: block.file, line: block.number)
        if words.count == 2 { rule.category = String(words[0]) }
        for line in block.lines { try readRuleLine(line, in: block, into: &rule) }
        guard !rule.patterns.isEmpty, !rule.action.name.isEmpty else {
            throw block.fault(.malformed(expected: "minst ett mönster (:) och ett ger"))
        }
        grammar.rules.append(rule)
    }

    private func readRuleLine(_ line: Block.Line, in block: Block, into rule: inout Rule) throws {
        let (mark, text) = cut(Substring(line.text))
        let rest = String(text)
        switch mark {
        case ":":
            guard let pattern = readPattern(rest) else {
                throw block.fault(.malformed(expected: "ett mönster av ord, {klass} och <kategori>"), at: line)
            }
            rule.patterns.append(pattern)
        case "ger":
            guard let action = readAction(rest) else {
                throw block.fault(.malformed(expected: "ger NAMN $1 …, där $1 är mönstrets första kategori"), at: line)
            }
            rule.action = action
        case ">": rule.examples.append(rest)
        case "»": rule.followUps.append(FollowUpExample(after: rule.examples.last ?? "", line: rest))
        case "vikt":
            guard let weight = decimal(rest, in: 0...100) else {
                throw block.fault(.malformed(expected: "vikt TAL, från 0 till 100"), at: line)
            }
            rule.weight = weight
        default: throw block.fault(.malformed(expected: "en rad som börjar med :, ger, vikt, > eller »"), at: line)
        }
    }
}
