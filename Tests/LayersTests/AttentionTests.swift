import Glibc
import Support
import Testing

@testable import Layers

@Suite("attention, gates and layer normalisation against their definitions")
struct AttentionTests {
    private func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> [Float] {
        noise(rows * columns, amplitude: 1.7 / Float(columns).squareRoot(), seed: seed)
    }

    private func linear(_ image: Image, _ weights: [Float], _ bias: [Float]) -> Image {
        image.convolved(.pointwise(inputs: image.channels, outputs: bias.count), weights, bias)
    }

    /// What attention mixes of values: queries, keys and values have the same channels.
    private func mix(_ query: Image, _ key: Image, _ value: Image, heads: Int) -> Image {
        var mixed = query
        let (queries, keys) = (query.height * query.width, key.height * key.width)
        let size = query.channels / heads
        for (head, place) in (0..<heads).flatMap({ head in (0..<queries).map { (head, $0) } }) {
            let channels = head * size..<(head + 1) * size
            let powers = (0..<keys).map { other in
                exp(
                    channels.reduce(0) { $0 + query.numbers[$1 * queries + place] * key.numbers[$1 * keys + other] }
                        / Double(size).squareRoot())
            }
            for channel in channels {
                let sum = (0..<keys).reduce(0) { $0 + powers[$1] * value.numbers[channel * keys + $1] }
                mixed.numbers[channel * queries + place] = sum / powers.reduce(0, +)
            }
        }
        return mixed
    }

    private func channels(_ image: Image, _ range: Range<Int>) -> Image {
        var part = Image(channels: range.count, height: image.height, width: image.width)
        let places = image.height * image.width
        part.numbers = Array(image.numbers[range.lowerBound * places..<range.upperBound * places])
        return part
    }

    @Test("places attend to one another, with any number of heads", arguments: 1...UInt64(12))
    func image(seed: UInt64) {
        var random = Random(seed: seed)
        let (heads, size) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...9, using: &random))
        let (channels, inner) = (Int.random(in: 1...12, using: &random), heads * size)
        let (height, width) = (Int.random(in: 1...23, using: &random), Int.random(in: 1...17, using: &random))
        let image = Image(random: seed, channels: channels, height: height, width: width)
        let joined = (matrix(3 * inner, channels, seed: seed &+ 1), noise(3 * inner, seed: seed &+ 2))
        let output = (matrix(channels, inner, seed: seed &+ 3), noise(channels, seed: seed &+ 4))
        let layer = Attention(
            heads: heads,
            joined: Convolution(.pointwise(inputs: channels, outputs: 3 * inner), weights: joined.0, bias: joined.1),
            output: Convolution(.pointwise(inputs: inner, outputs: channels), weights: output.0, bias: output.1))
        let vectors = linear(image.standardised(epsilon: 1e-3), joined.0, joined.1)
        let parts = (0..<3).map { self.channels(vectors, $0 * inner..<($0 + 1) * inner) }
        let mixed = mix(parts[0], parts[1], parts[2], heads: heads)
        let expected = linear(mixed, output.0, output.1).adding(image)
        let apply = { (tensors: [Tensor], workspace: Workspace) in
            layer.apply(
                tensors[0], .standardised(epsilon: 1e-3), into: tensors[0], adding: tensors[0], in: workspace)
            return tensors[0]
        }
        let found = run([image], apply)
        #expect(relativeError(found, expected) < 2e-5, "seed \(seed)")
        #expect(run([image], threads: 3, apply) == found, "seed \(seed)")
    }

    private func weights(
        seed: UInt64, inner: Int, channels: Int, width: Int
    ) -> ContextAttention.Weights {
        ContextAttention.Weights(
            query: matrix(inner, channels, seed: seed &+ 1), queryBias: noise(inner, seed: seed &+ 2),
            key: matrix(inner, width, seed: seed &+ 3), value: matrix(inner, width, seed: seed &+ 4),
            output: matrix(channels, inner, seed: seed &+ 5), outputBias: noise(channels, seed: seed &+ 6))
    }

    private func expected(
        _ image: Image, _ weights: ContextAttention.Weights, _ context: Image, heads: Int
    ) -> Image {
        let zeros = [Float](repeating: 0, count: weights.queryBias.count)
        let mixed = mix(
            linear(image.standardised(epsilon: 1e-5), weights.query, weights.queryBias),
            linear(context, weights.key, zeros), linear(context, weights.value, zeros), heads: heads)
        return linear(mixed, weights.output, weights.outputBias).adding(image)
    }

    @Test("places attend to vectors that never change", arguments: 1...UInt64(12))
    func context(seed: UInt64) {
        var random = Random(seed: seed)
        let (heads, size) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...9, using: &random))
        let (channels, width) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
        let vectors = Int.random(in: 1...9, using: &random)
        let weights = weights(seed: seed, inner: heads * size, channels: channels, width: width)
        let image = Image(
            random: seed, channels: channels, height: Int.random(in: 1...30, using: &random),
            width: Int.random(in: 1...16, using: &random))
        let context = Image(random: seed &+ 9, channels: width, height: vectors)
        let rows = (0..<vectors).flatMap { row in (0..<width).map { Float(context.at($0, row, 0)) } }
        let layer = ContextAttention(heads: heads, weights, context: rows, vectors: vectors)
        let apply = { (tensors: [Tensor], workspace: Workspace) in
            layer.apply(tensors[0], .standardised(epsilon: 1e-5), in: workspace)
            return tensors[0]
        }
        let found = run([image], apply)
        #expect(relativeError(found, expected(image, weights, context, heads: heads)) < 2e-5, "seed \(seed)")
        #expect(run([image], threads: 3, apply) == found, "seed \(seed)")
    }

    @Test("attention to one vector is the same everywhere")
    func constant() {
        let weights = weights(seed: 1, inner: 6, channels: 5, width: 7)
        let image = Image(random: 2, channels: 5, height: 4, width: 3)
        let context = Image(random: 3, channels: 7, height: 1)
        let constant = ConstantAttention(weights, context: context.floats).numbers
        var found = image
        for index in found.numbers.indices { found.numbers[index] += Double(constant[index / 12]) }
        #expect(relativeError(found.floats, expected(image, weights, context, heads: 2)) < 1e-5)
    }

    @Test("values are multiplied with what gates let through", arguments: 1...UInt64(12))
    func gates(seed: UInt64) {
        var random = Random(seed: seed)
        let (inputs, outputs) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...700, using: &random))
        let image = Image(
            random: seed, channels: inputs, height: Int.random(in: 1...40, using: &random),
            width: Int.random(in: 1...8, using: &random))
        let (weights, bias) = (matrix(2 * outputs, inputs, seed: seed &+ 1), noise(2 * outputs, seed: seed &+ 2))
        let layer = GatedLinear(inputs: inputs, outputs: outputs, weights: weights, bias: bias)
        let sums = linear(image.standardised(epsilon: 1e-5), weights, bias)
        var expected = channels(sums, 0..<outputs)
        let gates = channels(sums, outputs..<2 * outputs)
        for index in expected.numbers.indices {
            let gate = gates.numbers[index]
            expected.numbers[index] *= gate / 2 * (1 + erf(gate / 2.0.squareRoot()))
        }
        let apply = { (tensors: [Tensor], workspace: Workspace) in
            layer.apply(tensors[0], .standardised(epsilon: 1e-5), in: workspace)
        }
        let found = run([image], apply)
        #expect(relativeError(found, expected) < 2e-5, "seed \(seed)")
        #expect(run([image], threads: 3, apply) == found, "seed \(seed)")
    }

    @Test("places are normalised by themselves, far from 0 too", arguments: [1, 3, 4, 7, 8, 21, 64], [0, 50])
    func standardised(channels: Int, offset: Double) {
        var image = Image(random: 3, channels: channels, height: 5, width: 3).map { $0 + offset }
        image.numbers = image.floats.map { Double($0) }
        let identity = Convolution(
            .pointwise(inputs: channels, outputs: channels),
            weights: (0..<channels * channels).map { $0 % (channels + 1) == 0 ? 1 : 0 }, bias: nil)
        let found = run([image]) { tensors, workspace in
            let output = identity.output(of: tensors[0], in: workspace)
            identity.apply(tensors[0], .standardised(epsilon: 1e-5), into: output, in: workspace)
            return output
        }
        #expect(relativeError(found, image.standardised(epsilon: 1e-5)) < (offset == 0 ? 2e-6 : 1e-4))
    }

    @Test("channels stand behind one another", arguments: [(1, 2), (8, 4), (130, 70)])
    func joining(channels: (Int, Int)) {
        let images = [
            Image(random: 1, channels: channels.0, height: 31, width: 17),
            Image(random: 2, channels: channels.1, height: 31, width: 17),
        ]
        for threads in [1, 2] {
            let found = run(images, threads: threads) { tensors, workspace in workspace.joined(tensors[0], tensors[1]) }
            #expect(found == images[0].floats + images[1].floats)
        }
    }
}
