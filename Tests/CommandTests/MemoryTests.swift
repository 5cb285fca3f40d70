import Support
import Testing

@Suite("memory", .disabled(if: isSanitized))
struct MemoryTests {
    /// The peak of an encoder and a decoder behind it that get so many minutes of noise.
    private func peaks(
        minutes: Int, rate: Int = 24_000, channels: Int = 2, options: [String] = []
    ) throws -> (encoder: Int, decoder: Int) {
        let between = try pipe()
        let encoder = try Child(
            ddcmPath, ["encode", "--raw", "s16le:\(rate):\(channels)"] + options,
            output: .descriptor(between.writing))
        let decoder = try Child(ddcmPath, ["decode", "--raw", "s16le"], input: .descriptor(between.reading))
        decoder.keepsOutput = false
        let second = noiseBytes(2 * rate * channels, seed: 3)
        for number in 0..<60 * minutes {
            try encoder.feed(second)
            // What the decoder has written must not stop the encoder.
            try decoder.take(until: max(0, number - 3) * second.count)
        }
        let found = (try peakMemory(encoder), try peakMemory(decoder))
        #expect(try encoder.finish().status == .exit(0))
        let outcome = try decoder.finish()
        #expect(outcome.status == .exit(0))
        #expect(outcome.outputCount == 60 * minutes * second.count)
        return found
    }

    @Test("is small, and the same for a minute and for twenty")
    func constant() throws {
        let (short, long) = (try peaks(minutes: 1), try peaks(minutes: 20))
        for peak in [short.encoder, short.decoder, long.encoder, long.decoder] { #expect(peak < 40 << 10) }
        #expect(abs(long.encoder - short.encoder) < 2 << 10)
        #expect(abs(long.decoder - short.decoder) < 2 << 10)
    }

    @Test("is small, and the same for a minute and for eight of diffusion", arguments: ["auto", "noise"])
    func diffusion(start: String) throws {
        func peaks(minutes: Int) throws -> (encoder: Int, decoder: Int) {
            try self.peaks(
                minutes: minutes, rate: 8000, channels: 1, options: ["--mode", "ddcm", "--start", start, "-T", "16"])
        }
        let (short, long) = (try peaks(minutes: 1), try peaks(minutes: 8))
        for peak in [short.encoder, short.decoder, long.encoder, long.decoder] { #expect(peak < 64 << 10) }
        #expect(abs(long.encoder - short.encoder) < 2 << 10)
        #expect(abs(long.decoder - short.decoder) < 2 << 10)
    }

    @Test("of a comparison is small, and the same for a minute and for ten")
    func comparison() throws {
        try withFolder { folder in
            // Twelve minutes.
            let second = noiseBytes(2 * 24_000, seed: 4)
            let header = WAVFormat(rate: 24_000, channels: 1).header(size: UInt32(720 * second.count))
            try write(header + repeatElement(second, count: 720).joined(), to: "\(folder)/reference.wav")
            let child = try Child(ddcmPath, ["compare", "\(folder)/reference.wav", "-", "--raw", "s16le:24000:1"])
            for _ in 0..<60 { try child.feed(second) }
            let short = try peakMemory(child)
            for _ in 60..<600 { try child.feed(second) }
            let long = try peakMemory(child)
            #expect(try child.finish().status == .exit(0))
            #expect(long < 40 << 10)
            #expect(long - short < 2 << 10)
        }
    }

    @Test("is small for garbage that looks like the longest of frames")
    func garbage() throws {
        // A sync word and a length of 1 MiB again and again: each may begin a frame.
        let frame: [UInt8] = [0xDD, 0xC3, 0x01, 0x00, 0xFF, 0xFF, 0x3F]
        let block = Array(repeatElement(frame, count: 10_000).joined())
        let child = try Child(ddcmPath, ["decode"])
        for _ in 0..<300 { try child.feed(block) }
        #expect(try peakMemory(child) < 40 << 10)
        #expect(try child.finish().status == .exit(2))
    }
}
