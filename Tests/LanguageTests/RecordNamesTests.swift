import Domain
import Testing

@testable import Language

/// How words find the names of records.
struct RecordNamesTests {
    private func names(_ names: String..., field: Field = .matt, kind: RecordKind = .mått) -> RecordNames {
        RecordNames(
            names.sorted().map { Vocabulary.Name(kind: kind, field: field, name: $0, years: [2018], nämnder: []) },
            stemmer: stemmer)
    }

    /// A few of the suffixes of the grammar.
    private let stemmer = Stemmer(rules: [
        .init(suffix: "s", minimum: 5), .init(suffix: "arna", minimum: 6), .init(suffix: "erna", minimum: 6),
        .init(suffix: "ar", minimum: 5),
        .init(suffix: "er", minimum: 5), .init(suffix: "en", minimum: 5), .init(suffix: "n", minimum: 6),
        .init(suffix: "a", minimum: 4), .init(suffix: "et", minimum: 5),
    ])

    private func found(_ line: String, in names: RecordNames) -> [String] {
        names.choices(of: wordsOfName(line).map(names.hit)).flatMap(\.names)
    }

    private func set(_ line: String, in names: RecordNames) -> NamedSet? {
        names.choices(of: wordsOfName(line).map(names.hit)).first
    }

    @Test func everyWordMustStandInTheName() {
        let names = names("Antal anställda", "Antal anställda chefer", "Antal konkurser")
        #expect(found("anställda chefer", in: names) == ["Antal anställda chefer"])
        #expect(found("antal", in: names).count == 3)
        #expect(found("konkurser chefer", in: names).isEmpty)
    }

    @Test func aNameToldWholeWinsOverThoseThatHoldIt() {
        let names = names("Antal anställda", "Antal anställda chefer")
        let choice = set("antal anställda", in: names)
        #expect(choice?.names == ["Antal anställda"])
        #expect(choice?.isWhole == true && choice?.isExact == true)
        #expect(set("anställda", in: names)?.isWhole == false)
    }

    @Test func wordsInBracketsNeedNotBeTold() {
        let names = names("Sjukfrånvaro (total)", "Sjukfrånvaro bland chefer")
        let choice = set("sjukfrånvaro", in: names)
        #expect(choice?.names == ["Sjukfrånvaro (total)"])
        #expect(choice?.isWhole == true && choice?.isExact == false)
        #expect(found("sjukfrånvaro total", in: names) == ["Sjukfrånvaro (total)"])
    }

    @Test func aNameIsNotFoundByItsBracketsWhereAnotherHasTheWordOutside() {
        let names = names("Medarbetarprofil (ledarskap)", "Ledarskap och motivation")
        #expect(found("ledarskap", in: names) == ["Ledarskap och motivation"])
    }

    @Test func dashRowsComeOnlyByTheirOwnWords() {
        let names = names(
            "Färdigställda bostäder (Totalt)", "Färdigställda bostäder (Totalt) - varav småhus",
            "Färdigställda bostäder (Totalt) - varav småhus -- varav äganderätt")
        #expect(found("färdigställda bostäder", in: names) == ["Färdigställda bostäder (Totalt)"])
        #expect(
            found("färdigställda bostäder småhus", in: names) == ["Färdigställda bostäder (Totalt) - varav småhus"])
        #expect(
            found("äganderätt", in: names) == ["Färdigställda bostäder (Totalt) - varav småhus -- varav äganderätt"])
    }

    @Test func dashRowsWithoutAParentStandForThemselves() {
        let names = names("Bredband - Hushåll", "Bredband - Arbetsställen")
        #expect(found("bredband", in: names) == ["Bredband - Arbetsställen", "Bredband - Hushåll"])
        #expect(found("bredband hushåll", in: names) == ["Bredband - Hushåll"])
    }

    @Test func inflectionsFindEachOtherButNotWordsOfOneStem() {
        let names = names("Antal konkurser", "Varor och tjänster")
        #expect(found("konkurserna", in: names) == ["Antal konkurser"])
        #expect(found("tjänsten", in: names) == ["Varor och tjänster"])
        #expect(found("tjänar", in: names).isEmpty)
    }

    @Test func diacriticsMayBeLeftOut() {
        #expect(found("sjukfranvaro", in: names("Sjukfrånvaro (total)")) == ["Sjukfrånvaro (total)"])
    }

    @Test func aPartOfACompoundFindsItAtEitherEnd() {
        let names = names("Korttidssjukfrånvaro", "Bredbandstillgång")
        #expect(found("sjukfrånvaro", in: names) == ["Korttidssjukfrånvaro"])
        #expect(found("bredband", in: names) == ["Bredbandstillgång"])
        #expect(found("tid", in: names).isEmpty)
    }

    @Test func aCompoundFindsTheNameThatHoldsItsParts() {
        let names = names("Utsläpp från transporter", "Utsläpp från bygge")
        #expect(found("transporterutsläpp", in: names) == ["Utsläpp från transporter"])
        #expect(found("byggeutsläpp", in: names) == ["Utsläpp från bygge"])
    }

    @Test func digitsAreWordsOfTheirOwn() {
        let names = names("Förvärvsfrekvens 20-64 år", "Cyklister per 1 000 invånare", "Alkohol i åk 9")
        #expect(found("förvärvsfrekvens 20 64", in: names) == ["Förvärvsfrekvens 20-64 år"])
        #expect(found("cyklister per 1000", in: names) == ["Cyklister per 1 000 invånare"])
        #expect(found("9", in: names) == ["Alkohol i åk 9"])
        #expect(found("64 9", in: names).isEmpty)
    }

    @Test func theYearOfAColumnIsNoPartOfItsName() {
        let names = names("Bokslut 2019", "Bokslut 2018", "Utfall", field: .kolumn, kind: .ekonomi)
        #expect(found("bokslut", in: names) == ["Bokslut 2018", "Bokslut 2019"])
        #expect(set("utfall", in: names)?.isWhole == false)
    }

    @Test func namesOfEachKindAndFieldStandApart() {
        let both = RecordNames(
            [(RecordKind.granskning, Field.granskning), (.risk, .risk), (.risk, .atgard)].map {
                Vocabulary.Name(kind: $0, field: $1, name: "Bisysslor", years: [], nämnder: [])
            }, stemmer: stemmer)
        let choices = both.choices(of: [both.hit("bisysslor")])
        #expect(choices.map(\.kind) == [.risk, .risk, .granskning])
        #expect(choices.map(\.field) == [.atgard, .risk, .granskning])
    }

    @Test func smallWordsCountOnlyTowardsAnExactName() {
        let names = names("Följa upp", "Följa upp och revidera")
        let hits = [names.hit("följa")], spoken = [names.hit("upp")]
        #expect(names.choices(of: hits, with: spoken).first?.isExact == true)
        #expect(names.choices(of: hits, with: spoken).first?.names == ["Följa upp"])
        #expect(names.choices(of: hits).first?.isExact == false)
    }

    @Test func anEmptyCorpusHasNoNames() {
        let none = RecordNames([], stemmer: stemmer)
        #expect(none.isEmpty && none.hit("bredband") == RecordNames.Hit())
    }
}
