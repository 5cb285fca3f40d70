import Glibc
import Support

@testable import Layers

/// An image or a sequence channel by channel, [C, H, W], and layers by their definitions, in Double.
struct Image: Equatable {
    var channels: Int
    var height: Int
    var width: Int
    var numbers: [Double]

    init(channels: Int, height: Int, width: Int = 1) {
        (self.channels, self.height, self.width) = (channels, height, width)
        numbers = .init(repeating: 0, count: channels * height * width)
    }

    init(random seed: UInt64, channels: Int, height: Int, width: Int = 1) {
        self.init(channels: channels, height: height, width: width)
        numbers = noise(numbers.count, amplitude: 2, seed: seed).map { Double($0) }
    }

    var floats: [Float] { numbers.map { Float($0) } }

    func place(_ channel: Int, _ row: Int, _ column: Int) -> Int { (channel * height + row) * width + column }

    /// 0 outside.
    func at(_ channel: Int, _ row: Int, _ column: Int) -> Double {
        row >= 0 && row < height && column >= 0 && column < width ? numbers[place(channel, row, column)] : 0
    }

    func map(_ transform: (Double) -> Double) -> Image {
        var image = self
        image.numbers = numbers.map(transform)
        return image
    }

    func adding(_ other: Image) -> Image {
        var image = self
        for index in numbers.indices { image.numbers[index] += other.numbers[index] }
        return image
    }

    /// Every place has the numbers of the nearest.
    func resized(_ size: (height: Int, width: Int)) -> Image {
        var image = Image(channels: channels, height: size.height, width: size.width)
        for channel in 0..<channels {
            for row in 0..<size.height {
                for column in 0..<size.width {
                    image.numbers[image.place(channel, row, column)] = at(
                        channel, row * height / size.height, column * width / size.width)
                }
            }
        }
        return image
    }

    /// Every place by itself to mean 0 and variance 1.
    func standardised(epsilon: Double) -> Image {
        var image = self
        let places = height * width
        for place in 0..<places {
            let own = stride(from: place, to: numbers.count, by: places)
            let mean = own.reduce(0) { $0 + numbers[$1] } / Double(channels)
            let variance = own.reduce(0) { $0 + (numbers[$1] - mean) * (numbers[$1] - mean) } / Double(channels)
            for index in own { image.numbers[index] = (numbers[index] - mean) / (variance + epsilon).squareRoot() }
        }
        return image
    }

    /// One number of a convolution.
    func sum(
        _ output: Int, _ row: Int, _ column: Int, _ shape: ConvolutionShape, _ weights: [Float], _ bias: [Float]
    ) -> Double {
        (0..<shape.depth).reduce(Double(bias[output])) { sum, tap in
            let (input, down) = (tap / shape.taps, tap % shape.taps / shape.kernelWidth)
            let from = at(
                input, row * shape.stride + down * shape.dilation - shape.padding.top,
                column * shape.stride + tap % shape.kernelWidth - shape.padding.left)
            return sum + from * Double(weights[output * shape.depth + tap])
        }
    }

    func convolved(_ shape: ConvolutionShape, _ weights: [Float], _ bias: [Float]) -> Image {
        let size = shape.outputSize(height: height, width: width)
        var image = Image(channels: shape.outputs, height: size.height, width: size.width)
        for index in image.numbers.indices {
            let (output, place) = (index / (size.height * size.width), index % (size.height * size.width))
            image.numbers[index] = sum(output, place / size.width, place % size.width, shape, weights, bias)
        }
        return image
    }

    func normalised(groups: Int, epsilon: Double, _ weights: [Float], _ bias: [Float]) -> Image {
        var image = self
        let size = numbers.count / groups
        for group in 0..<groups {
            let range = group * size..<(group + 1) * size
            let mean = numbers[range].reduce(0, +) / Double(size)
            let variance = numbers[range].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(size)
            for index in range {
                let channel = index / (height * width)
                image.numbers[index] =
                    (numbers[index] - mean) / (variance + epsilon).squareRoot() * Double(weights[channel])
                    + Double(bias[channel])
            }
        }
        return image
    }
}

func silu(_ x: Double) -> Double { x / (1 + exp(-x)) }

/// What layers make of images, in a workspace that was planned first.
func run(
    _ images: [Image], threads: Int = 1, _ layers: ([Tensor], Workspace) -> Tensor
) -> [Float] {
    let workspace = Workspace(team: ThreadTeam(threads: threads))
    var result: [Float] = []
    for isPlanning in [true, false] {
        let tensors = images.map {
            workspace.tensor(height: $0.height, width: $0.width, channels: $0.channels)
        }
        for (tensor, image) in zip(tensors, images) { workspace.write(channels: image.floats, into: tensor) }
        let output = layers(tensors, workspace)
        result = .init(repeating: .nan, count: output.count)
        workspace.read(channels: output, into: &result)
        for tensor in Set(tensors + [output]) { workspace.release(tensor) }
        if isPlanning { workspace.allocate() }
    }
    return result
}

/// The largest difference, relative to the largest magnitude or to 1.
func relativeError(_ found: [Float], _ expected: Image) -> Double {
    guard found.count == expected.numbers.count, found.allSatisfy(\.isFinite) else { return .infinity }
    let scale = expected.numbers.reduce(1) { max($0, abs($1)) }
    return zip(found, expected.numbers).reduce(0) { max($0, abs(Double($1.0) - $1.1)) } / scale
}
