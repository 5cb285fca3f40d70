import Decoding
import Encoding
import Stream
import Support
import Testing

/// A stream of which frames can be taken out, with what it decodes to when whole.
private struct Whole {
    let frames: [[UInt8]]
    let clean: [Float]
    let channels: Int
    let chunk: Int
    let hop: Int

    init(_ sound: [Float], _ settings: EncoderSettings) throws {
        frames = try encode(sound, settings)
        clean = try decode(frames.flatMap { $0 }).samples
        channels = settings.channels
        let configuration = try Encoder(settings).configuration
        (chunk, hop) = (configuration.samplesPerChunk, configuration.hop)
    }

    func heard(without lost: Range<Int>, _ concealment: Concealment = .on) throws -> Heard {
        let kept = frames.indices.filter { !lost.contains($0) }.flatMap { frames[$0] }
        return try decode(kept, concealment: concealment)
    }

    /// Samples in which sound may be made up: the missing windows and half a window on both sides.
    func spoilt(_ lost: Range<Int>) -> Range<Int> {
        let (first, end) = (lost.lowerBound * chunk - hop, lost.upperBound * chunk)
        return min(clean.count, first * channels)..<min(clean.count, end * channels)
    }

    /// Expects all samples outside to be those of the whole stream, and none that is made up to be louder than it ever is.
    func expectLocal(
        _ heard: Heard, _ lost: Range<Int>, _ concealment: Concealment, _ comment: Comment? = nil
    ) {
        let spoilt = spoilt(lost)
        #expect(heard.samples.count == clean.count, comment)
        #expect(heard.samples[..<spoilt.lowerBound] == clean[..<spoilt.lowerBound], comment)
        #expect(heard.samples[spoilt.upperBound...] == clean[spoilt.upperBound...], comment)
        // Aliasing that is left as it is may be louder.
        if concealment == .off { return }
        let loudest = clean.reduce(0) { max($0, abs($1)) }
        #expect(heard.samples[spoilt].allSatisfy { abs($0) <= loudest }, comment)
    }
}

private func short(_ channels: Int, mode: Mode = .coord) -> EncoderSettings {
    var short = settings(48_000, channels, bitrate: 32_000 * Double(channels), latency: 0.04)
    short.mode = mode
    return short
}

@Suite("concealment in the decoder")
struct ConcealmentTests {
    @Test("tones go on through a gap; silence and zeros do not have them", arguments: [1, 2])
    func tonesGoOn(channels: Int) throws {
        let whole = try Whole(tones(96_000, channels: channels, sampleRate: 48_000), short(channels))
        let lost = 20..<21
        let spoilt = whole.spoilt(lost)
        let gains = try Concealment.allCases.map { concealment in
            let heard = try whole.heard(without: lost, concealment)
            whole.expectLocal(heard, lost, concealment)
            #expect(heard.concealed == UInt64(whole.chunk))
            return signalToNoise(whole.clean[spoilt], heard.samples[spoilt])
        }
        #expect(gains[0] > 10 && gains[1] < 3 && gains[2] < 3, "\(gains)")
    }

    @Test("zeros stay what the specification has, silence is silent", arguments: [Concealment.silence, .off])
    func nothingMadeUp(concealment: Concealment) throws {
        let whole = try Whole(tones(96_000, channels: 1, sampleRate: 48_000), short(1))
        let heard = try whole.heard(without: 10..<14, concealment).samples
        let inner = whole.spoilt(10..<14).dropFirst(whole.hop).dropLast(whole.hop)
        #expect(inner.count > 3 * whole.chunk && heard[inner].allSatisfy { $0 == 0 })
    }

    @Test("the end of a stream is concealed where its end frame says that it is missing")
    func trailing() throws {
        let whole = try Whole(tones(96_000, channels: 1, sampleRate: 48_000), short(1))
        let lost = whole.frames.count - 6..<whole.frames.count - 1
        for concealment in Concealment.allCases {
            let heard = try whole.heard(without: lost, concealment)
            whole.expectLocal(heard, lost, concealment)
            #expect(heard.isComplete && heard.damage.chunks == lost.count)
            #expect(heard.concealed <= UInt64(lost.count * whole.chunk) && heard.concealed > UInt64(4 * whole.chunk))
            let tail = heard.samples[whole.spoilt(lost).lowerBound + 2 * whole.hop..<whole.clean.count]
            #expect(tail.contains { $0 != 0 } == (concealment == .on))
        }
    }

    @Test("a malformed body is concealed as a missing one is")
    func malformed() throws {
        let whole = try Whole(tones(96_000, channels: 1, sampleRate: 48_000), short(1))
        var changed = whole.frames
        var bytes: [UInt8] = []
        FrameWriter.append(
            kind: .chunk, sequence: changed[8][3], payload: [UInt8](repeating: 0xFF, count: 40), to: &bytes)
        changed[8] = bytes
        for concealment in Concealment.allCases {
            let heard = try decode(changed.flatMap { $0 }, concealment: concealment)
            let missing = try whole.heard(without: 8..<9, concealment)
            #expect(heard.damage.chunks == 1 && heard.concealed == missing.concealed)
            #expect(heard.samples == missing.samples)
        }
    }

    @Test(
        "random gaps of every mode change nothing outside, and nothing is too loud", arguments: 0..<40 as Range<UInt64>)
    func local(seed: UInt64) throws {
        var random = Random(seed: seed)
        let mode: [Mode] = [.coord, .random, .coord, .sketch, .ddcm]
        let channels = Int.random(in: 1...2, using: &random)
        var sound = noise(48_000 * channels, amplitude: 0.05, seed: seed)
        // Clicks divide windows, and bursts come and go.
        for _ in 0..<20 { sound[Int.random(in: 0..<sound.count, using: &random)] = 0.9 }
        let burst = Int.random(in: 0..<sound.count / 2, using: &random)
        for n in burst..<burst + sound.count / 4 { sound[n] *= 8 }
        let whole = try Whole(sound, short(channels, mode: mode[Int(seed) % mode.count]))
        let first = Int.random(in: 1..<whole.frames.count - 2, using: &random)
        let lost = first..<min(whole.frames.count - 1, first + Int.random(in: 1...5, using: &random))
        for concealment in Concealment.allCases.dropLast() {
            let heard = try whole.heard(without: lost, concealment)
            // Where a frame with a configuration is lost, the next ones still tell their place.
            whole.expectLocal(heard, lost, concealment, "seed \(seed)")
            #expect(heard.samples == (try whole.heard(without: lost, concealment)).samples, "seed \(seed)")
        }
    }

    @Test("streams of random frames never give what is no number", arguments: 0..<30 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes: [UInt8] = []
        let whole = try encode(noise(24_000, amplitude: 0.3, seed: seed), short(1))
        for (index, frame) in whole.enumerated() where index == 0 || Bool.random(using: &random) {
            bytes += frame
            if Int.random(in: 0..<4, using: &random) == 0 {
                let payload = random.bytes(Int.random(in: 0...60, using: &random))
                FrameWriter.append(kind: .chunk, sequence: frame[3] &+ 1, payload: payload, to: &bytes)
            }
        }
        for concealment in Concealment.allCases {
            #expect(try decode(bytes, concealment: concealment).samples.allSatisfy { $0.isFinite }, "seed \(seed)")
        }
    }

    @Test("where nothing is rendered, nothing is made up, and the gap is counted all the same")
    func unrendered() throws {
        let whole = try Whole(tones(48_000, channels: 1, sampleRate: 48_000), short(1))
        var decoder = Decoder(rendersAudio: false)
        let bytes = whole.frames.indices.filter { $0 != 5 }.flatMap { whole.frames[$0] }
        decoder.push(bytes.span)
        decoder.finish()
        var samples: [Float] = []
        while try decoder.next(&samples) != nil {}
        #expect(samples.allSatisfy { $0 == 0 } && decoder.concealedSamples == UInt64(whole.chunk))
    }
}
