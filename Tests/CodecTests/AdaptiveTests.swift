import Codebook
import CodebookFile
import Decoding
import Encoding
import Quantiser
import Stream
import Support
import Testing

private func adaptive(_ book: TrainedCodebook?, bitrate: Double = 24_000) -> EncoderSettings {
    var settings = settings(48_000, 1, bitrate: bitrate, latency: 0.2)
    (settings.mode, settings.codebook, settings.fillsNoise) = (.adaptive, book, false)
    return settings
}

@Test(
    "streams whose atoms follow what was decoded come back",
    arguments: [(100, 16, 2), (2, 4, 1), (256, 8, 4), (64, 128, 16)])
func adaptiveRoundTrip(count: Int, dimension: Int, levels: Int) throws {
    let named = try book(count: count, dimension: dimension, levels: levels)
    let settings = adaptive(named, bitrate: 64_000)
    let configuration = try Encoder.configuration(of: settings)
    #expect(configuration.mode == .adaptive && configuration.seed == named.hash)
    let heard = try decode(try encode(squareWave, settings).flatMap { $0 }, with: [named])
    #expect(heard.isComplete && heard.damage.isNone && heard.samples.count == squareWave.count)
    #expect(signalToNoise(squareWave, heard.samples) > 3)
}

@Test("atoms follow: the same body sounds otherwise than with atoms that stay")
func adaptiveDiffers() throws {
    let frames = try encode(squareWave, adaptive(nil))
    var parser = FrameParser()
    let begin = frames[0]
    parser.push(begin.span)
    guard case .frame(let frame) = parser.next() else { throw DecodeError.malformed("test") }
    var reader = ByteReader(frame.payload, 0..<frame.payload.count)
    var placed = try PlacedConfiguration(from: &reader)
    placed.configuration.mode = .trained
    var payload: [UInt8] = []
    placed.append(to: &payload)
    payload += frame.payload[reader.remaining]
    var bytes: [UInt8] = []
    FrameWriter.append(kind: .configuredChunk, sequence: 0, payload: payload, to: &bytes)
    let (follows, stays) = (try decode(begin).samples, try decode(bytes).samples)
    #expect(follows.count == stays.count && follows.contains { $0 != 0 })
    #expect(follows != stays)
}

@Test("a chunk sounds the same whether or not chunks before it were heard")
func adaptiveChunksStandAlone() throws {
    let frames = try encode(squareWave, adaptive(nil))
    #expect(frames.count > 5)
    let whole = try decode(frames.flatMap { $0 })
    var lost = frames
    lost.remove(at: 2)
    let heard = try decode(lost.flatMap { $0 })
    #expect(heard.damage.chunks == 1 && heard.samples.count == whole.samples.count)
    let configuration = try Encoder.configuration(of: adaptive(nil))
    // Behind the lost chunk and the window that reaches out of it.
    let behind = 4 * configuration.samplesPerChunk
    #expect(whole.samples[behind...] == heard.samples[behind...])
    #expect(whole.samples[..<configuration.samplesPerChunk] == heard.samples[..<configuration.samplesPerChunk])
}

@Test("both layers are nearer to the sound than a base whose atoms follow")
func adaptiveLayers() throws {
    var coded = adaptive(nil, bitrate: 48_000)
    (coded.layers, coded.fillsNoise) = (2, true)
    let bytes = try encode(squareWave, coded).flatMap { $0 }
    let (whole, base) = (try decode(bytes), try decode(bytes, layers: 1))
    #expect(whole.damage.isNone && whole.isComplete && whole.samples.count == squareWave.count)
    #expect(signalToNoise(squareWave, whole.samples) > signalToNoise(squareWave, base.samples) + 2)
}

@Test("bodies of any bytes are decoded or refused, also where atoms follow them", arguments: 0..<60)
func hostileAdaptive(seed: UInt64) throws {
    let named = try book(count: 300, dimension: 8, levels: 3)
    let settings = adaptive(named)
    let bytes = try hostileStream(settings, seed: seed)
    let heard = try decode(bytes, with: [named])
    #expect(heard.samples.allSatisfy { $0.isFinite })
    #expect(heard.samples.count <= (try Encoder.configuration(of: settings).samplesPerChunk))
}

@Test("settings that do not go with atoms that follow are refused")
func adaptiveSettings() {
    func isRefused(_ change: (inout EncoderSettings) -> Void) -> Bool {
        var settings = adaptive(nil)
        change(&settings)
        return (try? Encoder.configuration(of: settings)) == nil
    }
    #expect(!isRefused { _ in })
    #expect(isRefused { $0.pursuit = .omp })
    #expect(isRefused { $0.codebookSize = 100 })
    #expect(isRefused { $0.seed = 1 })
    #expect(isRefused { $0.entropy = .zstd })
    #expect(isRefused { $0.dimension = 16 })
}
