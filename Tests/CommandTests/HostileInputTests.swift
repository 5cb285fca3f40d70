import Stream
import Support
import Testing

/// Input that someone has made, or chance: the tool may refuse it, but it neither crashes nor hangs.
@Suite("hostile input")
struct HostileInputTests {
    private static let shared = Result { try encoded("--raw", "s16le:16000:2", input: speech(96_000)) }
    private let stream: [UInt8]

    init() throws { stream = try Self.shared.get() }

    private func survives(_ bytes: [UInt8], codes: [Int32], verbs: [String] = ["decode", "info"]) throws {
        for verb in verbs {
            let outcome = try ddcm(verb, input: bytes)
            guard case .exit(let code) = outcome.status else {
                Issue.record("\(verb): \(outcome.status)")
                continue
            }
            #expect(codes.contains(code), "\(verb): \(outcome.errors)")
            // What it refuses it says, and never in the words of a crash.
            #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("ddcm: ") }, "\(outcome.errors)")
        }
    }

    @Test("noise", arguments: 0..<20 as Range<UInt64>)
    func garbage(seed: UInt64) throws {
        var random = Random(seed: seed)
        try survives(random.bytes(Int.random(in: 1..<100_000, using: &random)), codes: [2])
    }

    @Test("noise between and in place of stretches of a stream", arguments: 0..<50 as Range<UInt64>)
    func splices(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes = stream
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let (a, b) = (
                Int.random(in: 0...bytes.count, using: &random), Int.random(in: 0...bytes.count, using: &random)
            )
            let range = min(a, b)..<max(a, b)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.removeSubrange(range)
            case 1: bytes.insert(contentsOf: Array(bytes[range]), at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes.insert(contentsOf: random.bytes(Int.random(in: 1..<3000, using: &random)), at: a)
            }
        }
        try survives(bytes, codes: [0, 2, 3, 4])
    }

    @Test("changed payloads under right checksums", arguments: 0..<200 as Range<UInt64>)
    func forged(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes: [UInt8] = []
        for frame in frameRanges(stream) {
            var payload = Array(stream[payloadRange(stream, frameAt: frame.lowerBound)])
            // The first bytes are the configuration's, where a change does most.
            let reach = Bool.random(using: &random) ? payload.count : min(payload.count, 24)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                payload[Int.random(in: 0..<reach, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            FrameWriter.append(
                kind: FrameKind(rawValue: stream[frame.lowerBound + 2]) ?? .chunk,
                sequence: stream[frame.lowerBound + 3], payload: payload, to: &bytes)
        }
        try survives(bytes, codes: [0, 2, 3, 4, 7])
    }

    @Test("frames of noise under right checksums", arguments: 0..<50 as Range<UInt64>)
    func noiseFrames(seed: UInt64) throws { try noiseFrames(seed: seed, behind: stream) }

    private static let sketch = Result {
        try encoded("--raw", "s16le:16000:2", "--bitrate", "2k", "--latency", "400", input: speech(96_000))
    }

    @Test("frames of noise in the place of sketches", arguments: 0..<50 as Range<UInt64>)
    func noiseSketches(seed: UInt64) throws { try noiseFrames(seed: seed, behind: try Self.sketch.get()) }

    private static let diffused = Result {
        try encoded("--raw", "s16le:16000:2", "--mode", "ddcm", "--latency", "400", input: speech(96_000))
    }

    @Test("frames of noise in the place of diffusion", arguments: 0..<50 as Range<UInt64>)
    func noiseDiffusion(seed: UInt64) throws { try noiseFrames(seed: seed, behind: try Self.diffused.get()) }

    private func noiseFrames(seed: UInt64, behind stream: [UInt8]) throws {
        var random = Random(seed: seed)
        let start = frameRanges(stream)[0]
        var bytes = Array(stream[start])
        for sequence in 1..<20 as Range<UInt8> {
            let kind = [FrameKind.chunk, .configuredChunk, .end].randomElement(using: &random) ?? .chunk
            let payload = random.bytes(Int.random(in: 0..<2000, using: &random))
            FrameWriter.append(kind: kind, sequence: sequence, payload: payload, to: &bytes)
        }
        try survives(bytes, codes: [0, 2, 3, 4, 7])
    }

    @Test("changed headers of audio", arguments: 0..<100 as Range<UInt64>)
    func headers(seed: UInt64) throws {
        var random = Random(seed: seed)
        let headers = UnknownLength.wav + UnknownLength.rf64 + UnknownLength.others
        var header = try #require(headers.randomElement(using: &random)).header
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            header[Int.random(in: 4..<header.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
        }
        try survives(header + sampleBytes.prefix(20_000), codes: [0, 2, 5, 64], verbs: ["encode"])
    }
}
