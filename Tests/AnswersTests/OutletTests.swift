import Testing

@testable import Answers

/// What stands for what, place by place.
@Suite struct OutletTests {
    private static let hostile = "a\tb\r\nc\u{1B}[2J\u{7F}\u{9B}d\u{202E}e\u{61C}f\u{AD}g\u{2028}h\u{FFFF}i\u{E0041}"

    @Test(arguments: [
        (Outlet.screen(unicode: true), "a b  c�[2J��defg h�i"), (.screen(unicode: false), "a b  c?[2J??defg h?i"),
        (.csv, "a b\nc�[2J��defg\nh�i"), (.tsv, "a b  c�[2J��defg h�i"), (.markdown, "a b  c�\\[2J��defg h�i"),
        (
            .json,
            #"a\tb\r\nc\u001b[2J\u007f\u009bd\u202ee\u061cf\u00adg\u2028h\uffffi\udb40\udc41"#
        ),
    ])
    func eachPlaceHasItsOwnWay(outlet: Outlet, cleaned: String) {
        #expect(Array(outlet.clean(Self.hostile).unicodeScalars) == Array(cleaned.unicodeScalars))
    }

    @Test(arguments: ["👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "👩🏽\u{200D}🚒", "❤\u{FE0F}\u{200D}🔥"])
    func emojiStayWhole(emoji: String) {
        #expect(Outlet.csv.clean(emoji).unicodeScalars.elementsEqual(emoji.unicodeScalars))
    }

    @Test(arguments: [
        "a\u{200D}b", "\u{200D}👧", "👧\u{200D}", "👧\u{200D}a", "a\u{FE0F}", "9\u{FE0F}", "❤\u{FE0F}\u{FE0F}",
        "9\u{200D}9",
        "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{FE0F}",
    ])
    func whatEmojiAreMadeOfHidesNothingElsewhere(text: String) {
        let cleaned = Outlet.csv.clean(text).unicodeScalars
        let seen = text.unicodeScalars.filter { !Unprintable.contains($0) }
        #expect(cleaned.filter { $0 != "\u{FE0F}" }.elementsEqual(seen))
        #expect(cleaned.count { $0 == "\u{FE0F}" } <= text.unicodeScalars.count { $0 == "❤" })
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("＝1", "'＝1"), ("＋46", "'＋46"), ("－5", "'－5"), ("＠a", "'＠a"), ("﹦1", "'﹦1"),
        ("\t=1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{200B}=1", "'=1"), ("\u{202E}\u{61C}@a", "'@a"), ("＝", "＝"),
        ("-", "-"), ("a=b", "a=b"), ("", ""), ("å", "å"),
    ])
    func noCellIsAFormula(text: String, cell: String) {
        #expect(Outlet.csv.clean(text) == cell)
        #expect(Outlet.tsv.clean(text) == cell)
    }

    @Test(arguments: [
        ("<b>[x](y)</b>", "\\<b\\>\\[x\\](y)\\</b\\>"), ("a|b", "a\\|b"), ("`x`", "\\`x\\`"),
        ("&#x202E;", "\\&\\#x202E;"),
        ("http://a.se", "http\\://a.se"), ("WWW.a.se", "WWW\\.a.se"), ("~~a~~ $x$", "\\~\\~a\\~\\~ \\$x\\$"),
        ("kl. 8:30", "kl. 8:30"), ("- a", "- a"),
    ])
    func markdownIsOnlyText(text: String, escaped: String) {
        #expect(Outlet.markdown.clean(text) == escaped)
    }

    @Test(arguments: [
        ("- a", "\\- a"), ("  + a", "\\+ a"), ("12. a", "12\\. a"), ("1) a", "1\\) a"), ("    a", "a"),
        ("2024", "2024"),
        ("\t- a", "\\- a"), ("", ""), ("a - b", "a - b"),
    ])
    func aLineOfMarkdownBeginsNoList(text: String, escaped: String) {
        #expect(Outlet.markdownLine.clean(text) == escaped)
    }

    /// Unicode's own properties name no other.
    @Test func nothingUnprintableIsTakenForAnythingElse() {
        let missed = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
            Unprintable.contains($0) != (ScalarEffect($0) != nil)
        }
        // The annotations of U+FFF9 are not ignorable, but text between them need not be shown.
        #expect(missed.map(\.value) == [0xFFF9, 0xFFFA, 0xFFFB])
    }

    @Test func textThatIsOnlyReadStaysAsItIs() {
        for text in ["Vård- och omsorgsnämnden", "é e\u{301} 日本語 🙂 ”citat” – …", "\u{A0}%", ""] {
            for outlet in [Outlet.screen(unicode: true), .csv, .tsv, .markdown, .markdownLine, .json] {
                #expect(outlet.clean(text).unicodeScalars.elementsEqual(text.unicodeScalars), "\(outlet)")
            }
        }
    }
}
