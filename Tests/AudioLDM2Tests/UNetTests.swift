import Layers
import ModelStore
import Support
import Testing

@testable import AudioLDM2

@Suite("the noise-estimating network against PyTorch")
struct UNetTests {
    private let tolerance: Float = 1e-4

    struct Case: CustomTestStringConvertible, Sendable {
        let folder: String
        let name: String
        let timestep: Int
        /// Whose prompt it has, and its mask.
        let prompt: String
        let mask: [Float]

        var testDescription: String { "\(folder) \(name)" }

        static let all = ["unet", "unet_sharded"].flatMap { folder in
            [
                Case(folder: folder, name: "a", timestep: 999, prompt: "a", mask: [1, 1, 0]),
                Case(folder: folder, name: "b", timestep: 7, prompt: "b", mask: [1]),
                Case(folder: folder, name: "odd", timestep: 321, prompt: "a", mask: [1, 1, 0]),
            ]
        }

        func conditioning(_ io: TensorSet, mask: [Float]? = nil) throws -> Conditioning {
            let (generated, shape) = try io.reference("encoder_hidden_states")
            let prompt = try io.reference("\(prompt).encoder_hidden_states_1")
            return Conditioning(
                generated: generated, generatedCount: shape[1], prompt: prompt.numbers, promptCount: prompt.shape[1],
                mask: mask ?? self.mask)
        }
    }

    @Test("noise is estimated, with prompts of several vectors and of one, at odd sizes too", arguments: Case.all)
    func estimates(test: Case) throws {
        let folder = try UNetFolder(test.folder)
        let io = try Reference.tensors("\(test.folder)/io")
        let (noisy, shape) = try io.reference("\(test.name).sample")
        let expected = try io.reference("\(test.name).eps").numbers
        var before: [Float]?
        for threads in 1...3 {
            let model = try AudioLDM2Denoiser(folder.model, conditioning: test.conditioning(io), threads: threads)
            let runner = DenoiserRunner(model, rows: shape[2], columns: shape[3])
            var estimate = [Float](repeating: 0, count: expected.count)
            // Another time step between: nothing may be left of it, nor of the first time.
            for timestep in [test.timestep, 500, test.timestep] {
                runner.estimateNoise(noisy, timestep: timestep, into: &estimate)
            }
            #expect(relativeError(estimate, expected) < tolerance)
            if let before { #expect(before == estimate) }
            before = estimate
        }
    }

    @Test("a prompt that is masked as a whole is as one that is not masked")
    func masks() throws {
        let folder = try UNetFolder("unet")
        let io = try Reference.tensors("unet/io")
        let noisy = try io.reference("a.sample").numbers
        let masks: [[Float]] = [[1, 1, 1], [0, 0, 0], [1, 1, 0], [0, 0, 1]]
        let found = try masks.map { mask in
            let conditioning = try Case.all[0].conditioning(io, mask: mask)
            let runner = DenoiserRunner(
                try AudioLDM2Denoiser(folder.model, conditioning: conditioning, threads: 1), rows: 8, columns: 16)
            var estimate = [Float](repeating: 0, count: noisy.count)
            runner.estimateNoise(noisy, timestep: 999, into: &estimate)
            return estimate
        }
        #expect(found[0] == found[1])
        #expect(Set(found).count == 3)
    }

    @Test("latents of every small size have an estimate, in the memory that was planned", arguments: 1...9, [1, 2, 5])
    func sizes(rows: Int, columns: Int) throws {
        let folder = try UNetFolder("unet")
        let io = try Reference.tensors("unet/io")
        let model = try AudioLDM2Denoiser(folder.model, conditioning: Case.all[1].conditioning(io), threads: 2)
        let runner = DenoiserRunner(model, rows: rows, columns: columns)
        var estimate = [Float](repeating: .nan, count: runner.estimateCount)
        runner.estimateNoise(noise(runner.noisyCount, seed: UInt64(rows)), timestep: rows, into: &estimate)
        #expect(estimate.allSatisfy(\.isFinite) && runner.bytes > 0 && runner.products > 0)
    }

    @Test("products are those of plain layers", arguments: Case.all)
    func products(test: Case) throws {
        let folder = try UNetFolder(test.folder)
        let io = try Reference.tensors("\(test.folder)/io")
        let size = try io.reference("\(test.name).sample").shape[2...]
        let model = try AudioLDM2Denoiser(folder.model, conditioning: test.conditioning(io), threads: 1)
        let vectors = (4, test.mask.count { $0 > 0 })
        let runner = DenoiserRunner(model, rows: size[2], columns: size[3])
        #expect(
            runner.products == model.configuration.plainProducts(rows: size[2], columns: size[3], vectors: vectors))
    }

    @Test("conditioning of other widths than the network's is refused")
    func widths() throws {
        let folder = try UNetFolder("unet")
        for (generated, prompt, text) in [(5, 10, "first"), (6, 11, "second")] {
            let conditioning = Conditioning(
                generated: .init(repeating: 0, count: 2 * generated), generatedCount: 2,
                prompt: .init(repeating: 0, count: prompt), promptCount: 1, mask: [1])
            let error = #expect(throws: ModelError.self) {
                try AudioLDM2Denoiser(folder.model, conditioning: conditioning, threads: 1)
            }
            #expect(error?.message.contains("the \(text) stream of conditioning") == true)
        }
    }
}

extension UNetConfiguration {
    /// Multiply-adds of the layers whose weights the tensors are, and of attention.
    fileprivate func plainProducts(rows: Int, columns: Int, vectors: (Int, Int)) -> Int {
        let places = (0...levels.count).map { level in
            [rows, columns].map { size in (0..<level).reduce(size) { size, _ in (size + 1) / 2 } }.reduce(1, *)
        }
        return expectedTensors.filter { $0.shape.count > 1 }.reduce(0) { sum, tensor in
            let parts = tensor.name.split(separator: ".").map { String($0) }
            var level = 0
            if parts[0] == "mid_block" { level = levels.count - 1 }
            if parts[0] == "down_blocks", let number = Int(parts[1]) { level = number }
            if parts[0] == "up_blocks", let number = Int(parts[1]) { level = levels.count - 1 - number }
            if parts.contains("downsamplers") { level += 1 }
            if parts.contains("upsamplers") { level -= 1 }
            let (here, isKey) = (places[level], parts.contains("to_k") || parts.contains("to_v"))
            var repeats = parts.contains { $0.hasPrefix("time_emb") } ? 1 : here
            var attended = here
            if parts.contains("attn2"), let index = parts.firstIndex(of: "attentions"), let kind = Int(parts[index + 1])
            {
                attended = [here, vectors.0, vectors.1][kind % 3]
                if isKey { repeats = attended }
            }
            // Scores and shares go with keys and values.
            return sum + repeats * tensor.shape.reduce(1, *) + (isKey ? here * attended * tensor.shape[0] : 0)
        }
    }
}
