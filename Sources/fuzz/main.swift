import CFuzzer
import Dialogue
import Foundation
import Fuzzing

// fuzz rader|dokument FOLDER [what libFuzzer takes]: libFuzzer makes up inputs, and the first that is answered wrongly
// ends the program and is kept as a file. Databases are made in the folder; each process needs its own.

/// Where each input goes; libFuzzer's callback can hold nothing of its own.
nonisolated(unsafe) let faults: ([UInt8]) throws -> [String] = try {
    guard CommandLine.arguments.count > 2 else { fatalError("fuzz rader|dokument FOLDER …") }
    let folder = URL(filePath: CommandLine.arguments[2])
    switch CommandLine.arguments[1] {
    case "rader": return try LineCheck(.find(), folder: folder).faults
    case "dokument": return try DocumentCheck(.find(), folder: folder).faults
    case let other: fatalError("no target \(other)")
    }
}()

var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 2
var count = CommandLine.argc - 2
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        do {
            let found = try faults(Array(UnsafeBufferPointer(start: start, count: count)))
            // An optimized build says nothing of a precondition.
            if !found.isEmpty { fatalError(found.joined(separator: "\n")) }
        } catch {
            fatalError("\(error)")
        }
        return 0
    })
