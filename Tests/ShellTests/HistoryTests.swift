import Glibc
import Testing

@testable import Shell

@Suite struct HistoryTests {
    let folder = TemporaryFolder()
    var history: History { History(path: folder.path + "/fraga/historik") }

    @Test func linesAreKeptInOrder() {
        for line in ["ett", "två", "åäö"] { history.add(line) }
        #expect(history.lines() == ["ett", "två", "åäö"])
    }

    @Test func aRepeatedLineMovesLast() {
        for line in ["ett", "två", "ett"] { history.add(line) }
        #expect(history.lines() == ["två", "ett"])
    }

    @Test(arguments: ["", " ", " hemlig fråga", "\tx", "två\nrader", "nul\0"])
    func someLinesAreNotKept(_ line: String) {
        history.add(line)
        #expect(!History.keeps(line))
        #expect(history.lines().isEmpty)
    }

    @Test func onlyTheOwnerMayRead() {
        history.add("ett")
        #expect(mode(of: history.path) == 0o600)
        #expect(mode(of: folder.path + "/fraga") == 0o700)
    }

    @Test func aLinkStaysALink() {
        let target = folder.file("mål", "ett\n")
        let path = folder.path + "/länk"
        #expect(symlink(target, path) == 0)
        History(path: path).add("två")
        #expect(History(path: target).lines() == ["ett", "två"])
        #expect(isLink(path))
    }

    @Test(arguments: ["/dev/null", "saknas/ej"]) func aLinkToNoFileIsLeftAlone(_ target: String) {
        let path = folder.path + "/länk"
        #expect(symlink(target, path) == 0)
        History(path: path).add("ett")
        #expect(isLink(path))
        #expect(History(path: path).lines() == (target == "/dev/null" ? [] : ["ett"]))
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    @Test func theOldestGiveWay() {
        let lines = (0...History.limit).reduce(into: []) { $0 = History.merging("rad \($1)", into: $0) }
        #expect(lines.count == History.limit)
        #expect(lines.first == "rad 1")
    }

    @Test func shellsAtOnceLoseNothing() async {
        let history = history
        await withTaskGroup(of: Void.self) { group in
            for shell in 0..<8 {
                group.addTask { for number in 0..<20 { history.add("skal \(shell) rad \(number)") } }
            }
        }
        #expect(Set(history.lines()).count == 160)
    }

    @Test func aHistoryThatCannotBeWrittenIsLeftAlone() {
        let history = History(path: folder.file("fil") + "/historik")
        history.add("ett")
        #expect(history.lines().isEmpty)
    }

    @Test func bytesThatAreNotTextAreSurvived() {
        _ = folder.file("h", bytes: [0xFF, 0xFE, 10, 0x61, 10])
        let history = History(path: folder.path + "/h")
        history.add("b")
        #expect(history.lines().suffix(2) == ["a", "b"])
    }
}
