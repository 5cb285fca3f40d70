/// The table of noise levels that latent diffusion models are trained with (Rombach et al., 2022; the constants are
/// those of AudioLDM 2's DDIMScheduler): √β rises linearly over 1000 time steps.
public enum ScaledLinear {
    /// Time steps of the table.
    public static let timesteps = 1000

    /// β of each time step.
    public static let betas: [Double] = (0..<timesteps).map { step in
        let (first, final) = (0.0015.squareRoot(), 0.0195.squareRoot())
        let root = first + (final - first) * Double(step) / Double(timesteps - 1)
        return root * root
    }

    /// ᾱ of each time step: the product of all 1 − β up to it.
    public static let alphaBars: [Double] = {
        var product = 1.0
        return betas.map { beta in
            product *= 1 - beta
            return product
        }
    }()

    /// - Parameter timestep: 0 to 999.
    public static func level(timestep: Int) -> NoiseLevel {
        NoiseLevel(alphaBar: alphaBars[timestep], timestep: timestep)
    }
}

/// Which time steps of a table a schedule of fewer steps takes (as diffusers names them).
public enum TimestepSpacing: String, CaseIterable, Sendable {
    /// Multiples of ⌊1000/T⌋, and 1 more.
    case leading
    /// T numbers from 0 to 999 at equal distances, rounded.
    case linspace

    /// Time steps, the noisiest first.
    /// - Parameter steps: 2 to 1000.
    public func timesteps(steps: Int) -> [Int] {
        let count = ScaledLinear.timesteps
        precondition((2...count).contains(steps), "2 to 1000 steps")
        switch self {
        case .leading:
            // With all the steps one more would leave the table.
            let offset = steps < count ? 1 : 0
            return (0..<steps).reversed().map { $0 * (count / steps) + offset }
        case .linspace:
            let distance = Double(count - 1) / Double(steps - 1)
            return (0..<steps).reversed().map { Int((Double($0) * distance).rounded(.toNearestOrEven)) }
        }
    }
}

extension NoiseSchedule {
    /// The schedule of AudioLDM 2's DDIMScheduler.
    /// - Parameters:
    ///   - steps: 2 to 1000.
    ///   - last: where the last step leads; the library's own choice is `ScaledLinear.level(timestep: 0)`, which leaves
    ///     some noise.
    public static func scaledLinear(
        steps: Int, spacing: TimestepSpacing = .leading, last: NoiseLevel = .clean
    ) -> NoiseSchedule {
        scaledLinear(timesteps: spacing.timesteps(steps: steps), last: last)
    }

    /// The same table with time steps of one's own choice.
    /// - Parameter timesteps: 0 to 999 each, falling.
    public static func scaledLinear(timesteps: [Int], last: NoiseLevel = .clean) -> NoiseSchedule {
        NoiseSchedule(levels: timesteps.map(ScaledLinear.level), last: last)
    }
}
