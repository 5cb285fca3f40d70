import Codebook
import CodebookFile
import Decoding
import Encoding
import Stream
import Support
import Testing

private func trained(_ book: TrainedCodebook?, bitrate: Double = 24_000) -> EncoderSettings {
    var settings = settings(48_000, 1, bitrate: bitrate)
    settings.mode = .trained
    settings.codebook = book
    return settings
}

@Test(
    "a stream names its codebook, and decodes with it",
    arguments: [(100, 16, 2), (2, 4, 1), (256, 8, 4), (64, 128, 16)])
func trainedRoundTrip(count: Int, dimension: Int, levels: Int) throws {
    let named = try book(count: count, dimension: dimension, levels: levels)
    let settings = trained(named, bitrate: 64_000)
    let configuration = try Encoder.configuration(of: settings)
    #expect(configuration.seed == named.hash && configuration.codebookSize == UInt64(count))
    let heard = try decode(try encode(squareWave, settings).flatMap { $0 }, with: [try book(seed: 99), named])
    #expect(heard.isComplete && heard.damage.isNone)
    #expect(heard.samples.count == squareWave.count)
    #expect(signalToNoise(squareWave, heard.samples) > 3)
}

@Test("without its codebook a stream is not decoded, and its hash is told; but it can be looked at")
func missingCodebook() throws {
    let named = try book()
    let bytes = try encode(squareWave, trained(named)).flatMap { $0 }
    #expect(throws: DecodeError.missingCodebook(named.hash)) { try decode(bytes, with: []) }
    #expect(throws: DecodeError.missingCodebook(named.hash)) { try decode(bytes, with: [.builtIn]) }
    let heard = try decode(bytes, with: [], rendersAudio: false)
    #expect(heard.isComplete && heard.damage.isNone && heard.samples.count == squareWave.count)
}

@Test("what came before a stream without its codebook is given out")
func missingSecond() throws {
    let (first, second) = (try book(seed: 1), try book(seed: 2))
    let bytes =
        try encode(squareWave, trained(first)).flatMap { $0 } + encode(squareWave, trained(second)).flatMap { $0 }
    var decoder = Decoder(codebooks: Shelf(books: [first]))
    var samples: [Float] = []
    decoder.push(bytes.span)
    #expect(throws: DecodeError.missingCodebook(second.hash)) { while try decoder.next(&samples) != nil {} }
    #expect(samples.count == squareWave.count)
    #expect(try decode(bytes, with: [first, second]).streams == 2)
}

@Test("the codebook that is built in needs no source")
func builtInCodebook() throws {
    let bytes = try encode(squareWave, trained(nil)).flatMap { $0 }
    let heard = try decode(bytes)
    #expect(heard.isComplete && heard.damage.isNone && signalToNoise(squareWave, heard.samples) > 8)
}

@Test("a size that is not the codebook's is damage")
func otherSize() throws {
    let named = try book()
    let frames = try encode(squareWave, trained(named))
    var parser = FrameParser()
    let begin = frames[0]
    parser.push(begin.span)
    guard case .frame(let frame) = parser.next() else { throw DecodeError.malformed("test") }
    var reader = ByteReader(frame.payload, 0..<frame.payload.count)
    var placed = try PlacedConfiguration(from: &reader)
    placed.configuration.codebookSize -= 1
    var payload: [UInt8] = []
    placed.append(to: &payload)
    payload += frame.payload[reader.remaining]
    var bytes: [UInt8] = []
    FrameWriter.append(kind: .configuredChunk, sequence: 0, payload: payload, to: &bytes)
    let heard = try decode(bytes, with: [named])
    #expect(heard.streams == 0 && heard.damage.chunks == 1 && heard.samples.isEmpty)
}

@Test("bodies of any bytes are decoded or refused", arguments: 0..<60)
func hostileVectors(seed: UInt64) throws {
    let named = try book(count: 300, dimension: 8, levels: 3)
    let settings = trained(named)
    let bytes = try hostileStream(settings, seed: seed)
    let heard = try decode(bytes, with: [named])
    #expect(heard.samples.allSatisfy { $0.isFinite })
    #expect(heard.samples.count <= (try Encoder.configuration(of: settings).samplesPerChunk))
}

@Test("settings that do not go together are refused")
func trainedSettings() throws {
    func refusal(_ change: (inout EncoderSettings) -> Void) -> SettingsError? {
        var settings = trained(try? book())
        change(&settings)
        do {
            _ = try Encoder.configuration(of: settings)
            return nil
        } catch { return error }
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.mode = .coord }?.message.contains("--mode trained") == true)
    #expect(refusal { $0.codebookSize = 100 } != nil)
    #expect(refusal { $0.seed = 1 } != nil)
    #expect(refusal { $0.entropy = .zstd } != nil)
    #expect(refusal { $0.dimension = 32 }?.message.contains("16") == true)
    #expect(refusal { $0.dimension = 8 } == nil)
}
