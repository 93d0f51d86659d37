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

    @Test(arguments: ["Bostadsbolaget AB", "Revisionen", "Nämnden", ""])
    func otherNamesHaveNone(name: String) {
        #expect(NämndWords.initials(of: name, Self.heads) == nil)
    }
}
