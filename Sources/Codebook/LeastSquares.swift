internal import Algebra

/// The sum of atoms that comes closest to a vector, kept as a QR factorisation that grows by an atom at a time
/// (modified Gram–Schmidt).
struct LeastSquares {
    private let dimension: Int
    private let target: [Float]
    private(set) var atoms: [UInt32] = []
    /// Orthonormal directions, one behind the other.
    private var directions: [Float] = []
    /// Columns of the triangle, each with as many numbers as atoms up to it.
    private var triangle: [Float] = []
    /// What each direction takes of the target.
    private var shares: [Float] = []
    /// What is left of the target without the atoms.
    private(set) var residual: [Float]

    /// Atoms that lie this close to those before bring nothing but rounding errors.
    private static let leastNorm: Float = 1e-3

    init(_ target: [Float]) {
        (self.target, residual, dimension) = (target, target, target.count)
    }

    /// What is left of the target's energy.
    var energy: Float { Vector.energy(residual, 0..<dimension) }

    /// Takes one more atom; false where it lies in the span of those before.
    mutating func append(_ atom: UInt32, _ vector: [Float]) -> Bool {
        var (direction, column) = (vector, [Float](repeating: 0, count: atoms.count))
        // Once more for what rounding left of the directions before.
        for _ in 0..<2 {
            for place in atoms.indices {
                let product = Self.product(direction, directions, place * dimension)
                column[place] += product
                for k in 0..<dimension { direction[k] -= product * directions[place * dimension + k] }
            }
        }
        let norm = Vector.energy(direction, 0..<dimension).squareRoot()
        guard norm > Self.leastNorm else { return false }
        for k in 0..<dimension { direction[k] /= norm }
        let share = Self.product(direction, target, 0)
        for k in 0..<dimension { residual[k] -= share * direction[k] }
        atoms.append(atom)
        directions += direction
        triangle += column + [norm]
        shares.append(share)
        return true
    }

    private static func product(_ a: [Float], _ b: [Float], _ start: Int) -> Float {
        var sum: Float = 0
        for k in a.indices { sum += a[k] * b[start + k] }
        return sum
    }

    /// The first atoms with coefficients that the stream can hold, the last one first, so that each makes up for what
    /// rounding did to those behind it (Babai's nearest plane, 1986).
    /// - Returns: the atoms, and what they leave of the target's energy.
    func quantised(_ count: Int) -> (atoms: [VectorAtoms.Atom], energy: Float) {
        var found = [VectorAtoms.Atom](repeating: .init(index: 0, isNegative: false, level: 0), count: count)
        var coefficients = [Float](repeating: 0, count: count)
        let root = Float(dimension).squareRoot()
        var energy = Vector.energy(target, 0..<dimension)
        for place in stride(from: count - 1, through: 0, by: -1) {
            var rest = shares[place]
            for later in place + 1..<max(count, place + 1) { rest -= entry(place, later) * coefficients[later] }
            let exact = rest / entry(place, place)
            let allowed = VectorCoefficients.allowedLevels(
                next: place + 1 < count ? Int(found[place + 1].level) : nil, isFirst: place == 0)
            let level = VectorCoefficients.level(amplitude: abs(exact) / root, within: allowed)
            let amplitude = VectorCoefficients.amplitude(level: level) * root
            coefficients[place] = exact < 0 ? -amplitude : amplitude
            found[place] = .init(index: atoms[place], isNegative: exact < 0, level: Int8(level))
            let error = rest - entry(place, place) * coefficients[place]
            energy += error * error - shares[place] * shares[place]
        }
        return (found, energy)
    }

    private func entry(_ row: Int, _ column: Int) -> Float { triangle[column * (column + 1) / 2 + row] }
}
