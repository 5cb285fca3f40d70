import Diffusion
import Glibc
import LatentDiffusion

/// The guided diffusion of one channel's latent word for word as ddcm-stream.md 5.16 has it, in binary64, and without
/// haste.
struct PlainGuidance {
    let format: GuidanceFormat
    let parameters: GuidanceParameters
    /// α(t), and o.
    let table: [Double]
    let offset: Int
    /// D.
    let size: Int

    private static func mix(_ z: UInt64) -> UInt64 {
        var z = z &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private func origin(_ codebook: Int) -> UInt64 {
        Self.mix(format.seed &+ Self.mix(UInt64(codebook) &* 0x9E37_79B9_7F4A_7C15))
    }

    /// P.
    private var length: Int {
        var length = 1
        while length < size { length *= 2 }
        return length
    }

    private func transformed(_ x: [Double]) -> [Double] {
        x.indices.map { j in x.indices.reduce(0.0) { $0 + ((j & $1).nonzeroBitCount % 2 == 0 ? x[$1] : -x[$1]) } }
    }

    private func sign(_ diagonal: Int, block: Int, place: Int, draw: Int) -> Double {
        let n = (3 * block + diagonal) * length + place
        return Self.mix(origin(draw + 1) ^ UInt64(n / 64)) >> UInt64(n % 64) & 1 == 1 ? -1 : 1
    }

    /// A row of H·S3·H·S2·H·S1 / P: all matrices are symmetric, so it is S1·H·S2·H·S3·H of the row's unit vector.
    private func atom(_ k: Int, draw: Int) -> [Double] {
        var x = [Double](repeating: 0, count: length)
        x[k % length] = 1
        for diagonal in [2, 1, 0] {
            x = transformed(x)
            for p in x.indices { x[p] *= sign(diagonal, block: k / length, place: p, draw: draw) }
        }
        return x.prefix(size).map { $0 / Double(length) }
    }

    private static func unit(_ x: [Double]) -> [Double] {
        let square = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
        return x.map { square > 1e-8 ? $0 / square.squareRoot() : 0 }
    }

    private func noise(_ code: StepCode, draw: Int) -> [Double] {
        let atoms = code.indices.map { atom($0, draw: draw) }
        switch parameters.coding {
        case .single: return atoms[0]
        case .threshold:
            return Self.unit((0..<size).map { d in zip(atoms, code.codes).reduce(0) { $0 + $1.0[d] * Double($1.1) } })
        case .pursuit(_, let bits):
            var z = atoms[0]
            for (atom, weight) in zip(atoms.dropFirst(), code.codes) {
                if weight == 0 { break }
                let share = Double(weight) / Double(1 << bits - 1)
                z = Self.unit((0..<size).map { share.squareRoot() * z[$0] + (1 - share).squareRoot() * atom[$0] })
            }
            return z
        }
    }

    private func startingNoise() -> [Double] {
        (0..<size).map { d in
            let c = UInt64(d / 65536) << 17 + UInt64(2 * (d % 65536))
            var sum = 0
            for word in [Self.mix(origin(0) ^ c), Self.mix(origin(0) ^ c ^ 1)] {
                for digit in 0..<4 { sum += Int(word >> UInt64(16 * digit) & 0xFFFF) }
            }
            return Double(2 * sum - 524280) / (8 * (4_294_967_296.0 - 1) / 3).squareRoot()
        }
    }

    private var timesteps: [Int] {
        let (n, t0) = (parameters.steps, parameters.start)
        func round(_ x: Double) -> Int { Int(x.rounded(.toNearestOrEven)) }
        switch parameters.spacing {
        case .leading:
            let d = (t0 + 1) / n
            return (0..<n).map { (n - 1 - $0) * d + min(offset, t0 - (n - 1) * d) }
        case .linspace:
            return (0..<n).map { n == 1 ? t0 : round(Double(n - 1 - $0) * (Double(t0) / Double(n - 1))) }
        case .trailing:
            return (0..<n).map { round(Double(t0 + 1) - Double($0) * (Double(t0 + 1) / Double(n))) - 1 }
        case .logSNR:
            func λ(_ t: Int) -> Double { log(table[t]) - log(1 - table[t]) }
            var (found, last) = ([Int](), t0 + 1)
            for i in 0..<n {
                let wanted = n == 1 ? λ(t0) : λ(t0) + (λ(0) - λ(t0)) * Double(i) / Double(n - 1)
                let nearest = (0...t0).min { abs(λ($0) - wanted) < abs(λ($1) - wanted) }!
                last = min(max(nearest, n - 1 - i), last - 1)
                found.append(last)
            }
            return found
        }
    }

    private func c(_ v: Double) -> Double { v.isNaN ? 0 : min(max(v, -32), 32) }

    /// - Parameter estimate: ε̂.
    func latent(
        _ codes: GuidanceCodes, base: [Double]?, estimate: (_ x: [Double], _ timestep: Int) -> [Double]
    ) -> [Double] {
        let (t, n) = (timesteps, parameters.steps)
        let coded = max(0, n - max(1, parameters.plainSteps))
        let first = base != nil || parameters.choosesStart ? 1 : 0
        var x = startingNoise()
        if base != nil || first == 1 && parameters.atoms > 0 {
            let z = parameters.atoms > 0 ? noise(codes.codes[0], draw: 0) : x
            let alpha = table[t[0]]
            x = (0..<size).map { alpha.squareRoot() * c(base?[$0] ?? 0) + (1 - alpha).squareRoot() * z[$0] }
        }
        for i in 0..<n {
            let (alpha, next) = (table[t[i]], i + 1 < n ? table[t[i + 1]] : 1)
            let noises = estimate(x, t[i])
            let clean = (0..<size).map { c((x[$0] - (1 - alpha).squareRoot() * noises[$0]) / alpha.squareRoot()) }
            let posterior = (1 - alpha / next) * (1 - next) / (1 - alpha)
            let isCoded = i < coded && parameters.atoms > 0
            let step = isCoded && parameters.adaptsStrength ? codes.offsets[i] : 0
            let s = Double(min(max(parameters.strength + step, 0), 16))
            var drawn = s <= 8 ? s * s / 64 * posterior : posterior + (s - 8) / 8 * (1 - next - posterior)
            if !isCoded { drawn = 0 }
            let kept = (max(0, 1 - next - drawn) / (1 - alpha)).squareRoot()
            let share = next.squareRoot() - kept * alpha.squareRoot()
            let z = isCoded ? noise(codes.codes[i + first], draw: i + first) : [Double](repeating: 0, count: size)
            x = (0..<size).map { share * clean[$0] + kept * x[$0] + drawn.squareRoot() * z[$0] }
        }
        return x
    }
}
