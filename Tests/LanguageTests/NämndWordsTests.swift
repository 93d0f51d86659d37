import Testing

@testable import Language

/// What nämnder are called for short.
struct NämndWordsTests {
    private static let heads = ["nämnd", "nämnden", "styrelsen", "utskottet"]

    @Test(arguments: [
        ("Barn- och utbildningsnämnden", "BUN"), ("Socialnämnden", "SN"), ("Kommunstyrelsen", "KS"),
        ("Miljö- och samhällsbyggnadsnämnden", "MSN"), ("Tekniska nämnden", "TN"),
        ("Nämnden för arbete och välfärd", "NAV"), ("Vård- och omsorgsnämnden", "VON"),
    ])
    func initialsAreThoseOfTheNamesWords(name: String, short: String) {
        #expect(NämndWords.initials(of: name, Self.heads) == short)
    }

    /// Names of the same core are one nämnd's.
    @Test(arguments: [
        ("Vård- och omsorgsnämnden", "Nämnden för vård och omsorg"), ("Bildningsnämnden", "Nämnden för bildning"),
        ("Kultur- och folkhälsonämnden", "Nämnden för kultur och folkhälsa"),
        ("Miljö- och byggnadsnämnden", "Nämnden för Miljö & Byggnad"),
    ])
    func theCoreIsWhatANämndSeesTo(one: String, other: String) {
        let cores = [one, other].map { NämndCore($0, heads: Self.heads)?.words }
        #expect(cores[0] != nil && cores[0] == cores[1])
    }

    @Test func peopleLeaveOutTheRest() {
        let core = NämndCore("Miljö- och byggnadsnämnden", heads: Self.heads)
        #expect(
            core?.forms(["*", "* och *"], ["byggnad": "bygg"]) == ["miljö och byggnad", "miljö och bygg"])
        #expect(NämndCore("Bildningsnämnden", heads: Self.heads)?.forms(["*", "* och *"]) == ["bildning"])
        #expect(NämndCore("Socialnämnden", heads: Self.heads)?.isWord == true)
        #expect(NämndCore("Nämnden", heads: Self.heads) == nil)
    }

    @Test(arguments: ["Bostadsbolaget AB", "Revisionen", "Nämnden", ""])
    func otherNamesHaveNone(name: String) {
        #expect(NämndWords.initials(of: name, Self.heads) == nil)
    }
}
