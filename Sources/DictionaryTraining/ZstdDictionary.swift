internal import CZstd

/// libzstd could not make a dictionary.
public struct TrainingError: Error, Sendable {
    public let message: String
}

/// Makes zstd dictionaries (RFC 8878 section 5) that carry a Huffman table and next to nothing else: the planes are
/// coded as literals alone, so a dictionary's content is never referred to.
enum ZstdDictionary {
    private static let sampleCount = 2000
    private static let symbolsPerSample = 1000
    /// libzstd wants content to train with; the shortest that its repeat offsets allow is kept.
    private static let trainingContent = [UInt8](repeating: 0, count: 256)
    private static let keptContent = 8

    /// - Parameter histogram: how often each of the 256 symbols occurs, in any unit.
    static func make(histogram: [Double], number: UInt8, plane: Int) throws -> [UInt8] {
        let samples = samples(histogram)
        let sizes = [Int](repeating: symbolsPerSample, count: sampleCount)
        var dictionary = [UInt8](repeating: 0, count: 1 << 12)
        let parameters = ZDICT_params_t(
            compressionLevel: 1, notificationLevel: 0, dictID: 32768 + UInt32(number) << 8 + UInt32(plane))
        let size = ZDICT_finalizeDictionary(
            &dictionary, dictionary.count, trainingContent, trainingContent.count, samples, sizes, UInt32(sampleCount),
            parameters)
        guard ZDICT_isError(size) == 0 else {
            throw TrainingError(message: "plane \(plane): \(String(cString: ZDICT_getErrorName(size)))")
        }
        let header = ZDICT_getDictHeaderSize(dictionary, size)
        return Array(dictionary[0..<header + keptContent])
    }

    /// Symbols spread like the histogram and otherwise at random, so that nothing repeats for libzstd to find.
    private static func samples(_ histogram: [Double]) -> [UInt8] {
        var sums: [Double] = []
        for count in histogram { sums.append((sums.last ?? 0) + count) }
        let total = sums[255]
        guard total > 0 else { return (0..<sampleCount * symbolsPerSample).map { UInt8(truncatingIfNeeded: $0 * 7) } }
        // Evenly spaced quantiles give the exact histogram; a fixed permutation shuffles them.
        let count = sampleCount * symbolsPerSample
        var symbols: [UInt8] = []
        var symbol = 0
        for place in 0..<count {
            while symbol < 255, sums[symbol] < total * (Double(place) + 0.5) / Double(count) { symbol += 1 }
            symbols.append(UInt8(symbol))
        }
        var generator = Lehmer()
        symbols.shuffle(using: &generator)
        return symbols
    }
}

/// A fixed sequence, so that training the same material gives the same dictionaries.
private struct Lehmer: RandomNumberGenerator {
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
