/// eˣ to single precision for |x| below 87, and the nearest that can be told beyond.
///
/// Cody and Waite's reduction to ±ln 2 / 2, then Taylor's polynomial, whose remainder is below half a unit in the last
/// place there. Plain `+ - *` only: fused multiplication is a library call on processors of the baseline.
@inline(__always)
func exponential(_ x: Lanes) -> Lanes {
    let bounded = x.replacing(with: -87, where: x .< -87).replacing(with: 87, where: x .> 87)
    let shifted = bounded * 1.442_695_04 + roundingMagic
    let whole = shifted - roundingMagic
    let rest = bounded - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var sum = rest * (1.0 / 5040) + (1.0 / 720)
    sum = sum * rest + (1.0 / 120)
    sum = sum * rest + (1.0 / 24)
    sum = sum * rest + (1.0 / 6)
    sum = sum * rest + 0.5
    sum = sum * rest * rest + rest + 1
    return sum * powerOfTwo(shifted)
}

/// 2ˣ for x of at most 0, to 2·10⁻⁷ of it; 2⁻¹²⁶ for all below −126.
///
/// The polynomial is the best of degree 5 for the relative error on ±½, found by reweighted least squares.
@inline(__always)
func exponentialOfTwo(_ x: Lanes) -> Lanes {
    let bounded = x.replacing(with: -126, where: x .< -126)
    let shifted = bounded + roundingMagic
    let rest = bounded - (shifted - roundingMagic)
    var sum = rest * 0.001_327_65 + 0.009_675_54
    sum = sum * rest + 0.055_507_13
    sum = sum * rest + 0.240_221_2
    sum = sum * rest + 0.693_146_94
    sum = sum * rest + 1.000_000_1
    return sum * powerOfTwo(shifted)
}

/// Adding 1.5 · 2²³ rounds to whole numbers, which then stand in the low bits.
private let roundingMagic: Float = 12_582_912

/// Two to the whole number that stands in the low bits.
@inline(__always)
private func powerOfTwo(_ shifted: Lanes) -> Lanes {
    unsafeBitCast((unsafeBitCast(shifted, to: SIMD4<Int32>.self) &+ 127) &<< 23, to: Lanes.self)
}

/// x / (1 + e⁻ˣ), which is SiLU.
@inline(__always)
func sigmoidLinear(_ x: Lanes) -> Lanes { x / (1 + exponential(-x)) }

/// x times the probability that a number of the normal distribution is below x: GELU (Hendrycks and Gimpel, 2016) by
/// the error function itself, within 2·10⁻⁷ of |x| or of 1.
///
/// The error function is formula 7.1.26 of Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964).
@inline(__always)
func errorLinear(_ x: Lanes) -> Lanes {
    let size = x.replacing(with: -x, where: x .< 0)
    let t = 1 / (1 + size * (0.327_591_1 * 0.707_106_781))
    var sum = t * (0.5 * 1.061_405_429) - (0.5 * 1.453_152_027)
    sum = sum * t + (0.5 * 1.421_413_741)
    sum = sum * t - (0.5 * 0.284_496_736)
    sum = sum * t + (0.5 * 0.254_829_592)
    let beyond = sum * t * exponential(x * x * -0.5) * x
    return (x - beyond).replacing(with: beyond, where: x .< 0)
}

/// x, or `slope` times x where it is negative; the slope is between 0 and 1.
@inline(__always)
func leaky(_ x: Lanes, _ slope: Float) -> Lanes { x.replacing(with: x * slope, where: x .< 0) }
