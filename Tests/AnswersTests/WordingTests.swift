import Answers
import Domain
import Testing

/// The sentences word for word, and that no remark lacks one.
@Suite struct RemarkWordingTests {
    private static let pinned: [(Remark, String)] = [
        (.tookLatestYear(2024), "Inget år angavs: svaret gäller 2024."),
        (.yearMissing([2022], held: [2023, 2024]), "Materialet har inget från 2022; det finns 2023 och 2024."),
        (.yearMissing([2021, 2022], held: [2024]), "Materialet har inget från 2021 och 2022; det finns bara 2024."),
        (.yearMissing([2022], held: []), "Materialet har inget från 2022; det är tomt."),
        (.monthMissing(month: 3, year: 2024), "Materialet har ingen rapport till och med mars 2024."),
        (
            .nämndMissing("barn- och utbildningsnämnden", held: ["Kommunstyrelsen", "Socialnämnden"]),
            "Materialet har ingen nämnd som heter barn- och utbildningsnämnden; det har Kommunstyrelsen och Socialnämnden."
        ),
        (.nämndMissing("byggnämnden", held: []), "Materialet har ingen nämnd som heter byggnämnden."),
        (
            .nämndHasNoDocument(nämnd: "Socialnämnden", year: 2019, held: [2023, 2024]),
            "Materialet har inget om Socialnämnden från 2019; det finns från 2023 och 2024."
        ),
        (
            .nämndHasNoDocument(nämnd: "Socialnämnden", year: nil, held: []), "Materialet har inget om Socialnämnden."
        ),
        (
            .kommunMissing("Nacka", held: ["Botkyrka", "Huddinge"]),
            "Materialet har inget om Nacka; det har Botkyrka och Huddinge."
        ),
        (.kommunMissing("Nacka", held: []), "Materialet har inget om Nacka."),
        (
            .kommunMissing("Nacka", held: ["A", "B", "C", "D", "E", "F"]),
            "Materialet har inget om Nacka; det har 6 andra kommuner."
        ),
        (
            .ofKommuner(["Botkyrka"], .yearMissing([2019], held: [2023, 2024])),
            "Materialet för Botkyrka har inget från 2019; det finns 2023 och 2024."
        ),
        (.tookKommun("Vara"), "”Vara” tolkas som Vara kommun."),
        (.goalMissing("tandvårdsmål"), "Materialet har inget mål som svarar mot ”tandvårdsmål”."),
        (
            .tookGoalsByName(word: "skolmål", kommuner: []),
            "Inget mål heter just skolmål: här räknas mål vars namn handlar om det."
        ),
        (
            .tookGoalsByName(word: "skolmål", kommuner: ["Tanum", "Årjäng"]),
            "Inget mål heter just skolmål i Tanum och Årjäng: här räknas mål vars namn handlar om det."
        ),
        (
            .goalMissingIn(word: "skolmål", kommuner: ["Tanum"]), "Tanum har inget mål som svarar mot ”skolmål”."
        ),
        (
            .goalMissingIn(word: "skolmål", kommuner: ["A", "B", "C", "D", "E", "F"]),
            "6 kommuner har inget mål som svarar mot ”skolmål”."
        ),
        (.textMissing("rymdraket"), "Ingen text i materialet innehåller ”rymdraket”."),
        (
            .tookName(word: "skolan", nämnder: ["Grundskolenämnden", "Gymnasie- och arbetsmarknadsnämnden"]),
            "Skolan tolkas som Grundskolenämnden och Gymnasie- och arbetsmarknadsnämnden."
        ),
        (.tookAsText("vakanser"), "Inget mål heter ”vakanser”: ordet söks i texterna."),
        (
            .scalesDiffer(["uppfyllelse", "god"]),
            "Åren har olika bedömningsskalor (uppfyllelse och god); varje status står med sitt eget namn."
        ),
        (.scalesDiffer([]), "Åren har olika bedömningsskalor; varje status står med sitt eget namn."),
        (
            .otherScale(word: "godtagbar", year: 2024),
            "”godtagbar” är ingen status på den skala som gäller 2024."
        ),
        (
            .tookStatuses(["God", "Mycket god"], years: [2019]),
            "Bedömningarna från 2019 har en annan skala; statusen är där ”God” eller ”Mycket god”."
        ),
        (
            .unplacedStatus("Kan inte bedömas", count: 2),
            "”Kan inte bedömas” finns inte på någon känd skala: 2 bedömningar räknas varken som uppfyllt eller ej uppfyllt."
        ),
        (
            .mixedNämnder(["Kommunstyrelsen", "Socialnämnden"]),
            "Kommunstyrelsen och Socialnämnden har också mål där det inte gäller."
        ),
        (
            .premiseFalse(nämnd: "Kommunstyrelsen", namndmal: "Ekonomi i balans", status: "I hög grad uppfyllt"),
            "Det stämmer inte: Kommunstyrelsens mål ”Ekonomi i balans” bedömdes I hög grad uppfyllt."
        ),
        (.goalNotRated("skolmål", year: 2019), "Inget mål som svarar mot ”skolmål” bedömdes 2019."),
        (.statusIsOther(name: "Vägplan", status: "Ej klart i år"), "Nej: ”Vägplan” har status Ej klart i år."),
        (
            .rankedByFulfilment,
            "Rangordnat efter andelen uppfyllda mål, därefter efter minst antal mål med den lägsta statusen."
        ),
        (.emptied(by: .status, rows: 4), "Utan villkoret på status finns 4 rader."),
        (.emptied(by: .nämnd, rows: 1), "Utan villkoret på nämnd finns 1 rad."),
        (
            .calculationMissing("snittet"),
            "Verktyget räknar inte ut sådant som ”snittet”; fråga efter värdena i stället."
        ),
        (
            .reportKindMissing("verksamhetsberättelse", years: [2024]),
            "Materialet har ingen verksamhetsberättelse från 2024; svaret gäller de rapporter som finns."
        ),
        (.severalQuestions, "Raden tycks ställa flera frågor; ställ dem en i taget."),
        (
            .outsideField,
            "Frågan tycks inte gälla kommunens uppföljning. Här finns svar om nämndernas mål och bedömningar, mått, åtaganden, internkontroll, granskningar och ekonomi."
        ),
        (
            .kindMissing(.bedömning, nämnd: "Socialnämnden", year: 2019, held: [2023, 2024]),
            "Materialet har inga bedömningar om Socialnämnden från 2019; sådana finns från 2023 och 2024."
        ),
        (
            .valueMissing(name: "Trygghet", year: 2021, latest: 2019),
            "”Trygghet” har inget värde för 2021; det senaste är från 2019."
        ),
        (
            .nameElsewhere(name: "HME", nämnd: "Socialnämnden", holders: ["Kommunstyrelsen"]),
            "”HME” finns inte hos Socialnämnden, men hos Kommunstyrelsen."
        ),
        (
            .nameTakenAsText("jourhem", .åtagande),
            "Inget namn bland åtaganden innehåller ”jourhem”: orden söks i texterna."
        ),
        (
            .nameWithout(word: "nya", name: "Plan för torg"),
            "Ordet ”nya” finns inte i namnet ”Plan för torg”, som svaret gäller."
        ),
        (.tookLatestPeriod, "Inget år angavs: svaret gäller den senaste mätningen."),
        (
            .nothingToAnswer,
            "Frågan säger inte vad svaret ska handla om; nämn till exempel en nämnd, ett mål eller en status."
        ),
        (
            .negationSearched("inte"),
            "”inte” söks som ett vanligt ord. Skriv ”men inte” före ord som texterna inte ska innehålla."
        ),
        (
            .wordsPassedOver(["folk", "målet"]),
            "Orden ”folk” och ”målet” säger för lite för att sökas; inom citattecken söks alla ord."
        ),
        (
            .questionTooLong(read: 60, left: ["och", "mål"]),
            "Frågan är för lång: högst 60 ord läses. Ställ en kortare fråga, utan ”och” och ”mål”."
        ),
        (
            .searchTooLong(read: 20, left: (1...12).map(String.init)),
            "Högst 20 ord söks; det här söktes inte: ”1”, ”2”, ”3”, ”4”, ”5”, ”6”, ”7”, ”8” och 4 ord till."
        ),
        (.wordsInNoText(["simhall"]), "Ordet ”simhall” står inte i någon text."),
        (.wordsInNoText(["ras", "vas"]), "Orden ”ras” och ”vas” står inte i någon text."),
        (.spoken(.thanks), "Varsågod. Ställ nästa fråga när du vill."),
        (
            .spoken(.opensRow(3)),
            "visa 3 öppnar en träff efter en sökning. I en tabell visar källa 3 var rad 3 står i dokumentet."
        ),
        (.noMoreHits, "Alla träffar är visade."), (.noSuchHit(12), "Sökningen har ingen träff 12."),
        (
            .widened(found: 0, .parting(["bygglovshandläggning"])),
            "Ingen text innehåller allt som söktes; här är texter med delar av ”bygglovshandläggning”."
        ),
        (
            .widened(found: 1, .leavingOut(["ökad", "ny"])),
            "En text innehåller allt som söktes; efter den kommer texter utan ”ökad” eller ”ny”."
        ),
        (
            .widened(found: 2, .fewer),
            "2 texter innehåller allt som söktes; efter dem kommer texter med de flesta av orden."
        ),
        (
            .lacking(Lack(part: .dimension(.område), source: .records(.bedömning))),
            "Mål har inget område; det har risker och kontroller."
        ),
        (
            .lacking(Lack(part: .status, source: .records(.ekonomi))),
            "Belopp har ingen status; det har mål, åtaganden, risker, granskningar och kontroller."
        ),
        (.lacking(Lack(part: .field(.typ), source: .texts)), "Texter har ingen typ; det har åtaganden."),
        (.lacking(Lack(part: .goals([.kfMål]), source: .values)), "Mått har inga KF-mål; det har mål."),
        (
            .lacking(Lack(part: .dimension(.grupp), source: .records(.mått))),
            "Mått kan inte räknas eller ordnas per grupp; fråga efter deras värden."
        ),
        (
            .lacking(Lack(part: .changes, source: .records(.risk))),
            "Förändringar från ett år till ett annat finns bara för mål."
        ),
        (
            .cannotJoin,
            "Orden går att förstå vart för sig, men inte hur de hör ihop; ställ en fråga i taget eller med andra ord."
        ),
        (.cannotFollow, "Det går inte ihop med frågan före; ställ en hel fråga."),
        (.showsExceptions, "Raderna är de som det inte stämmer för."),
        (.readAlone(["Socialnämnden"]), "Läst som en fråga för sig: den gäller inte bara Socialnämnden."),
        (.goesOnFromEarlier, "Frågan före besvarades inte: det här följer upp den senaste som besvarades."),
        (.forgotten, "Frågan före är glömd: nästa fråga börjar om."), (.thanked, "Ställ nästa fråga när du vill."),
        (.nothingToFollow, "Det finns ingen tidigare fråga att följa upp; ställ en hel fråga."),
        (.note("Utfall betyder status."), "Utfall betyder status."),
    ]

    @Test(arguments: pinned)
    func aRemarkIsOneSentence(remark: Remark, sentence: String) {
        #expect(message(for: remark) == sentence)
    }

    /// One for each case of `Remark`: the switch below does not compile when a case is added.
    private enum Kind: CaseIterable {
        case tookLatestYear, yearMissing, monthMissing, nämndMissing, nämndHasNoDocument, goalMissing, textMissing,
            widened
        case tookName, tookAsText, scalesDiffer, otherScale, tookStatuses, unplacedStatus, mixedNämnder, premiseFalse
        case rankedByFulfilment
        case emptied, reportKindMissing, calculationMissing, severalQuestions, outsideField, nothingToAnswer,
            nothingToFollow, cannotFollow, goesOnFromEarlier, readAlone, showsExceptions, forgotten, thanked,
            cannotJoin, note
        case goalNotRated, statusIsOther
        case kommunMissing, ofKommuner, tookKommun, tookGoalsByName, goalMissingIn
        case kindMissing, valueMissing, nameElsewhere, nameTakenAsText, nameWithout, tookLatestPeriod
        case wordsInNoText, spoken
        case negationSearched, wordsPassedOver, noMoreHits, noSuchHit, questionTooLong, searchTooLong, lacking

        init(_ remark: Remark) {
            self =
                switch remark {
                case .tookLatestYear: .tookLatestYear
                case .yearMissing: .yearMissing
                case .monthMissing: .monthMissing
                case .nämndMissing: .nämndMissing
                case .nämndHasNoDocument: .nämndHasNoDocument
                case .goalMissing: .goalMissing
                case .textMissing: .textMissing
                case .widened: .widened
                case .tookName: .tookName
                case .tookAsText: .tookAsText
                case .scalesDiffer: .scalesDiffer
                case .otherScale: .otherScale
                case .tookStatuses: .tookStatuses
                case .unplacedStatus: .unplacedStatus
                case .mixedNämnder: .mixedNämnder
                case .premiseFalse: .premiseFalse
                case .rankedByFulfilment: .rankedByFulfilment
                case .emptied: .emptied
                case .reportKindMissing: .reportKindMissing
                case .calculationMissing: .calculationMissing
                case .severalQuestions: .severalQuestions
                case .outsideField: .outsideField
                case .nothingToAnswer: .nothingToAnswer
                case .nothingToFollow: .nothingToFollow
                case .cannotFollow: .cannotFollow
                case .goesOnFromEarlier: .goesOnFromEarlier
                case .readAlone: .readAlone
                case .showsExceptions: .showsExceptions
                case .forgotten: .forgotten
                case .thanked: .thanked
                case .cannotJoin: .cannotJoin
                case .note: .note
                case .goalNotRated: .goalNotRated
                case .statusIsOther: .statusIsOther
                case .kommunMissing: .kommunMissing
                case .ofKommuner: .ofKommuner
                case .tookKommun: .tookKommun
                case .tookGoalsByName: .tookGoalsByName
                case .goalMissingIn: .goalMissingIn
                case .kindMissing: .kindMissing
                case .valueMissing: .valueMissing
                case .nameElsewhere: .nameElsewhere
                case .nameTakenAsText: .nameTakenAsText
                case .nameWithout: .nameWithout
                case .tookLatestPeriod: .tookLatestPeriod
                case .wordsInNoText: .wordsInNoText
                case .spoken: .spoken
                case .negationSearched: .negationSearched
                case .wordsPassedOver: .wordsPassedOver
                case .noMoreHits: .noMoreHits
                case .noSuchHit: .noSuchHit
                case .questionTooLong: .questionTooLong
                case .searchTooLong: .searchTooLong
                case .lacking: .lacking
                }
        }
    }

    @Test func everyRemarkIsPinned() {
        #expect(Set(Self.pinned.map { Kind($0.0) }) == Set(Kind.allCases))
    }

    @Test(arguments: [
        (ImportRemark.Cause.unplacedLine, "raden hör inte till någon post och togs inte med: ”Sida 3”"),
        (
            .unknownStatus("Nästan"),
            "”Nästan” finns inte på någon känd skala; bedömningen sparades som den står: ”Sida 3”"
        ),
        (.missingStatus, "målet har ingen status, så ingen bedömning sparades: ”Sida 3”"),
        (
            .missingKommun,
            "vilken kommun rapporten gäller framgår inte, så den sparades utan; ange den med --kommun. Rapporten börjar: ”Sida 3”"
        ),
        (.missingNämnd, "ingen nämnd står före raden, så ingen bedömning sparades: ”Sida 3”"),
    ])
    func anImportRemarkNamesFileAndLine(cause: ImportRemark.Cause, sentence: String) {
        let remark = ImportRemark(line: 7, cause: cause, text: "Sida 3")
        #expect(message(for: remark, path: "rapport.txt") == "rapport.txt:7: " + sentence)
    }
}

@Suite struct NoteTests {
    @Test func notesSayWhatBareRowsDoNot() {
        var answer = Answer(question: "vilka blurp namnder", understood: false)
        answer.corrections = [Correction(from: "namnder", to: "nämnder")]
        answer.unknown = [Fragment(text: "blurp", offset: 6, length: 5)]
        answer.suggestions = ["vilka nämnder", "vilka mål"]
        #expect(
            notes(for: answer) == [
                "Rättat: namnder → nämnder", "Jag förstår inte ordet ”blurp”.", "Menade du: vilka nämnder; vilka mål",
            ])
        #expect(notes(for: sample(columns: ["a"], rows: [[.integer(1)]])).isEmpty)
    }

    @Test func aTrueNothingIsSaidUnlessARemarkSaysWhy() {
        var answer = sample(columns: ["a"], rows: [])
        #expect(notes(for: answer) == ["Inga rader: ingenting i materialet svarar mot frågan."])
        answer.remarks = [.tookLatestYear(2024)]
        #expect(notes(for: answer).count == 2)
        answer.remarks = [.goalMissing("x")]
        #expect(notes(for: answer) == ["Materialet har inget mål som svarar mot ”x”."])
    }

    @Test func aQuestionWithoutUnknownWordsMayStillNotBeUnderstood() {
        var answer = Answer(question: "?", understood: false)
        #expect(notes(for: answer) == ["Jag förstår inte frågan."])
        answer.remarks = [.nothingToFollow]
        #expect(notes(for: answer) == ["Det finns ingen tidigare fråga att följa upp; ställ en hel fråga."])
    }

    @Test func anAnswerThatLeavesWordsOutSaysSo() {
        var answer = sample(columns: ["a"], rows: [[.integer(1)]])
        answer.unknown = [Fragment(text: "blurp", offset: 0, length: 5)]
        #expect(notes(for: answer) == ["Jag förstår inte ordet ”blurp”; svaret är givet utan det."])
        answer.unknown.append(Fragment(text: "snork", offset: 6, length: 5))
        #expect(notes(for: answer) == ["Jag förstår inte orden ”blurp” och ”snork”; svaret är givet utan dem."])
    }
}
