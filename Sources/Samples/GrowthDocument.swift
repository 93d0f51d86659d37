/// A document in which one region grows: the same line, table or word over and over, in the frame of a known make.
///
/// What an import costs must grow as the region does. Every way found in which it once did not is one of `all`.
public struct GrowthDocument: Sendable {
    /// What is repeated.
    public let name: String
    /// A file's name that says year and nämnd.
    public let file: String
    private let head: String
    private let tail: String
    private let unit: @Sendable (Int) -> String

    init(_ frame: GrowthFrame, _ name: String, opening: String = "", unit: @escaping @Sendable (Int) -> String) {
        self.name = "\(frame.name): \(name)"
        file = frame.file
        head = frame.head + opening
        tail = frame.tail
        self.unit = unit
    }

    /// The document with a region of at least so many bytes.
    public func text(region bytes: Int) -> String {
        var region = ""
        var count = 0
        while region.utf8.count < bytes {
            region += unit(count)
            count += 1
        }
        return head + region + "\n" + tail
    }

    public static let all = lines + appendices + followUpItems + followUpTables
}

/// The make of a document, with the little of it that the importer knows it by.
struct GrowthFrame: Sendable {
    let name: String
    let file: String
    let head: String
    let tail: String

    static let tab = GrowthFrame(
        name: "tabbar", file: "malprognoser-2024-augusti.txt",
        head: "BILAGA 2 Nämndernas målprognoser delårsrapport augusti 2024\n\nSkolnämnden\n" + tabHeading
            + "Trygg stad\tGod hälsa\tKortare köer\tUppfyllt\tKöerna är korta.\n",
        tail: "\nHamnnämnden\n" + tabHeading + "Trygg stad\tGod hälsa\tRen luft\tDelvis uppfyllt\tLuften är renare.\n")
    static let tabHeading = "Målområde\tKommunfullmäktigemål\tNämndmål\tPrognos\tMotivering\n"

    static let wrapped = GrowthFrame(
        name: "radbruten", file: "malprognoser-2023-augusti.txt",
        head: "BILAGA 2 Nämndernas målprognoser delårsrapport augusti 2023\n\nSkolnämnden \n" + wrappedHeading
            + "\nTrygg stad \n\nGod hälsa \n\nKortare köer \nUppfyllt \nKöerna är korta. \n\n",
        tail: "\nHamnnämnden \n" + wrappedHeading
            + "\nTrygg stad \n\nGod hälsa \n\nRen luft \nDelvis uppfyllt \nLuften är renare. \n")
    static let wrappedHeading =
        "Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering till prognostiserad bedömning \n"

    static let followUp = GrowthFrame(
        name: "rapport", file: "hamnnamnden-verksamhetsberattelse-2019.txt",
        head: "Verksamhetsberättelse 2019\nHamnnämnden\n\nHamnnämndens mål och resultat\n\nTrygg hamn\n Uppfyllt\n"
            + "Hamnen är trygg.\n\nUtvecklingsåtagande\nNya bojar\nStatus\n Klart\nKommentar\nBojarna ligger ute.\n\n",
        tail:
            "\n\nUppföljning av intern kontroll\n\nIsen\n\nRisk Åtgärd\nIsen lägger sig.\n\nBakgrund\nTjock is.\n\n"
            + "Bryt isen i tid.\nStatus\n Klart\nKommentar\nIsen är bruten.\n\nHamnnämnden | 53\n")
}

extension GrowthDocument {
    /// Lines of one word, in each make: where a sentence, a cell or a row of numbers would stand.
    private static let lines: [GrowthDocument] = [GrowthFrame.tab, .wrapped, .followUp].flatMap { frame in
        [
            ("siffror", "1,5 "), ("tusental", "1 234 567 "), ("ord", "bojarna "), ("datum", "2019-12-31 "),
            ("statusord", "Klart Uppfyllt "), ("tabbar", "\t"), ("rader av tabbar", "a\tb\t\n"), ("streck", "| "),
            ("punkter", "• "), ("blanksteg", " "), ("en bokstav", "a"), ("en siffra", "7"), ("tankstreck", "– - "),
            ("citattecken", "\""), ("citerade celler", "\"a\t"), ("taggar", "<b"), ("tecken", "&"),
            ("accenter", "e\u{301}"),
            ("räknade poster", "Tio av tolv åtgärder mot risker har slutförts. "),
            ("räkneord", "tio åtgärder "), ("tal bland åtgärder", "åtgärd 12 har "), ("namn", "Målet Hamnen "),
            ("nämnder", "Skolnämnden "), ("rader av nämnder", "Skolnämnden\n\n"), ("sidfötter", "Hamnnämnden | 53\n"),
            ("sidnummer", "Sida 3 av 20\n\n"), ("korta rader", "a\n"), ("mjuka radbrott", "bojarna ligger \n"),
            ("statusrader", "Uppfyllt\n"), ("rubriker", "Om bojarna\n\n"),
        ].map { name, unit in GrowthDocument(frame, name) { _ in unit } }
    }

    private static let appendices: [GrowthDocument] = [
        GrowthDocument(.tab, "rader") {
            "Trygg \($0)\tHälsa nummer \($0) i hamnen\tMål \($0)\tUppfyllt\tDet går bra.\n"
        },
        GrowthDocument(.tab, "rubrikrader") { _ in GrowthFrame.tabHeading },
        GrowthDocument(.tab, "nämnder med tabell") { "Nämnd\($0)nämnden\n" + GrowthFrame.tabHeading },
        GrowthDocument(.tab, "öppna citattecken") { _ in "\"Trygg\tb\tc\td\n" },
        GrowthDocument(.tab, "stycken efter en rad") { _ in "\nDet går bra.\n" },
        GrowthDocument(.wrapped, "rader") { "Mål nummer \($0) \nUppfyllt \nDet går bra här också. \n\n" },
        GrowthDocument(.wrapped, "rader utan status") { "\nMål nummer \($0) \nför hamnen \n\nDet går bra. \n" },
        GrowthDocument(.wrapped, "rubrikrader") { _ in GrowthFrame.wrappedHeading },
        GrowthDocument(.wrapped, "nämnder med tabell") { "Nämnd\($0)nämnden \n" + GrowthFrame.wrappedHeading },
        GrowthDocument(.wrapped, "celler före en status") { "Mål nummer \($0) \n" },
    ]
}
