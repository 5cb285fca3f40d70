import Codebook
import CodebookFile
import Decoding
import Encoding
import Stream
import Support

/// A codebook of random numbers, with a count of atoms that is no power of two.
func book(count: Int = 100, dimension: Int = 16, levels: Int = 2, seed: UInt64 = 1) throws -> TrainedCodebook {
    var generator = Random(seed: seed)
    let numbers = generator.bytes(count * dimension * levels).map { Int8(bitPattern: $0) }
    return try CodebookFile.codebook(
        of: CodebookFile.bytes(count: count, dimension: dimension, levels: levels, numbers: numbers))
}

struct Shelf: CodebookSource {
    var books: [TrainedCodebook] = []

    func codebook(hash: UInt64) -> TrainedCodebook? { books.first { $0.hash == hash } }
}

/// A square wave, and a little noise.
let squareWave = zip(noise(60_000, amplitude: 0.02, seed: 7), 0...).map { $0 + ($1 % 90 < 45 ? 0.2 : -0.2) }

/// A stream of one frame: a configuration, the beginning of a true body, which leads deeper than noise does, and then
/// any bytes.
func hostileStream(_ settings: EncoderSettings, seed: UInt64) throws -> [UInt8] {
    var generator = Random(seed: seed)
    var payload: [UInt8] = []
    PlacedConfiguration(
        configuration: try Encoder.configuration(of: settings), isStart: true, leadingTrim: 0, position: 0
    ).append(to: &payload)
    let frames = try encode(squareWave, settings)
    let body = Array(frames[1].dropFirst(5).dropLast(4))
    payload += body[..<Int.random(in: 0...body.count, using: &generator)]
    payload += generator.bytes(Int.random(in: 0...400, using: &generator))
    var bytes: [UInt8] = []
    FrameWriter.append(kind: .configuredChunk, sequence: 0, payload: payload, to: &bytes)
    return bytes
}

func decode(_ bytes: [UInt8], with books: [TrainedCodebook], rendersAudio: Bool = true) throws -> Heard {
    var decoder = Decoder(rendersAudio: rendersAudio, codebooks: Shelf(books: books))
    var heard = Heard()
    decoder.push(bytes.span)
    decoder.finish()
    while let found = try decoder.next(&heard.samples) { if case .stream = found { heard.streams += 1 } }
    (heard.damage, heard.isComplete) = (decoder.damage, decoder.isComplete)
    return heard
}
