import Dialogue
import Domain
import Language
import Testing

/// Questions over a corpus of several municipalities.
struct KommunQuestionTests {
    private let language: Language

    init() throws { language = try SeveralKommuner.language() }

    @Test(arguments: [
        ("ej uppfyllda mål i Huddinge 2024", ["Huddinge"]), ("huddinges ej uppfyllda mål 2024", ["Huddinge"]),
        ("ej uppfyllda mål i huddinge kommun 2024", ["Huddinge"]),
        ("vilka nämnder i botkyrka har ej uppfyllt ekonomimål 2024", ["Botkyrka"]),
        ("Botkyrka kommuns ekonomimål 2024", ["Botkyrka"]), ("hur går det för Botkyrka", ["Botkyrka"]),
        ("ekonomimål i Huddinge och Botkyrka 2024", ["Huddinge", "Botkyrka"]),
        ("jämför Huddinge och Botkyrka 2024", ["Huddinge", "Botkyrka"]),
        ("jämför Vara och Botkyrka 2024", ["Vara", "Botkyrka"]),
        ("motiveringar om matsvinn i Botkyrka", ["Botkyrka"]), ("sjukfrånvaro i Huddinge 2019", ["Huddinge"]),
        ("vilka åtaganden är inte klara i Botkyrka", ["Botkyrka"]),
        ("vilka risker har Botkyrka", ["Botkyrka"]), ("ej uppfyllda mål i Hudinge 2024", ["Huddinge"]),
        ("ej uppfyllda mål i Vara 2024", ["Vara"]), ("ej uppfyllda mål i vara kommun 2024", ["Vara"]),
        ("mål som ska vara uppfyllda 2024", []), ("ej uppfyllda mål 2024", []),
        ("ej uppfyllda mål i alla kommuner 2024", []), ("hur går det för kommunen", []),
        ("ej uppfyllda mål i hela landet 2024", []),
    ])
    func namesMunicipalities(line: String, kommuner: [String]) throws {
        let question = try #require(language.question(line), "\(line)")
        #expect(question.scope.kommuner == kommuner, "\(line)")
        #expect(question.scope.excludedKommuner.isEmpty)
        #expect(question.columns.contains(.kommun) == (kommuner.count != 1), "\(line)")
    }

    @Test(arguments: [
        "ej uppfyllda mål utom Huddinge 2024", "ej uppfyllda mål i alla kommuner utom Huddinge 2024",
        "ej uppfyllda mål i andra kommuner än Huddinge 2024",
    ])
    func leavesMunicipalitiesOut(line: String) throws {
        let question = try #require(language.question(line), "\(line)")
        #expect(question.scope.kommuner.isEmpty && question.scope.excludedKommuner == ["Huddinge"], "\(line)")
    }

    @Test(
        arguments: [
            ("vilka kommuner har ej uppfyllt ekonomimål 2024", Ask.list(.kommun), []),
            ("hur många kommuner har ej uppfyllda mål 2024", .count(.distinct(.kommun)), []),
            ("andel uppfyllda mål per kommun 2024", .share(.records), [.kommun]),
            ("vilken kommun har flest ej uppfyllda mål 2024", .count(.records), [.kommun]),
            ("antal ej uppfyllda mål i Huddinge och Botkyrka 2024", .count(.records), [.kommun]),
            ("jämför andelen uppfyllda mål i Huddinge och Botkyrka 2024", .share(.records), [.kommun]),
            ("hur många ej uppfyllda mål har Huddinge och Botkyrka tillsammans 2024", .count(.records), []),
            ("hur många risker har varje kommun", .count(.distinct(.risk)), [.kommun]),
            ("vilken kommun har flest risker", .count(.distinct(.risk)), [.kommun]),
        ] as [(String, Ask, [Dimension])])
    func asksForMunicipalities(line: String, ask: Ask, grouping: [Dimension]) throws {
        let question = try #require(language.question(line), "\(line)")
        #expect(question.ask == ask && question.grouping == grouping, "\(line)")
    }

    @Test func sortsByMunicipality() throws {
        #expect(language.question("ej uppfyllda mål 2024 sorterade på kommun")?.order == Order(by: .kommun))
        #expect(language.question("sjukfrånvaro per kommun 2019")?.order == Order(by: .kommun))
    }

    @Test func aGoalWordMeansEveryMunicipalitysGoal() throws {
        for (line, word) in [("ekonomimål i Botkyrka 2024", "ekonomi"), ("välfärdsmål i Botkyrka 2024", "välfärd")] {
            let question = try #require(language.question(line))
            let names = question.scope.goals.flatMap(\.alternatives).filter { $0.level == .kfMål }.flatMap(\.names)
            for kommun in SeveralKommuner.names {
                #expect(names.contains { $0.hasPrefix(kommun) && $0.contains(word) }, "\(line): \(kommun)")
            }
        }
    }

    @Test(arguments: [
        "ej uppfyllda mål i Nacka 2024", "Solnas ekonomimål 2024", "jämför Huddinge och Solna 2024",
        "Mora kommuns mål 2024", "ej uppfyllda mål i Upplands Väsby 2024", "hur går det i malmö stad",
    ])
    func aMunicipalityThatTheCorpusLacksIsSaid(line: String) {
        let missing = language.remarks(line).compactMap { remark -> String? in
            if case .kommunMissing(let name, SeveralKommuner.names) = remark { name } else { nil }
        }
        #expect(missing.count == 1, "\(line)")
    }

    @Test func aPlaceThatIsNoMunicipalityIsNotUnderstood() {
        #expect(!language.understand("ej uppfyllda mål i Flemingsberg 2024").unknown.isEmpty)
    }

    @Test func aNameThatIsAnOrdinaryWordIsSaid() {
        #expect(language.remarks("ej uppfyllda mål i Vara 2024").contains(.tookKommun("Vara")))
        #expect(!language.remarks("ej uppfyllda mål i Vara kommun 2024").contains(.tookKommun("Vara")))
    }

    @Test func followsUp() throws {
        let first = try #require(language.question("ej uppfyllda ekonomimål i Huddinge 2024"))
        for line in ["och i Botkyrka?", "bara Botkyrka", "Botkyrka då?", "och Botkyrka?", "i Botkyrka"] {
            let next = try #require(language.question(line, after: first), "\(line)")
            #expect(next.scope.kommuner == ["Botkyrka"] && next.scope.goals == first.scope.goals, "\(line)")
            #expect(next.condition == first.condition && !next.columns.contains(.kommun), "\(line)")
        }
        for line in ["i alla kommuner", "och i hela landet?", "oavsett kommun", "alla kommuner"] {
            let next = try #require(language.question(line, after: first), "\(line)")
            #expect(next.scope.kommuner.isEmpty && next.scope.goals == first.scope.goals, "\(line)")
            #expect(next.columns.contains(.kommun), "\(line)")
        }
        let perKommun = try #require(language.question("per kommun", after: language.question("ej uppfyllda mål 2024")))
        #expect(perKommun.ask == .count(.records) && perKommun.grouping == [.kommun])
        #expect(language.question("och 2023?", after: first)?.scope.kommuner == ["Huddinge"])
        #expect(language.question("och socialnämnden?", after: first)?.scope.kommuner == ["Huddinge"])
        let compared = try #require(language.question("jämfört med Botkyrka", after: first))
        #expect(compared.scope.kommuner == ["Huddinge", "Botkyrka"] && compared.columns.contains(.kommun))
    }

    @Test func theLatestYearIsTheMunicipalitysOwn() throws {
        let language = try SeveralKommuner.language { $0.kommunYears["Botkyrka"] = [.bedömning: [2019, 2023]] }
        #expect(language.remarks("ej uppfyllda mål i Botkyrka").contains(.tookLatestYear(2023)))
        #expect(language.remarks("ej uppfyllda mål i Huddinge").contains(.tookLatestYear(2024)))
        #expect(
            language.remarks("ej uppfyllda mål i Botkyrka 2024").contains(
                .ofKommuner(["Botkyrka"], .yearMissing([2024], held: [2019, 2023]))))
        #expect(language.question("ej uppfyllda mål i Botkyrka i år")?.period == .years([2023]))
    }

    @Test func aNämndThatTheMunicipalityLacksIsSaid() throws {
        let language = try SeveralKommuner.language { $0.kommunNämnder["Botkyrka"] = ["Socialnämnden"] }
        #expect(
            language.remarks("GAN:s mål i Botkyrka 2024").contains(
                .ofKommuner(
                    ["Botkyrka"],
                    .nämndHasNoDocument(nämnd: "Gymnasie- och arbetsmarknadsnämnden", year: nil, held: []))))
        #expect(language.understand("GAN:s mål i Botkyrka 2024").interpretation.isVoid)
    }
}

/// A corpus of one municipality: its name says nothing.
struct OneKommunTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    @Test(arguments: ["ekonomimål i Huddinge 2024", "Huddinges ekonomimål 2024", "Huddinge kommuns ekonomimål 2024"])
    func itsNameIsNoFilter(line: String) throws {
        let plain = try #require(fixture.dialogue.language.question("ekonomimål 2024"))
        #expect(fixture.dialogue.language.question(line) == plain)
    }

    @Test func anotherMunicipalityIsSaid() throws {
        let answer = try fixture.dialogue.ask("vilka ekonomimål är ej uppfyllda i Botkyrka 2024")
        #expect(!answer.understood)
        #expect(answer.remarks.contains { if case .kommunMissing("Botkyrka", _) = $0 { true } else { false } })
    }
}
