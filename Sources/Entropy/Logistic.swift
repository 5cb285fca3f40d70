/// Probabilities and their logits, in integers that every machine computes alike. ddcm-stream.md 5.9
///
/// A probability is given in 65536ths, a logit ln(p / (1 − p)) in 256ths, −2047 to 2047.
enum Logistic {
    static let logits = -2047...2047
    /// No decision is taken for more certain than this: each costs at least 0.0007 bits, at the most 11 bits.
    static let probabilities = 32...65504

    /// The probability at every 128th logit from 0 on: 65536 / (1 + exp(−i/2)), rounded.
    private static let nodes = [
        32768, 40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500,
        65514,
    ]

    /// The probability of a logit, by straight lines between the nodes.
    private static func computed(_ logit: Int) -> Int {
        let (place, rest) = (abs(logit) >> 7, abs(logit) & 127)
        let value = (nodes[place] * (128 - rest) + nodes[place + 1] * rest + 64) >> 7
        return logit < 0 ? 65536 - value : value
    }

    private static let table: [UInt16] = logits.map {
        UInt16(min(max(computed($0), probabilities.lowerBound), probabilities.upperBound))
    }

    /// The smallest logit whose probability is at least that of the index, in 4096ths.
    private static let inverse: [Int16] = {
        var logit = logits.lowerBound
        return (0..<4096).map { probability in
            while logit < logits.upperBound, computed(logit) < probability << 4 + 8 { logit += 1 }
            return Int16(logit)
        }
    }()

    @inline(__always)
    static func probability(logit: Int) -> Int {
        Int(table[min(max(logit, logits.lowerBound), logits.upperBound) - logits.lowerBound])
    }

    @inline(__always)
    static func logit(probability: Int) -> Int { Int(inverse[probability >> 4]) }
}
