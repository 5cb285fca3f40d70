internal import Signal

/// The latent that needs no weights: the coefficients of the MDCT, in blocks of the lengths that suit the signal.
///
/// A block is the folded signal between two boundaries (see `Slope`), through a discrete cosine transform.
/// ddcm-stream.md 5.8
public struct MDCTLatent {
    /// Samples of a window.
    public let hop: Int
    private var transforms: [CosineTransform]
    private let slopes: [Slope]
    private var reversed: [Float]

    /// - Parameter hop: a power of two from 128.
    public init(hop: Int) {
        self.hop = hop
        transforms = (0...WindowDivision.deepest).map { CosineTransform(count: hop >> $0) }
        slopes = (0...WindowDivision.deepest).map { Slope(length: hop >> $0) }
        reversed = [Float](repeating: 0, count: hop)
    }

    /// Folds the signal at a boundary.
    /// - Parameter depth: the slope's length is `hop` halved so often.
    public func fold(_ signal: inout [Float], at boundary: Int, depth: Int) {
        slopes[depth].fold(&signal, at: boundary)
    }

    /// Takes back what `fold` did.
    public func unfold(_ signal: inout [Float], at boundary: Int, depth: Int) {
        slopes[depth].unfold(&signal, at: boundary)
    }

    /// The coefficients of one block.
    /// - Parameters:
    ///   - signal: holds the block's folded samples from `first` on.
    ///   - latent: receives `hop >> depth` coefficients from `place` on.
    public mutating func analyse(
        _ signal: [Float], from first: Int, depth: Int, into latent: inout [Float], at place: Int
    ) {
        let count = hop >> depth
        // Reversed and negated, the DCT-IV gives the coefficients of the MDCT by its usual definition.
        for n in 0..<count { latent[place + n] = -signal[first + count - 1 - n] }
        transforms[depth].transform(&latent, from: place)
    }

    /// The folded samples of one block.
    /// - Parameters:
    ///   - latent: holds the block's coefficients from `place` on.
    ///   - signal: receives `hop >> depth` samples from `first` on.
    public mutating func synthesise(
        _ latent: [Float], at place: Int, depth: Int, into signal: inout [Float], from first: Int
    ) {
        let count = hop >> depth
        for k in 0..<count { reversed[k] = latent[place + k] }
        transforms[depth].transform(&reversed, from: 0)
        for n in 0..<count { signal[first + n] = -reversed[count - 1 - n] }
    }

    /// The hop for a sample rate: the power of two nearest to `milliseconds`.
    public static func hop(sampleRate: Int, milliseconds: Double) -> Int {
        var hop = 128
        // 1.414 between the neighbours that a rate lies between.
        while Double(hop) * 2.0.squareRoot() * 1000 < milliseconds * Double(sampleRate) { hop *= 2 }
        return hop
    }
}
