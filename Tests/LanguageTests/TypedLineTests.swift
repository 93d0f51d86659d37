import Domain
import Testing

@testable import Language

struct TypedLineTests {
    @Test(arguments: [
        ("ma\u{30A}l och o\u{308}ar", "mål och öar"), ("må\u{AD}l", "mål"), ("må\u{200B}l\u{FEFF}", "mål"),
        ("ｍål　２０２４？", "mål 2024?"), ("vilka mål", "vilka mål"), ("👨‍👩‍👧 mål", "👨‍👩‍👧 mål"), ("", ""),
    ])
    func `a line is read without what cannot be seen`(typed: String, read: String) {
        let line = TypedLine(typed)
        #expect(Array(line.text.unicodeScalars) == Array(read.unicodeScalars))
    }

    @Test(arguments: [
        ("1. vilka mål är uppfyllda", "vilka mål är uppfyllda"), (" 12) vilka mål", "vilka mål"),
        ("b) vilka mål", "vilka mål"), ("• vilka mål", "vilka mål"), ("- vilka mål", "vilka mål"),
        ("1", "1"), ("1. 2", "1. 2"), ("2024. vilka mål", "2024. vilka mål"), ("1.5 procent mål", "1.5 procent mål"),
        ("-policy upphandling", "-policy upphandling"), ("3 mål i SN", "3 mål i SN"), ("1. mål", "1. mål"),
    ])
    func `a number in a pasted list is no part of the question`(typed: String, read: String) {
        #expect(TypedLine(typed).text == read)
    }

    @Test(arguments: ["vil\u{AD}ka xyz mål", "1. vilka xyz mål", "\u{FEFF}vilka x\u{200B}yz mål"])
    func `a part of what is read is found in what was typed`(typed: String) throws {
        let line = TypedLine(typed)
        let found = try #require(line.text.firstRange(of: "xyz"))
        let offset = line.text.distance(from: line.text.startIndex, to: found.lowerBound)
        let fragment = line.inTyped(Fragment(text: "xyz", offset: offset, length: 3))
        let letters = Array(typed)[fragment.offset..<fragment.offset + fragment.length].filter(\.isLetter)
        #expect(String(letters) == "xyz")
    }
}
