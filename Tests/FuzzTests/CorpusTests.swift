import FoundationEssentials
import FuzzTargets
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
        // What a target finds wrong ends the process: the name says with which input.
        print("\(target): \(name)")
        target.run(input)
    }
}
