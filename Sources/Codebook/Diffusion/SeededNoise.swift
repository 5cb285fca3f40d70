internal import Diffusion
internal import Glibc

/// The codebook of one diffusion step: the first `count` atoms of seeded noise, of unit root mean square.
/// ddcm-stream.md 5.14
///
/// Atoms are made when they are needed: a decoder needs a few of them only.
struct SeededNoise: NoiseCodebook {
    let count: Int
    private let format: DiffusionFormat
    private let step: Int
    private let generator: AtomGenerator
    /// All atoms, where they are at hand.
    private let matrix: AtomMatrix?

    init(_ format: DiffusionFormat, step: Int, count: Int, matrix: AtomMatrix? = nil) {
        generator = AtomGenerator(seed: format.seed, codebook: step)
        (self.format, self.step, self.count, self.matrix) = (format, step, count, matrix)
    }

    func correlate(_ targets: [Float], rows: Int, size: Int, into products: inout [Float]) {
        let matrix = matrix ?? AtomMatrix(noise: format, step: step, count: count, dimension: size)
        matrix.correlate(targets, count: rows, dimension: size, atoms: count, into: &products)
        let root = Float(size).squareRoot()
        for index in 0..<rows * count { products[index] *= root }
    }

    func add(_ amplitude: Float, times atom: Int, size: Int, to noise: inout [Float], at start: Int) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { numbers in
            var energy = 0
            for place in 0..<size {
                let number = generator.number(atom: atom, place: place)
                numbers[place] = number
                energy += number * number
            }
            let unit = Float(Double(size).squareRoot() / Double(max(energy, 1)).squareRoot())
            for place in 0..<size { noise[start + place] += amplitude * (unit * Float(numbers[place])) }
        }
    }
}

/// The matrices that an encoder searches, as many as memory allows.
struct NoiseMatrices: Sendable {
    private var matrices: [AtomMatrix] = []
    /// Numbers that are kept, of all steps.
    private static let mostNumbers = 1 << 22

    /// - Parameters:
    ///   - count: atoms, and `dimension` numbers of each, that are needed: more is there where it is kept.
    mutating func matrix(_ format: DiffusionFormat, step: Int, count: Int, dimension: Int) -> AtomMatrix {
        guard (step + 1) * format.codebookSize * DiffusionFormat.longest <= Self.mostNumbers else {
            return AtomMatrix(noise: format, step: step, count: count, dimension: dimension)
        }
        while matrices.count <= step {
            matrices.append(
                AtomMatrix(
                    noise: format, step: matrices.count, count: format.codebookSize, dimension: DiffusionFormat.longest)
            )
        }
        return matrices[step]
    }
}

extension AtomMatrix {
    fileprivate init(noise format: DiffusionFormat, step: Int, count: Int, dimension: Int) {
        self.init(seed: format.seed, codebook: step, count: count, dimension: dimension)
    }
}
