import Testing

@testable import Shell

@Suite struct TerminalTests {
    @Test(arguments: [("sv_SE.UTF-8", true), ("C.utf8", true), ("C", false), ("sv_SE.ISO8859-1", false), (nil, true)])
    func theLocaleSaysWhatCanBeShown(_ locale: String?, _ expected: Bool) {
        #expect(Terminal.isUnicode(locale) == expected)
    }

    @Test(arguments: [20, 40, 60, 100])
    func helpFitsTheWindow(_ width: Int) {
        for text in Help.text + Help.greeting(documents: 2, years: "2023–2024") {
            let lines = Help.fit(text, to: width).split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= max(width, 26) }, "\(lines)")
            #expect(lines.joined(separator: " ").split(separator: " ") == text.split(separator: " "))
        }
        #expect(
            Help.fit("  .sql    visar eller döljer", to: 20) == "  .sql    visar\n          eller\n          döljer")
        #expect(Help.fit("ett två tre", to: 7) == "ett två\ntre")
    }
}
