import Domain
import Testing

@testable import GrammarData

private func load(_ text: String) throws -> Grammar {
    try readGrammar([("grammar/test.txt", Array(text.utf8))])
}

private func fault(_ text: String) -> Failure? {
    do {
        _ = try load(text)
        return nil
    } catch {
        return error as? Failure
    }
}

struct LoadingTests {
    @Test func aClassHasItsFormsAndInflections() throws {
        let grammar = try load(
            """
            böjning v1
              a ar -
            klass klara
              klar+v1, i hamn
            """)
        #expect(grammar.classes["klara"] == ["klara", "klarar", "klar", "i hamn"])
    }

    @Test func inflectionsMayStandAfterTheirUse() throws {
        #expect(try load("klass k\n  x+b\nböjning b\n  a b\n").classes["k"] == ["xa", "xb"])
    }

    @Test func municipalitiesHaveOtherNamesAndMayBeOrdinaryWords() throws {
        let grammar = try load("kommuner\n  Falun = Falu\n  Upplands Väsby\nkommuner ord\n  Vara\n")
        #expect(
            grammar.kommuner == [
                Kommun(name: "Falun", otherNames: ["Falu"]), Kommun(name: "Upplands Väsby"),
                Kommun(name: "Vara", isOrdinaryWord: true),
            ])
    }

    @Test(arguments: [
        "kommuner\n  Falun = Falu = Fala\n", "kommuner namn\n  Falun\n", "kommuner\n  Falun\nkommuner ord\n  Falun\n",
    ])
    func aFaultyListOfMunicipalitiesIsTold(text: String) {
        guard case .grammar(_, _, let fault)? = fault(text) else {
            Issue.record("\(text)")
            return
        }
        switch fault {
        case .malformed, .duplicate: break
        default: Issue.record("\(fault)")
        }
    }

    @Test func aScaleNumbersItsStepsAndTellsWhatCountsAsFulfilled() throws {
        let text = "skala s\n  uppfyllt från: God\n  Låg = röd, ☹\n  Svag\n  God\n  Hög = G\n"
        let scales = try load(text).scales
        let expected = StatusScale(
            "s", ["Låg", "Svag", "God", "Hög"], fulfilledFrom: "God", signs: ["Låg": ["röd", "☹"], "Hög": ["G"]])
        #expect(scales.scales == [expected])
        #expect(scales.levels.map(\.rank) == [1, 2, 3, 4])
        #expect(scales.levels.map(\.grade) == [.lowest, .below, .met, .highest])
    }

    @Test func withoutTheLineOnlyTheLastStepCountsAsFulfilled() throws {
        let scales = try load("skala s\n  Låg\n  Svag\n  Hög\n").scales
        #expect(scales.levels.map(\.grade) == [.lowest, .below, .highest])
    }

    @Test(arguments: [
        ("skala s\n  Låg\n", GrammarFault.malformed(expected: "minst två steg, lägsta först")),
        ("skala s\n  uppfyllt från: Bra\n  Låg\n  Hög\n", .undefined(name: "Bra")),
        ("skala s\n  uppfyllt från: Låg\n  Låg\n  Hög\n", .undefined(name: "Låg")),
        ("skala s\n  Låg\n  låg\n", .duplicate(word: "låg", other: "grammar/test.txt:2")),
        ("skala s\n  Låg = röd\n  Hög = Röd\n", .duplicate(word: "Röd", other: "grammar/test.txt:2")),
        ("skala s\n  Låg = a = b\n  Hög\n", .malformed(expected: "steg eller steg = tecken, tecken")),
    ])
    func aFaultyScaleIsTold(text: String, expected: GrammarFault) {
        guard case .grammar(_, _, let found)? = fault(text) else {
            Issue.record("\(text)")
            return
        }
        #expect(found == expected)
    }

    @Test func aRuleHasPatternsActionWeightAndExamples() throws {
        let grammar = try load(
            "regel status minst\n  : {minst} <läge>+ upp?\n  : a/b\n  ger minst $1 x\n  vikt 0.5\n  > minst delvis\n")
        let rule = try #require(grammar.rules.first)
        #expect(rule.category == "status")
        #expect(
            rule.patterns == [
                [.wordClass("minst"), .category("läge", list: true), .optional(.word("upp"))],
                [.either([.word("a"), .word("b")])],
            ])
        #expect(rule.action == Action(name: "minst", arguments: [.reference(1), .literal("x")]))
        #expect(rule.weight == 0.5)
        #expect(rule.examples == ["minst delvis"])
    }

    @Test func commentsAndBlankLinesAreNothing() throws {
        #expect(try load("# hej\n\n  # indragen\nklass k\r\n  # mer\r\n  a\r\n").classes["k"] == ["a"])
    }

    @Test func aGoalWordHasNamesStemsAndWords() throws {
        let goal = try #require(
            try load("mål ekonomimål\n  kf sund ekonomi, god ekonomi\n  led ekonomi\n  ord ekonomin\n").goalWords.first)
        #expect(goal.label == "ekonomimål")
        #expect(goal.names.map(\.words) == [["sund", "ekonomi"], ["god", "ekonomi"]])
        #expect(goal.stems == ["ekonomi"] && goal.words == ["ekonomin"])
    }
}

/// Files of one municipality's own words.
struct ProfileTests {
    private static func load(_ own: String) throws -> Grammar {
        let general = "kommuner\n  Tanum\nmål skolmål\n  led skol\n  målområde kunskap\n"
        return try readGrammar([("a.txt", Array(general.utf8)), ("b.txt", Array(own.utf8))])
    }

    @Test func aProfileAddsItsGoalsToAGoalWordAndNamesItsNämnder() throws {
        let grammar = try Self.load("profil Tanum\nmål skolmål\n  kf lära livet\nnämnd Bildningsnämnden\n  kort BN\n")
        let goal = try #require(grammar.goalWords.first)
        #expect(grammar.goalWords.count == 1 && goal.stems == ["skol"])
        #expect(goal.names.map(\.kommun) == [nil, "Tanum"] && goal.names.map(\.words.count) == [1, 2])
        #expect(grammar.nämnder.map(\.kommun) == ["Tanum"])
    }

    @Test func theOrderOfFilesIsOfNoConsequence() throws {
        let own = "profil Tanum\nmål skolmål\n  kf lära livet\n"
        let general = "kommuner\n  Tanum\nmål skolmål\n  led skol\n"
        let grammar = try readGrammar([("a.txt", Array(own.utf8)), ("b.txt", Array(general.utf8))])
        #expect(grammar.goalWords.map(\.stems) == [["skol"]])
    }

    @Test func whatIsForReportsIsNoneOfTheQuestions() throws {
        #expect(throws: Never.self) { try Self.load("profil Tanum\nkolumn motivering\n  Så gick det\n") }
    }

    @Test func aProfileIsOfAMunicipalityThatThereIs() {
        #expect(throws: Failure.grammar(file: "b.txt", line: 1, fault: .undefined(name: "Atlantis"))) {
            try Self.load("profil Atlantis\n")
        }
    }

    @Test func aMunicipalitysOwnColumnsAndStatusesWinOverThoseOfAll() throws {
        let general = "kolumn bedömning\n  resultat\nstatus steg\n  Uppfyllt = bra\n"
        let own = "profil Tanum\nkolumn motivering\n  resultat\nstatus steg\n  Delvis uppfyllt = bra\n"
        let words = try loadReportVocabulary(
            [("a.txt", Array(general.utf8))], profiles: [("b.txt", Array(own.utf8))])
        #expect(words.general.columns[.rating] == ["resultat"])
        #expect(words.general.wording.steps["bra"] == ["Uppfyllt"])
        let tanum = try #require(words.byKommun["Tanum"])
        #expect(tanum.columns[.rating] == [] && tanum.columns[.explanation] == ["resultat"])
        #expect(tanum.wording.steps["bra"] == ["Delvis uppfyllt"])
    }

    @Test func aFileWithoutItsMunicipalityIsAFault() {
        #expect(throws: Failure.self) { try profileKommun(of: ("b.txt", Array("nämnd A\n".utf8))) }
    }
}

struct FaultTests {
    @Test func aFaultNamesFileAndLine() {
        #expect(
            fault("klass a\n  b\nhittepå c\n")
                == .grammar(file: "grammar/test.txt", line: 3, fault: .unknownSection("hittepå")))
    }

    @Test func anUndefinedInflectionIsAFault() {
        #expect(fault("klass a\n  b+c\n") == .grammar(file: "grammar/test.txt", line: 2, fault: .undefined(name: "c")))
    }

    @Test func twoBlocksOfOneNameAreAFault() {
        let found = fault("klass a\n  b\nklass a\n  c\n")
        #expect(
            found
                == .grammar(
                    file: "grammar/test.txt", line: 3, fault: .duplicate(word: "a", other: "grammar/test.txt:1")))
    }

    @Test func bytesThatAreNotTextAreAFault() {
        #expect(throws: Failure.grammar(file: "f", line: 2, fault: .notUTF8)) {
            try loadGrammar([("f", Array("# a\n".utf8) + [0xFF, 0x0A])])
        }
    }

    @Test(arguments: [
        "  utan block", "regel r\n  > exempel", "regel r\n  : {\n  ger x", "regel r\n  vikt mycket", "ändelser\n  s",
        "tal\n  två 2", "stavning vikter\n  mycket marginal", "stavning vikter\n  3 marginal",
        "stavning förväxlingar\n  0.4 ck", "stavning förväxlingar\n  0.4 skj/sj", "fraser\n  utan likhetstecken",
    ])
    func malformedLinesAreFaults(text: String) { expectMalformed(text) }

    /// Numbers that would make every comparison false, or that no place in a pattern has.
    @Test(arguments: ["nan", "-5", "1e999", "inf", "-0", "0x1p3", "101", "", "+1", "1_0"])
    func aNumberOutOfRangeIsAFault(number: String) {
        expectMalformed("regel r\n  : x\n  ger y\n  vikt \(number)")
        expectMalformed("sökvikter\n  \(number) synonym")
        expectMalformed("stavning vikter\n  \(number) marginal")
        expectMalformed("månad\n  \(number) mars")
    }

    @Test(arguments: ["$", "$0", "$-1", "$x", "$100", "$99999999999999999999", "$1$2"])
    func aReferenceToNoPlaceIsAFault(reference: String) {
        expectMalformed("regel r\n  : <status>\n  ger status \(reference)")
    }

    private func expectMalformed(_ text: String) {
        guard case .grammar(_, _, .malformed)? = fault(text) else {
            Issue.record("\(text): \(String(describing: fault(text)))")
            return
        }
    }
}

/// What the check of a whole grammar finds. Each case changes one line of a small sound grammar.
struct CheckTests {
    private static let sound = """
        klass utfyllnad
          är
        klass inte
          ej, inte
        mål ekonomimål
          kf sund ekonomi
          led ekonomi
        regel läge ej
          : {inte} uppfyllt
          ger läge 1 / 2
          > ej uppfyllt
        regel status är
          : <läge>
          ger är $1
          > ej uppfyllt
        regel status
          : <status>
          ger status $1
          > ej uppfyllt

        """
        + [
            "och", "eller", "några", "textslut", "före-år", "målhuvud", "nämndhuvud", "småord", "sammansättningsled",
            "frågeverb", "följdord", "frågeord", "undran", "följdslut", "följdpreposition", "inledning", "syftord",
            "före-syftord", "förkortning", "skiljetecken", "artighetsord", "artighetsankare", "avsändarord",
            "tillfällesord", "undran efter", "efterord", "ordet",
        ]
        .map { "klass \($0)\n  x\n" }.joined()
        + [
            "utfallskolumn", "avvikelsekolumn", "särskild kolumn", "resultatpost", "enhetsord", "lägre-är-bättre",
            "områdesgrupper", "målområdesord", "beskrivande", "fristående först", "fristående sist",
            "fler träffar", "öppna träff", "sök utan", "sök eller", "bestämda målord", "avledningsändelser",
            "böjningsändelser",
            "fogar", "led", "bestämningar", "bestämningsändelser",
        ]
        .map { "lista \($0)\n  x\n" }.joined()
        + "stavning vikter\n" + SpellingData.Weight.allCases.map { "  1 \($0.rawValue)\n" }.joined()
        + "sökvikter\n" + SearchWeight.allCases.map { "  0.5 \($0.rawValue)\n" }.joined()

    private func fault(replacing old: String, with new: String) -> GrammarFault? {
        do {
            _ = try loadGrammar([("g", Array(Self.sound.replacing(old, with: new).utf8))])
            return nil
        } catch Failure.grammar(_, _, let fault) {
            return fault
        } catch {
            return nil
        }
    }

    @Test func aSoundGrammarHasNoFault() { #expect(fault(replacing: "?", with: "?") == nil) }

    @Test func undefinedNamesAreFound() {
        #expect(fault(replacing: "{inte} uppfyllt", with: "{icke} uppfyllt") == .undefined(name: "{icke}"))
        #expect(fault(replacing: ": <status>", with: ": <ställning>") == .undefined(name: "<ställning>"))
        #expect(fault(replacing: "ger status $1", with: "ger hittepå $1") == .undefined(name: "hittepå"))
        #expect(fault(replacing: "ger status $1", with: "ger status $2") == .undefined(name: "$2"))
        #expect(fault(replacing: "klass utfyllnad", with: "klass fyllnad") == .undefined(name: "utfyllnad"))
        #expect(fault(replacing: "1 omkastade", with: "1 oomkastade") == .undefined(name: "oomkastade bokstäver"))
        #expect(fault(replacing: "  1 marginal\n", with: "") == .undefined(name: "marginal"))
        #expect(fault(replacing: "  0.5 synonym\n", with: "") == .undefined(name: "synonym"))
        #expect(fault(replacing: "0.5 synonym\n", with: "0.5 släkting\n") == .undefined(name: "släkting"))
        #expect(fault(replacing: "lista enhetsord", with: "lista enheter") == .undefined(name: "enhetsord"))
    }

    @Test func otherWaysToSayWordsOfNames() throws {
        let grammar = try loadGrammar(
            [("g", Array((Self.sound + "namnord\n  niorna, nior = åk 9 | årskurs 9\n").utf8))])
        #expect(grammar.nameSynonyms["nior"] == [["åk", "9"], ["årskurs", "9"]])
    }

    @Test func aClassThatNothingUsesIsFound() {
        #expect(
            fault(replacing: "klass inte\n", with: "klass onödig\n  x\nklass inte\n")
                == .unusedDefinition(name: "onödig"))
    }

    @Test func aGoalWordWithTwoMeaningsIsFound() {
        let two = "mål budgetmål\n  kf budget\n  led ekonomi\nmål ekonomimål"
        #expect(fault(replacing: "mål ekonomimål", with: two) == .duplicate(word: "ekonomi+mål", other: "g:5"))
    }
}
