/// Normalisation of groups of neighbouring channels over a whole tensor (Wu and He, "Group Normalization", 2018), with
/// the biased variance; sums are Double.
public struct GroupNormalisation: Sendable {
    public let groups: Int
    /// Added to the variance.
    public let epsilon: Double
    private let weights: [Float]
    private let bias: [Float]

    /// - Parameter weights: one number for each channel, `bias` too; `groups` divides their number.
    public init(groups: Int, epsilon: Double, weights: [Float], bias: [Float]) {
        precondition(groups > 0 && weights.count % groups == 0 && weights.count == bias.count && !weights.isEmpty)
        (self.groups, self.epsilon, self.weights, self.bias) = (groups, epsilon, weights, bias)
    }

    public var channels: Int { weights.count }

    /// What each channel is multiplied with, and what is then added, as `Preparation` takes it; to be released.
    public func factors(of input: Tensor, in workspace: Workspace) -> Tensor {
        precondition(input.channels == channels)
        let factors = workspace.tensor(height: 2, channels: channels)
        let kernel = MomentKernel(places: input.places, channels: channels)
        // Doubles stand in the room of two floats.
        let moments = workspace.tensor(height: kernel.tasks, width: 4, channels: channels)
        workspace.run(kernel.tasks) { task, room in
            kernel.sum(Numbers(room[input]), task: task, into: room[moments])
        }
        withNumbers(weights, bias) { weights, bias in
            workspace.run(1) { _, room in
                kernel.factors(
                    room[moments], groups: groups, epsilon: epsilon, weights: weights, bias: bias,
                    into: room[factors])
            }
        }
        workspace.release(moments)
        return factors
    }
}
