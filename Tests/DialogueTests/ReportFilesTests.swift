import Dialogue
import Domain
import Foundation
import Testing

/// Which files paths, folders and patterns stand for.
@Suite struct ReportFilesTests {
    private let folder = TemporaryFolder()

    private func names(_ arguments: [String]) -> [String] {
        ReportFiles(arguments).all.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }

    @Test func aFolderGivesItsTextsInTheOrderOfTheirPaths() throws {
        for file in ["b.txt", "a.TXT", "under/c.txt", "under/a/d.txt", "läs.md", ".dold.txt", ".dolda/e.txt"] {
            try folder.write(file, "")
        }
        let all = ["a.TXT", "b.txt", "under/a/d.txt", "under/c.txt"]
        #expect(names([folder.path]) == all)
        #expect(names([folder.path + "/"]) == all)
        #expect(names([folder.path + "/under", folder.path + "/b.txt"]) == Array(all[2...]) + ["b.txt"])
    }

    @Test func aPatternGivesThePathsThatFit() throws {
        for file in ["r/b-2024.txt", "r/a-2024.txt", "r/a-2023.txt", "r/a-2024.md", "q/a-2024/x.txt"] {
            try folder.write(file, "")
        }
        #expect(names([folder.path + "/r/*2024*.txt"]) == ["r/a-2024.txt", "r/b-2024.txt"])
        #expect(
            names([folder.path + "/?/a-202[34]*"]).sorted() == [
                "q/a-2024/x.txt", "r/a-2023.txt", "r/a-2024.md", "r/a-2024.txt",
            ])
    }

    @Test func aNameWithTheSignsOfAPatternIsAFileFirst() throws {
        try folder.write("a[1].txt", "")
        try folder.write("a1.txt", "")
        #expect(names([folder.path + "/a[1].txt"]) == ["a[1].txt"])
    }

    @Test func whatGivesNoFileIsSaid() throws {
        try folder.write("r/läs.md", "")
        let (pattern, empty) = (folder.path + "/*.txt", folder.path + "/r")
        let files = ReportFiles([pattern, empty, "/finns/inte"]).all
        #expect(files.map(\.failure) == [.patternUnmatched(pattern: pattern), .folderEmpty(path: empty), nil])
    }

    @Test func aLinkToAFolderAboveLeadsRoundOnlyOnce() throws {
        try folder.write("under/a.txt", "")
        symlink("..", folder.path + "/under/upp")
        #expect(names([folder.path]) == ["under/a.txt"])
    }

    @Test func aPipeIsNotWaitedFor() {
        let path = folder.path + "/rör.txt"
        mkfifo(path, 0o600)
        #expect(ReportFiles([folder.path]).all.map(\.failure) == [.fileIsSpecial(path: path)])
    }

    @Test func aNameThatIsNoUTF8IsSaid() {
        let bytes = Array((folder.path + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xE5)]
        let file = fopen(bytes + Array(".txt".utf8CString), "w")
        file.map { _ = fclose($0) }
        let failures = ReportFiles([folder.path]).all.map(\.failure)
        #expect(failures == [.fileNameUnreadable(path: folder.path + "/\u{FFFD}.txt")])
    }
}

/// A folder of a test's own.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/fraga-test-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// - Returns: the file's path.
    @discardableResult
    func write(_ file: String, _ text: String) throws -> String {
        try write(file, bytes: Data(text.utf8))
    }

    @discardableResult
    func write(_ file: String, bytes: Data) throws -> String {
        let url = URL(filePath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }
}
