import Dialogue
import Domain
import Language

/// The default corpus' names as if several municipalities had them: Huddinge's goals are also those of Botkyrka and
/// Vara, each under its own name.
struct SeveralKommuner {
    static let names = ["Botkyrka", "Huddinge", "Vara"]

    /// - Parameter change: what else the corpus holds.
    static func language(_ change: (inout Vocabulary) -> Void = { _ in }) throws -> Language {
        let fixture = try CorpusFixture()
        let one = fixture.dialogue.language
        let grammar = try Resources(folder: packageRoot).grammar()
        var vocabulary = one.vocabulary
        vocabulary.kommuner = names
        vocabulary.documents = one.vocabulary.documents.flatMap { document in
            names.map { name in
                var own = document
                own.kommun = name
                return own
            }
        }
        vocabulary.goals = one.vocabulary.goals.flatMap(variants)
        let years = Dictionary(uniqueKeysWithValues: vocabulary.holdings.map { ($0, $1.keys.sorted()) })
        for name in names {
            vocabulary.kommunYears[name] = years
            vocabulary.kommunNämnder[name] = Set(vocabulary.holdings.values.flatMap(\.values).joined()).sorted()
        }
        change(&vocabulary)
        return Language(
            LanguageBase(grammar), CorpusNames(vocabulary, stemmer: grammar.stemmer), words: try fixture.library.open())
    }

    private static func variants(_ goal: Vocabulary.Goal) -> [Vocabulary.Goal] {
        var common = goal
        common.kommuner = names
        guard goal.name.contains("Huddinge") else { return [common] }
        return names.map { name in
            var variant = goal
            variant.name = goal.name.replacing("Huddinge", with: name)
            variant.kommuner = [name]
            return variant
        }
    }
}

extension Language {
    /// What a line means; nil where it was not understood.
    func question(_ line: String, after previous: Question? = nil) -> Question? {
        let understanding = understand(line, after: previous)
        return understanding.unknown.isEmpty ? understanding.interpretation.question : nil
    }

    func remarks(_ line: String) -> [Remark] { understand(line).interpretation.remarks }
}
