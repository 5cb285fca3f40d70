/// What is done with the numbers of a tensor on their way into a layer, and not written back.
public enum Preparation: Sendable {
    case plain
    /// Times `scale`; then times `slope`, 0 to 1, where it is negative.
    case leaky(slope: Float, scale: Float = 1)
    /// SiLU: x / (1 + e⁻ˣ).
    case sigmoidLinear
    /// What a normalisation found: see `GroupNormalisation.factors`.
    case normalised(Tensor)
    /// The same, then SiLU.
    case activated(Tensor)
    /// The numbers of every place to mean 0 and variance 1, which is layer normalisation (Ba, Kiros and Hinton, 2016)
    /// but for its weights; those are joined with the layer's own. `epsilon` is added to the variance.
    case standardised(epsilon: Float)

    func resolved(in room: Workspace.Room) -> PreparedBy {
        switch self {
        case .plain: .plain
        case .leaky(let slope, let scale): .leaky(slope: slope, scale: scale)
        case .sigmoidLinear: .sigmoidLinear
        case .normalised(let factors): .normalised(room[factors], activates: false)
        case .activated(let factors): .normalised(room[factors], activates: true)
        case .standardised(let epsilon): .standardised(epsilon: epsilon)
        }
    }
}

extension Workspace.Room {
    /// - Parameter size: that the tensor is resized to; nil: its own.
    func band(_ tensor: Tensor, _ preparation: Preparation, resizedTo size: (height: Int, width: Int)? = nil) -> Band {
        Band(
            source: self[tensor], height: tensor.height, width: tensor.width, channels: tensor.channels,
            size: size ?? (tensor.height, tensor.width), preparedBy: preparation.resolved(in: self))
    }
}
