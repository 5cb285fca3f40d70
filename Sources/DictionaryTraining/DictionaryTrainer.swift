public import Entropy
internal import CZstd
internal import Codebook
internal import Encoding
internal import Latent
internal import Quantiser
internal import Stream

/// Trains a dictionary set: which contexts share a class, the Huffman table of every plane, and the probabilities that
/// the range coder starts from.
///
/// All material is coded twice at each bit rate: once to see how magnitudes are spread in every context and how often
/// each decision of the range coder is a yes, and, with the classes that follow from that, once more to count the
/// symbols of the planes. Every bit rate weighs the same.
public struct DictionaryTrainer {
    /// Interleaved samples.
    public struct Material {
        public var samples: [Float]
        public var sampleRate: Int
        public var channels: Int

        public init(samples: [Float], sampleRate: Int, channels: Int) {
            self.samples = samples
            self.sampleRate = sampleRate
            self.channels = channels
        }
    }

    /// Bits a second and channel.
    private static let bitrates: [Double] = [6000, 8000, 12_000, 16_000, 24_000, 32_000, 64_000]

    /// Seconds. Chunks of a few windows consist of first windows above all, which longer ones teach little about: with
    /// them in the range coder's table chunks of 40 ms take 1 to 4 % fewer bytes, and others as many as without.
    private static let shortChunk = 0.08

    /// - Returns: the set with the number `number`.
    public static func train(_ material: [Material], number: UInt8) throws -> DictionarySet {
        var contexts = ContextStatistics()
        var decisions = RangeStatistics()
        for bitrate in bitrates {
            var seen = (contexts: ContextStatistics(), decisions: RangeStatistics())
            try observe(material, bitrate: bitrate) { grid, windows, stereo, planes in
                seen.contexts.add(planes, grid: grid)
                seen.decisions.add(grid: grid, windows: windows, stereo: stereo, planes: planes)
            }
            try observe(material, bitrate: bitrate, latency: shortChunk) { grid, windows, stereo, planes in
                seen.decisions.add(grid: grid, windows: windows, stereo: stereo, planes: planes)
            }
            contexts.add(seen.contexts)
            decisions.add(seen.decisions)
        }
        let classes = contexts.classes(count: DictionarySet.classCount)
        let untrained = DictionarySet(
            number: number, classes: classes, planes: [[UInt8]](repeating: [], count: DictionarySet.planeCount))
        let histograms = try symbolHistograms(material, untrained)
        return DictionarySet(
            number: number, classes: classes,
            planes: try histograms.enumerated().map {
                try ZstdDictionary.make(histogram: $1, number: number, plane: $0)
            },
            rangeTable: decisions.table)
    }

    private static func observe(
        _ material: [Material], bitrate: Double, latency: Double? = nil, _ observer: @escaping ChunkObserver
    ) throws {
        for part in material {
            var settings = EncoderSettings(sampleRate: part.sampleRate, channels: part.channels)
            settings.bitrate = bitrate * Double(part.channels)
            settings.latency = latency
            var encoder = try Encoder(settings)
            encoder.observer = observer
            try encoder.push(part.samples) { _ in }
            try encoder.finish { _ in }
        }
    }

    private static func symbolHistograms(_ material: [Material], _ set: DictionarySet) throws -> [[Double]] {
        let empty = [[Double]](repeating: [Double](repeating: 0, count: 256), count: DictionarySet.planeCount)
        var sums = empty
        for bitrate in bitrates {
            let counter = SymbolCounter(empty: empty, encoder: try ChunkEncoder(dictionaries: set, entropy: .zstd))
            try observe(material, bitrate: bitrate) { grid, windows, stereo, planes in
                counter.add(grid: grid, windows: windows, stereo: stereo, planes: planes)
            }
            let total = counter.counts.joined().reduce(0, +)
            for plane in sums.indices {
                for symbol in 0..<256 { sums[plane][symbol] += counter.counts[plane][symbol] / max(total, 1) }
            }
        }
        return sums
    }
}

/// Counts the symbols of chunks as an encoder with the set's classes makes them.
private final class SymbolCounter {
    private(set) var counts: [[Double]]
    private var encoder: ChunkEncoder

    init(empty: [[Double]], encoder: consuming ChunkEncoder) {
        counts = empty
        self.encoder = encoder
    }

    func add(grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes) {
        var bytes: [UInt8] = []
        guard (try? encoder.append(grid: grid, windows: windows, stereo: stereo, planes: planes, to: &bytes)) != nil
        else { return }
        for (plane, symbols) in encoder.symbols.enumerated() {
            for symbol in symbols { counts[plane][Int(symbol)] += 1 }
        }
    }
}
