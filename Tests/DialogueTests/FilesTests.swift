@testable import Dialogue
import Domain
import Foundation
import Testing

/// Files that are none, or that never end.
@Suite struct FilesTests {
    private let folder = TemporaryFolder()

    @Test func onlyRegularFilesAreRead() throws {
        let pipe = folder.path + "/rör"
        mkfifo(pipe, 0o600)
        for path in [pipe, "/dev/zero", "/dev/null"] {
            #expect(throws: Failure.fileIsSpecial(path: path)) { try Files.read(path) }
        }
        #expect(throws: Failure.fileIsDirectory(path: folder.path)) { try Files.read(folder.path) }
        #expect(throws: Failure.fileMissing(path: pipe + "x")) { try Files.read(pipe + "x") }
        #expect(throws: Failure.fileMissing(path: pipe + "/x")) { try Files.read(pipe + "/x") }
    }

    @Test func linksThatLeadNowhereAreSaid() {
        let (dangling, ring) = (folder.path + "/a", folder.path + "/b")
        symlink("finns inte", dangling)
        symlink("b", ring)
        #expect(throws: Failure.fileMissing(path: dangling)) { try Files.read(dangling) }
        #expect(throws: Failure.fileUnreadable(path: ring, errno: ELOOP)) { try Files.read(ring) }
    }

    @Test func noMoreIsReadThanTheLimit() throws {
        let path = try folder.write("stor", "")
        truncate(path, 1 << 40)
        #expect(throws: Failure.fileTooLarge(path: path, limit: 1)) { try Files.read(path, limit: 1) }
    }

    @Test func linesComeFromPipesButNotFromEndlessDevices() throws {
        let pipe = folder.path + "/rör"
        mkfifo(pipe, 0o600)
        for path in [pipe, "/dev/null"] { close(try Files.openLines(path)) }
        for path in ["/dev/zero", "/dev/full", "/dev/urandom"] {
            #expect(throws: Failure.fileIsSpecial(path: path)) { try Files.openLines(path) }
        }
    }

    @Test func aGrammarLinkedToItselfIsSaid() throws {
        try folder.write("grammar/under/ord.txt", "")
        #expect(try Folders.texts(below: folder.path + "/grammar") == [folder.path + "/grammar/under/ord.txt"])
        symlink("..", folder.path + "/grammar/under/upp")
        let ring = Failure.folderInRing(path: folder.path + "/grammar/under/upp")
        #expect(throws: ring) { try Folders.texts(below: folder.path + "/grammar") }
        #expect(throws: ring) { try Resources(folder: folder.path).grammar() }
    }

    @Test func aGrammarFileThatIsAPipeIsSaid() throws {
        try folder.write("grammar/ord.txt", "")
        let pipe = folder.path + "/grammar/regler.txt"
        mkfifo(pipe, 0o600)
        #expect(throws: Failure.fileIsSpecial(path: pipe)) { try Resources(folder: folder.path).grammar() }
    }
}
