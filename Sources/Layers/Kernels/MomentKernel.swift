/// Sums and sums of squares of every channel, a task for each part of the places, and what is made of them.
struct MomentKernel {
    let places: Int
    let channels: Int

    private var division: Division {
        Division(rows: places, places: channels, most: 1 << 16, fewest: 1 << 13)
    }

    var tasks: Int { division.tasks }

    /// Writes the sums and then the sums of squares of a part, two times `channels` Doubles for each task.
    func sum(_ input: Numbers, task: Int, into moments: MutableNumbers) {
        let own = Self.doubles(moments) + task * 2 * channels
        own.update(repeating: 0, count: 2 * channels)
        for place in division[task] { add(input + place * channels, own, own + channels) }
    }

    private static func doubles(_ numbers: MutableNumbers) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Double.self)
    }

    @inline(__always)
    private func add(
        _ numbers: Numbers, _ sums: UnsafeMutablePointer<Double>, _ squares: UnsafeMutablePointer<Double>
    ) {
        for channel in 0..<channels {
            let number = Double(numbers[channel])
            sums[channel] += number
            squares[channel] += number * number
        }
    }

    /// Writes what makes the numbers of each group's mean 0 and variance 1, and then scales and shifts every channel.
    func factors(
        _ moments: MutableNumbers, groups: Int, epsilon: Double, weights: Numbers, bias: Numbers,
        into factors: MutableNumbers
    ) {
        let size = channels / groups
        let moments = Self.doubles(moments)
        for group in 0..<groups {
            var (sum, squares) = (0.0, 0.0)
            for task in 0..<tasks {
                for channel in group * size..<(group + 1) * size {
                    sum += moments[task * 2 * channels + channel]
                    squares += moments[(task * 2 + 1) * channels + channel]
                }
            }
            let mean = sum / Double(size * places)
            let variance = max(0, squares / Double(size * places) - mean * mean)
            let scale = 1 / (variance + epsilon).squareRoot()
            for channel in group * size..<(group + 1) * size {
                factors[channel] = Float(Double(weights[channel]) * scale)
                factors[channels + channel] = Float(Double(bias[channel]) - mean * scale * Double(weights[channel]))
            }
        }
    }
}
