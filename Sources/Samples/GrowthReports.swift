extension GrowthDocument {
    /// Items and headings of follow-up reports.
    static let followUpItems: [GrowthDocument] = [
        GrowthDocument(.followUp, "mål") { "Mål nummer \($0)\n Uppfyllt\nDet går bra.\n\n" },
        GrowthDocument(.followUp, "olika rubriker") { "Bojar nummer \($0)\n\nDe ligger ute.\n\n" },
        GrowthDocument(.followUp, "nämnda mål") { "Målet Bojar nummer \($0) är nått.\n\nBojar nummer \($0)\n\n" },
        GrowthDocument(.followUp, "åtaganden") {
            "Bojar nummer \($0)\n\nUtvecklingsåtagande\nLägg ut.\nStatus\n Klart\nKommentar\nUte.\n\n"
        },
        GrowthDocument(.followUp, "åtaganden med tal") {
            "Bojar \($0)\n\nUtvecklingsåtagande\nLägg ut.\nStatus\n Klart\nKommentar\nFem åtaganden blev klara.\n\n"
        },
        GrowthDocument(.followUp, "åtaganden utan status") { _ in "Utvecklingsåtagande\nLägg ut bojarna.\n" },
        GrowthDocument(.followUp, "Utvecklingsåtagande") { _ in "Utvecklingsåtagande\n" },
        GrowthDocument(.followUp, "Aktivitet") { _ in "Aktivitet\n" },
        GrowthDocument(.followUp, "Status") { _ in "Status\n" },
        GrowthDocument(.followUp, "Kommentar") { _ in "Kommentar\n" },
        GrowthDocument(.followUp, "Särskilt prioriterat") { _ in "Särskilt prioriterat\n" },
        GrowthDocument(.followUp, "aktiviteter") { "Aktivitet\nBojar nummer \($0)\n\n" },
        GrowthDocument(.followUp, "listor", opening: activity) { "Här följer aktiviteter:\n\n Boj \($0)\n\n" },
        GrowthDocument(.followUp, "listor i listor", opening: activity + "Aktiviteter är:\n\n") {
            " Aktivitet \($0):\n"
        },
        GrowthDocument(.followUp, "lång lista", opening: activity + "Aktiviteter är:\n\n") {
            "\($0). Boj nummer \($0)\n"
        },
        GrowthDocument(.followUp, "samma listpost", opening: activity + "Aktiviteter är:\n\n") { _ in " Nya bojar\n" },
        GrowthDocument(.followUp, "tal i meningar") { "Nämnden har \($0 % 90 + 2) åtaganden.\n\n" },
        GrowthDocument(.followUp, "tal på en rad", opening: "Av åtgärderna ") { "har \($0 % 90 + 2) som " },
    ]
    private static let activity = "Aktivitet\nNya bojar\n\n"

    /// Tables of follow-up reports.
    static let followUpTables: [GrowthDocument] = measures + finance + controls

    private static let measures: [GrowthDocument] = [
        GrowthDocument(.followUp, "mått", opening: measureHeading) { "Antal bojar i hamn \($0) 864 651 997 Positiv\n" },
        GrowthDocument(.followUp, "mått med allt fler tal", opening: measureHeading) {
            "Antal bojar " + String(repeating: "864 651 ", count: $0 % 60 + 1) + "\n"
        },
        GrowthDocument(.followUp, "mått med tusental", opening: wideHeading) {
            "Antal bojar \($0) " + String(repeating: "864 ", count: 30) + String(repeating: "0,5 ", count: 20) + "\n"
        },
        GrowthDocument(.followUp, "kolumner", opening: "Mått ") { "Utfall \(1990 + $0 % 100) " },
        GrowthDocument(.followUp, "kolumner och rader") {
            "Mått " + String(repeating: "Utfall 2019 ", count: $0 % 40) + "\n1 2 3\n"
        },
        GrowthDocument(.followUp, "måttabeller") {
            "Mått Utfall 2018 Utfall 2019\nBojar \($0) 864 651\n\nOm måtten\n\n"
        },
        GrowthDocument(.followUp, "rubriker för mått") { _ in "Mått Utfall 2018 Utfall 2019\n" },
        GrowthDocument(.followUp, "grupper i ett mått", opening: "Mått Trend\nUtfall\nBojar Utfall 2019\n12\n") {
            "Vik\($0) 2019 12\n"
        },
        GrowthDocument(.followUp, "allt fler streck", opening: measureHeading) {
            String(repeating: "-", count: $0 + 1) + " bojar 864 651 997\n"
        },
        GrowthDocument(.followUp, "text efter ett mått", opening: measureHeading + "Bojar 864 651 997\n") { _ in
            "Bojarna ligger ute \n"
        },
        GrowthDocument(.followUp, "lösa celler", opening: measureHeading + "Bojar 864 651 997\n") { _ in "84 %\n" },
    ]
    private static let measureHeading = "Mått Utfall 2017 Utfall 2018 Utfall 2019 Trend\n"
    private static let wideHeading = "Mått " + (2008..<2020).map { "Utfall \($0)" }.joined(separator: " ") + "\n"

    private static let finance: [GrowthDocument] = [
        GrowthDocument(.followUp, "ekonomirader", opening: financeHeading) {
            "Post nummer \($0) i hamnen 12,5 13,5 -1,0\n"
        },
        GrowthDocument(.followUp, "ekonomirader med tusental", opening: financeHeading) { _ in
            "Bojar " + String(repeating: "123 456 ", count: 6) + "\n"
        },
        GrowthDocument(.followUp, "breda ekonomirader", opening: wideFinance) { _ in
            "Bojar " + String(repeating: "123 ", count: 40) + "\n"
        },
        GrowthDocument(.followUp, "tomma ekonomiceller", opening: financeHeading) { "Post \($0) - 12,5\n" },
        GrowthDocument(.followUp, "tal i en ekonomirad", opening: financeHeading + "Bojar ") { _ in "123 " },
        GrowthDocument(.followUp, "ekonomitabeller") {
            "Driftredovisning \($0), mnkr Budget 2019 Utfall 2019\nBojar 123 456 789 1\n"
        },
        GrowthDocument(.followUp, "ekonomirubriker") { "Driftredovisning \($0), mnkr Budget 2019 Utfall 2019\n" },
        GrowthDocument(.followUp, "samma ekonomirubrik", opening: financeHeading + "Bojar 1,5 1,5 0\n") { _ in
            financeHeading
        },
        GrowthDocument(.followUp, "brutna poster", opening: financeHeading + "Bojar 1,5 1,5 0\n") { _ in "och fyrar\n"
        },
    ]
    private static let financeHeading = "Driftredovisning, mnkr Budget 2019 Utfall 2019 Avvikelse\n"
    private static let wideFinance =
        "Driftredovisning, mnkr\n" + (2008..<2020).map { "Budget \($0)\n" }.joined()

    private static let controls: [GrowthDocument] = [
        GrowthDocument(.followUp, "risker", opening: "Risk Åtgärd\n") {
            "Isen nummer \($0)\n\nBakgrund\nTjock is.\n\nBryt isen.\nStatus\n Klart\nKommentar\nBruten.\n\n"
        },
        GrowthDocument(.followUp, "åtgärder före risken", opening: "Risk Åtgärd\n") {
            "Bryt isen nummer \($0)\nStatus\n Klart\nKommentar\nBruten.\n\n"
        },
        GrowthDocument(.followUp, "risktabeller") { "Isen \($0)\n\nRisk Åtgärd\nIsen.\n\nBryt.\nStatus\n Klart\n\n" },
        GrowthDocument(.followUp, "oavslutade risktabeller") { _ in "Risk Åtgärd\n is\n" },
        GrowthDocument(.followUp, "risktabeller med lös status") { _ in "Risk Åtgärd\nKlart\n" },
        GrowthDocument(.followUp, "risktabeller med streck") { _ in "Risk Åtgärd\nStatus\n" },
        GrowthDocument(.followUp, "rader i en cell", opening: "Risk Åtgärd\n") { _ in "Bryt isen nu\n" },
        GrowthDocument(.followUp, "granskningar", opening: "Granskning Åtgärd\n") {
            "Granskning \($0)\n\nDiarienummer\nHN-2019/\($0)\n\nBryt isen.\nStatus\n Klart\nKommentar\nBruten.\n\n"
        },
        GrowthDocument(.followUp, "oavslutade granskningar") { _ in "Granskning Åtgärd\n is\n" },
        GrowthDocument(.followUp, "kontroller", opening: controlHeading) {
            "Boj \($0)\nKlart 2019-12-31.\n\nSe efter.\n Klart\nSett.\n\n"
        },
        GrowthDocument(.followUp, "oavslutade kontroller") { _ in
            controlHeading + " \nEn lång rad som inte hör hemma i någon av de tre kolumnerna på sidan alls\n"
        },
        GrowthDocument(.followUp, "kontroller utan status", opening: controlHeading) { "Boj \($0)\n\nSe efter.\n\n" },
    ]
    private static let controlHeading = "Systematiska kontroller Beskrivning av kontroll Status och kommentar\n"
}
