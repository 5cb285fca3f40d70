import Diffusion
import Glibc

@testable import Codebook

/// The diffusion of one vector word for word as ddcm-stream.md 5.14 has it, in binary64, and without haste.
struct PlainDiffusion {
    let format: DiffusionFormat
    let parameters: DiffusionParameters

    private var hasShortSteps: Bool { parameters.coding == .single || parameters.coding == .threshold(atoms: 1) }

    private static func bits(below count: Double) -> Int { Int(log2(count).rounded(.up)) }

    private var whole: Int {
        let index = Self.bits(below: Double(format.codebookSize))
        switch parameters.coding {
        case .single: return index
        case .threshold(let atoms):
            let sets = (0..<atoms).reduce(1.0) { $0 * Double(format.codebookSize - $1) / Double($1 + 1) }
            return Self.bits(below: sets.rounded()) + atoms
        case .pursuit(let atoms, let bits): return atoms * index + (atoms - 1) * bits
        }
    }

    /// N and b.
    func plan(_ vector: DiffusionLayout.Vector, gain: Int8) -> (steps: Int, bits: Int) {
        let (f, r) = (vector.free, max(0, vector.rate + 48 * Int(gain)))
        guard hasShortSteps else {
            let steps = min((f * r + 48 * whole) / (96 * whole), 1000)
            return (steps, steps * whole)
        }
        let b = (f * r + 48) / 96
        return (min((b + whole - 1) / whole, 1000), b)
    }

    /// ρ.
    func found(_ vector: DiffusionLayout.Vector, gain: Int8) -> Double {
        let (steps, bits) = plan(vector, gain: gain)
        let sign = parameters.coding == .single ? 0 : 1
        let worth =
            hasShortSteps
            ? (0..<steps).reduce(0.0) { sum, i in
                let own = (i + 1) * bits / steps - i * bits / steps
                return sum + log2(min(Double(format.codebookSize), exp2(Double(min(own - sign, 16))))) + Double(sign)
            } : Double(bits)
        return (1 - exp2(-1.6 * worth / Double(vector.free))).squareRoot()
    }

    private func levels(_ count: Int, steps: Int, bits: Int, free: Int) -> [Double] {
        guard count > 0 else { return [1] }
        switch parameters.schedule {
        case .logsnr:
            let q = exp2(-1.8 * Double(bits) / Double(steps * free))
            func end(_ j: Int) -> Double {
                let left = max(pow(q, Double(j)) - pow(q, Double(count + 1)), 1e-300)
                return min(max(log((1 - pow(q, Double(j))) / left), -40), 40)
            }
            let (first, last) = (end(1), max(end(1), end(count)))
            return (0..<count).map { i in
                let x = count > 1 ? first + Double(i) * (last - first) / Double(count - 1) : first
                return 1 / (1 + exp(-x))
            } + [1]
        case .cosine:
            func c(_ t: Int) -> Double { pow(cos((Double(t) / Double(count) + 0.008) / 1.008 * .pi / 2), 2) }
            var (product, found) = (1.0, [1.0])
            for t in 1...count {
                product *= 1 - min(1 - c(t) / c(t - 1), 0.999)
                found.append(product)
            }
            return found.reversed()
        case .linear:
            let (low, high) = (0.0015.squareRoot(), 0.0195.squareRoot())
            var (product, all) = (1.0, [Double]())
            for t in 0...999 {
                product *= 1 - pow(low + (high - low) * Double(t) / 999, 2)
                all.append(product)
            }
            return (0..<count).map { i in
                guard count > 1 else { return all[999] }
                return all[Int((Double(count - 1 - i) * (999 / Double(count - 1))).rounded(.toNearestOrEven))]
            } + [1]
        }
    }

    private func atom(_ index: Int, step: Int, size: Int) -> [Double] {
        let generator = AtomGenerator(seed: format.seed, codebook: step)
        return Self.unit((0..<size).map { Double(generator.number(atom: index, place: $0)) })
    }

    /// Over the root mean square.
    private static func unit(_ numbers: [Double]) -> [Double] {
        let energy = numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
        return numbers.map { energy > 1e-8 ? $0 / energy.squareRoot() : 0 }
    }

    private func noise(_ indices: [Int], _ codes: [Int], step: Int, size: Int) -> [Double] {
        let atoms = indices.map { atom($0, step: step, size: size) }
        switch parameters.coding {
        case .single: return atoms[0]
        case .threshold:
            return Self.unit((0..<size).map { k in zip(atoms, codes).reduce(0) { $0 + $1.0[k] * Double($1.1) } })
        case .pursuit(_, let bits):
            var z = atoms[0]
            for place in 1..<max(indices.count, 1) {
                if codes[place] == 0 { break }
                let weight = Double(codes[place]) / Double(1 << bits - 1)
                z = Self.unit(
                    (0..<size).map { weight.squareRoot() * z[$0] + (1 - weight).squareRoot() * atoms[place][$0] })
            }
            return z
        }
    }

    private func posterior(_ x: Double, _ alpha: Double, _ v: Double) -> (mean: Double, variance: Double) {
        if alpha == 1 { return (x, 0) }
        func gaussian(_ v: Double) -> (mean: Double, variance: Double) {
            let all = alpha * v + 1 - alpha
            return (alpha.squareRoot() * v * x / all, v * (1 - alpha) / all)
        }
        if parameters.prior == .gaussian { return gaussian(v) }
        let (weights, scales) = ([0.165, 0.65, 0.185], [0.01, 0.68, 3].map { $0 / 0.99865 * v })
        let logs = zip(weights, scales).map { w, s in
            let all = alpha * s + 1 - alpha
            return log(w / all.squareRoot()) - x * x / (2 * all)
        }
        let shares = logs.map { exp($0 - logs.max()!) }
        let sum = shares.reduce(0, +)
        let parts = scales.map(gaussian)
        let mean = zip(shares, parts).reduce(0) { $0 + $1.0 / sum * $1.1.mean }
        let square = zip(shares, parts).reduce(0) { $0 + $1.0 / sum * ($1.1.variance + $1.1.mean * $1.1.mean) }
        return (mean, square - mean * mean)
    }

    /// The numbers of one vector, before they are made as loud as their band.
    /// - Parameter levels: coordinates of the chunk.
    func numbers(_ number: Int, of atoms: DiffusionAtoms, levels coordinates: [Int16]) -> [Double] {
        let vector = atoms.layout.vectors[number]
        let (n, m) = (vector.dimension, parameters.coding.atoms)
        let v = (0..<n).map { vector.hasBase && coordinates[vector.start + $0] != 0 ? 0.0 : 1 }
        let (steps, bits) = plan(vector, gain: atoms.gains[number])
        guard steps > 0 else { return [Double](repeating: 0, count: n) }
        let count = parameters.eta == nil ? steps - 1 : steps
        let alphas = levels(count, steps: steps, bits: bits, free: vector.free)
        func z(_ step: Int) -> [Double] {
            let range = atoms.starts[number] + step * m..<atoms.starts[number] + (step + 1) * m
            return noise(range.map { Int(atoms.indices[$0]) }, range.map { Int(atoms.codes[$0]) }, step: step, size: n)
        }
        var x = zip(z(0), v).map { ((count == 0 ? $1 : alphas[0] * $1 + 1 - alphas[0])).squareRoot() * $0 }
        for i in 0..<count where alphas[i + 1] > alphas[i] {
            let isPlain = parameters.eta != nil && i == count - 1
            let noise = isPlain ? [Double](repeating: 0, count: n) : z(i + 1)
            for k in 0..<n { x[k] = step(x[k], v[k], noise[k], alphas[i], alphas[i + 1]) }
        }
        for k in 0..<n where v[k] == 0 { x[k] = 0 }
        let energy = x.reduce(0) { $0 + $1 * $1 }
        return x.map { energy > 0 ? $0 * (Double(vector.free) / energy).squareRoot() : 0 }
    }

    private func step(_ x: Double, _ v: Double, _ z: Double, _ alpha: Double, _ beta: Double) -> Double {
        let (m, u) = posterior(x, alpha, v)
        let widest = (1 - alpha / beta) * (1 - beta) / (1 - alpha)
        guard let eta = parameters.eta else {
            let a = beta.squareRoot() * (1 - alpha / beta) / (1 - alpha)
            let b = (alpha / beta).squareRoot() * (1 - beta) / (1 - alpha)
            return a * m + b * x + (widest + a * a * u).squareRoot() * z
        }
        let s = pow(Double(eta) / 8, 2) * widest
        let b = (max(0, 1 - beta - s) / (1 - alpha)).squareRoot()
        return (beta.squareRoot() - b * alpha.squareRoot()) * m + b * x + s.squareRoot() * z
    }
}
