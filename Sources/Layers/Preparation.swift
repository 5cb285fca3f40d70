/// What is done with the numbers of a tensor on their way into a layer, and not written back.
public enum Preparation: Sendable {
    case plain
    /// Times `scale`; then times `slope`, 0 to 1, where it is negative.
    case leaky(slope: Float, scale: Float = 1)
    /// What a normalisation found: see `GroupNormalisation.factors`.
    case normalised(Tensor)
    /// The same, then SiLU: x / (1 + e⁻ˣ).
    case activated(Tensor)

    func resolved(in room: Workspace.Room) -> PreparedBy {
        switch self {
        case .plain: .plain
        case .leaky(let slope, let scale): .leaky(slope: slope, scale: scale)
        case .normalised(let factors): .normalised(room[factors], activates: false)
        case .activated(let factors): .normalised(room[factors], activates: true)
        }
    }
}

extension Workspace.Room {
    func band(_ tensor: Tensor, _ preparation: Preparation, isDoubled: Bool = false) -> Band {
        Band(
            source: self[tensor], height: tensor.height, width: tensor.width, channels: tensor.channels,
            isDoubled: isDoubled, preparedBy: preparation.resolved(in: self))
    }
}
