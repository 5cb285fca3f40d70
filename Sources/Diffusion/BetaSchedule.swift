internal import Glibc

/// How β, the share of noise that a time step adds, rises over a table; named as diffusers names them.
public enum BetaSchedule: String, CaseIterable, Sendable {
    /// β rises linearly (Ho, Jain and Abbeel, 2020).
    case linear
    /// √β rises linearly (Rombach et al., 2022).
    case scaledLinear = "scaled_linear"
    /// ᾱ falls as the square of a cosine (Nichol and Dhariwal, 2021, section 3.2), with βs of at most 0.999; the first and
    /// the last β do not matter to it.
    case squaredCosine = "squaredcos_cap_v2"

    /// β of each time step.
    /// - Parameters:
    ///   - count: time steps, at least 2.
    ///   - first: β of time step 0.
    ///   - final: β of the last time step.
    public func betas(count: Int, first: Double, final: Double) -> [Double] {
        precondition(count >= 2, "a schedule goes from one β to another")
        switch self {
        case .linear: return Self.ramp(count, first, final)
        case .scaledLinear: return Self.ramp(count, first.squareRoot(), final.squareRoot()).map { $0 * $0 }
        case .squaredCosine:
            return Self.cosine(count)
        }
    }

    private static let most = 0.999

    /// β of the cosine.
    /// - Parameter count: time steps, at least 1.
    static func cosine(_ count: Int) -> [Double] {
        (0..<count).map { min(1 - share($0 + 1, of: count) / share($0, of: count), most) }
    }

    private static func ramp(_ count: Int, _ first: Double, _ final: Double) -> [Double] {
        (0..<count).map { first + (final - first) * Double($0) / Double(count - 1) }
    }

    /// ᾱ behind `step` of `count` time steps, as the cosine has it.
    private static func share(_ step: Int, of count: Int) -> Double {
        let wave = cos((Double(step) / Double(count) + 0.008) / 1.008 * .pi / 2)
        return wave * wave
    }
}
