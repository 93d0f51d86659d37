/// The names that the grammar's files may use and that code gives a meaning.
public enum Category {
    public static let number = "tal"
    /// With or without decimals.
    public static let decimal = "decimaltal"
    public static let month = "månad"
    public static let nämnd = "nämnd"
    /// A municipality of the corpus, where it has several.
    public static let kommun = "kommun"
    public static let goal = "mål"
    public static let thing = "sak"
    public static let year = "år"
    /// Words that all stand in the name of some goal.
    public static let goalName = "målnamn"
    /// The same for words that stand by themselves: not for common or short ones.
    public static let bareGoalName = "barmålnamn"
    /// The whole of such a name, of two words or more.
    public static let wholeGoalName = "helmålnamn"
    /// Words that all stand in the name of some mått, åtagande, risk, post or the like.
    public static let recordName = "postnamn"
    /// The same for words that stand by themselves.
    public static let bareRecordName = "barpostnamn"
    /// The whole of such a name, of two words or more.
    public static let wholeRecordName = "helpostnamn"
    /// Words of the heading of a column in the financial tables.
    public static let columnName = "kolumnnamn"
    /// A quoted name of a status.
    public static let quotedStatus = "statuscitat"
    /// Words to search for.
    public static let text = "text"
    /// A quoted string.
    public static let phrase = "fras"
    /// What stands between quotation marks, as it was typed.
    public static let quote = "citat"
    /// A word that only the texts hold.
    public static let searchWord = "sökord"
    /// A word that ends as names of nämnder do, but is none.
    public static let unknownNämnd = "okändnämnd"
    /// A municipality that the corpus lacks.
    public static let unknownKommun = "okändkommun"
    /// A compound with "mål" whose first part is no goal word.
    public static let unknownGoal = "okäntmål"
    /// What rules with this category make is a part of a question.
    public static let part = "del"
    /// What the line's clauses are made of: a part of one, a whole one, what joins two, and what is said out of politeness.
    public static let clausePart = "satsdel"
    public static let clause = "sats"
    public static let link = "fog"
    public static let polite = "artighet"
    /// What a line says of the question before it: at its beginning, at its end, anywhere in it.
    public static let followingFirst = "följdstart"
    public static let followingLast = "följdslut"
    public static let following = "följd"
    /// Words of politeness in a row, and what says who asks and why, up to the question.
    public static let politeRun = "artighetsföljd"
    public static let sender = "avsändare"
    /// A word that the grammar has none of.
    public static let unknownWord = "okäntord"

    static let builtIn: Set<String> = [
        number, decimal, month, nämnd, kommun, unknownKommun, goal, thing, year, goalName, bareGoalName, wholeGoalName,
        recordName, bareRecordName,
        wholeRecordName,
        columnName,
        quotedStatus, text, phrase, quote, searchWord, unknownNämnd,
        unknownGoal, clause, politeRun, sender, unknownWord,
    ]
}

/// What rules may give: the names that the interpreter knows.
public enum ActionNames {
    /// Actions of rules that make a sense of a category.
    static let senses: Set<String> = clauses.union([
        "läge", "citat", "är", "inte", "annat", "varken", "både", "minst", "högst", "över", "under", "någon",
        "ej-eller", "senaste", "förra", "kortår",
        "forbattrad", "forsamrad", "oforandrad", "ny", "utgangen",
    ])

    /// Actions of rules of the clause grammar.
    public static let clauses: Set<String> = [
        "tid-list", "tid-både", "tid-varken", "tid-eller", "tid-spann", "tid-mot", "tid-mot-från", "tid-sedan", "tid-före",
        "tid-efter", "tid-senaste", "tid-senast", "tid-alla", "tid-utom", "tid-månad", "tid-rapport",
        "säg", "säg-inte", "säg-både", "säg-någon", "säg-varken", "säg-men-inte", "säg-väg", "säg-steg", "säg-från", "säg-respektive", "ämne", "nämner-det",
        "mängd", "mängd-antal", "mängd-procent", "mängd-del",
        "huvud", "huvud-mål", "huvud-om", "huvud-namn", "huvud-sak", "ng", "ng-mängd", "ng-mål",
        "säg-fält", "säg-utan-status", "säg-håller", "säg-del", "värdegrupp", "mätt", "tal-villkor", "jämför-värde",
        "nämnder", "nämnder-bara", "målen", "grupper", "rang", "fog", "artigt",
        "lätt", "verb", "fråga-nämner", "inte-alls", "del", "fråga", "inom-mål", "utom-del", "än", "topp", "del-inte", "del-i", "del-av", "jämför-antal", "kolumn", "som", "saknas",
        "nekas", "följ", "följ-sats",
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
        "fler träffar", "öppna träff", "sök utan", "bestämda målord",
    ]
}

/// Word classes that code asks for by name: the grammar must have them.
enum RequiredClasses {
    static let names = [
        "utfyllnad", "och", "eller", "några", "textslut", "före-år", "målhuvud", "nämndhuvud", "småord",
        "sammansättningsled", "frågeverb", "följdord", "frågeord", "undran", "följdslut", "följdpreposition",
        "inledning", "syftord",
        "före-syftord", "förkortning", "skiljetecken", "artighetsord", "artighetsankare", "avsändarord",
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
}
