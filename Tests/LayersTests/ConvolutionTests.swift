import Support
import Testing

@testable import Layers

@Suite("convolutions against their definition")
struct ConvolutionTests {
    private let tolerance = 3e-5

    private func weights(_ shape: ConvolutionShape, seed: UInt64) -> (weights: [Float], bias: [Float]) {
        let amplitude = 1 / Float(shape.depth).squareRoot()
        return (
            noise(shape.outputs * shape.depth, amplitude: amplitude, seed: seed),
            noise(shape.outputs, amplitude: 0.5, seed: seed &+ 1)
        )
    }

    private func check(
        _ shape: ConvolutionShape, height: Int, width: Int, seed: UInt64, newSize: Convolution.Size? = nil,
        isForSmallImages: Bool = false, _ comment: Comment
    ) {
        let image = Image(random: seed, channels: shape.inputs, height: height, width: width)
        let (weights, bias) = weights(shape, seed: seed &+ 2)
        let layer = Convolution(shape, weights: weights, bias: bias, isForSmallImages: isForSmallImages)
        let source = newSize.map { image.resized($0) } ?? image
        let size = shape.outputSize(height: source.height, width: source.width)
        let residual = Image(random: seed &+ 4, channels: shape.outputs, height: size.height, width: size.width)
        let apply = { (tensors: [Tensor], workspace: Workspace) in
            // The second tensor becomes the output, and is added.
            layer.apply(
                tensors[0], resizedTo: newSize, into: tensors[1], adding: tensors[1],
                in: workspace)
            return tensors[1]
        }
        let found = run([image, residual], apply)
        var (random, largest, scale) = (Random(seed: seed), 0.0, 1.0)
        for _ in 0..<1000 {
            let index = Int.random(in: found.indices, using: &random)
            let (output, place) = (index / (size.height * size.width), index % (size.height * size.width))
            let expected =
                residual.numbers[index]
                + source.sum(output, place / size.width, place % size.width, shape, weights, bias)
            largest = max(largest, abs(Double(found[index]) - expected))
            scale = max(scale, abs(expected))
        }
        #expect(largest < tolerance * scale && found.allSatisfy(\.isFinite), comment)
        #expect(run([image, residual], threads: 3, apply) == found, comment)
    }

    @Test("images of any size, channels, stride and padding", arguments: 1...UInt64(40))
    func images(seed: UInt64) {
        var random = Random(seed: seed)
        let channels = [1, 2, 3, 4, 7, 8, 12, 20]
        let stride = Bool.random(using: &random) ? 1 : 2
        let size = [1, 3, 3, 5].randomElement(using: &random)!
        let far = Int.random(in: size / 2...size / 2 + 1, using: &random)
        let padding =
            stride == 1 && Bool.random(using: &random)
            ? ConvolutionShape.Padding(top: size / 2, left: size / 2, bottom: size / 2, right: size / 2)
            : .init(top: size / 2, left: 0, bottom: far, right: far)
        let shape = ConvolutionShape.image(
            inputs: channels.randomElement(using: &random)!, outputs: channels.randomElement(using: &random)!,
            size: size, stride: stride, padding: padding)
        let (height, width) = (Int.random(in: 5...40, using: &random), Int.random(in: 5...19, using: &random))
        check(shape, height: height, width: width, seed: seed, "seed \(seed), \(shape), \(height) by \(width)")
    }

    @Test(
        "3×3 kernels in both sizes of tiles, upsampled too", arguments: [(4, 8), (128, 128), (384, 348)],
        [(1, 1), (6, 9), (90, 37)])
    func tiles(channels: (Int, Int), size: (Int, Int)) {
        let shape = ConvolutionShape.image(inputs: channels.0, outputs: channels.1)
        for newSize in [nil, (2 * size.0, 2 * size.1), (size.0 + 3, size.1 + 2)] {
            guard channels.0 < 200 || newSize == nil else { continue }
            check(
                shape, height: size.0, width: size.1, seed: UInt64(size.0), newSize: newSize,
                "\(channels) \(size) \(String(describing: newSize))")
        }
    }

    @Test("images that are resized to any size, in all ways of computing", arguments: 1...UInt64(20))
    func resized(seed: UInt64) {
        var random = Random(seed: seed)
        let channels = [1, 4, 6, 8].randomElement(using: &random)!
        let size = [1, 3].randomElement(using: &random)!
        let shape = ConvolutionShape.image(
            inputs: channels, outputs: 8, size: size,
            padding: .init(top: size / 2, left: size / 2, bottom: size / 2, right: size / 2))
        let (height, width) = (Int.random(in: 1...20, using: &random), Int.random(in: 1...9, using: &random))
        let newSize = (Int.random(in: 1...40, using: &random), Int.random(in: 1...18, using: &random))
        check(
            shape, height: height, width: width, seed: seed, newSize: newSize,
            isForSmallImages: Bool.random(using: &random),
            "seed \(seed), \(shape), \(height) by \(width) to \(newSize)")
    }

    @Test(
        "linear maps of a few places and many, which share them in other ways", arguments: [1, 8, 70, 300], [24, 700])
    func pointwise(places: Int, outputs: Int) {
        let shape = ConvolutionShape.pointwise(inputs: 260, outputs: outputs)
        check(shape, height: places, width: 1, seed: UInt64(places), "\(places) \(outputs)")
        check(shape, height: 1, width: places, seed: UInt64(places), "\(places) \(outputs)")
    }

    @Test("another bias takes the place of the layer's own", arguments: [3, 8], [false, true])
    func bias(channels: Int, isForSmallImages: Bool) {
        let image = Image(random: 9, channels: channels, height: 5, width: 6)
        let shape = ConvolutionShape.image(inputs: channels, outputs: channels)
        let (weights, own) = weights(shape, seed: 4)
        let layer = Convolution(shape, weights: weights, bias: own, isForSmallImages: isForSmallImages)
        let biases = Image(random: 8, channels: 2 * channels, height: 1)
        let found = run([image, biases]) { tensors, workspace in
            let output = layer.output(of: tensors[0], in: workspace)
            layer.apply(
                tensors[0], into: output, bias: tensors[1].part(channels..<2 * channels), in: workspace)
            return output
        }
        let expected = image.convolved(shape, weights, Array(biases.floats[channels...]))
        #expect(relativeError(found, expected) < tolerance)
    }

    @Test("sequences of any length, taps, dilation and channels", arguments: 1...UInt64(40))
    func sequences(seed: UInt64) {
        var random = Random(seed: seed)
        let channels = [1, 2, 4, 8, 12, 20, 32]
        let shape = ConvolutionShape.sequence(
            inputs: channels.randomElement(using: &random)!, outputs: channels.randomElement(using: &random)!,
            taps: [1, 3, 5, 7, 11, 13].randomElement(using: &random)!, dilation: Int.random(in: 1...6, using: &random))
        let length = Int.random(in: 1...700, using: &random)
        check(shape, height: length, width: 1, seed: seed, "seed \(seed), \(shape), \(length)")
    }

    @Test(
        "sequences of wide layers, whose rounds all threads share", arguments: [(3, 1), (7, 5), (11, 3)], [50, 30_000])
    func wideSequences(kernel: (Int, Int), length: Int) {
        let shape = ConvolutionShape.sequence(inputs: 128, outputs: 132, taps: kernel.0, dilation: kernel.1)
        check(shape, height: length, width: 1, seed: UInt64(length), "\(kernel) \(length)")
    }

    @Test("transposed convolutions of any rate and padding", arguments: 1...UInt64(30))
    func transposed(seed: UInt64) {
        var random = Random(seed: seed)
        let (rate, more) = (Int.random(in: 1...6, using: &random), Int.random(in: 0...9, using: &random))
        let (taps, padding) = (rate + more, Int.random(in: 0...more / 2, using: &random))
        let (inputs, outputs) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...9, using: &random))
        let image = Image(random: seed, channels: inputs, height: Int.random(in: 1...300, using: &random))
        let weights = noise(inputs * outputs * taps, seed: seed &+ 1)
        let bias = noise(outputs, seed: seed &+ 2)
        let layer = TransposedConvolution(
            inputs: inputs, outputs: outputs, taps: taps, rate: rate, padding: padding, weights: weights, bias: bias)
        var expected = Image(channels: outputs, height: layer.length(of: image.height))
        for output in 0..<outputs {
            for place in 0..<expected.height {
                expected.numbers[output * expected.height + place] = Double(bias[output])
            }
            for input in 0..<inputs {
                for (place, tap) in (0..<image.height).flatMap({ place in (0..<taps).map { (place, $0) } }) {
                    let target = place * rate + tap - padding
                    guard target >= 0 && target < expected.height else { continue }
                    expected.numbers[output * expected.height + target] +=
                        image.at(input, place, 0) * Double(weights[(input * outputs + output) * taps + tap])
                }
            }
        }
        for threads in [1, 2] {
            let found = run([image], threads: threads) { tensors, workspace in
                let output = workspace.tensor(height: expected.height, channels: outputs)
                layer.apply(tensors[0], .plain, into: output, in: workspace)
                return output
            }
            #expect(relativeError(found, expected) < tolerance, "seed \(seed)")
        }
    }

    @Test("inputs are prepared on their way", arguments: [1, 3, 4, 6, 8])
    func preparations(channels: Int) {
        let image = Image(random: 7, channels: channels, height: 9, width: 6)
        let shape = ConvolutionShape.image(inputs: channels, outputs: 4)
        let (weights, bias) = weights(shape, seed: 3)
        let layer = Convolution(shape, weights: weights, bias: bias)
        let leaky = image.map { $0 < 0 ? 0.2 * $0 / 3 : $0 / 3 }
        let found = run([image]) { tensors, workspace in
            let output = layer.output(of: tensors[0], in: workspace)
            layer.apply(tensors[0], .leaky(slope: 0.2, scale: 1 / 3), into: output, in: workspace)
            return output
        }
        #expect(relativeError(found, leaky.convolved(shape, weights, bias)) < tolerance)
    }
}
