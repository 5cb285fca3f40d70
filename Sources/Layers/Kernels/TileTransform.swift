/// A short convolution done by evaluation and interpolation: `outputs` sums of `taps` products each, of `points`
/// products in all.
///
/// Toom and Cook's method, transposed: Winograd, "Arithmetic Complexity of Computations" (1980); Lavin and Gray, "Fast
/// Algorithms for Convolutional Neural Networks" (2015). The points are 0, ±1, … and infinity, the last.
protocol TileTransform {
    static var outputs: Int { get }
    static var taps: Int { get }
    /// All but infinity.
    static var finitePoints: [Double] { get }

    /// Writes `points` numbers of `points` inputs; lanes are `step` numbers apart.
    static func input(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int)
    /// Writes `outputs` sums of `points` products.
    static func output(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int)
}

extension TileTransform {
    @inline(__always)
    static var points: Int { outputs + taps - 1 }

    /// What a kernel's taps are multiplied with: `points` rows of `taps` numbers.
    static var kernelMatrix: [[Double]] {
        let finite = finitePoints.enumerated().map { index, point in
            let others = finitePoints.enumerated().filter { $0.offset != index }
            let denominator = others.reduce(1) { $0 * (point - $1.element) }
            return (0..<taps).map { power in (0..<power).reduce(1) { value, _ in value * point } / denominator }
        }
        return finite + [(0..<taps).map { $0 == taps - 1 ? 1 : 0 }]
    }
}

/// Two sums of three products each, of four.
enum TwoOfThree: TileTransform {
    static var outputs: Int { 2 }
    static var taps: Int { 3 }
    static var finitePoints: [Double] { [0, 1, -1] }

    @inline(__always)
    static func input(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (x0, x1, x2, x3) = (from.lanes(0), from.lanes(step), from.lanes(2 * step), from.lanes(3 * step))
        to.put(x2 - x0, 0)
        to.put(x2 + x1, toStep)
        to.put(x2 - x1, 2 * toStep)
        to.put(x3 - x1, 3 * toStep)
    }

    @inline(__always)
    static func output(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (y0, y1, y2, y3) = (from.lanes(0), from.lanes(step), from.lanes(2 * step), from.lanes(3 * step))
        to.put(y0 + y1 + y2, 0)
        to.put(y1 - y2 + y3, toStep)
    }
}

/// Four sums of three products each, of six.
enum FourOfThree: TileTransform {
    static var outputs: Int { 4 }
    static var taps: Int { 3 }
    static var finitePoints: [Double] { [0, 1, -1, 2, -2] }

    @inline(__always)
    static func input(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (x0, x1, x2) = (from.lanes(0), from.lanes(step), from.lanes(2 * step))
        let (x3, x4, x5) = (from.lanes(3 * step), from.lanes(4 * step), from.lanes(5 * step))
        put((x0, x1, x2, x3, x4, x5), to, toStep, last: 5)
    }

    typealias Six = (Lanes, Lanes, Lanes, Lanes, Lanes, Lanes)

    /// The rows of the points 0, 1, −1, 2, −2, and then that of the point at infinity, which stands in the row `last`.
    @inline(__always)
    static func put(_ x: Six, _ to: MutableNumbers, _ toStep: Int, last: Int) {
        to.put(4 * x.0 - 5 * x.2 + x.4, 0)
        let (even, odd) = (x.4 - 4 * x.2, x.3 - 4 * x.1)
        to.put(even + odd, toStep)
        to.put(even - odd, 2 * toStep)
        let (far, twice) = (x.4 - x.2, 2 * (x.3 - x.1))
        to.put(far + twice, 3 * toStep)
        to.put(far - twice, 4 * toStep)
        to.put(4 * x.1 - 5 * x.3 + x.5, last * toStep)
    }

    @inline(__always)
    static func output(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (y1, y2) = (from.lanes(step), from.lanes(2 * step))
        let (y3, y4) = (from.lanes(3 * step), from.lanes(4 * step))
        let (near, far, nearOdd, farOdd) = (y1 + y2, y3 + y4, y1 - y2, y3 - y4)
        to.put(from.lanes(0) + near + far, 0)
        to.put(nearOdd + 2 * farOdd, toStep)
        to.put(near + 4 * far, 2 * toStep)
        to.put(nearOdd + 8 * farOdd + from.lanes(5 * step), 3 * toStep)
    }
}

/// Four sums of four products each, of seven.
enum FourOfFour: TileTransform {
    static var outputs: Int { 4 }
    static var taps: Int { 4 }
    static var finitePoints: [Double] { [0, 1, -1, 2, -2, 0.5] }

    @inline(__always)
    static func input(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (x0, x1, x2, x3) = (from.lanes(0), from.lanes(step), from.lanes(2 * step), from.lanes(3 * step))
        let (x4, x5, x6) = (from.lanes(4 * step), from.lanes(5 * step), from.lanes(6 * step))
        to.put(4 * x1 - 5 * x3 + x5, 5 * toStep)
        // Without the point ½, of which all other rows are multiples.
        let (z0, z1, z2) = (x1 - 0.5 * x0, x2 - 0.5 * x1, x3 - 0.5 * x2)
        let (z3, z4, z5) = (x4 - 0.5 * x3, x5 - 0.5 * x4, x6 - 0.5 * x5)
        FourOfThree.put((z0, z1, z2, z3, z4, z5), to, toStep, last: 6)
    }

    @inline(__always)
    static func output(_ from: Numbers, _ step: Int, _ to: MutableNumbers, _ toStep: Int) {
        let (y1, y2) = (from.lanes(step), from.lanes(2 * step))
        let (y3, y4, half) = (from.lanes(3 * step), from.lanes(4 * step), from.lanes(5 * step))
        let (near, far, nearOdd, farOdd) = (y1 + y2, y3 + y4, y1 - y2, y3 - y4)
        to.put(from.lanes(0) + near + far + half, 0)
        to.put(nearOdd + 2 * farOdd + 0.5 * half, toStep)
        to.put(near + 4 * far + 0.25 * half, 2 * toStep)
        to.put(nearOdd + 8 * farOdd + 0.125 * half + from.lanes(6 * step), 3 * toStep)
    }
}
