internal import ArgumentParser
internal import AudioLDM2
internal import CodebookTraining
internal import FoundationEssentials
internal import ModelStore
internal import Pipes

struct ModelSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model-speed",
        abstract: "Time mel spectrum, VAE and vocoder of a model folder, or its UNet; print a table.",
        discussion: """
            The UNet estimates the noise of one step, with 8 and 1 vectors of conditioning, as an empty prompt has. The \
            best of several runs each. GFLOP/s count the plain method's operations, two to a product, whatever was computed.

            ddcm-workbench model-speed FOLDER --seconds 1.28 --threads 2
            """)

    @Option(help: "Length of the segment; rounded to 0.32 s.")
    var seconds = 10.24

    @Option(help: "Threads.")
    var threads = 1

    @Option(help: "Runs of each part.")
    var runs = 5

    @Option(
        help: """
            A safetensors file for what went in and what came out: samples, spectrum, latent, decoded, sound; of the UNet \
            noisy, generated, prompt, estimate.
            """)
    var outputs: String?

    @Flag(help: "The UNet, and no other part.")
    var denoiser = false

    @Flag(help: "Print seconds by part, as JSON.")
    var json = false

    @Argument(help: "The model's folder.")
    var folder: String

    func validate() throws {
        guard seconds >= 0.32 && seconds <= 100, threads > 0, threads <= 256, runs > 0 else {
            throw ValidationError("--seconds is 0.32 to 100, --threads 1 to 256, --runs at least 1")
        }
    }

    func run() throws {
        let found = denoiser ? try timeDenoiser() : try timeSound()
        if let outputs { try write(outputs, found.tensors) }
        print(json ? Self.json(found.parts) : table(found.parts))
        guard !json else { return }
        print(
            "\(AudioLDM2Runner.processor); \(threads) threads; loaded in \(Self.text(found.loading)) s, peak",
            "\(found.peak) MiB; segment \(found.bytes >> 20) MiB; peak in all \(Self.peakMemory()) MiB")
    }

    /// What was measured.
    private struct Found {
        /// Name, products, seconds.
        var parts: [(String, Int, Double)] = []
        var tensors: [(String, [Float])] = []
        /// Seconds, and MiB.
        let loading: Double
        let peak: Int
        let bytes: Int
    }

    private static let stepRows = 8
    /// Rows of a segment's latent.
    private var rows: Int { max(1, Int((seconds / 0.32).rounded())) * Self.stepRows }

    private func timed<Result>(_ work: () throws -> Result) rethrows -> (Result, Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        return (result, (clock.now - start) / .seconds(1))
    }

    private func timeSound() throws -> Found {
        let (model, loading) = try timed { try AudioLDM2Model(ModelFolder(path: folder), threads: threads) }
        let loaded = Self.peakMemory()
        let runner = AudioLDM2Runner(model, rows: rows * model.reduction)
        var random = SplitMix64(seed: 1)
        let samples = (0..<runner.samples).map { _ in Float(random.nextFraction() - 0.5) }
        var latent = [Float](repeating: 0, count: runner.latentCount)
        var sound = [Float](repeating: 0, count: runner.samples)
        var found = Found(loading: loading, peak: loaded, bytes: runner.bytes)
        runner.encode(samples: samples, into: &latent)
        found.tensors = [("samples", samples), ("spectrum", runner.spectrum), ("latent", latent)]
        runner.decode(latent: latent, into: &sound)
        found.tensors += [("decoded", runner.spectrum), ("sound", sound)]
        found.parts = [
            ("mel", 0, best { runner.analyse(samples) }),
            ("encode", runner.products.encoding, best { runner.encodeSpectrum(into: &latent) }),
            ("decode", runner.products.decoding, best { runner.decodeSpectrum(latent) }),
            ("vocoder", runner.products.synthesis, best { runner.synthesise(into: &sound) }),
        ]
        return found
    }

    /// Of an empty prompt: vectors, and their width.
    private static let (generated, prompt) = ((count: 8, width: 768), (count: 1, width: 1024))
    private static let timestep = 500

    private func timeDenoiser() throws -> Found {
        var random = SplitMix64(seed: 1)
        let noise = { (count: Int) in (0..<count).map { _ in Float(3.4 * random.nextFraction() - 1.7) } }
        let generated = noise(Self.generated.count * Self.generated.width)
        let prompt = noise(Self.prompt.count * Self.prompt.width)
        let conditioning = Conditioning(
            generated: generated, generatedCount: Self.generated.count, prompt: prompt,
            promptCount: Self.prompt.count, mask: [Float](repeating: 1, count: Self.prompt.count))
        let (model, loading) = try timed {
            try AudioLDM2Denoiser(ModelFolder(path: folder), conditioning: conditioning, threads: threads)
        }
        let loaded = Self.peakMemory()
        let runner = DenoiserRunner(model, rows: rows, columns: 16)
        let noisy = noise(runner.noisyCount)
        var estimate = [Float](repeating: 0, count: runner.estimateCount)
        let step = { runner.estimateNoise(noisy, timestep: Self.timestep, into: &estimate) }
        step()
        var found = Found(loading: loading, peak: loaded, bytes: runner.bytes)
        found.parts = [("unet", runner.products, best(step))]
        found.tensors = [("noisy", noisy), ("generated", generated), ("prompt", prompt), ("estimate", estimate)]
        return found
    }

    private func best(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        return (0..<runs).map { _ in clock.measure(work) / .seconds(1) }.min() ?? 0
    }

    private func table(_ parts: [(String, Int, Double)]) -> String {
        let audio = 0.04 * Double(rows)
        let rows = parts.map { name, products, time in
            "| \(name) | \(Self.text(time)) | \(Self.text(time / audio)) | \(Int(2e-9 * Double(products) / time)) |"
        }
        return (["| part | s | s for a second of audio | GFLOP/s |", "|---|--:|--:|--:|"] + rows).joined(
            separator: "\n")
    }

    private static func json(_ parts: [(String, Int, Double)]) -> String {
        "{" + parts.map { "\"\($0)\": \($2)" }.joined(separator: ", ") + "}"
    }

    private static func text(_ number: Double) -> String { "\((number * 10_000).rounded() / 10_000)" }

    private func write(_ path: String, _ tensors: [(String, [Float])]) throws {
        let writer = try SafeTensorsWriter(path, tensors.map { ($0.0, [$0.1.count]) })
        for (_, numbers) in tensors { try writer.write(numbers) }
        try writer.close()
    }

    /// In MiB, of this process so far.
    private static func peakMemory() -> Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 >> 10 } ?? 0
    }
}
