import Domain
import Testing

struct LowerCaseTests {
    @Test func everyLetterBecomesWhatTheLibraryMakesOfIt() {
        for value in UInt32(1)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "A\(scalar)Ö–b"
            #expect(Letters.lower(text) == text.lowercased(), "U+\(String(value, radix: 16))")
        }
    }

    @Test func textsOfSwedishAreLowered() {
        #expect(Letters.lower("ÅÄÖ ÉÜ – ”Socialnämnden” 3 × 4 ÷") == "åäö éü – ”socialnämnden” 3 × 4 ÷")
        #expect(Letters.lower("") == "")
    }
}
