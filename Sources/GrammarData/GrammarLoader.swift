import Domain

/// Builds a `Grammar` from the blocks of all files.
struct GrammarLoader {
    private(set) var grammar = Grammar()
    private var endings: [String: [String]] = [:]
    private var suffixes: [Stemmer.Rule] = []
    private var scales: [StatusScale] = []
    private var seen: [Definition: Place] = [:]

    /// What may be defined once.
    private struct Definition: Hashable {
        let kind: String
        let name: String
    }

    /// - Throws: `Failure.grammar` at the first line that cannot be read.
    static func load(_ blocks: [Block]) throws -> Grammar {
        var loader = GrammarLoader()
        for block in blocks where block.isInflection { try loader.readInflection(block) }
        // What is a municipality's own is added to what is said of all.
        var own: [Block] = []
        for block in blocks where !block.isInflection {
            if block.profile == nil { try loader.read(block) } else { own.append(block) }
        }
        for block in own where !Profile.isForReports(block) { try loader.read(block) }
        try loader.checkProfiles(blocks)
        loader.grammar.stemmer = Stemmer(rules: loader.suffixes)
        loader.grammar.scales = StatusScales(loader.scales)
        return loader.grammar
    }

    private mutating func read(_ block: Block) throws {
        // Most are rules, and each comparison with a word of other letters than English ones takes time at every start.
        switch block.kind {
        case "regel": try readRule(block)
        case "ändelser": suffixes += try block.lines.map { try suffixRule($0, in: block) }
        case Profile.kind: try define(block)
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
        case "verksamhet": try readService(block)
        case "kommuner": try readKommuner(block)
        case "mål": try readGoal(block)
        case "synonymer": grammar.synonyms += try block.lines.map { try synonyms($0, in: block) }
        case "sökvikter": try readSearchWeights(block)
        case "namnord": try readNameSynonyms(block)
        case "skrivsätt": try readVariants(block)
        case "oregelbundna": grammar.irregularForms += block.lines.map { $0.text.parts.map(\.string) }
        case "fraser": try readPhrases(block)
        case "stavning": try readSpelling(block)
        case "exempel": grammar.showcase += block.lines.map(\.text.string)
        default: throw block.fault(.unknownSection(block.kind))
        }
    }

    private mutating func define(_ block: Block) throws {
        guard !block.name.isEmpty else { throw block.fault(.malformed(expected: "\(block.kind) NAMN")) }
        try define(Definition(kind: block.kind, name: block.name), in: block)
    }

    /// What each municipality may say once.
    private mutating func defineOwn(_ block: Block) throws {
        guard !block.name.isEmpty else { throw block.fault(.malformed(expected: "\(block.kind) NAMN")) }
        let name = block.profile.map { "\(block.name) (\($0))" } ?? block.name
        try define(Definition(kind: block.kind, name: name), in: block)
    }

    private mutating func define(_ definition: Definition, in block: Block, at line: Block.Line? = nil) throws {
        let place = Place(file: block.file, line: line?.number ?? block.number)
        guard let other = seen.updateValue(place, forKey: definition) else { return }
        throw block.fault(.duplicate(word: definition.name, other: other.description), at: line)
    }

    private mutating func readInflection(_ block: Block) throws {
        try define(block)
        endings[block.name] = block.lines.flatMap { $0.text.words.map(\.string).map { $0 == "-" ? "" : $0 } }
    }

    /// The forms that a block lists; `stam+böjning` is the stem with each of the inflection's endings.
    private func forms(of block: Block) throws -> [String] {
        var forms: [String] = []
        for line in block.lines {
            for entry in line.text.parts { try expand(entry, line, block) { forms.append($0) } }
        }
        return forms
    }

    private func expand(
        _ entry: Text, _ line: Block.Line, _ block: Block, _ yield: (String) -> Void
    ) throws {
        guard let plus = entry.place(of: "+") else { return yield(entry.string) }
        let (stem, name) = (entry[..<plus].string, entry[(plus + 1)...].string)
        guard let list = endings[name] else { throw block.fault(.undefined(name: name), at: line) }
        for ending in list { yield(stem + ending) }
    }

    private func suffixRule(_ line: Block.Line, in block: Block) throws -> Stemmer.Rule {
        let words = line.text.words
        guard words.count == 2 || words.count == 3, let minimum = words[1].wholeNumber(in: 0...99) else {
            throw block.fault(.malformed(expected: "ändelse antal [ersättning]"), at: line)
        }
        return Stemmer.Rule(
            suffix: words[0].string, minimum: minimum, replacement: words.count == 3 ? words[2].string : "")
    }

    /// `uppfyllt från: STEG` and, lowest first, `STEG` or `STEG = tecken, tecken`.
    private mutating func readScale(_ block: Block) throws {
        try define(block)
        let mark: StaticString = "uppfyllt från:"
        var steps: [String] = []
        var signs: [String: [String]] = [:]
        let cellsOnly: StaticString = "bara i tabeller"
        var standsInText = true
        var fulfilled: (name: String, line: Block.Line)?
        var seen: [String: Int] = [:]
        for line in block.lines {
            if line.text.hasPrefix(mark) {
                fulfilled = (line.text.dropFirst(mark.utf8CodeUnitCount).trimmed.string, line)
                continue
            }
            if line.text.hasPrefix(cellsOnly) {
                standsInText = false
                continue
            }
            let (step, own) = try scaleStep(line, in: block)
            for word in [step] + own {
                if let other = seen.updateValue(line.number, forKey: Letters.lower(word)) {
                    throw block.fault(.duplicate(word: word, other: "\(block.file):\(other)"), at: line)
                }
            }
            steps.append(step)
            signs[step] = own
        }
        guard steps.count > 1 else { throw block.fault(.malformed(expected: "minst två steg, lägsta först")) }
        if let fulfilled, !steps.dropFirst().contains(fulfilled.name) {
            throw block.fault(.undefined(name: fulfilled.name), at: fulfilled.line)
        }
        scales.append(
            StatusScale(block.name, steps, fulfilledFrom: fulfilled?.name, signs: signs, standsInText: standsInText))
    }

    private func scaleStep(_ line: Block.Line, in block: Block) throws -> (step: String, signs: [String]) {
        let sides = line.text.pieces(at: "=").map(\.trimmed)
        guard sides.count <= 2, let step = sides.first, sides.allSatisfy({ !$0.isEmpty }) else {
            throw block.fault(.malformed(expected: "steg eller steg = tecken, tecken"), at: line)
        }
        return (step.string, sides.count > 1 ? sides[1].parts.map(\.string) : [])
    }

    private func readValues(
        _ block: Block, in range: ClosedRange<Int> = 0...1_000_000, _ store: (String, Int) -> Void
    ) throws {
        for line in block.lines {
            let (first, rest) = line.text.cut
            guard let value = first.wholeNumber(in: range), !rest.isEmpty else {
                throw block.fault(
                    .malformed(expected: "tal (\(range.lowerBound)–\(range.upperBound)) ord, ord …"), at: line)
            }
            for form in rest.parts { store(form.string, value) }
        }
    }

    /// `va, vadå = vad`
    private mutating func readVariants(_ block: Block) throws {
        for line in block.lines {
            let sides = line.text.pieces(at: "=")
            guard sides.count == 2, let standard = sides[1].parts.first?.string else {
                throw block.fault(.malformed(expected: "ord, ord = ord"), at: line)
            }
            for variant in sides[0].parts { grammar.variants[variant.string] = standard }
        }
    }

    /// `ord, ord = ord ord | ord`
    private mutating func readNameSynonyms(_ block: Block) throws {
        for line in block.lines {
            let sides = line.text.pieces(at: "=")
            guard sides.count == 2 else {
                throw block.fault(.malformed(expected: "ord, ord = ord ord | ord"), at: line)
            }
            let alternatives = sides[1].pieces(at: "|").map { $0.words.map { Letters.lower($0.string) } }
            for word in sides[0].parts { grammar.nameSynonyms[Letters.lower(word.string), default: []] += alternatives }
        }
    }

    /// `ord, ord`, or `ord, ord > snävare ord, snävare ord`
    private func synonyms(_ line: Block.Line, in block: Block) throws -> SynonymGroup {
        let sides = line.text.pieces(at: ">").map { $0.parts.map { Letters.lower($0.string) } }
        guard sides.count == 1 || sides.count == 2, sides.joined().count > 1, sides.allSatisfy({ !$0.isEmpty }) else {
            throw block.fault(.malformed(expected: "ord, ord … eller ord > snävare ord"), at: line)
        }
        return SynonymGroup(same: sides[0], narrower: sides.count > 1 ? sides[1] : [])
    }

    /// `0.7 synonym`
    private mutating func readSearchWeights(_ block: Block) throws {
        for line in block.lines {
            let (number, name) = line.text.cut
            guard let weight = number.decimal(in: 0...1), weight > 0 else {
                throw block.fault(.malformed(expected: "tal över 0, högst 1, och namn"), at: line)
            }
            guard let kind = SearchWeight(rawValue: name.string) else {
                throw block.fault(.undefined(name: name.string), at: line)
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

    /// A profile is of a municipality that there is.
    private func checkProfiles(_ blocks: [Block]) throws {
        guard !grammar.kommuner.isEmpty else { return }
        for block in blocks where block.profile == nil && block.kind == Profile.kind {
            guard grammar.kommuner.contains(where: { $0.name == block.name }) else {
                throw block.fault(.undefined(name: block.name))
            }
        }
    }

    private mutating func readService(_ block: Block) throws {
        try define(block)
        var entry = ServiceEntry()
        for line in block.lines {
            let (key, values) = try keyed(line, in: block)
            switch key {
            case "ord": entry.words += values
            case "nämnd": entry.nämndWords += values
            default: throw block.fault(.malformed(expected: "ord … eller nämnd …"), at: line)
            }
        }
        grammar.services.append(entry)
    }

    private mutating func readNämnd(_ block: Block) throws {
        try defineOwn(block)
        var entry = NämndEntry(name: block.name, kommun: block.profile, file: block.file)
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
            let sides = line.text.pieces(at: "=").map(\.trimmed)
            guard sides.count <= 2, let name = sides.first?.string, sides.allSatisfy({ !$0.isEmpty }) else {
                throw block.fault(.malformed(expected: "namn eller namn = annat namn"), at: line)
            }
            try define(Definition(kind: "kommun", name: name), in: block, at: line)
            grammar.kommuner.append(
                Kommun(
                    name: name, otherNames: sides.count > 1 ? sides[1].parts.map(\.string) : [],
                    isOrdinaryWord: block.name == "ord"))
        }
    }

    /// A goal word; what a municipality says of one that all have is added to it.
    private mutating func readGoal(_ block: Block) throws {
        try defineOwn(block)
        let known = grammar.goalWords.firstIndex { $0.label == block.name }
        var entry =
            known.map { grammar.goalWords[$0] }
            ?? GoalEntry(label: block.name, file: block.file, line: block.number)
        func names(_ level: GoalSet.Level, _ values: [String]) -> [GoalEntry.Naming] {
            values.map { GoalEntry.Naming(level: level, words: words($0), kommun: block.profile) }
        }
        for line in block.lines {
            let (key, values) = try keyed(line, in: block)
            switch key {
            case "led": entry.stems += values
            case "ord": entry.words += values
            case "kf": entry.names += names(.kfMål, values)
            case "målområde": entry.names += names(.målområde, values)
            case "nämndmål": entry.names += names(.nämndmål, values)
            default: throw block.fault(.malformed(expected: "kf, målområde, nämndmål, led eller ord"), at: line)
            }
        }
        if let known { grammar.goalWords[known] = entry } else { grammar.goalWords.append(entry) }
    }

    private func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    private func keyed(_ line: Block.Line, in block: Block) throws -> (String, [String]) {
        let (key, rest) = line.text.cut
        guard !rest.isEmpty else { throw block.fault(.malformed(expected: "nyckel och värden"), at: line) }
        var values: [String] = []
        for part in rest.parts { try expand(part, line, block) { values.append($0) } }
        return (key.string, values)
    }

    private mutating func readPhrases(_ block: Block) throws {
        for line in block.lines {
            guard let equals = line.text.place(of: "=") else {
                throw block.fault(.malformed(expected: "nyckel = fras"), at: line)
            }
            grammar.phrases[line.text[..<equals].trimmed.string] = line.text[(equals + 1)...].trimmed.string
        }
    }

    private mutating func readRule(_ block: Block) throws {
        try define(block)
        var rule = Rule(name: block.name, category: category(of: block.name), file: block.file, line: block.number)
        for line in block.lines { try readRuleLine(line, in: block, into: &rule) }
        guard !rule.patterns.isEmpty, !rule.action.name.isEmpty else {
            throw block.fault(.malformed(expected: "minst ett mönster (:) och ett ger"))
        }
        grammar.rules.append(rule)
    }

    /// `regel KATEGORI namn`: what has no category of its own is a part of a question.
    private func category(of name: String) -> String {
        let bytes = name.utf8
        guard let space = bytes.firstIndex(of: UInt8(ascii: " ")),
            !bytes[bytes.index(after: space)...].contains(UInt8(ascii: " "))
        else { return Category.part.name }
        return String(Substring(bytes[..<space]))
    }

    private func readRuleLine(_ line: Block.Line, in block: Block, into rule: inout Rule) throws {
        let (mark, rest) = line.text.cut
        // Told by their bytes: there are thousands of them, read at every start.
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
        case ">": rule.examples.append(rest.string)
        case "»": rule.followUps.append(FollowUpExample(after: rule.examples.last ?? "", line: rest.string))
        case "vikt":
            guard let weight = rest.decimal(in: 0...100) else {
                throw block.fault(.malformed(expected: "vikt TAL, från 0 till 100"), at: line)
            }
            rule.weight = weight
        default: throw block.fault(.malformed(expected: "en rad som börjar med :, ger, vikt, > eller »"), at: line)
        }
    }
}
