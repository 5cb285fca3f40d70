internal import Codebook
public import Diffusion
internal import Stream

/// The codebook of a draw: noise that a fast transform makes, so that K atoms of D numbers take neither K·D numbers nor as
/// many operations (structured orthogonal random features; Yu et al., "Orthogonal random features", 2016).
/// ddcm-stream.md 5.16
///
/// With P the next power of two from D on, atoms k = P·b to P·b + P − 1 are the first D numbers of the rows of
/// √P·H·S₃·H·S₂·H·S₁, where H is the normalised Walsh–Hadamard matrix and the S are diagonals of signs that differ from
/// block b to block b: nearly Gaussian numbers of unit variance, and orthogonal rows where D = P.
///
/// All of it is additions in one order and a scaling by a power of two: the same on every machine.
public final class TransformedNoise: NoiseCodebook {
    public let count: Int
    /// D.
    private let size: Int
    /// P.
    private let length: Int
    private let blocks: Int
    private let seed: UInt64
    private var draw: Int?
    /// S₁, S₂ and S₃ of each block.
    private var signs: [Float]
    private var numbers: [Float]

    /// - Parameter size: numbers in an atom, D, 1 to `Limits.guidedNumbers`.
    public init(_ format: GuidanceFormat, size: Int) {
        precondition((1...Limits.guidedNumbers).contains(size), "as many numbers as are allowed")
        precondition(GuidanceFormat.codebookSizes.contains(format.codebookSize), "as many atoms as are allowed")
        (count, seed, self.size) = (format.codebookSize, format.seed, size)
        length = size == 1 ? 1 : 1 << (Int.bitWidth - (size - 1).leadingZeroBitCount)
        blocks = (count + length - 1) / length
        signs = [Float](repeating: 1, count: 3 * length * blocks)
        numbers = [Float](repeating: 0, count: length)
    }

    /// Becomes the codebook of a draw, counted from 0.
    public func select(draw: Int) {
        if self.draw == draw { return }
        self.draw = draw
        let generator = AtomGenerator(seed: seed, codebook: Self.firstCodebook + draw)
        generator.forEachSign(signs.count) { place, isNegative in signs[place] = isNegative ? -1 : 1 }
    }

    /// Codebook 0 is the noise that diffusions start from.
    private static let firstCodebook = 1

    public func correlate(_ targets: [Float], rows: Int, size: Int, into products: inout [Float]) {
        precondition(size == self.size && targets.count >= rows * size && products.count >= rows * count)
        for row in 0..<rows {
            for block in 0..<blocks {
                numbers.withUnsafeMutableBufferPointer { numbers in
                    for k in 0..<size { numbers[k] = targets[row * size + k] }
                    for k in size..<length { numbers[k] = 0 }
                }
                for place in 0..<3 { turn(block, place, signsFirst: true) }
                let (first, scale) = (row * count + block * length, 1 / Float(length))
                for k in 0..<min(length, count - block * length) { products[first + k] = scale * numbers[k] }
            }
        }
    }

    public func add(_ amplitude: Float, times atom: Int, size: Int, to noise: inout [Float], at start: Int) {
        clear()
        numbers[atom % length] = 1
        addBlock(atom / length, amplitude, size, &noise, start)
    }

    public func add(_ atoms: [Int], signs: [Int], size: Int, to noise: inout [Float], at start: Int) {
        for block in 0..<blocks {
            clear()
            var isEmpty = true
            for (atom, sign) in zip(atoms, signs) where atom / length == block {
                numbers[atom % length] += Float(sign)
                isEmpty = false
            }
            if !isEmpty { addBlock(block, 1, size, &noise, start) }
        }
    }

    /// Energies are those that atoms have where D = P, and nearly have elsewhere.
    public func measure(size: Int, sums: inout [Float], energies: inout [Float]) {
        sums = [Float](repeating: 0, count: count)
        energies = [Float](repeating: Float(size), count: count)
        correlate([Float](repeating: 1, count: size), rows: 1, size: size, into: &sums)
    }

    private func clear() {
        numbers.withUnsafeMutableBufferPointer { for k in $0.indices { $0[k] = 0 } }
    }

    /// Adds to noise what amplitudes of a block's atoms make together.
    private func addBlock(_ block: Int, _ amplitude: Float, _ size: Int, _ noise: inout [Float], _ start: Int) {
        precondition(size == self.size && start >= 0 && start + size <= noise.count, "room for the noise")
        for place in (0..<3).reversed() { turn(block, place, signsFirst: false) }
        let scale = 1 / Float(length)
        noise.withUnsafeMutableBufferPointer { noise in
            numbers.withUnsafeBufferPointer { numbers in
                for k in 0..<size { noise[start + k] += amplitude * (scale * numbers[k]) }
            }
        }
    }

    /// A transform and the signs before or behind it.
    private func turn(_ block: Int, _ place: Int, signsFirst: Bool) {
        if signsFirst { applySigns(block, place) }
        WalshHadamard.transform(&numbers)
        if !signsFirst { applySigns(block, place) }
    }

    private func applySigns(_ block: Int, _ place: Int) {
        let first = (3 * block + place) * length
        numbers.withUnsafeMutableBufferPointer { numbers in
            signs.withUnsafeBufferPointer { signs in
                for k in numbers.indices { numbers[k] *= signs[first + k] }
            }
        }
    }
}
