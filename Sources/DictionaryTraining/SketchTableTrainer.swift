internal import Encoding
internal import Entropy
internal import Sketch
internal import Stream

/// Trains the probabilities that the decisions of sketches start from: how often each is a yes, every bit rate weighing
/// the same.
public enum SketchTableTrainer {
    /// Bits a second and channel.
    private static let bitrates: [Double] = [100, 150, 250, 400, 700, 1000, 1500]
    private static let weight = 1000.0

    /// - Returns: the digit of each context as text.
    public static func train(_ material: [DictionaryTrainer.Material]) throws -> String {
        var sums = [RangeStatistics.Counts](repeating: RangeStatistics.Counts(), count: SketchContexts.count)
        for bitrate in bitrates {
            let counts = try count(material, bitrate: bitrate)
            let most = counts.reduce(0) { max($0, $1.noes + $1.yeses) }
            for context in sums.indices {
                sums[context].noes += counts[context].noes * weight / most
                sums[context].yeses += counts[context].yeses * weight / most
            }
        }
        return RangeTableDigits.text(sums.map(\.digit))
    }

    private static func count(
        _ material: [DictionaryTrainer.Material], bitrate: Double
    ) throws -> [RangeStatistics.Counts] {
        var counts = [RangeStatistics.Counts](repeating: RangeStatistics.Counts(), count: SketchContexts.count)
        for part in material {
            var settings = EncoderSettings(sampleRate: part.sampleRate, channels: part.channels)
            settings.bitrate = bitrate * Double(part.channels)
            settings.mode = .sketch
            var encoder = try Encoder(settings)
            let windows = encoder.configuration.hopsPerChunk
            encoder.sketchObserver = { sketch in
                var body = RangeSketch(RangeStatistics.DecisionCounter(counts: counts), windows: windows)
                var sketch = sketch
                body.code(&sketch) { _ in .max }
                counts = body.coder.counts
            }
            try encoder.push(part.samples) { _ in }
            try encoder.finish { _ in }
        }
        return counts
    }
}
