internal import Glibc

/// The overlap of two neighbouring blocks of a lapped transform: a rotation of the samples that lie mirrored about the
/// boundary between them.
///
/// The window slopes `sin(π/2L · (n + ½))` and their mirror images, over L samples about the boundary, and the time
/// domain aliasing that an MDCT makes of what lies under them (Princen and Bradley, 1986) are together an orthogonal
/// 2×2 rotation of each pair of mirrored samples. What comes before the boundary then belongs to the block before it
/// alone, so that blocks of any sizes may stand side by side (Edler, 1989), as long as no two slopes meet.
public struct Slope {
    /// L: samples from the slope's start to its end, with the boundary in their middle.
    public let length: Int
    /// The window's value at the near and at the far sample of each pair, from the boundary outwards.
    private let near: [Float]
    private let far: [Float]

    /// - Parameter length: L, an even number.
    public init(length: Int) {
        precondition(length > 0 && length % 2 == 0)
        self.length = length
        let half = length / 2
        func window(_ n: Int) -> Float { Float(sin(Double.pi * (Double(n) + 0.5) / Double(2 * length))) }
        near = (0..<half).map { window(half + $0) }
        far = (0..<half).map { window(half - 1 - $0) }
    }

    /// Folds the samples about a boundary.
    /// - Parameter boundary: the place in `samples` of the first sample behind it.
    public func fold(_ samples: inout [Float], at boundary: Int) {
        let half = length / 2
        precondition(boundary >= half && boundary + half <= samples.count)
        samples.withUnsafeMutableBufferPointer { x in
            for m in 0..<half {
                let (before, behind) = (x[boundary - 1 - m], x[boundary + m])
                x[boundary - 1 - m] = near[m] * before + far[m] * behind
                x[boundary + m] = near[m] * behind - far[m] * before
            }
        }
    }

    /// Takes back what `fold` did.
    public func unfold(_ samples: inout [Float], at boundary: Int) {
        let half = length / 2
        precondition(boundary >= half && boundary + half <= samples.count)
        samples.withUnsafeMutableBufferPointer { x in
            for m in 0..<half {
                let (before, behind) = (x[boundary - 1 - m], x[boundary + m])
                x[boundary - 1 - m] = near[m] * before - far[m] * behind
                x[boundary + m] = far[m] * before + near[m] * behind
            }
        }
    }
}
