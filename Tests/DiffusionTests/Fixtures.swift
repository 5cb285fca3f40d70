import FoundationEssentials
import Glibc
import Support

@testable import Diffusion

/// Tensors of a .safetensors file: a header in JSON, then the numbers, little endian.
///
/// The fixtures come from diffusers' schedulers, and from DDCM and Turbo-DDCM written down in float64 (arXiv 2502.01189,
/// 2511.06424): the noise predictor of N(0, I) data ("gauss"), and a tiny UNet ("net"), 8 atoms a step.
struct Tensors {
    private struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        let place: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case place = "data_offsets"
        }
    }
    struct Missing: Error { let name: String }

    private let entries: [String: Entry]
    private let data: [UInt8]

    init(_ name: String) throws {
        let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        guard let file = FileManager.default.contents(atPath: "\(folder)/Fixtures/\(name).safetensors") else {
            throw Missing(name: name)
        }
        let length = [UInt8](file.prefix(8)).reversed().reduce(0) { $0 << 8 | Int($1) }
        entries = try JSONDecoder().decode([String: Entry].self, from: Data(file.dropFirst(8).prefix(length)))
        data = [UInt8](file.dropFirst(8 + length))
    }

    private func words(_ name: String, _ type: String, bytes: Int) throws -> [UInt64] {
        guard let entry = entries[name], entry.dtype == type else { throw Missing(name: name) }
        return stride(from: entry.place[0], to: entry.place[1], by: bytes).map { start in
            (0..<bytes).reversed().reduce(0) { $0 << 8 | UInt64(data[start + $1]) }
        }
    }

    func floats(_ name: String) throws -> [Float] {
        try words(name, "F32", bytes: 4).map { Float(bitPattern: UInt32($0)) }
    }
    func doubles(_ name: String) throws -> [Double] { try words(name, "F64", bytes: 8).map(Double.init(bitPattern:)) }
    func integers(_ name: String) throws -> [Int] { try words(name, "I64", bytes: 8).map { Int(bitPattern: UInt($0)) } }

    /// Integers as rows of a matrix.
    func rows(_ name: String) throws -> [[Int]] {
        let all = try integers(name)
        guard let width = entries[name]?.shape.last, width > 0 else { throw Missing(name: name) }
        return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<$0 + width]) }
    }
}

/// Atoms one behind the other; inner products by their definition.
struct ArrayCodebook: NoiseCodebook {
    let count: Int
    /// Numbers in an atom.
    let stride: Int
    let atoms: [Float]

    init(_ atoms: [Float], count: Int) { (self.atoms, self.count, stride) = (atoms, count, atoms.count / count) }

    func correlate(_ targets: [Float], rows: Int, size: Int, into products: inout [Float]) {
        for row in 0..<rows {
            for atom in 0..<count {
                var sum = 0.0
                for k in 0..<size { sum += Double(targets[row * size + k]) * Double(atoms[atom * stride + k]) }
                products[row * count + atom] = Float(sum)
            }
        }
    }

    func add(_ amplitude: Float, times atom: Int, size: Int, to noise: inout [Float], at start: Int) {
        for k in 0..<size { noise[start + k] += amplitude * atoms[atom * stride + k] }
    }
}

/// Gaussian numbers of unit variance (Box and Muller, 1958).
func gaussian(_ count: Int, using generator: inout Random) -> [Float] {
    (0..<count).map { _ in
        let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &generator))).squareRoot()
        return Float(radius * cos(Double.random(in: 0..<2 * .pi, using: &generator)))
    }
}

/// The largest difference of two arrays.
func distance(_ a: [Float], _ b: [Float]) -> Float {
    a.count == b.count ? zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) } : .infinity
}
