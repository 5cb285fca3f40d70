internal import Codebook
internal import Encoding
internal import Entropy
internal import Latent
internal import Quantiser
internal import Stream

/// Both entropy coders over the same symbols.
public enum CoderComparison {
    /// Bytes of all chunks' bodies, when an encoder with zstd has chosen what to code.
    /// - Parameters:
    ///   - bitrate: bits a second of the whole stream.
    ///   - latency: seconds of a chunk; nil for the default.
    /// - Returns: nil where chunks so short have no room for anything at the rate.
    public static func bytes(
        _ material: DictionaryTrainer.Material, bitrate: Double, latency: Double?
    ) throws -> (zstd: Int, range: Int)? {
        var settings = EncoderSettings(sampleRate: material.sampleRate, channels: material.channels)
        settings.bitrate = bitrate
        settings.latency = latency
        var encoder: Encoder
        do {
            encoder = try Encoder(settings)
        } catch is SettingsError {
            return nil
        }
        let sums = Sums(
            zstd: try ChunkEncoder(dictionaries: .newest, entropy: .zstd),
            range: try ChunkEncoder(dictionaries: .newest, entropy: .range))
        encoder.observer = { grid, windows, stereo, planes in
            sums.add(grid: grid, windows: windows, stereo: stereo, planes: planes)
        }
        try encoder.push(material.samples) { _ in }
        try encoder.finish { _ in }
        if let failure = sums.failure { throw failure }
        return (sums.zstdBytes, sums.rangeBytes)
    }
}

private final class Sums {
    private(set) var zstdBytes = 0
    private(set) var rangeBytes = 0
    private(set) var failure: ZstdError?
    private var zstd: ChunkEncoder
    private var range: ChunkEncoder

    init(zstd: consuming ChunkEncoder, range: consuming ChunkEncoder) {
        self.zstd = zstd
        self.range = range
    }

    func add(grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes) {
        var bytes: [UInt8] = []
        do {
            _ = try zstd.append(grid: grid, windows: windows, stereo: stereo, planes: planes, to: &bytes)
            zstdBytes += bytes.count
            bytes.removeAll(keepingCapacity: true)
            _ = try range.append(grid: grid, windows: windows, stereo: stereo, planes: planes, to: &bytes)
            rangeBytes += bytes.count
        } catch {
            failure = error
        }
    }
}
