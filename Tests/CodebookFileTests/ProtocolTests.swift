import Codebook
import FoundationEssentials
import Testing

@testable import CodebookFile

@Test("the codebook that is built in is the one beside the protocol")
func protocolFile() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Protocol"
    let name = "codebook-\(hexadecimal(TrainedCodebook.builtIn.hash))\(CodebookFile.ending)"
    let file = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    #expect(try CodebookFile.codebook(of: file) == .builtIn)
    #expect(try CodebookFile.codebook(of: file).numbers == TrainedCodebook.builtIn.numbers)
}
