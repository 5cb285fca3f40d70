internal import Glibc

/// Coefficients that need not be sent, and those that are. ddcm-stream.md 5.10
public enum VectorCoefficients {
    /// The amplitude of each atom of a vector of unit variance, over the root of its dimension, where it is known
    /// beforehand: what the best of 2K random directions takes of what is left.
    /// - Parameter atoms: that it is chosen from, K.
    static func known(place: Int, atoms: Int, dimension: Int) -> Float {
        let left = pow(2 * Double(atoms), -2 / Double(dimension))
        let share = 0.9 * (1 - left)
        return Float((share * pow(1 - share, Double(place))).squareRoot())
    }

    public static let levels = -24...3
    /// How far a coefficient may be above the one before, and below, in levels.
    public static let changes = -13...2

    /// Half an octave a level.
    static func amplitude(level: Int) -> Float { Float(exp2(0.5 * Double(level))) }

    static func level(amplitude: Float, within allowed: ClosedRange<Int>) -> Int {
        let exact = Int((2 * log2(max(amplitude, 1e-9))).rounded())
        return min(max(exact, allowed.lowerBound), allowed.upperBound)
    }

    public static let firstLevels = -12...3

    /// Levels that a coefficient may have.
    /// - Parameter last: the level of the one before, nil for a vector's first.
    public static func allowedLevels(last: Int?) -> ClosedRange<Int> {
        guard let last else { return firstLevels }
        return max(last + changes.lowerBound, levels.lowerBound)...min(last + changes.upperBound, levels.upperBound)
    }

    /// Levels that a coefficient may have.
    /// - Parameters:
    ///   - next: the level of the one behind it, nil for a vector's last.
    ///   - isFirst: whether none is before it.
    static func allowedLevels(next: Int?, isFirst: Bool) -> ClosedRange<Int> {
        let all = isFirst ? firstLevels : levels
        guard let next else { return all }
        return max(next - changes.upperBound, all.lowerBound)...min(next - changes.lowerBound, all.upperBound)
    }

    public static let gains = -16...15
    /// Temperatures of soft vectors, from cold to warm: each makes the weight of the second atom an eighth larger.
    public static let temperatures = 8

    /// The weight of an atom over that of the first: a softmax over ranks, exp(−place / τ), with exp(−1 / τ) =
    /// (temperature + 1) / 8.
    static func weight(place: Int, temperature: Int) -> Float {
        Float(pow(Double(temperature + 1) / Double(temperatures), Double(place)))
    }

    /// A quarter of an octave a step.
    static func gain(_ step: Int) -> Float { Float(exp2(0.25 * Double(step))) }
    static func step(gain: Float) -> Int {
        min(max(Int((4 * log2(max(gain, 1e-9))).rounded()), gains.lowerBound), gains.upperBound)
    }
}

extension VectorFormat {
    /// The amplitude of an atom in a vector of unit variance.
    /// - Parameter atoms: the vector's, with the level of this one.
    func amplitude(of atoms: ArraySlice<VectorAtoms.Atom>, place: Int, gain: Int8, _ dimension: Int) -> Float {
        // The temperature stands with the second atom, since the first has no use for it.
        let named = structure.hasTemperature ? min(place, 1) : place * parts(of: dimension)
        return amplitude(level: atoms[atoms.startIndex + named].level, place: place, gain: gain, dimension)
    }

    private func amplitude(level: Int8, place: Int, gain: Int8, _ dimension: Int) -> Float {
        let unit: Float
        switch structure.coefficients {
        case .known: unit = known(place: place, dimension)
        case .knownByGain: unit = known(place: place, dimension) * VectorCoefficients.gain(Int(gain))
        case .byTemperature:
            unit =
                VectorCoefficients.gain(Int(gain)) * VectorCoefficients.weight(place: place, temperature: Int(level))
        case .each: unit = VectorCoefficients.amplitude(level: Int(level))
        }
        return unit * (Float(dimension) / Float(parts(of: dimension))).squareRoot()
    }

    private func known(place: Int, _ dimension: Int) -> Float {
        VectorCoefficients.known(place: place, atoms: atoms(dimension: dimension), dimension: dimension)
    }
}
