internal import Glibc

/// Numbers along an axis, linear or logarithmic, and where its ticks go.
package struct Scale {
    private let isLogarithmic: Bool
    /// Of the numbers, or of their logarithms to base 2.
    private let range: ClosedRange<Double>
    package let ticks: [Tick]

    package struct Tick {
        package let value: Double
        package let label: String
    }

    /// Room beside the outermost numbers, as a share of what lies between them.
    private static let margin = 0.06

    /// - Parameter values: at least one, all finite.
    package static func linear(_ values: [Double]) -> Scale {
        let range = widened(values, least: 1e-3)
        return Scale(isLogarithmic: false, range: range, ticks: evenTicks(range))
    }

    /// - Parameter values: at least one, all above 0.
    package static func logarithmic(_ values: [Double]) -> Scale {
        let range = widened(values.map(log2), least: 0.5)
        let (first, last) = (Int(range.lowerBound.rounded(.up)), Int(range.upperBound.rounded(.down)))
        let powers = first > last ? [] : (first...last).map { exp2(Double($0)) }
        let ticks =
            powers.count >= 3
            ? powers.map { Tick(value: $0, label: short($0)) }
            : evenTicks(exp2(range.lowerBound)...exp2(range.upperBound))
        return Scale(isLogarithmic: true, range: range, ticks: ticks)
    }

    /// Where a number lies: 0 at the axis' beginning, 1 at its end.
    package func position(_ value: Double) -> Double {
        ((isLogarithmic ? log2(value) : value) - range.lowerBound) / (range.upperBound - range.lowerBound)
    }

    private static func widened(_ values: [Double], least: Double) -> ClosedRange<Double> {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        let margin = max((high - low) * margin, (high - low) < least ? least / 2 : 0)
        return low - margin...high + margin
    }

    /// Some five ticks at multiples of 1, 2 or 5 times a power of ten.
    package static func evenTicks(_ range: ClosedRange<Double>) -> [Tick] {
        let rough = (range.upperBound - range.lowerBound) / 5
        let power = pow(10, log10(rough).rounded(.down))
        let step = [1, 2, 5, 10].first { $0 * power >= rough } ?? 10
        // Whole tens divided, not multiplied by 0.1: labels have no rounding errors in them.
        let digits = max(0, -Int(log10(step * power).rounded(.down)))
        let scale = pow(10, Double(digits))
        let width = (step * power * scale).rounded()
        let first = Int((range.lowerBound * scale / width).rounded(.up))
        let last = Int((range.upperBound * scale / width).rounded(.down))
        return first > last
            ? []
            : (first...last).map { number in
                let value = Double(number) * width / scale
                return Tick(value: value, label: short(value))
            }
    }
}
