import Glibc
import Testing

/// Seconds of sound that the pipes carry, 16 kHz mono.
private let seconds = 60
private let rate = 16_000

/// What a decoder says that was asked for `--json`.
private struct Told: Decodable {
    let samples: Int
    let checkedLatents: Int
    let unequalLatents: Int
    let largestDrift: Double?
    let driftedLatents: Int
}

private let guided = "--raw s16le:16000:1 --latent audioldm2 --mode ddcm --denoiser audioldm2 --model x/tiny"

private let guided44 =
    "--raw s16le:44100:2 --latent audioldm2 --mode ddcm --denoiser audioldm2 --model x/tiny"

/// The stream of some sound.
private func coded(_ input: [UInt8], _ options: String, in model: CachedModel) throws -> [UInt8] {
    let outcome = try shell("$ddcm encode \(guided) \(options)", input: input, environment: model.environment)
    try #require(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
    return outcome.output
}

@Suite("streams that are diffused with a model's own network")
struct GuidedStreamTests {
    @Test(
        "a minute through a pipe, in its length, and each latent is the encoder's to the last bit",
        arguments: [
            "", "--start noise -T 12", "--start base", "--step-coding m1 --start noise -T 12 --effort 0",
            "--step-coding mp:3:3 -T 10", "--step-coding turbo:50 -K 1000 --spacing leading -T 10",
            "--eta 0 --spacing linspace --plain-steps 5 -T 10", "--eta 2 --spacing logsnr -T 10 --start-step 700",
            "--multiscale --bitrate 2k -T 10", "--latency 2560 -T 6 --effort 10", "--seed 7 --resilient -T 6",
        ])
    func pipes(options: String) throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let outcome = try shell(
                "$ddcm encode \(guided) \(options) | $ddcm decode --raw s16le --json", input: speech(seconds * rate),
                environment: model.environment)
            #expect(outcome.status == .exit(0))
            #expect(outcome.output.count == 2 * seconds * rate)
            let told: Told = try parsed(outcome.errors.utf8)
            #expect(told.samples == seconds * rate)
            #expect(told.checkedLatents >= 7 && told.unequalLatents == 0 && told.largestDrift == nil)
        }
    }

    @Test("any rate and channels, and the bytes do not depend on the pieces or the threads")
    func formats() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let input = Array(sampleBytes.prefix(4 * 30_001))
            let options = "--latency 1280 -T 5"
            let stereo = try shell(
                "$ddcm encode \(guided44) \(options) | $ddcm decode --raw s16le",
                input: input, environment: model.environment)
            #expect(stereo.status == .exit(0) && stereo.output.count == input.count)
            let whole = try coded(speech(40_000), options, in: model)
            let words = guided.split(separator: " ").map(String.init) + options.split(separator: " ").map(String.init)
            for runner in [[], ["taskset", "-c", "0"]] {
                let child = try Child("env", runner + [ddcmPath, "encode"] + words, environment: model.environment)
                try child.feedApart(speech(40_000), piece: 4097)
                #expect(try child.finish().output == whole)
            }
        }
    }

    @Test("arithmetic of another processor is told, and changes nothing that is heard")
    func drift() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            var environment = model.environment
            environment["OPENBLAS_CORETYPE"] = "Nehalem"
            let input = speech(20 * rate)
            let stream = try shell("$ddcm encode \(guided)", input: input, environment: environment).output
            func decoded(_ kernel: String) throws -> (sound: [UInt8], told: Told) {
                environment["OPENBLAS_CORETYPE"] = kernel
                let outcome = try shell("$ddcm decode --raw s16le --json", input: stream, environment: environment)
                #expect(outcome.status == .exit(0))
                return (outcome.output, try parsed(outcome.errors.utf8))
            }
            let (same, other) = (try decoded("Nehalem"), try decoded("Prescott"))
            #expect(same.told.unequalLatents == 0 && same.told.checkedLatents == 3)
            #expect(other.told.driftedLatents == 0 && (other.told.largestDrift ?? -99) < -50)
            let notice = try shell(
                "$ddcm decode --raw s16le -v > \(folder)/sound", input: stream, environment: environment)
            #expect((other.told.unequalLatents > 0) == notice.errors.contains("not the encoder's to the last bit"))
            let (first, second) = (samples(same.sound), samples(other.sound))
            let error = zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            #expect(error < 1e-4 * first.reduce(0) { $0 + $1 * $1 })
        }
    }

    @Test("a stream tells its denoiser, and is checked and cut without it")
    func info() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let stream = try coded(speech(15 * rate), "--latency 1280 -T 4", in: model)
            let told = try ddcm("info", "--json", input: stream)
            #expect(told.status == .exit(0))
            let text = String(decoding: told.output, as: UTF8.self)
            #expect(text.contains("\"mode\":\"guided\"") && text.contains("\"denoiser\":\""))
            #expect(try ddcm("verify", input: stream).status == .exit(0))
            let cut = try ddcm("cut", "--from", "3", "--to", "7.5", input: stream).output
            let whole = try ddcm("decode", "--raw", "s16le", input: stream, environment: model.environment).output
            let part = try ddcm("decode", "--raw", "s16le", input: cut, environment: model.environment).output
            #expect(part == Array(whole[3 * 2 * rate..<15 * rate]))
        }
    }

    @Test("another denoiser, none, and another conditioning are told in one line")
    func otherDenoisers() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let stream = try coded(speech(rate), "--latency 640 -T 3", in: model)
            let weights = try model.bytes(CachedModel.unet)
            try model.replace(CachedModel.unet, weights.dropLast() + [weights.last! ^ 1])
            let other = try ddcm("decode", input: stream, environment: model.environment)
            expect(other, 7)
            #expect(other.errors.contains("denoiser") && other.output.isEmpty)
            try model.replace(CachedModel.unet, weights)
            #expect(try ddcm("decode", input: stream, environment: model.environment).status == .exit(0))
            try model.remove(CachedModel.conditioning)
            expect(try ddcm("decode", input: stream, environment: model.environment), 7)
            // Without conditioning zeros are taken, and the user hears of it.
            let zeros = try shell(
                "$ddcm encode \(guided) --latency 640 -T 3 -v > \(folder)/zeros && $ddcm decode -v \(folder)/zeros > \(folder)/x",
                input: speech(rate), environment: model.environment)
            #expect(zeros.status == .exit(0) && zeros.errors.contains("export-conditioning.py"))
            try model.remove(CachedModel.unet)
            expect(try ddcm("decode", input: stream, environment: model.environment), 7)
            let none = try shell("$ddcm encode \(guided)", input: speech(rate), environment: model.environment)
            expect(none, 7)
            #expect(none.errors.contains("unet/"))
        }
    }

    @Test(
        "options that do not go together are told",
        arguments: [
            "--mode coord --denoiser audioldm2 --latent audioldm2 --model x/tiny", "--denoiser audioldm2",
            "--denoiser analytic", "--mode guided", "--mode ddcm --spacing leading", "--mode ddcm --multiscale",
            "\(guided) --prior gaussian", "\(guided) --no-noise", "\(guided) --eta 2.1", "\(guided) -T 1001",
            "\(guided) --layers 2", "\(guided) --start-step 1000", "\(guided) --step-coding turbo:0",
        ])
    func options(options: String) throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let raw = options.contains("--raw") ? "" : "--raw s16le:16000:1"
            expect(
                try shell("$ddcm encode \(raw) \(options)", input: speech(rate), environment: model.environment), 64)
        }
    }

    @Test("a signal ends what would take minutes, and what was decoded is written")
    func signals() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let stream = try coded(speech(3 * rate), "--latency 640 -T 3", in: model)
            let slow = try coded(speech(8 * rate), "-T 300 --effort 0 --start-step 950 --plain-steps 299", in: model)
            let child = try Child(
                ddcmPath, ["decode", "--raw", "s16le", "--progress", "json"], environment: model.environment)
            try child.feed(stream + slow)
            try child.takeErrors { String(decoding: $0.errors, as: UTF8.self).contains("\"denoiserSteps\":300") }
            child.kill(SIGTERM)
            let outcome = try child.finish()
            #expect(outcome.status == .signal(SIGTERM))
            #expect(outcome.output.count == 3 * rate * 2)
        }
    }

    @Test("progress tells steps, and the time that is left")
    func progress() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            try write(speech(25 * rate), to: "\(folder)/sound")
            let encode = [
                "encode", "-o", "\(folder)/stream", "\(folder)/sound", "--progress", "json", "--effort", "0", "-f",
            ]
            func begin(steps: Int) throws -> Child {
                let words = guided.split(separator: " ").map(String.init)
                let child = try Child(ddcmPath, encode + words + ["-T", "\(steps)"], environment: model.environment)
                child.closeInput()
                return child
            }
            // A line comes each second, and that many steps take far more.
            let slow = try begin(steps: 300)
            try slow.takeErrors(until: "\"denoiserSteps\":300", count: 3)
            slow.kill(SIGKILL)
            let working = try lines(slow.finish()).filter { $0.denoiserStep != nil }
            #expect(working.count >= 3)
            for line in working { #expect((line.denoiserStep ?? 300) < 300 && (line.share ?? 2) < 1) }
            #expect(zip(working, working.dropFirst()).allSatisfy { ($0.share ?? 2) <= ($1.share ?? -1) })
            #expect(working.dropFirst().allSatisfy { ($0.secondsLeft ?? 0) > 0 })
            let quick = try begin(steps: 2).finish()
            let last = try lines(quick).last
            #expect(quick.status == .exit(0) && last?.share == 1 && last?.denoiserStep == nil)
        }
    }

    private struct ProgressLine: Decodable {
        let denoiserStep: Int?
        let denoiserSteps: Int?
        let share: Double?
        let secondsLeft: Double?
    }

    /// Those that are whole.
    private func lines(_ outcome: Outcome) throws -> [ProgressLine] {
        try outcome.errors.split(separator: "\n").filter { $0.hasSuffix("}") }.map { try parsed($0.utf8) }
    }

    @Test("a service diffuses as the commands do")
    func service() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let input = speech(5 * rate)
            let options = "--latency 1280 -T 5"
            let stream = try coded(input, options, in: model)
            let sound = try ddcm("decode", "--raw", "s16le", input: stream, environment: model.environment).output
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--encode-options",
                "\(guided) \(options)", "--decode-options", "--raw s16le", in: folder, environment: model.environment)
            for _ in 0..<2 {
                #expect(try serving.exchange("enc", input) == stream)
                #expect(try serving.exchange("dec", stream) == sound)
            }
            #expect(try serving.stop().status == .exit(0))
        }
    }
}

private func samples(_ bytes: [UInt8]) -> [Double] {
    stride(from: 0, to: bytes.count - 1, by: 2).map {
        Double(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8))
    }
}
