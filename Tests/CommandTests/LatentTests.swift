import Glibc
import Testing

/// Seconds of sound that the pipes carry, 16 kHz mono.
private let seconds = 60
private let rate = 16_000

/// A drone of three tones that beat, as loud all the time but for that: what is heard of joins is heard in it.
private let drone: [UInt8] = (0..<seconds * rate).flatMap { n in
    let time = Double(n) / Double(rate)
    let tones = [110.0, 220.5, 331].reduce(0) { $0 + sin(2 * .pi * $1 * time) }
    return little(Int16(4000 * tones))
}

private func samples(_ bytes: [UInt8]) -> [Float] {
    stride(from: 0, to: bytes.count - 1, by: 2).map {
        Float(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8))
    }
}

/// What the tool makes of sound that goes through both ends of a pipe.
private func piped(
    _ input: [UInt8], _ options: String, in model: CachedModel, format: String = "s16le:16000:1"
) throws -> Outcome {
    try shell(
        "$ddcm encode --raw \(format) --latent audioldm2 --model x/tiny \(options) | $ddcm decode --raw s16le",
        input: input, environment: model.environment)
}

@Suite("streams of a model's latent")
struct LatentTests {
    @Test("a minute through a pipe, in its length", arguments: ["coord", "random", "trained", "ddcm"])
    func pipes(mode: String) throws {
        try withFolder { folder in
            let outcome = try piped(speech(seconds * rate), "--mode \(mode)", in: CachedModel(in: folder))
            #expect(outcome.status == .exit(0) && outcome.errors == "")
            #expect(outcome.output.count == 2 * seconds * rate)
        }
    }

    @Test("no seam is louder or quieter than the sound beside it", arguments: ["", "--latency 2560", "--latency 640"])
    func seams(options: String) throws {
        try withFolder { folder in
            let outcome = try piped(drone, "--bitrate 24k \(options)", in: CachedModel(in: folder))
            let sound = samples(outcome.output)
            try #require(sound.count == seconds * rate)
            let rows = options.isEmpty ? 256 : options.hasSuffix("2560") ? 64 : 16
            let overlap = min(16, rows / 4) * 640
            let step = rows * 640 - overlap
            let seams = stride(from: step - overlap, to: sound.count - step, by: step).map { $0..<$0 + overlap }
            let elsewhere = sound.indices.dropFirst().filter { n in !seams.contains { $0.contains(n) } }
            let usualJump = elsewhere.reduce(Float(0)) { max($0, abs(sound[$1] - sound[$1 - 1])) }
            for seam in seams {
                let (within, before, after) = (
                    level(sound, seam), level(sound, seam.lowerBound - step / 2..<seam.lowerBound),
                    level(sound, seam.upperBound..<min(seam.upperBound + step / 2, sound.count))
                )
                #expect(within <= 1.2 * max(before, after) && within >= 0.8 * min(before, after), "seam at \(seam)")
                let loudest = blocks(sound, seam).max()!
                let quietest = blocks(sound, seam).min()!
                let beside = blocks(sound, seam.lowerBound - step / 2..<min(seam.upperBound + step / 2, sound.count))
                #expect(loudest <= 1.25 * beside.sorted()[beside.count * 9 / 10], "seam at \(seam)")
                #expect(quietest >= 0.6 * beside.sorted()[beside.count / 10], "seam at \(seam)")
                let jump = seam.reduce(Float(0)) { max($0, abs(sound[$1] - sound[$1 - 1])) }
                #expect(jump <= 1.2 * usualJump, "seam at \(seam)")
            }
        }
    }

    private func level(_ sound: [Float], _ range: Range<Int>) -> Float {
        (sound[range].reduce(0) { $0 + $1 * $1 } / Float(range.count)).squareRoot()
    }

    /// How loud each 20 ms are.
    private func blocks(_ sound: [Float], _ range: Range<Int>) -> [Float] {
        stride(from: range.lowerBound, to: range.upperBound - 319, by: 320).map { level(sound, $0..<$0 + 320) }
    }

    @Test("any rate and channels, and the bytes do not depend on the pieces or the threads")
    func formats() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            for (format, frame) in [("s16le:48000:2", 4), ("s16le:44100:1", 2), ("s16le:8000:1", 2)] {
                let input = Array(sampleBytes.prefix(frame * 30_001))
                #expect(try piped(input, "--latency 1s", in: model, format: format).output.count == input.count)
            }
            let arguments = ["encode", "--raw", "s16le:16000:1", "--latent", "audioldm2", "--model", "x/tiny"]
            let input = speech(40_000)
            func encoded(piece: Int?, under runner: [String]) throws -> [UInt8] {
                let words = runner + [ddcmPath] + arguments
                let child = try Child("env", words, environment: model.environment)
                if let piece { try child.feedApart(input, piece: piece) } else { try child.feed(input) }
                return try child.finish().output
            }
            let whole = try encoded(piece: nil, under: [])
            #expect(!whole.isEmpty)
            #expect(try encoded(piece: 4097, under: []) == whole)
            #expect(try encoded(piece: nil, under: ["taskset", "-c", "0"]) == whole)
        }
    }

    @Test("a stream tells its model, and is checked, cut and joined without it")
    func info() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let input = speech(15 * rate)
            let stream = try ddcm(
                "encode", "--raw", "s16le:16000:1", "--latent", "audioldm2", "--model", "x/tiny", "--latency", "640",
                input: input, environment: model.environment
            ).output
            let told = try ddcm("info", input: stream)
            #expect(told.status == .exit(0))
            for text in ["latent audioldm2", "x/tiny", "8 x 16 x 16", "0.4110932946205139"] {
                #expect(String(decoding: told.output, as: UTF8.self).contains(text), "\(text)")
            }
            #expect(try ddcm("verify", input: stream).status == .exit(0))
            let cut = try ddcm("cut", "--from", "3", "--to", "7.5", input: stream).output
            let whole = try ddcm("decode", "--raw", "s16le", input: stream, environment: model.environment).output
            let part = try ddcm("decode", "--raw", "s16le", input: cut, environment: model.environment).output
            #expect(part == Array(whole[3 * 2 * rate..<15 * rate]))
            let twice = try ddcm("decode", "--raw", "s16le", input: stream + stream, environment: model.environment)
            #expect(twice.output == whole + whole && twice.status == .exit(0))
        }
    }

    @Test("other weights, and a model that is not there, are told in one line")
    func otherModels() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let coding = ["encode", "--raw", "s16le:16000:1", "--latent", "audioldm2", "--model", "x/tiny"]
            let encoder = try Child(ddcmPath, coding, environment: model.environment)
            try encoder.feed(speech(rate))
            let stream = try encoder.finish().output
            let nowhere = ["HF_HUB_CACHE": folder + "/nowhere"]
            expect(try ddcm("decode", input: stream, environment: nowhere), 7)
            expect(try ddcm("encode", "--latent", "audioldm2", input: speech(rate), environment: nowhere), 7)
            expect(
                try ddcm("encode", "--raw", "s16le:16000:1", "--model", "x/tiny", environment: model.environment), 64)
            let there = try ddcm("decode", "--model", model.snapshot, input: stream, environment: nowhere)
            #expect(there.status == .exit(0) && there.output.count == 2 * rate + 44)

            var weights = try model.bytes(CachedModel.vocoder)
            weights[weights.count - 1] ^= 1
            try model.replace(CachedModel.vocoder, weights)
            let other = try ddcm("decode", input: stream, environment: model.environment)
            expect(other, 7)
            #expect(other.errors.contains("x/tiny") && other.output.isEmpty)
        }
    }

    @Test("a service codes and decodes as the commands do, many streams at a time")
    func service() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let input = speech(5 * rate)
            let coding = [
                "encode", "--raw", "s16le:16000:1", "--latent", "audioldm2", "--model", "x/tiny", "--latency", "1280",
            ]
            let encoder = try Child(ddcmPath, coding, environment: model.environment)
            try encoder.feed(input)
            let stream = try encoder.finish().output
            let sound = try ddcm("decode", "--raw", "s16le", input: stream, environment: model.environment).output
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--encode-options",
                coding.dropFirst().joined(separator: " "), "--decode-options", "--raw s16le", in: folder,
                environment: model.environment)
            for _ in 0..<3 {
                #expect(try serving.exchange("enc", input) == stream)
                #expect(try serving.exchange("dec", stream) == sound)
            }
            // It has what it needs.
            try model.remove(CachedModel.vocoder)
            #expect(try serving.exchange("enc", input) == stream)
            #expect(try serving.stop().status == .exit(0))
        }
    }

    @Test("a service has any number of models, under any name, and keeps those that it was told of")
    func models() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let copy = folder + "/copy"
            let others = ["a", "b", "c"].map { "\(model.home)/hub/models--x--\($0)" }
            let made = try shell(
                "cp -r --dereference \(model.snapshot) \(copy); for name in \(others.joined(separator: " ")); do "
                    + "cp -r \(model.repository) $name; done")
            try #require(made.status == .exit(0))
            for (number, other) in others.enumerated() {
                var weights = try model.bytes(CachedModel.vocoder)
                weights[weights.count - 1] ^= UInt8(number + 1)
                let place = "\(other)/snapshots/\(CachedModel.commit)/\(CachedModel.vocoder)"
                unlink(place)
                try write(weights, to: place)
            }
            let input = speech(rate)
            func encoded(_ name: String) throws -> [UInt8] {
                let options = ["--raw", "s16le:16000:1", "--latent", "audioldm2", "--latency", "640", "--model", name]
                let encoder = try Child(ddcmPath, ["encode"] + options, environment: model.environment)
                try encoder.feed(input)
                return try encoder.finish().output
            }
            let streams = try ["x/a", "x/b", "x/c"].map(encoded)
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--encode-options",
                "--raw s16le:16000:1 --latent audioldm2 --latency 640 --model \(copy)", "--decode-options",
                "--raw s16le --model x/tiny", in: folder, environment: model.environment)
            // The same weights as the decoder's, under another name, and a folder's.
            let own = try serving.exchange("enc", input)
            let sound = try serving.exchange("dec", own)
            #expect(own == (try encoded(copy)) && sound.count == input.count)
            for _ in 0..<2 {
                for stream in streams { #expect(try serving.exchange("dec", stream).count == input.count) }
                #expect(try serving.exchange("dec", own) == sound)
            }
            #expect(try serving.stop().status == .exit(0))
        }
    }
}
