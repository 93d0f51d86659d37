import Samples
import Testing

@testable import Importers

/// What is looked up in ordered names is compared with going through them all.
@Suite("Namn i ordning")
struct OrderedNamesTests {
    @Test("Titlar som börjar på varandra", arguments: 0..<40)
    func beginnings(seed: Int) {
        var random = Seeded(seed)
        let titles = (0..<random.number(0...12)).map { _ in word(&random) }
        let known = TitleBeginnings(titles)
        #expect(known.isEmpty == titles.isEmpty)
        for _ in 0..<40 {
            let title = word(&random)
            let agrees = titles.contains { $0.hasPrefix(title) || title.hasPrefix($0) }
            #expect(known.agrees(with: title) == agrees, "\(title) bland \(titles)")
            let shortest = titles.filter(title.hasPrefix).min { $0.count < $1.count }
            #expect(known.beginning(of: title) == shortest, "\(title) bland \(titles)")
        }
    }

    @Test("Omnämnanden som börjar med ett namn", arguments: 0..<40)
    func mentions(seed: Int) {
        var random = Seeded(seed)
        let texts = Set((0..<random.number(0...15)).map { _ in words(&random) })
        let mentions = NameMentions(texts)
        for _ in 0..<40 {
            let name = words(&random)
            let first = name.split(separator: " ").first
            let isMentioned = texts.contains { text in
                text.split(separator: " ").first == first && text.hasPrefix(name)
                    && text.dropFirst(name.count).first?.isLetter != true
            }
            #expect(mentions.begin(with: name) == isMentioned, "\(name) bland \(texts)")
        }
    }

    private func word(_ random: inout Seeded) -> String {
        String((0..<random.number(1...4)).map { _ in random.pick(["a", "b", "å"]) })
    }

    private func words(_ random: inout Seeded) -> String {
        (0..<random.number(1...3)).map { _ in word(&random) + random.pick(["", "", "”", ",", "1"]) }
            .joined(separator: " ")
    }
}
