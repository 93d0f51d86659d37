import Domain
import Glibc

/// Folders, gone through without being led round by links.
enum Folders {
    /// The paths of the files below a folder that end in `.txt`, in order, hidden ones left out.
    /// - Returns: nothing where there is no such folder.
    /// - Throws: `Failure.folderInRing` where a link leads to a folder that was gone through already.
    static func texts(below folder: String) throws -> [String] {
        var passed: Set<FileNumber> = []
        return try texts(below: folder, &passed).sorted()
    }

    private static func texts(below folder: String, _ passed: inout Set<FileNumber>) throws -> [String] {
        guard let number = FileNumber(folder), let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        guard passed.insert(number).inserted else { throw Failure.folderInRing(path: folder) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let (name, isUTF8) = name(of: entry)
            if name.hasPrefix(".") || !isUTF8 { continue }
            let path = folder + "/" + name
            if name.hasSuffix(".txt") {
                paths.append(path)
            } else if Files.isDirectory(path) {
                paths += try texts(below: path, &passed)
            }
        }
        return paths
    }

    /// The entry's name, and whether it is the whole truth: one that is no UTF-8 cannot be opened by it.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> (String, isUTF8: Bool) {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                String(validatingCString: name).map { ($0, true) } ?? (String(cString: name), false)
            }
        }
    }
}

/// What makes two paths the same file.
struct FileNumber: Hashable {
    let device: UInt
    let inode: UInt

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
}
