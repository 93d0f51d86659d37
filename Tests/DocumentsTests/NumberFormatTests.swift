import Testing

@testable import Documents

/// A number is shown as Swedish Excel shows it.
@Suite struct NumberFormatTests {
    @Test(
        arguments: [
            ("General", 12.5, "12,5"), ("General", 1e21, "1E+21"), ("General", 0.1 + 0.2, "0,3"), ("General", -7, "-7"),
            ("General", 1.0 / 3, "0,3333333333"), ("0.00", 2.675, "2,68"), ("0.0", 0.05, "0,1"), ("0", 99.5, "100"),
            ("#,##0", 1234567, "1 234 567"), ("# ##0;-# ##0", -290368, "-290 368"),
            ("#\\ ##0;\\-#\\ ##0", -1758170, "-1 758 170"), ("#,##0,", 1234567, "1 235"),
            ("0%", 0.12, "12 %"), ("0.0%", -0.0567, "-5,7 %"), ("0\" tkr\"", 5, "5 tkr"),
            ("#,##0;(#,##0)", -5000, "(5 000)"),
            ("_-* #,##0\\ _k_r_-;-* #,##0\\ _k_r_-;_-* \"-\"??\\ _k_r_-;_-@_-", 0, "-"),
            ("#,##0 [$kr-41D]", 1500, "1 500 kr"),
            ("[Red]0.0;[Blue]-0.0", -1.25, "-1,3"), ("0.##", 1.5, "1,5"), ("0", -0.2, "0"), ("#,##0", 1e-9, "0"),
        ] as [(String, Double, String)])
    func aNumberHasADecimalComma(code: String, value: Double, text: String) {
        #expect(NumberFormat(code).shown(value, from1904: false).text == text)
    }

    @Test(
        arguments: [
            ("yyyy-mm-dd", 45169.0, "2023-08-31"), ("d mmm yyyy", 1, "1900-01-01"), ("mmm-yy", 45139, "2023-08"),
            ("yyyy", 45139, "2023"), ("yyyy-mm-dd hh:mm", 45169.75, "2023-08-31 18:00"), ("h:mm", 0.5, "12:00"),
            ("[h]:mm", 1.5, "36:00"), ("[$-41D]d mmmm yyyy;@", 36585, "2000-02-29"), ("mm:ss", 0.25, "06:00"),
        ] as [(String, Double, String)])
    func aDateIsWrittenWithTheYearFirst(code: String, value: Double, text: String) {
        let shown = NumberFormat(code).shown(value, from1904: false)
        #expect(shown.text == text)
        #expect(shown.number == nil)
    }

    @Test func workbooksOfTheMacintoshCountFrom1904() {
        #expect(NumberFormat("yyyy-mm-dd").shown(0, from1904: true).text == "1904-01-01")
    }
}
