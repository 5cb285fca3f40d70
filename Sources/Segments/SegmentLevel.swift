internal import Glibc
package import Stream

/// How loud a channel of a segment is, and its mean: models see all sound without a mean and with the same peak.
/// ddcm-stream.md 5.15
package struct SegmentLevel: Equatable, Sendable {
    /// 0 for silence; p stands for a peak of 2^((p − 240)/12).
    private(set) var peak: UInt8
    /// 32768ths of the peak.
    private(set) var mean: Int16

    package static let silence = SegmentLevel(peak: 0, mean: 0)

    /// The peak that models see.
    private static let modelPeak: Float = 0.5
    private static let fullScale: Float = 240
    private static let meanSteps: Float = 32768

    package init(peak: UInt8, mean: Int16) { (self.peak, self.mean) = (peak, mean) }

    /// Brings samples to what models see, and tells their level; louder ones than a level can tell are clipped.
    ///
    /// It is their own mean that is taken off, also where it is more than a level can tell.
    static func normalise(_ samples: inout [Float]) -> SegmentLevel {
        guard let least = samples.min(), let most = samples.max() else { return silence }
        let mean = Float(samples.reduce(0.0) { $0 + Double($1) } / Double(samples.count))
        let steps = (12 * log2(max(most - mean, mean - least))).rounded(.up) + fullScale
        guard steps >= 1 else { return silence }
        var level = SegmentLevel(peak: UInt8(min(steps, 255)), mean: 0)
        level.mean = Int16(max(-meanSteps, min(meanSteps - 1, (mean / level.amplitude * meanSteps).rounded())))
        let factor = modelPeak / level.amplitude
        for n in samples.indices { samples[n] = max(-1, min(1, (samples[n] - mean) * factor)) }
        return level
    }

    package var isSilent: Bool { peak == 0 }

    private var amplitude: Float { peak == 0 ? 0 : exp2((Float(peak) - Self.fullScale) / 12) }
    private var offset: Float { Float(mean) / Self.meanSteps * amplitude }

    /// Brings what models give back to its level; what is no number, as broken weights may give, becomes silence.
    func restore(_ samples: inout [Float], count: Int) {
        let (offset, factor) = (offset, amplitude / Self.modelPeak)
        for n in 0..<count { samples[n] = samples[n].isFinite ? samples[n] * factor + offset : 0 }
    }
}

extension SegmentLevel {
    package func append(to bytes: inout [UInt8]) {
        bytes.append(peak)
        guard !isSilent else { return }
        let mean = UInt16(bitPattern: mean)
        bytes.append(UInt8(truncatingIfNeeded: mean))
        bytes.append(UInt8(mean >> 8))
    }

    package init(from reader: inout ByteReader) throws(DecodeError) {
        self = .silence
        peak = try reader.byte("peak")
        guard !isSilent else { return }
        mean = Int16(bitPattern: UInt16(try reader.byte("mean")) | UInt16(try reader.byte("mean")) << 8)
    }

    /// Passes over the levels of a chunk.
    package static func skip(_ reader: inout ByteReader, channels: Int) throws(DecodeError) {
        for _ in 0..<channels { _ = try SegmentLevel(from: &reader) }
    }
}
