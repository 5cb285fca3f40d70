import Codebook
import Diffusion
import Glibc
import Quantiser
import Testing

/// How far a vector is from what it is to be.
private struct Distance {
    private var (energy, error, product, own) = (1e-30, 0.0, 0.0, 1e-30)

    init(_ found: [Double], _ expected: [Double]) {
        for (a, b) in zip(found, expected) {
            energy += b * b
            own += a * a
            error += (a - b) * (a - b)
            product += a * b
        }
    }

    /// Root of error over energy.
    var relative: Double { (error / energy).squareRoot() }
    /// Sine of the angle between the two.
    var sine: Double { max(0, 1 - product * product / (energy * own)).squareRoot() }
}

/// A random chunk that was drawn, and what it sounds like.
private struct Drawn {
    let chunk: RandomChunk
    let plain: PlainDiffusion
    /// Of each row what is there besides coordinates.
    private var rows: [[Double]] = []
    var atoms: DiffusionAtoms { chunk.planes.diffusion }

    init(seed: UInt64, coding: StepCoding? = nil) {
        var random = RandomDiffusion(seed: seed)
        random.draw(coding: coding)
        chunk = random.chunk
        plain = PlainDiffusion(format: random.format, parameters: chunk.planes.diffusion.parameters)
        var codebook = AtomFormat.diffusion(random.format).codebook()
        var coordinates = AtomFormat.coordinates.codebook()
        var (row, base) = ([Float](repeating: 0, count: 4096), [Float](repeating: 0, count: 4096))
        for number in 0..<chunk.grid.shape.rows {
            codebook.reconstruct(chunk.planes, row: number, grid: chunk.grid, into: &row)
            coordinates.reconstruct(chunk.planes, row: number, grid: chunk.grid, into: &base)
            rows.append((0..<chunk.grid.shape.hop(row: number)).map { Double(row[$0]) - Double(base[$0]) })
        }
    }

    func found(_ vector: DiffusionLayout.Vector) -> [Double] {
        let row = vector.level / chunk.grid.shape.bandCount
        let first = vector.start - chunk.grid.shape.offset(row: row)
        return Array(rows[row][first..<first + vector.dimension])
    }

    /// Of a vector that starts from noise.
    func amplitude(_ number: Int) -> Double {
        let (vector, gain) = (atoms.layout.vectors[number], atoms.gains[number])
        let (share, scale) = (plain.found(vector, gain: gain), Double(atoms.parameters.noiseScale) / 8)
        return Double(chunk.grid.envelope(vector.level)) * exp2(Double(gain) / 2) * (share + (1 - share) * scale)
    }

    func steps(_ number: Int) -> Int { plain.plan(atoms.layout.vectors[number], gain: atoms.gains[number]).steps }

    func expected(_ number: Int) -> [Double] { plain.numbers(number, of: atoms, levels: chunk.planes.levels) }

    func comment(_ number: Int) -> Comment { "vector \(number) of \(steps(number)) steps, \(atoms.parameters)" }
}

@Test("vectors are what the specification makes of their steps, word for word")
func diffusionAsSpecified() {
    var (vectors, bases) = (0, 0)
    for seed in UInt64(3000)..<3120 {
        let drawn = Drawn(seed: seed)
        let (atoms, m) = (drawn.atoms, drawn.atoms.parameters.coding.atoms)
        for (number, vector) in atoms.layout.vectors.enumerated() {
            let steps = drawn.steps(number)
            #expect(steps * m == atoms.starts[number + 1] - atoms.starts[number], "seed \(seed)")
            if steps == 0 { continue }
            let (found, expected) = (drawn.found(vector), drawn.expected(number))
            if !vector.hasBase {
                let amplitude = drawn.amplitude(number)
                let distance = Distance(found, expected.map { amplitude * $0 }).relative
                #expect(distance < 0.001, "seed \(seed): \(drawn.comment(number))")
                vectors += 1
            } else if found.contains(where: { $0 != 0 }) {
                // As loud as the zeros of its band were, which other tests see to.
                #expect(Distance(found, expected).sine < 0.03, "seed \(seed): \(drawn.comment(number))")
                bases += 1
            }
        }
    }
    #expect(vectors > 5000 && bases > 200, "\(vectors), \(bases)")
}

@Test("atoms that cancel out leave nothing, and no errors of rounding")
func cancellingAtoms() {
    var vectors = 0
    for seed in UInt64(4000)..<4060 {
        let drawn = Drawn(seed: seed, coding: .threshold(atoms: 2))
        for (number, vector) in drawn.atoms.layout.vectors.enumerated() where vector.dimension == 1 {
            if vector.hasBase || drawn.steps(number) == 0 { continue }
            let amplitude = drawn.amplitude(number)
            let distance = abs(drawn.found(vector)[0] - amplitude * drawn.expected(number)[0])
            #expect(distance <= 0.02 * amplitude, "seed \(seed): \(drawn.comment(number))")
            vectors += 1
        }
    }
    #expect(vectors > 20)
}
