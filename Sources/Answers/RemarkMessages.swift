import Domain

/// One Swedish sentence for a remark on an answer.
public func message(for remark: Remark) -> String { sentence(for: remark, material: "Materialet") }

/// - Parameter material: what it is that lacks what a remark says is lacking.
private func sentence(for remark: Remark, material: String) -> String {
    // A table of sentences: one switch, so that the compiler sees to it that no remark lacks one.
    switch remark {
    case .ofKommuner(let kommuner, let remark):
        sentence(for: remark, material: "Materialet för \(Swedish.list(kommuner))")
    case .tookLatestYear(let year): "Inget år angavs: svaret gäller \(year)."
    case .yearMissing(let years, let held): yearMissing(years, held, material)
    case .monthMissing(let month, let year):
        "\(material) har ingen rapport till och med \(Swedish.month(month)) \(year)."
    case .nämndMissing(let name, let held):
        "Materialet har ingen nämnd som heter \(name)\(held.isEmpty ? "." : "; det har \(Swedish.list(held)).")"
    case .kommunMissing(let name, let held):
        "Materialet har inget om \(name)\(held.isEmpty ? "." : "; det har \(kommuner(held)).")"
    case .tookKommun(let name): "”\(name)” tolkas som \(name) kommun."
    case .nämndHasNoDocument(let nämnd, let year, let held):
        "\(material) har inget om \(nämnd)\(year.map { " från \($0)" } ?? "")\(held.isEmpty ? "." : "; det finns från \(Swedish.list(held.map(String.init))).")"
    case .goalMissing(let words): "Materialet har inget mål som svarar mot ”\(words)”."
    case .tookGoalsByName(let word, let kommuner):
        "Inget mål heter just \(word)\(kommuner.isEmpty ? "" : " i " + names(kommuner)): här räknas mål vars namn handlar om det."
    case .goalMissingIn(let word, let kommuner):
        "\(Swedish.capitalized(names(kommuner))) har inget mål som svarar mot ”\(word)”."
    case .textMissing(let words): "Ingen text i materialet innehåller ”\(words)”."
    case .widened(let found, let widening): widened(found, widening)
    case .tookName(let word, let nämnder): "\(Swedish.capitalized(word)) tolkas som \(Swedish.list(nämnder))."
    case .tookAsText(let word): "Inget mål heter ”\(word)”: ordet söks i texterna."
    case .scalesDiffer(let scales):
        "Åren har olika bedömningsskalor\(inParentheses(scales)); varje status står med sitt eget namn."
    case .otherScale(let word, let year): "”\(word)” är ingen status på den skala som gäller \(year)."
    case .tookStatuses(let statuses, let years):
        "Bedömningarna från \(Swedish.list(years.map(String.init))) har en annan skala; statusen är där \(Swedish.list(statuses.map { "”\($0)”" }, "eller"))."
    case .unplacedStatus(let status, let count):
        "”\(status)” finns inte på någon känd skala: \(Swedish.count(count, one: "bedömning", many: "bedömningar")) räknas varken som uppfyllt eller ej uppfyllt."
    case .mixedNämnder(let nämnder): "\(Swedish.list(nämnder)) har också mål där det inte gäller."
    case .premiseFalse(let nämnd, let namndmal, let status):
        "Det stämmer inte: \(Swedish.genitive(nämnd)) mål ”\(namndmal)” bedömdes \(status)."
    case .goalNotRated(let goal, let year): "Inget mål som svarar mot ”\(goal)” bedömdes \(year)."
    case .statusIsOther(let name, let status): "Nej: ”\(name)” har status \(status)."
    case .rankedByFulfilment:
        "Rangordnat efter andelen uppfyllda mål, därefter efter minst antal mål med den lägsta statusen."
    case .emptied(let condition, let rows):
        "Utan villkoret på \(name(of: condition)) finns \(Swedish.count(rows, one: "rad", many: "rader"))."
    case .calculationMissing(let words):
        "Verktyget räknar inte ut sådant som ”\(words)”; fråga efter värdena i stället."
    case .severalQuestions: "Raden tycks ställa flera frågor; ställ dem en i taget."
    case .outsideField:
        "Frågan tycks inte gälla kommunens uppföljning. Här finns svar om nämndernas mål och bedömningar, mått, åtaganden, internkontroll, granskningar och ekonomi."
    case .reportKindMissing(let kind, let years):
        "\(material) har ingen \(kind)\(years.isEmpty ? "" : " från \(Swedish.list(years.map(String.init)))"); svaret gäller de rapporter som finns."
    case .kindMissing(let kind, let nämnd, let year, let held): kindMissing(kind, nämnd, year, held, material)
    case .valueMissing(let name, let year, let latest):
        "”\(name)” har inget värde för \(year); det senaste är från \(latest)."
    case .nameElsewhere(let name, let nämnd, let holders):
        "”\(name)” finns inte hos \(nämnd), men hos \(Swedish.list(holders))."
    case .nameTakenAsText(let words, let kind):
        "Inget namn bland \(plural(kind)) innehåller ”\(words)”: orden söks i texterna."
    case .nameWithout(let word, let name): "Ordet ”\(word)” finns inte i namnet ”\(name)”, som svaret gäller."
    case .tookLatestPeriod: "Inget år angavs: svaret gäller den senaste mätningen."
    case .nothingToAnswer:
        "Frågan säger inte vad svaret ska handla om; nämn till exempel en nämnd, ett mål eller en status."
    case .lacking(let lack): message(for: lack)
    case .cannotJoin:
        "Orden går att förstå vart för sig, men inte hur de hör ihop; ställ en fråga i taget eller med andra ord."
    case .forgotten: "Frågan före är glömd: nästa fråga börjar om."
    case .thanked: "Ställ nästa fråga när du vill."
    case .readAlone(let subjects): "Läst som en fråga för sig: den gäller inte bara \(Swedish.list(subjects))."
    case .showsExceptions: "Raderna är de som det inte stämmer för."
    case .goesOnFromEarlier: "Frågan före besvarades inte: det här följer upp den senaste som besvarades."
    case .cannotFollow: "Det går inte ihop med frågan före; ställ en hel fråga."
    case .nothingToFollow: "Det finns ingen tidigare fråga att följa upp; ställ en hel fråga."
    case .negationSearched(let word):
        "”\(word)” söks som ett vanligt ord. Skriv ”men inte” före ord som texterna inte ska innehålla."
    case .wordsPassedOver(let words):
        "\(words.count == 1 ? "Ordet" : "Orden") \(Swedish.list(words.map { "”\($0)”" })) säger för lite för att sökas; inom citattecken söks alla ord."
    case .wordsInNoText(let words):
        "\(words.count == 1 ? "Ordet" : "Orden") \(Swedish.list(words.map { "”\($0)”" })) står inte i någon text."
    case .questionTooLong(let read, let left):
        "Frågan är för lång: högst \(read) ord läses. Ställ en kortare fråga, utan \(firstWords(left))."
    case .searchTooLong(let read, let left): "Högst \(read) ord söks; det här söktes inte: \(firstWords(left))."
    case .noMoreHits: "Alla träffar är visade."
    case .noSuchHit(let number): "Sökningen har ingen träff \(number)."
    case .spoken(let line): reply(to: line)
    case .note(let text): text
    }
}

/// What to do instead of what a line wants, or what to do next.
private func reply(to line: SpokenLine) -> String {
    switch line {
    case .greets:
        "Hej! Ställ en fråga om nämndernas mål, mått, åtaganden eller ekonomi, eller sök i texterna: sök sjukfrånvaro."
    case .leaves: "I skalet lämnar .avsluta eller Ctrl-D."
    case .thanks: "Varsågod. Ställ nästa fråga när du vill."
    case .wonders:
        "Fråga om nämndernas mål och bedömningar, mått, åtaganden, risker, granskningar, kontroller och ekonomi, eller sök i texterna: sök sjukfrånvaro. fraga exempel visar fler frågor; i skalet säger hjälp mer."
    case .saves:
        "Ett svar sparas från kommandoraden, till exempel fraga \"FRÅGA\" --format csv > svar.csv. I skalet ger .format csv svar att klistra in i ett kalkylprogram."
    case .opensDocument:
        "I skalet visar källa 1 var svarets rad 1 står i dokumentet, med raderna omkring; fraga dokument visar vilka dokument som finns."
    case .pages: "Bara en sökning visas sida för sida: börja raden med sök, till exempel sök sjukfrånvaro."
    case .opensRow(let number):
        "visa \(number) öppnar en träff efter en sökning. I en tabell visar källa \(number) var rad \(number) står i dokumentet."
    }
}

/// What was taken for granted and not said, in a few words; nil for a remark that says something else.
func assumption(_ remark: Remark) -> String? {
    switch remark {
    case .ofKommuner(_, let remark): assumption(remark)
    case .tookLatestYear(let year): "året är \(year)"
    case .tookLatestPeriod: "perioden är den senaste mätningen"
    case .rankedByFulfilment: "ordningen går efter andelen uppfyllda mål"
    case .tookName(let word, let nämnder): "\(word) är \(Swedish.list(nämnder))"
    case .tookGoalsByName(let word, _): "\(word) är mål vars namn handlar om det"
    case .tookKommun(let name): "\(name) är kommunen"
    case .tookAsText(let word): "”\(word)” söks i texterna"
    case .tookStatuses(let statuses, let years):
        "statusen \(Swedish.list(years.map(String.init))) är \(Swedish.list(statuses, "eller"))"
    case .nameTakenAsText(let words, _): "”\(words)” söks i texterna"
    default: nil
    }
}

/// The words in quotation marks; of many the first ones, and how many more they are.
private func firstWords(_ words: [String]) -> String {
    let shown = 8
    let more = words.count - shown
    let quoted = words.prefix(more > 1 ? shown : words.count).map { "”\($0)”" }
    return Swedish.list(quoted + (more > 1 ? ["\(more) ord till"] : []))
}

/// The municipalities by name, or how many they are.
private func kommuner(_ held: [String]) -> String {
    held.count <= mostKommuner ? Swedish.list(held) : "\(held.count) andra kommuner"
}

private func names(_ kommuner: [String]) -> String {
    kommuner.count <= mostKommuner ? Swedish.list(kommuner) : "\(kommuner.count) kommuner"
}

private let mostKommuner = 5

private func widened(_ found: Int, _ widening: Widening) -> String {
    let quoted = { (words: [String]) in Swedish.list(words.map { "”\($0)”" }, "eller") }
    let others =
        switch widening {
        case .leavingOut(let words): "texter utan \(quoted(words))"
        case .parting(let words): "texter med delar av \(quoted(words))"
        case .fewer: "texter med de flesta av orden"
        }
    return switch found {
    case 0: "Ingen text innehåller allt som söktes; här är \(others)."
    case 1: "En text innehåller allt som söktes; efter den kommer \(others)."
    default: "\(found) texter innehåller allt som söktes; efter dem kommer \(others)."
    }
}

private func yearMissing(_ years: [Int], _ held: [Int], _ material: String) -> String {
    let missing = "\(material) har inget från \(Swedish.list(years.map(String.init)))"
    switch held.count {
    case 0: return missing + "; det är tomt."
    case 1: return missing + "; det finns bara \(held[0])."
    default: return missing + "; det finns \(Swedish.list(held.map(String.init)))."
    }
}

private func kindMissing(
    _ kind: RecordKind, _ nämnd: String?, _ year: Int?, _ held: [Int], _ material: String
) -> String {
    let place = (nämnd.map { " om \($0)" } ?? "") + (year.map { " från \($0)" } ?? "")
    let missing = "\(material) har inga \(plural(kind))\(place)"
    return held.isEmpty ? missing + "." : missing + "; sådana finns från \(Swedish.list(held.map(String.init)))."
}

/// The kind of record as a question may name it.
func plural(_ kind: RecordKind) -> String {
    switch kind {
    case .bedömning: "bedömningar"
    case .mått: "mått"
    case .åtagande: "åtaganden"
    case .risk: "risker"
    case .granskning: "granskningar"
    case .kontroll: "kontroller"
    case .ekonomi: "belopp"
    }
}

private func name(of condition: EmptyingCondition) -> String {
    switch condition {
    case .status: "status"
    case .text: "texten"
    case .field: "mått och belopp"
    case .name: "namn"
    case .goal: "mål"
    case .nämnd: "nämnd"
    case .kommun: "kommun"
    case .year: "år"
    case .document: "rapport"
    case .direction: "förändring"
    }
}

/// The other readings of a question in one sentence; nil where there are none.
func message(for alternatives: [Alternative]) -> String? {
    guard !alternatives.isEmpty else { return nil }
    return
        "Frågan kan också läsas så här: \(Swedish.list(alternatives.map { "”\($0.interpretation)” (\(rows(of: $0)))" }))."
}

/// "3 rader".
func rows(of alternative: Alternative) -> String { Swedish.count(alternative.rows, one: "rad", many: "rader") }

private func inParentheses(_ items: [String]) -> String {
    items.isEmpty ? "" : " (\(Swedish.list(items)))"
}

/// One Swedish line, "fil:rad: …", for a place in a document that the importer could not read in full.
public func message(for remark: ImportRemark, path: String) -> String {
    let cause =
        switch remark.cause {
        case .unplacedLine: "raden hör inte till någon post och togs inte med"
        case .unplacedTable: "tabellen har inga kolumner som känns igen och togs inte med"
        case .unusedColumn: "kolumnen togs inte med"
        case .unknownStatus(let status): "”\(status)” finns inte på någon känd skala; bedömningen sparades som den står"
        case .missingStatus: "målet har ingen status, så ingen bedömning sparades"
        case .missingNämnd: "ingen nämnd står före raden, så ingen bedömning sparades"
        case .missingKommun:
            "vilken kommun rapporten gäller framgår inte, så den sparades utan; ange den med --kommun. Rapporten börjar"
        }
    return printable("\(path):\(remark.line): \(cause): ”\(remark.text)”")
}
