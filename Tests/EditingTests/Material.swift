import Codebook
import Decoding
import Encoding
import Stream
import Support

/// A stream's frames.
func frames(_ samples: [Float], _ settings: EncoderSettings) throws -> [[UInt8]] {
    var encoder = try Encoder(settings)
    var frames: [[UInt8]] = []
    try encoder.push(samples) { frames.append($0) }
    try encoder.finish { frames.append($0) }
    return frames
}

/// What is heard of a stream; that of many formats one behind the other.
func heard(
    _ bytes: [UInt8], layers: Int = .max
) throws -> (samples: [Float], isComplete: Bool, isClean: Bool, streams: Int) {
    var decoder = Decoder(layers: layers, concealment: .off)
    var (samples, streams): ([Float], Int) = ([], 0)
    decoder.push(bytes.span)
    decoder.finish()
    while let found = try decoder.next(&samples) { if case .stream = found { streams += 1 } }
    return (samples, decoder.isComplete, decoder.damage.isNone, streams)
}

extension [[UInt8]] {
    var bytes: [UInt8] { flatMap { $0 } }
}

/// A frame of a kind that decoders pass over.
func unknownFrame(_ payload: [UInt8]) -> [UInt8] {
    var bytes = Frame.sync + [0x88, 0]
    bytes.appendVarint(UInt64(payload.count))
    bytes += payload
    let checksum = CRC32C.checksum(bytes, 0..<bytes.count)
    return bytes + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
}

/// A random stream: of any mode, one or two layers, at times of one chunk.
struct RandomStream {
    let settings: EncoderSettings
    let samples: Int
    let frames: [[UInt8]]

    init(sampleRate: Int, channels: Int, using random: inout Random) throws {
        var settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
        settings.latency = [0.04, 0.064, 0.1, 0.2].randomElement(using: &random)
        // Guided diffusion needs a model.
        settings.mode = Mode.allCases.filter { $0 != .guided }.randomElement(using: &random)
        if settings.mode == .sketch { settings.latency = 0.2 }
        settings.entropy = settings.mode == .coord ? EntropyKind.allCases.randomElement(using: &random) : .range
        settings.bitrate = 16_000 * Double(channels)
        settings.effort = 0
        if settings.mode != .sketch && Int.random(in: 0..<3, using: &random) == 0 {
            (settings.layers, settings.bitrate) = (2, 40_000 * Double(channels))
        }
        self.settings = settings
        let longest = Int.random(in: 0..<4, using: &random) == 0 ? 600 : sampleRate
        samples = Int.random(in: 0...longest, using: &random)
        let sound = noise(samples * channels, amplitude: 0.3, seed: random.next())
        frames = try EditingTests.frames(sound, settings)
    }

    var chunk: Int { (try? Encoder.configuration(of: settings).samplesPerChunk) ?? 1 }
    var hop: Int { (try? Encoder.configuration(of: settings).hop) ?? 1 }
}
