internal import Codebook
internal import CodebookFile
internal import Hashing

/// Files of codebooks: what is taken is the file's, and within its limits.
///
/// The first byte says whether the hash behind the rest is to be made right, which no bytes of chance would be.
enum CodebookReaderTarget {
    static func run(_ input: [UInt8]) {
        var script = Script(input)
        let isMended = script.byte() & 1 == 1
        var bytes = script.takeAll()
        if isMended {
            let hash = Hash64.of(bytes)
            bytes += (0..<CodebookFile.hashBytes).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
        }
        guard let book = try? CodebookFile.codebook(of: bytes) else { return }
        let isPossible = TrainedCodebook.isPossible(count: book.count, dimension: book.dimension, levels: book.levels)
        require(isPossible && book.numbers.count == book.count * book.dimension * book.levels, "sizes out of range")
        require(CodebookFile.hash(at: bytes.suffix(CodebookFile.hashBytes)) == book.hash, "another hash")
        let again = CodebookFile.bytes(
            count: book.count, dimension: book.dimension, levels: book.levels, numbers: book.numbers)
        require(again == bytes, "a codebook is not that of its file")
    }
}
