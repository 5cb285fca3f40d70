import Support
import Testing

@Suite("verify")
struct VerifyTests {
    private struct Report: Decodable {
        struct Damage: Decodable {
            let file, kind: String
            let count, offset: Int
            let seconds: Double
        }
        struct File: Decodable {
            let file: String
            let whole, complete: Bool
            let seconds: Double
            let damagedChunks, damagedBytes: Int
        }
        let damage: [Damage]?
        let files: [File]
    }

    private let stream: [UInt8]
    private let frames: [Range<Int>]

    init() throws {
        stream = try sampleStream.get()
        frames = frameRanges(stream)
    }

    private func report(_ bytes: [UInt8]) throws -> Report {
        try parsed(try ddcm("verify", "--json", input: bytes).output)
    }

    @Test("a whole stream is whole")
    func whole() throws {
        let found = try ddcm("verify", input: stream + stream)
        #expect(found.status == .exit(0) && found.errors == "")
        #expect(String(decoding: found.output, as: UTF8.self) == "standard input: whole\n")
        let report = try report(stream + stream)
        #expect(report.damage == nil && report.files.count == 1)
        #expect(report.files[0].whole && abs(report.files[0].seconds - 9.6) < 1e-6)
    }

    @Test("every damage has its place in bytes and in time", arguments: 1..<8)
    func places(frame: Int) throws {
        let chunk = try #require(try info(stream).streams.first)
        let time = Double(frame * chunk.samplesPerChunk - chunk.hop) / 48_000
        var flipped = stream + stream
        flipped[stream.count + frames[frame].lowerBound + 20] ^= 1
        let found = try report(flipped)
        #expect(found.damage?.map(\.kind) == ["foreignBytes", "missingChunks"])
        #expect(found.damage?.first?.offset == stream.count + frames[frame].lowerBound)
        #expect(found.damage?.first?.count == frames[frame].count)
        #expect(found.damage?.allSatisfy { abs($0.seconds - 4.8 - time) < 1e-6 } == true)
        #expect(!found.files[0].whole && found.files[0].complete && found.files[0].damagedChunks == 1)

        var twice = stream
        twice.insert(contentsOf: stream[frames[frame]], at: frames[frame].upperBound)
        let late = try report(twice)
        #expect(late.damage?.map(\.kind) == ["lateFrame"] && late.damage?.first?.offset == frames[frame].upperBound)
    }

    @Test("exit codes are those of decode; each file has a line, and with --quiet nothing else")
    func codes() throws {
        try withFolder { folder in
            var flipped = stream
            flipped[frames[3].lowerBound + 20] ^= 1
            let inputs: [(String, [UInt8], Int32)] = [
                ("whole", stream, 0), ("damaged", flipped, 3), ("truncated", stream.dropLast(30), 4),
                ("noise", noiseBytes(9000, seed: 1), 2), ("empty", [], 2),
                ("version", patchingFirstPayload(stream, at: 0, to: 99), 2),
                ("dictionary", patchingFirstPayload(stream, at: 4, to: 99), 7),
            ]
            for (name, bytes, code) in inputs {
                let path = "\(folder)/\(name)"
                try write(bytes, to: path)
                let found = try ddcm("verify", "--quiet", path)
                #expect(found.status == .exit(code), "\(name)")
                let line = String(decoding: found.output, as: UTF8.self)
                #expect(line.hasPrefix("\(path): \(code == 0 ? "whole\n" : "damaged: ")"), "\(line)")
                #expect(line.split(separator: "\n").count == 1)
                #expect(found.errors == "" || found.isOneErrorLine && code != 3 && code != 4)
            }
            let all = try Child(ddcmPath, ["verify"] + inputs.map { "\(folder)/\($0.0)" } + ["\(folder)/none"]).finish()
            #expect(all.status == .exit(5))
            let lines = String(decoding: all.output, as: UTF8.self).split(separator: "\n")
            #expect(lines.count { $0.contains(": damaged: ") } == 7 && lines.count { $0.hasSuffix(": whole") } == 1)
        }
    }

    @Test("memory does not grow with the input or its damage", .disabled(if: isSanitized))
    func memory() throws {
        var flipped = stream
        for frame in frames.dropFirst().dropLast() { flipped[frame.lowerBound + 20] ^= 1 }
        try expectConstantMemory("verify", input: flipped, status: 3)
    }
}
