import Support
import Testing

@Suite("joins")
struct CatTests {
    private let stream: [UInt8]
    private let sound: [UInt8]

    init() throws {
        stream = try sampleStream.get()
        sound = try sampleSound.get()
    }

    /// Runs `cat` on files of these contents; the one that is nil comes from standard input.
    private func cat(_ inputs: [UInt8]?..., input: [UInt8] = []) throws -> Outcome {
        try withFolder { folder in
            var names: [String] = []
            for (number, content) in inputs.enumerated() {
                names.append(content == nil ? "-" : "\(folder)/\(number)")
                if let content { try write(content, to: "\(folder)/\(number)") }
            }
            let child = try Child(ddcmPath, ["cat"] + names)
            try child.feed(input)
            return try child.finish()
        }
    }

    @Test("whole streams are copied byte by byte")
    func whole() throws {
        let joined = try cat(stream, nil, stream, input: stream + stream)
        #expect(joined.status == .exit(0) && joined.errors == "")
        expectSame(joined.output, stream + stream + stream + stream)
        expectSame(try ddcm("cat", input: stream, piece: 777).output, stream)
    }

    @Test(
        "a stream with parity is copied as it is, and a lost frame is restored and counted as none that was read",
        arguments: [["--fec", "1"], ["--fec", "4"], ["--fec", "2", "--resilient"], ["--fec", "3", "--layers", "2"]])
    func parity(options: [String]) throws {
        let stream = try encoded(options + ["--bitrate", "32k", samplePath])
        expectSame(try cat(stream, stream).output, stream + stream)
        let sound = try ddcm("decode", "--raw", "s16le", input: stream).output
        struct Counts: Decodable { let bytes, removedBytes, writtenBytes, restoredFrames: Int }
        let lost = frameRanges(stream).filter { stream[$0.lowerBound + 2] & 0xF != 4 }
        for frame in lost.enumerated().filter({ $0.offset % 4 == 0 }).map(\.element) + lost.suffix(1) {
            let input = Array(stream[..<frame.lowerBound] + stream[frame.upperBound...])
            let joined = try cat(input)
            #expect(joined.status == .exit(3) && joined.outputCount == stream.count, "\(frame)")
            let heard = try ddcm("decode", "--raw", "s16le", input: joined.output)
            #expect(heard.status == .exit(0), "\(heard.errors)")
            expectSame(heard.output, sound, "\(frame)")
            for option in [["--from", "0"], ["--layers", "2"]] {
                let child = try Child(ddcmPath, ["cut", "--json"] + option)
                try child.feed(input)
                let outcome = try child.finish()
                #expect(outcome.status == .exit(3) && outcome.outputCount == stream.count, "\(option), \(frame)")
                let counts: Counts = try parsed(try #require(outcome.errors.split(separator: "\n").first).utf8)
                #expect(counts.bytes == input.count && counts.removedBytes == 0 && counts.restoredFrames == 1)
                #expect(counts.writtenBytes == stream.count)
            }
        }
    }

    @Test("an input that is cut off, joined late or damaged does not damage the next, and is named")
    func damaged() throws {
        let frames = frameRanges(stream)
        let cutOff = Array(stream[..<(frames[8].lowerBound + 100)])
        let late = Array(stream[(frames[2].lowerBound + 7)...])
        var flipped = stream
        flipped[frames[5].lowerBound + 60] ^= 8
        for (input, code) in [(cutOff, Int32(4)), (late, 3), (flipped, 3)] {
            let joined = try cat(input, stream)
            #expect(joined.status == .exit(code) && joined.isOneErrorLine && joined.errors.contains("/0: "))
            let alone = try ddcm("decode", "--raw", "s16le", input: input).output
            let heard = try ddcm("decode", "--raw", "s16le", input: joined.output)
            // A chunk that is missing still is.
            #expect(heard.status == .exit(input == flipped ? 3 : 0), "\(heard.errors)")
            expectSame(heard.output, alone + sound)
        }
        #expect(try cat(cutOff, late).status == .exit(4))
    }

    @Test("an input that is no stream, or is not there, does not keep the others away")
    func foreign() throws {
        let joined = try cat(noiseBytes(50_000, seed: 6), stream, [])
        #expect(joined.status == .exit(2))
        #expect(joined.errors.split(separator: "\n").count == 2)
        #expect(joined.errors.contains("/0: the input is not a ddcm stream\n"))
        #expect(joined.errors.contains("/2: the input is empty\n"))
        expectSame(joined.output, stream)
        let missing = try ddcm("cat", "/nowhere/at-all", samplePath, "-", input: stream)
        #expect(missing.status == .exit(5))
        expectSame(missing.output, stream)
    }

    @Test("nothing is overwritten by accident, above all no input")
    func safety() throws {
        try withFolder { folder in
            let (one, two) = ("\(folder)/one", "\(folder)/two")
            try write(stream, to: one)
            try write(stream, to: two)
            expect(try ddcm("cat", one, "-o", two), 64)
            expect(try ddcm("cat", one, two, "--force", "-o", two), 64)
            expect(try shell(#""$ddcm" cat "$one" "$two" >> "$two""#, environment: ["one": one, "two": two]), 64)
            expectSame(try contents(two), stream)
            #expect(try ddcm("cat", one, two, "-o", "\(folder)/three").status == .exit(0))
            expectSame(try contents("\(folder)/three"), stream + stream)
            #expect(try ddcm("cat", "-", "-", input: stream).status == .exit(64))
            #expect(try shell(#""$ddcm" cat > /dev/full"#, input: stream).status == .exit(6))
        }
    }

    @Test("--json counts each input")
    func report() throws {
        struct Report: Decodable {
            struct Input: Decodable {
                let file: String
                let frames, writtenBytes, damagedBytes: Int
                let complete: Bool
            }
            let inputs: [Input]
        }
        let joined = try ddcm("cat", "--json", "-", input: stream + [1, 2, 3])
        #expect(joined.status == .exit(3))
        let line = try #require(joined.errors.split(separator: "\n").last)
        let report: Report = try parsed(line.utf8)
        #expect(report.inputs.map(\.damagedBytes) == [3] && report.inputs[0].file == "standard input")
        #expect(report.inputs.allSatisfy { $0.complete && $0.writtenBytes == stream.count })
    }
}
