/// The mistakes that people make in typing, one in a word.
enum Mistake: String, CaseIterable {
    case missing = "saknad bokstav"
    case extra = "extra bokstav"
    case neighbour = "granntangent"
    case other = "annan bokstav"
    case swapped = "omkastade bokstäver"
    case doubled = "dubbel för enkel"
    case single = "enkel för dubbel"
    case marks = "å, ä, ö om varandra"
    case sound = "ck/k, ks/x, sj/sk, ä/e, å/o"

    private static let letters = Array("abcdefghijklmnopqrstuvwxyzåäö")
    private static let sounds = [("ck", "k"), ("ks", "x"), ("sj", "sk"), ("ä", "e"), ("å", "o")]

    /// The word with one such mistake; nil where it cannot hold one.
    /// - Parameter keyboard: the rows of keys, from which neighbours follow.
    func made(in word: String, keyboard: [[Character]], _ random: inout some RandomNumberGenerator) -> String? {
        var typed = Array(word)
        guard let place = typed.indices.randomElement(using: &random) else { return nil }
        switch self {
        case .missing: typed.remove(at: place)
        case .extra: typed.insert(Self.letter(&random), at: Int.random(in: 0...typed.count, using: &random))
        case .neighbour:
            guard let key = Self.neighbours(of: typed[place], keyboard).randomElement(using: &random) else {
                return nil
            }
            typed[place] = key
        case .other: typed[place] = Self.letter(&random)
        case .swapped:
            guard place + 1 < typed.count else { return nil }
            typed.swapAt(place, place + 1)
        case .doubled: typed.insert(typed[place], at: place)
        case .single:
            let doubles = typed.indices.dropLast().filter { typed[$0] == typed[$0 + 1] }
            guard let double = doubles.randomElement(using: &random) else { return nil }
            typed.remove(at: double)
        case .marks:
            let places = typed.indices.filter { "åäö".contains(typed[$0]) }
            guard let marked = places.randomElement(using: &random) else { return nil }
            typed[marked] = "åäö".filter { $0 != typed[marked] }.randomElement(using: &random) ?? typed[marked]
        case .sound: return Self.soundAlike(word, &random)
        }
        let result = String(typed)
        return result == word ? nil : result
    }

    private static func letter(_ random: inout some RandomNumberGenerator) -> Character {
        letters.randomElement(using: &random) ?? "e"
    }

    private static func neighbours(of key: Character, _ keyboard: [[Character]]) -> [Character] {
        keyboard.indices.flatMap { row -> [Character] in
            guard let place = keyboard[row].firstIndex(of: key) else { return [] }
            return [(0, -1), (0, 1), (1, 0), (1, -1), (-1, 0), (-1, 1)].compactMap { down, along in
                guard keyboard.indices.contains(row + down), keyboard[row + down].indices.contains(place + along)
                else { return nil }
                return keyboard[row + down][place + along]
            }
        }
    }

    private static func soundAlike(_ word: String, _ random: inout some RandomNumberGenerator) -> String? {
        let pairs = (sounds + sounds.map { ($0.1, $0.0) }).filter { word.contains($0.0) }
        guard let pair = pairs.randomElement(using: &random) else { return nil }
        return word.replacing(pair.0, with: pair.1, maxReplacements: 1)
    }
}
