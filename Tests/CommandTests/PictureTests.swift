import FoundationEssentials
import Support
import Testing

/// The bytes of a file that a run wrote.
private func content(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

/// The pixels of a PNG as ffmpeg reads them: red, green, blue.
private func pixels(_ path: String) throws -> [UInt8] {
    let child = try Child("/usr/bin/ffmpeg", ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
    return try child.finish().output
}

private let width = 1180

@Suite("info --picture")
struct PictureTests {
    @Test("draws PNG and SVG beside what info says, from a pipe and from a file")
    func whole() throws {
        let stream = try encoded("--tag", "title=Größe <大>", samplePath)
        let plain = try ddcm("info", input: stream)
        try withFolder { folder in
            try write(stream, to: "\(folder)/a.ddcm")
            let piped = try ddcm("info", "--picture", "\(folder)/a.PNG", input: stream)
            expectSame(piped.output, plain.output)
            let bytes = try pixels("\(folder)/a.PNG")
            #expect(bytes.count % (3 * width) == 0 && bytes.count > 3 * width * 400)
            // There are colours of the spectrogram and of the bit rate, and white.
            #expect(Set(stride(from: 0, to: bytes.count, by: 3).map { bytes[$0..<$0 + 3] }).count > 100)
            let json = try ddcm("info", "--json", "--picture", "\(folder)/a.svg", "\(folder)/a.ddcm")
            expectSame(json.output, try ddcm("info", "--json", input: stream).output)
            let svg = String(decoding: try content("\(folder)/a.svg"), as: UTF8.self)
            #expect(svg.contains(">Größe &lt;大&gt;</text>") && svg.contains("a.ddcm, 4.800 s"))
            #expect(svg.contains(">no damage<"))
        }
    }

    @Test("replaces nothing without --force, and takes no other names, before any work")
    func refusals() throws {
        try withFolder { folder in
            try write([1], to: "\(folder)/a.png")
            let stream = try sampleStream.get()
            let refused = try ddcm("info", "--picture", "\(folder)/a.png", input: stream)
            #expect(refused.status == .exit(64) && refused.output.isEmpty)
            #expect(try content("\(folder)/a.png") == [1])
            #expect(try ddcm("info", "--force", "--picture", "\(folder)/a.png", input: stream).status == .exit(0))
            #expect(try content("\(folder)/a.png").count > 1000)
            for name in ["a.jpg", "png", "a.svg.gz", "-"] {
                let outcome = try ddcm("info", "--picture", "\(folder)/\(name)", "\(folder)/missing")
                #expect(outcome.status == .exit(64) && outcome.errors.contains(".png or .svg"))
            }
            let nowhere = try ddcm("info", "--picture", "\(folder)/none/a.png", input: stream)
            #expect(nowhere.status == .exit(6) && nowhere.output.isEmpty)
        }
    }

    @Test("marks damage, and tells of it as without")
    func damage() throws {
        var stream = try sampleStream.get()
        let lost = frameRanges(stream)[6]
        stream.replaceSubrange(lost, with: [1, 2, 3])
        try withFolder { folder in
            for name in ["a.svg", "a.png"] {
                let outcome = try ddcm("info", "--picture", "\(folder)/\(name)", input: stream)
                #expect(outcome.status == .exit(3))
            }
            let svg = String(decoding: try content("\(folder)/a.svg"), as: UTF8.self)
            #expect(svg.contains(">lost<") && svg.contains(">foreign<") && !svg.contains(">no damage<"))
            let marks = svg.split(separator: "\n").filter { $0.contains("fill=\"#C1272D\"") }
            #expect(marks.count == 1)
            func number(_ name: String) -> Double? {
                marks.first?.split(separator: " ").first { $0.hasPrefix("\(name)=") }
                    .flatMap { Double($0.dropFirst(name.count + 2).dropLast()) }
            }
            // Chunks of 0.3413 s in 4.8 s and 1000 pixels; the first begins 0.0427 s before the stream. A column has 1/64 s.
            let (start, length) = (try #require(number("x")), try #require(number("width")))
            #expect(abs(start - 72 - 1000 * (6 * 0.3413 - 0.0427) / 4.8) < 5 && abs(length - 1000 * 0.3413 / 4.8) < 8)
            #expect(try !pixels("\(folder)/a.png").isEmpty)
        }
    }

    @Test("takes no more memory for a long stream than for a short one", .disabled(if: isSanitized))
    func memory() throws {
        let stream = try encoded("--raw", "s16le:8000:1", "--bitrate", "8k", input: speech(8 * 8000))
        try withFolder { folder in
            try expectConstantMemory(
                "info", "--force", "--picture", "\(folder)/a.png", input: stream, few: 20, many: 200)
        }
    }

    @Test("draws what is there of streams without sound, and nothing of what is no stream")
    func nothing() throws {
        let silent = try ddcm("encode", "--raw", "s16le:8000:1", input: []).output
        try withFolder { folder in
            #expect(try ddcm("info", "--picture", "\(folder)/a.png", input: silent).status == .exit(0))
            #expect(try !pixels("\(folder)/a.png").isEmpty)
            let noise = try ddcm("info", "--picture", "\(folder)/b.png", input: noiseBytes(3000, seed: 1))
            #expect(noise.status == .exit(2) && (try? content("\(folder)/b.png")) == nil)
        }
    }
}
