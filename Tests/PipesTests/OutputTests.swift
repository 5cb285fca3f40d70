import Glibc
import PCM
import SystemPackage
import Testing

@testable import Pipes

@Suite("outputs")
struct OutputTests {
    private func contents(_ path: String) throws -> [UInt8] {
        let descriptor = try Descriptor.open(path)
        defer { try? descriptor.close() }
        return try PipesTests.contents(descriptor)
    }

    @Test("an existing file is overwritten only by force")
    func overwrite() throws {
        try withFile([1, 2, 3]) { path in
            let error = try #require(throws: PipeError.self) { try Output.open(path, force: false) }
            #expect(error.kind == .refused)
            #expect(try contents(path) == [1, 2, 3])
            let output = try Output.open(path, force: true)
            try output.write([4])
            try output.close()
            #expect(try contents(path) == [4])
        }
    }

    @Test("the input is never overwritten, also under another name")
    func sameFile() throws {
        try withFile([1, 2, 3]) { path in
            let input = try Descriptor.open(path)
            let other = path + "-link"
            link(path, other)
            defer { unlink(other) }
            #expect(throws: PipeError.self) { try Output.open(other, force: true, input: input) }
            #expect(try contents(path) == [1, 2, 3])
            try input.close()
        }
    }

    @Test("devices are written without force")
    func device() throws {
        let input = try Descriptor.open("/dev/null")
        let output = try Output.open("/dev/null", force: false, input: input)
        try output.write([1])
        #expect(!output.isTerminal)
        try output.close()
        try input.close()
    }

    @Test(
        "a file gets exact sizes and can be read back",
        arguments: [AudioContainer.wav, .au], SampleFormat.allCases)
    func file(container: AudioContainer, format: SampleFormat) throws {
        guard container == .wav ? format != .s8 : format != .u8 else { return }
        let audio = AudioFormat(sampleRate: 8000, channels: 3, channelMask: container == .wav ? 7 : 0)
        let samples = (0..<33).map { Float($0 - 16) / 32 }
        try withFile { path in
            let output = try Output.open(path, force: true)
            var sink = try AudioSink(output, container: container, sampleFormat: format, audio: audio)
            try sink.write(samples[..<15])
            try sink.write(samples[15...])
            try sink.finish()
            try output.close()
            let bytes = try contents(path)
            #expect(!bytes.prefix(60).contains(sequence: [255, 255, 255, 255]))
            let heard = try hear(bytes + [1, 2, 3])
            #expect(heard.format == audio)
            #expect(heard.counts.frames == 11)
            let step: Float = format == .mulaw || format == .alaw ? 0.02 : 0x1p-7
            #expect(zip(heard.samples, samples).allSatisfy { abs($0 - $1) <= step })
        }
    }

    @Test("a pipe keeps the unknown size and gets each block at once")
    func pipe() throws {
        let ends = try Descriptor.pipe()
        var sink = try AudioSink(
            ends.writing, container: .wav, sampleFormat: .s16le, audio: AudioFormat(sampleRate: 8000, channels: 1))
        var block = [UInt8](repeating: 0, count: 4096)
        #expect(try ends.reading.read(into: &block) == .bytes(44))
        try sink.write([0.5, -0.5])
        #expect(try ends.reading.read(into: &block) == .bytes(4))
        #expect(Array(block[..<4]) == [0, 64, 0, 192])
        try sink.finish()
        try ends.writing.close()
        #expect(try ends.reading.read(into: &block) == .end)
        try ends.reading.close()
    }

    @Test("a file that is appended to is not patched")
    func append() throws {
        try withFile([9]) { path in
            let file = Descriptor(FileDescriptor(rawValue: Glibc.open(path, O_WRONLY | O_APPEND)))
            var sink = try AudioSink(
                file, container: .au, sampleFormat: .s16be, audio: AudioFormat(sampleRate: 8000, channels: 1))
            try sink.write([0.5])
            try sink.finish()
            try file.close()
            #expect(try contents(path).count == 1 + 24 + 2)
        }
    }

    @Test("bare samples have no header")
    func raw() throws {
        try withFile { path in
            let output = try Output.open(path, force: true)
            var sink = try AudioSink(
                output, container: .raw, sampleFormat: .s24be, audio: AudioFormat(sampleRate: 8000, channels: 1))
            try sink.write([0.5])
            try sink.finish()
            try output.close()
            #expect(try contents(path) == [64, 0, 0])
        }
    }
}

extension Collection<UInt8> {
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: sequence) }
    }
}
