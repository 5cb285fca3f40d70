internal import Layers
internal import ModelStore

/// A residual block and the transformers behind it.
struct UNetLayer: Sendable {
    private let residual: ResidualBlock
    /// Where its numbers of a time step stand among all.
    private let time: Range<Int>
    private let transformers: [Transformer]

    init(_ residual: ResidualBlock, time: Range<Int>, _ transformers: [Transformer]) {
        (self.residual, self.time, self.transformers) = (residual, time, transformers)
    }

    /// Takes `input`, which is released or becomes the output, unless it is to be kept.
    func apply(_ input: Tensor, keepsInput: Bool = false, _ times: Tensor, in workspace: Workspace) -> Tensor {
        let tensor = residual.apply(input, keepsInput: keepsInput, bias: times.part(time), in: workspace)
        for transformer in transformers { transformer.apply(tensor, in: workspace) }
        return tensor
    }
}

/// The layers of one resolution, and the convolution to the next.
struct UNetBlock: Sendable {
    let layers: [UNetLayer]
    /// Nil behind the last block.
    let resampling: Convolution?

    /// Each layer and the convolution take what is last, and add to it.
    func applyDown(_ skips: inout Skips, _ times: Tensor, in workspace: Workspace) {
        for layer in layers { skips.add(layer.apply(skips.last, keepsInput: true, times, in: workspace)) }
        guard let resampling else { return }
        let output = resampling.output(of: skips.last, in: workspace)
        resampling.apply(skips.last, into: output, in: workspace)
        skips.add(output)
    }

    /// Takes `input`, which is released, and what is last for each layer; the convolution then has the size of what comes
    /// next.
    func applyUp(_ input: Tensor, _ skips: inout Skips, _ times: Tensor, in workspace: Workspace) -> Tensor {
        var tensor = input
        for layer in layers {
            let skip = skips.take()
            let joined = workspace.joined(tensor, skip)
            workspace.release(tensor)
            workspace.release(skip)
            tensor = layer.apply(joined, times, in: workspace)
        }
        guard let resampling else { return tensor }
        let size = (skips.last.height, skips.last.width)
        let output = resampling.output(of: tensor, resizedTo: size, in: workspace)
        resampling.apply(tensor, resizedTo: size, into: output, in: workspace)
        workspace.release(tensor)
        return output
    }
}

/// What the way down hands over to the way up; there is always one while it is used.
struct Skips {
    private var tensors: [Tensor]

    init(last: Tensor) {
        tensors = [last]
        tensors.reserveCapacity(32)
    }

    var last: Tensor { tensors[tensors.count - 1] }

    mutating func add(_ tensor: Tensor) { tensors.append(tensor) }

    mutating func take() -> Tensor { tensors.removeLast() }
}
