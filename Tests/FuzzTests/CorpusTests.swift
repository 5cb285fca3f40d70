import FoundationEssentials
import FuzzTargets
import Glibc
import Testing

private let folder =
    #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined() + "/FuzzTargets/Corpus"

@Test("inputs that fuzzing began with, or once found fault with, do no harm", arguments: FuzzTarget.allCases)
func corpus(target: FuzzTarget) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(target)")
    #expect(names.count > 3)
    for name in names {
        let input = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(target)/\(name)")))
        #expect(input.count <= FuzzTarget.mostBytes)
        // What a target finds wrong ends the process, and with it all that waits in buffers: this says which input it was.
        let line = "\(target): \(name)\n"
        #expect(write(STDERR_FILENO, line, line.utf8.count) == line.utf8.count)
        target.run(input)
    }
}
