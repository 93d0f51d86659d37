/// What rules may give: the names that the interpreter knows.
public enum ActionNames {
    /// Actions of rules that make a sense of a category.
    static let senses: Set<String> = clauses.union([
        "läge", "citat", "är", "inte", "annat", "varken", "både", "minst", "högst", "över", "under", "någon",
        "ej-eller", "senaste", "förra", "kortår", "årtal",
        "forbattrad", "forsamrad", "oforandrad", "ny", "utgangen",
    ])

    /// Actions of rules of the clause grammar.
    public static let clauses: Set<String> = [
        "tid-list", "tid-både", "tid-varken", "tid-eller", "tid-spann", "tid-mot", "tid-mot-från", "tid-sedan",
        "tid-före",
        "tid-efter", "tid-senaste", "tid-senast", "tid-alla", "tid-utom", "tid-månad", "tid-rapport",
        "säg", "säg-inte", "säg-i-kommentar", "säg-steg-alla", "säg-både", "säg-någon", "säg-varken", "säg-men-inte",
        "säg-väg", "säg-steg", "säg-från",
        "säg-respektive", "ämne", "nämner-det",
        "mängd", "mängd-antal", "mängd-procent", "mängd-del",
        "huvud", "huvud-mål", "huvud-om", "huvud-namn", "huvud-sak", "ng", "ng-mängd", "ng-mål", "ng-alla", "ng-tid",
        "mängd-som", "mängd-hos", "både-som", "åt-båda-håll", "följ-fråga",
        "säg-fält", "säg-fanns", "säg-utan-status", "säg-håller", "säg-del", "värdegrupp", "mätt", "tal-villkor",
        "jämför-värde",
        "nämnder", "nämnder-bara", "målen", "grupper", "rang", "fog", "artigt",
        "lätt", "verb", "fråga-nämner", "inte-alls", "del", "fråga", "inom-mål", "utom-del", "än", "topp", "del-inte",
        "del-i", "del-av", "jämför-antal", "kolumn", "kolumner", "som", "saknas",
        "nekas", "rättad", "verb-del", "följ", "följ-med", "följ-sats",
    ]

    /// Actions of rules that make a part of a question.
    static let parts: Set<String> = [
        "status", "inte", "år", "åren", "månad", "båda", "spann", "sedan", "jämfört", "alla-år", "men-inte",
        "vilka", "vilka-de", "vem", "fråga-sak", "sak", "rubrik", "visa", "när", "räkna", "andel", "andel-av", "delare",
        "per",
        "läget", "hur",
        "varför", "finns", "jämför", "tillsammans", "rang", "platser", "stöds-inte", "kontrast", "utom-år", "före-år",
        "efter-år", "fördelning",
        "rangordna", "sortera", "ordning", "oavsett",
        "kvantor", "bara",
        "minst-antal", "fler-än", "färre-än", "högst-antal", "exakt-antal", "naket-antal",
        "riktning", "inte-riktning", "utveckling", "ändrad", "övergång", "övergång-ej-från", "övergång-till-ej",
        "övergång-sämre", "övergång-bättre", "steg", "bas",
        "nämnd", "utom", "okänd-nämnd", "kommun", "utom-kommun", "alla-kommuner", "okänd-kommun", "mål", "utom-mål",
        "okänt-mål", "text", "text-inte", "text-om", "motivering-om",
        "text-förut",
        "fras", "sökord",
        "post", "fält", "fält-har", "belopp", "dokumenttyp",
    ]
}

/// Lists that code asks for by name: the grammar must have them.
enum RequiredLists {
    static let names = [
        "utfallskolumn", "avvikelsekolumn", "särskild kolumn", "resultatpost", "enhetsord", "lägre-är-bättre",
        "områdesgrupper", "målområdesord", "beskrivande", "fristående först", "fristående sist", "fogar", "led",
        "bestämningar",
        "bestämningsändelser",
        "fler träffar", "öppna träff", "sök utan", "sök eller", "bestämda målord", "avledningsändelser",
        "böjningsändelser",
    ]
}

/// What an occurrence of something counts in a text search beside one of the word itself; the names are those of the file.
public enum SearchWeight: String, CaseIterable, Sendable {
    case word = "ord"
    /// The texts' own misspelling.
    case misspelling = "felstavning"
    /// A compound that the word ends, and one that it begins or stands within.
    case kind = "sammansättning med ordet sist"
    case compound = "sammansättning med ordet först"
    /// The words of a compound beside each other.
    case parts = "led var för sig"
    case abbreviation = "förkortning"
    case synonym = "synonym"
    case narrower = "snävare ord"
    /// Another word, that is this one where it is typed without å, ä and ö.
    case marked = "med prickar"
}
