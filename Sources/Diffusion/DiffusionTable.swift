/// The noise levels that a diffusion model was trained with, by their time steps: 0 is the least noisy.
public struct DiffusionTable: Equatable, Sendable {
    /// ᾱ of each time step, the product of all 1 − β up to it: falling, more than 0 and less than 1.
    public let alphaBars: [Double]
    /// What `TimestepSpacing.leading` adds to its time steps.
    public let offset: Int

    /// - Parameters:
    ///   - betas: β of each time step, more than 0 and less than 1; so many and so large that signal is left.
    ///   - offset: not negative.
    public init(betas: [Double], offset: Int = 1) {
        precondition(!betas.isEmpty && offset >= 0, "a table has time steps")
        var product = 1.0
        alphaBars = betas.map { beta in
            product *= 1 - beta
            return product
        }
        let all = [1] + alphaBars + [0]
        precondition(zip(all, all.dropFirst()).allSatisfy { $0 > $1 }, "noise gets more, and signal is left")
        self.offset = offset
    }

    /// The noisiest time step.
    public var last: Int { alphaBars.count - 1 }

    /// - Parameter timestep: 0 to `last`.
    public func level(timestep: Int) -> NoiseLevel {
        NoiseLevel(alphaBar: alphaBars[timestep], timestep: timestep)
    }
}

extension NoiseSchedule {
    /// Levels of a table.
    /// - Parameters:
    ///   - timesteps: of the table, falling, at least one.
    ///   - last: where the last step leads. Unless given, that is no noise at all; `table.level(timestep: 0)`, which leaves
    ///     some, is what schedulers of diffusers choose with `set_alpha_to_one` false.
    public init(_ table: DiffusionTable, timesteps: [Int], last: NoiseLevel = .clean) {
        self.init(levels: timesteps.map(table.level), last: last)
    }
}
