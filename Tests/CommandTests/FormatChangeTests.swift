import Support
import Testing

@Suite("streams of different formats, one behind the other")
struct FormatChangeTests {
    private struct Counts: Decodable { let convertedStreams, samples, sampleRate, channels: Int }

    private static let streams = Result {
        (
            stereo: try sampleStream.get(),
            mono: try encoded("--raw", "s16le:16000:1", input: speech(50_001)),
            surround: try encoded(
                "--raw", "s16le:48000:6", "--bitrate", "96k", "--latency", "100",
                input: noiseBytes(12 * 60_000, seed: 2))
        )
    }
    private let stereo, mono, surround: [UInt8]

    init() throws { (stereo, mono, surround) = try Self.streams.get() }

    private func decoded(_ bytes: [UInt8], piece: Int? = nil) throws -> [UInt8] {
        let outcome = try ddcm("decode", "--raw", "f32le", input: bytes, piece: piece)
        #expect(outcome.status == .exit(0) && outcome.errors == "")
        return outcome.output
    }

    @Test("the output keeps the first one's format, and each lasts as long as it did")
    func lengths() throws {
        let bytes = stereo + mono + surround + stereo
        let sound = try decoded(bytes)
        let alone = try decoded(stereo)
        #expect(sound.count == 8 * (2 * sampleFrames + 150_003 + 60_000))
        // Streams of the first one's format are not touched.
        expectBeginning(alone, of: sound)
        expectSame(sound.suffix(alone.count), alone)
        #expect(sound[alone.count..<(alone.count + 8 * 150_003)].contains { $0 != 0 })
        expectSame(try decoded(bytes, piece: 999), sound)
        let counted = try ddcm("decode", "--raw", "s16le", "--json", input: bytes)
        let counts: Counts = try parsed(counted.errors.utf8)
        #expect(counts.convertedStreams == 2 && counts.sampleRate == 48_000 && counts.channels == 2)
        #expect(counts.samples == 2 * sampleFrames + 150_003 + 60_000)
        let told = try ddcm("decode", "--raw", "s16le", "-v", input: bytes)
        #expect(told.errors == "ddcm: 2 streams of another format were converted to 48000 Hz, 2 channels\n")
    }

    @Test("WAV has the first one's header, and its length at the end")
    func wav() throws {
        try withFolder { folder in
            #expect(try ddcm("decode", "-o", "\(folder)/wav", input: mono + stereo).status == .exit(0))
            let file = try contents("\(folder)/wav")
            #expect(Array(file[22..<24]) == little(UInt16(1)) && Array(file[24..<28]) == little(UInt32(16_000)))
            #expect(file.count == 44 + 2 * (50_001 + sampleFrames / 3))
            #expect(Array(file[40..<44]) == little(UInt32(file.count - 44)))
        }
    }

    @Test("compare reads them, too")
    func compared() throws {
        try withFolder { folder in
            try write(stereo + mono, to: "\(folder)/stream")
            let shell = try shell(
                #""$ddcm" decode "$folder/stream" | "$ddcm" compare - "$folder/stream" --json"#,
                environment: ["folder": folder])
            #expect(shell.status == .exit(0), "\(shell.errors)")
            struct Found: Decodable { let lengthDifference: Double }
            let found: Found = try parsed(shell.output)
            #expect(found.lengthDifference == 0)
        }
    }

    @Test("memory does not grow with the streams", .disabled(if: isSanitized))
    func memory() throws {
        try expectConstantMemory("decode", "--raw", "s16le", input: stereo + mono + surround, few: 3, many: 20)
    }

    @Test("a part across them is cut where decode would")
    func cut() throws {
        let bytes = stereo + mono + stereo
        let part = try ddcm("cut", "--from", "4.5", "--to", "8.5", input: bytes)
        #expect(part.status == .exit(0))
        let (sound, whole) = (try decoded(part.output), try decoded(bytes))
        #expect(sound.count == 8 * 192_000)
        expectSame(sound.prefix(8 * 14_400), whole[(8 * 216_000)..<(8 * sampleFrames)])
        expectSame(sound.suffix(8 * 27_000), whole[(8 * 381_000)..<(8 * 408_000)])
    }
}
