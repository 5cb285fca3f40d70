public import Codebook
internal import Hashing
internal import Stream

/// The file of a trained codebook. ddcm-stream.md 5.11
///
///     magic "ddcb" | version 1 | log2 dimension | levels | 0 | K, 4 bytes | numbers, a byte each | hash, 8 bytes
public enum CodebookFile {
    public static let ending = ".ddcb"
    static let magic = Array("ddcb".utf8)
    static let version: UInt8 = 1
    static let headerBytes = 12
    public static let hashBytes = 8
    /// The largest file that there can be.
    public static let mostBytes = headerBytes + Limits.codebookNumbers + hashBytes

    /// - Throws: `CodebookFileError`, whose message says what is wrong.
    public static func codebook(of bytes: [UInt8]) throws(CodebookFileError) -> TrainedCodebook {
        guard bytes.count >= magic.count, Array(bytes[..<magic.count]) == magic else {
            throw CodebookFileError("not a ddcm codebook")
        }
        guard bytes.count >= headerBytes + hashBytes else { throw CodebookFileError("the codebook is cut off") }
        guard bytes[4] == version else {
            throw CodebookFileError("codebook of version \(bytes[4]) (this build reads version \(version))")
        }
        let (dimension, levels) = (bytes[5] < 8 ? 1 << Int(bytes[5]) : 0, Int(bytes[6]))
        let count = (8..<12).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
        guard bytes[7] == 0, TrainedCodebook.isPossible(count: count, dimension: dimension, levels: levels) else {
            throw CodebookFileError("the codebook's sizes are out of range")
        }
        let end = headerBytes + count * dimension * levels
        guard bytes.count == end + hashBytes else {
            throw CodebookFileError("the codebook has \(bytes.count) bytes instead of \(end + hashBytes)")
        }
        let (stored, hash) = (hash(at: bytes[end...]), Hash64.of(bytes[..<end]))
        guard stored == hash else {
            throw CodebookFileError(
                "the codebook is damaged: its hash is \(hexadecimal(hash)), and should be \(hexadecimal(stored))")
        }
        return TrainedCodebook(
            hash: hash, count: count, dimension: dimension, levels: levels,
            numbers: bytes[headerBytes..<end].map { Int8(bitPattern: $0) })
    }

    /// The hash that a file says it has.
    /// - Parameter bytes: its last 8.
    public static func hash(at bytes: ArraySlice<UInt8>) -> UInt64 {
        precondition(bytes.count == hashBytes)
        return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The file of a codebook with these numbers.
    /// - Parameters: as those of `TrainedCodebook`.
    public static func bytes(count: Int, dimension: Int, levels: Int, numbers: [Int8]) -> [UInt8] {
        precondition(TrainedCodebook.isPossible(count: count, dimension: dimension, levels: levels))
        precondition(numbers.count == count * dimension * levels)
        var bytes = magic + [version, UInt8(dimension.trailingZeroBitCount), UInt8(levels), 0]
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
        bytes += numbers.map { UInt8(bitPattern: $0) }
        let hash = Hash64.of(bytes)
        return bytes + (0..<hashBytes).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
}

/// Why a file is no codebook, in words that fit behind its name.
public struct CodebookFileError: Error, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// A codebook's hash as files and messages name it: 16 digits.
public func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
