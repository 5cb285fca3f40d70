import PCM
import Testing

@Suite("formats by name")
struct FormatTests {
    @Test("names and aliases")
    func names() {
        for format in SampleFormat.allCases { #expect(SampleFormat(name: format.rawValue) == format) }
        #expect(SampleFormat(name: "s16") == .s16le)
        #expect(SampleFormat(name: "S24") == .s24le)
        #expect(SampleFormat(name: "f64") == .f64le)
        #expect(SampleFormat(name: "ulaw") == .mulaw)
        #expect(SampleFormat(name: "") == nil)
        #expect(SampleFormat(name: "s17") == nil)
    }

    @Test("FORMAT:RATE:CHANNELS")
    func parse() throws {
        let format = try PCMFormat(parsing: "s24be:44100:6")
        #expect(format.sampleFormat == .s24be && format.sampleRate == 44100 && format.channels == 6)
        #expect(format.bytesPerFrame == 18)
        #expect(format.description == "s24be:44100:6")
    }

    @Test(
        "what is wrong is named in one line",
        arguments: [
            ("", "FORMAT:RATE:CHANNELS"), ("s16le", "FORMAT:RATE:CHANNELS"), ("s16le:48000", "FORMAT:RATE:CHANNELS"),
            ("s16le:48000:2:1", "FORMAT:RATE:CHANNELS"), ("x16:48000:2", "x16"), ("s16:48k:2", "48k"),
            ("s16:7999:2", "7999"), ("s16:192001:2", "192001"), ("s16:48000:0", "0 channels"),
            ("s16:48000:9", "9 channels"), ("s16:48000:two", "two"), ("s16:99999999999999999999:2", "9999"),
            ("s16:-48000:2", "-48000"),
        ])
    func errors(text: String, part: String) throws {
        let error = try #require(throws: FormatError.self) { try PCMFormat(parsing: text) }
        #expect(error.message.contains(part))
        #expect(!error.message.contains("\n"))
    }

    @Test("default masks have one bit for each channel", arguments: 1...8)
    func masks(channels: Int) {
        #expect(AudioFormat.defaultMask(channels: channels).nonzeroBitCount == channels)
    }
}
