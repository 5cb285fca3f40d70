import Codebook
import Diffusion
import Quantiser
import Support

@testable import Entropy

/// A random chunk whose bands are diffused with random parameters.
struct RandomDiffusion {
    var chunk: RandomChunk
    let format: DiffusionFormat
    var generator: Random

    static let codebookSizes = [2, 3, 64, 300, 1024]

    /// Bits that all bands may have together: noisy chunks have millions, and take as long.
    private static let mostBits = 60_000
    /// Most chunks have so many at least, where finer steps can give them.
    private static let usualBits = 6000

    init(seed: UInt64) {
        generator = Random(seed: seed)
        chunk = RandomChunk(seed: seed)
        format = DiffusionFormat(
            codebookSize: Self.codebookSizes.randomElement(using: &generator)!,
            seed: UInt64.random(in: 0...9, using: &generator))
        fitSteps()
    }

    private var bits: Int {
        let shape = chunk.grid.shape
        return (0..<shape.levelCount).reduce(0) { sum, level in
            guard chunk.grid.expectations[level] != QuantiserGrid.uncoded else { return sum }
            let width = shape.bands(row: level / shape.bandCount).coefficients(level % shape.bandCount).count
            return sum + width * max(0, chunk.grid.ratio(level) + 21) / 12
        }
    }

    /// Chooses steps that the bits allow; no coefficient stays in bands that are not coded then.
    private mutating func fitSteps() {
        let isUsual = Int.random(in: 0...3, using: &generator) > 0
        while isUsual, bits < Self.usualBits, chunk.grid.parameters.gain >= 8 { move(gain: -8) }
        while bits > Self.mostBits { move(gain: 4) }
        let shape = chunk.grid.shape
        for level in 0..<shape.levelCount where chunk.grid.expectations[level] == QuantiserGrid.uncoded {
            clear(level: level)
        }
        // Stereo flags are there for coded bands alone.
        let mask = UInt32((UInt64(1) << UInt64(chunk.grid.parameters.bands)) - 1)
        for pair in chunk.stereo.bands.indices { chunk.stereo.bands[pair] &= mask }
        for level in 0..<shape.levelCount where level % shape.bandCount >= chunk.grid.parameters.bands {
            chunk.grid.levels[level] = 0
        }
    }

    private mutating func move(gain change: Int) {
        var parameters = chunk.grid.parameters
        if parameters.gain + change > 255 { parameters.bands /= 2 }
        parameters.gain = min(parameters.gain + change, 255)
        chunk.grid.set(parameters)
    }

    /// Takes the coefficients out of a band.
    private mutating func clear(level: Int) {
        let shape = chunk.grid.shape
        let (row, band) = (level / shape.bandCount, level % shape.bandCount)
        for k in shape.bands(row: row).coefficients(band) { chunk.planes.levels[shape.offset(row: row) + k] = 0 }
    }

    /// A coding that the codebook allows.
    mutating func coding() -> StepCoding {
        let all: [StepCoding] =
            [1, 2, 3, 5].map { .threshold(atoms: $0) } + [
                .single, .pursuit(atoms: 1, bits: 1), .pursuit(atoms: 2, bits: 8), .pursuit(atoms: 3, bits: 3),
                .pursuit(atoms: 5, bits: 2),
            ]
        return all.filter { format.isPossible($0) }.randomElement(using: &generator)!
    }

    mutating func parameters() -> DiffusionParameters {
        var parameters = DiffusionParameters()
        parameters.hasGains = Bool.random(using: &generator)
        parameters.rateOffset = Int.random(in: DiffusionParameters.rateOffsets, using: &generator)
        parameters.refinement = Bool.random(using: &generator) ? 0 : Int.random(in: 0...15, using: &generator)
        // A chunk in four is usual.
        if Int.random(in: 0...3, using: &generator) == 0 { return parameters }
        parameters.schedule = .allCases.randomElement(using: &generator)!
        parameters.prior = .allCases.randomElement(using: &generator)!
        parameters.coding = coding()
        parameters.eta = Bool.random(using: &generator) ? nil : Int.random(in: 0...8, using: &generator)
        parameters.steps = [1, 5, 1000, Int.random(in: 1...1000, using: &generator)].randomElement(using: &generator)!
        parameters.noiseScale = Int.random(in: DiffusionParameters.noiseScales, using: &generator)
        parameters.dimensionShift = Int.random(in: DiffusionParameters.dimensionShifts, using: &generator)
        return parameters
    }

    /// Which bands start from noise: none, all, or some.
    mutating func drawBands() {
        let share = [0, 1, 2, 3].randomElement(using: &generator)!
        chunk.planes.vectorBands = chunk.grid.expectations.map { expectation in
            expectation != QuantiserGrid.uncoded && Int.random(in: 0..<3, using: &generator) < share
        }
        for level in 0..<chunk.grid.shape.levelCount where chunk.planes.vectorBands[level] { clear(level: level) }
    }

    /// Draws all that a body holds.
    /// - Parameter coding: nil for any.
    mutating func draw(coding: StepCoding? = nil) {
        drawBands()
        chunk.planes.diffusion.parameters = parameters()
        if let coding { chunk.planes.diffusion.parameters.coding = coding }
        let parameters = chunk.planes.diffusion.parameters
        chunk.planes.diffusion.layout.set(
            chunk.grid, format, parameters, bands: chunk.planes.vectorBands, levels: chunk.planes.levels)
        for vector in chunk.planes.diffusion.layout.vectors {
            let hasGain = parameters.hasGains && !vector.hasBase
            let gain = hasGain ? Int8(Int.random(in: DiffusionGain.range, using: &generator)) : 0
            chunk.planes.diffusion.gains.append(gain)
            let plan = vector.plan(gain: gain, format, parameters)
            for step in 0..<plan.steps {
                draw(parameters.coding, count: format.atoms(plan, step: step, parameters.coding))
            }
            chunk.planes.diffusion.starts.append(chunk.planes.diffusion.indices.count)
        }
    }

    private mutating func draw(_ coding: StepCoding, count: Int) {
        func index() -> Int { Int.random(in: 0..<count, using: &generator) }
        switch coding {
        case .single: chunk.planes.diffusion.append(index(), 1)
        case .threshold(let atoms):
            var set: Set<Int> = []
            while set.count < atoms { set.insert(index()) }
            for atom in set.sorted() {
                chunk.planes.diffusion.append(atom, Bool.random(using: &generator) ? 1 : -1)
            }
        case .pursuit(let atoms, let bits):
            chunk.planes.diffusion.append(index(), 1)
            let length = Int.random(in: 1...atoms, using: &generator)
            for place in 1..<max(atoms, 1) {
                let weight = place < length ? Int.random(in: 1..<1 << bits, using: &generator) : 0
                chunk.planes.diffusion.append(place < length ? index() : 0, weight)
            }
        }
    }

    /// A latent that is as loud as the envelope says, more or less.
    mutating func latent() -> [Float] {
        let shape = chunk.grid.shape
        var numbers = [Float](repeating: 0, count: shape.coefficientCount)
        for level in 0..<shape.levelCount {
            let (row, loud) = (level / shape.bandCount, Float.random(in: 0.1...3, using: &generator))
            for k in shape.bands(row: row).coefficients(level % shape.bandCount) {
                numbers[shape.offset(row: row) + k] =
                    loud * chunk.grid.envelope(level) * Float.random(in: -2...2, using: &generator)
            }
        }
        return numbers
    }
}
