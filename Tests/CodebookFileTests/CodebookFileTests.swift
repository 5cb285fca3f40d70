import Codebook
import Hashing
import Support
import Testing

@testable import CodebookFile

/// A file with numbers of no meaning.
private func file(count: Int, dimension: Int, levels: Int, seed: UInt64 = 1) -> [UInt8] {
    var generator = Random(seed: seed)
    let numbers = generator.bytes(count * dimension * levels).map { Int8(bitPattern: $0) }
    return CodebookFile.bytes(count: count, dimension: dimension, levels: levels, numbers: numbers)
}

@Test("the hash is XXH3 of 64 bits")
func hash() {
    #expect(Hash64.of([]) == 0x2D06_8005_38D3_94C2)
    #expect(Hash64.of(Array("123456789".utf8)) == 0x72DC_B18B_67A1_7DFF)
}

@Test(
    "a codebook comes back from its file",
    arguments: [(2, 4, 1), (3, 8, 2), (1000, 16, 3), (65_536, 16, 1), (8192, 128, 1), (4096, 16, 16)])
func roundTrip(count: Int, dimension: Int, levels: Int) throws {
    let bytes = file(count: count, dimension: dimension, levels: levels)
    let book = try CodebookFile.codebook(of: bytes)
    #expect((book.count, book.dimension, book.levels) == (count, dimension, levels))
    #expect(book.numbers.count == count * dimension * levels)
    #expect(
        CodebookFile.bytes(count: count, dimension: dimension, levels: levels, numbers: book.numbers) == bytes)
    #expect(CodebookFile.hash(at: bytes.suffix(8)) == book.hash)
    #expect(bytes.count <= CodebookFile.mostBytes)
}

@Test("one wrong bit is found, wherever it is")
func flippedBits() {
    let bytes = file(count: 3, dimension: 4, levels: 2)
    for bit in 0..<8 * bytes.count {
        var damaged = bytes
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(throws: CodebookFileError.self, "bit \(bit)") { try CodebookFile.codebook(of: damaged) }
    }
}

@Test("a file that is cut off or too long is refused")
func lengths() {
    let bytes = file(count: 5, dimension: 4, levels: 1)
    for count in 0..<bytes.count {
        #expect(throws: CodebookFileError.self, "\(count) bytes") {
            try CodebookFile.codebook(of: Array(bytes[..<count]))
        }
    }
    #expect(throws: CodebookFileError.self) { try CodebookFile.codebook(of: bytes + [0]) }
}

@Test(
    "sizes beyond the limits are refused, though the hash is right",
    arguments: [
        [2, 1, 0, 1, 0, 0, 0], [2, 1, 0, 0, 0, 0, 0], [2, 0, 0, 2, 0, 0, 0], [2, 17, 0, 2, 0, 0, 0],
        [1, 1, 0, 2, 0, 0, 0], [8, 1, 0, 2, 0, 0, 0], [255, 1, 0, 2, 0, 0, 0], [2, 1, 1, 2, 0, 0, 0],
        [7, 16, 0, 0, 0, 1, 0], [2, 1, 0, 255, 255, 255, 255], [2, 1, 0, 1, 0, 1, 0],
    ] as [[UInt8]])
func absurdSizes(header: [UInt8]) {
    var bytes = Array("ddcb".utf8) + [1] + header + [UInt8](repeating: 7, count: 8)
    let hash = Hash64.of(bytes)
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    let error = #expect(throws: CodebookFileError.self) { try CodebookFile.codebook(of: bytes) }
    #expect(error?.description.contains("sizes") == true)
}

@Test("bytes of no meaning behind a right beginning are refused", arguments: 0..<200)
func noise(seed: UInt64) {
    var generator = Random(seed: seed)
    let head = Array(file(count: 4, dimension: 4, levels: 1)[..<Int.random(in: 0...12, using: &generator)])
    let bytes = head + generator.bytes(Int.random(in: 0...200, using: &generator))
    #expect(throws: CodebookFileError.self) { try CodebookFile.codebook(of: bytes) }
}

@Test("what is no codebook, of another version, or damaged is told apart")
func messages() throws {
    var bytes = file(count: 2, dimension: 4, levels: 1)
    let hash = try CodebookFile.codebook(of: bytes).hash
    func message(_ bytes: [UInt8]) -> String {
        do throws(CodebookFileError) {
            _ = try CodebookFile.codebook(of: bytes)
            return "none"
        } catch {
            return error.description
        }
    }
    #expect(message(Array("RIFF".utf8) + bytes) == "not a ddcm codebook")
    #expect(message([]) == "not a ddcm codebook")
    bytes[12] ^= 1
    #expect(message(bytes).contains("should be \(hexadecimal(hash))"))
    bytes[4] = 2
    #expect(message(bytes).contains("version 2"))
}

@Test("hashes are written with all their digits")
func digits() {
    #expect(hexadecimal(0) == "0000000000000000")
    #expect(hexadecimal(0xABC) == "0000000000000abc")
    #expect(hexadecimal(.max) == "ffffffffffffffff")
}

@Test("the codebook that is built in is whole and small")
func builtIn() {
    let book = TrainedCodebook.builtIn
    #expect(book.numbers.count + CodebookFile.headerBytes + CodebookFile.hashBytes <= 256 * 1024)
    #expect(BuiltInCodebooks().codebook(hash: book.hash) == book)
    #expect(BuiltInCodebooks().codebook(hash: book.hash ^ 1) == nil)
}
