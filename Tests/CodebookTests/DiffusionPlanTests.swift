import Diffusion
import Support
import Testing

@testable import Codebook

/// A random plan, and what it was made of.
private struct Planned {
    let format: DiffusionFormat
    var parameters = DiffusionParameters()
    let rate: Int
    let numbers: Int
    var plan: StepPlan { format.plan(rate: rate, numbers: numbers, parameters) }

    init(seed: UInt64, codings: [StepCoding]) {
        var generator = Random(seed: seed)
        let size = [2, 3, 64, 300, 1024, 65_536].randomElement(using: &generator)!
        let format = DiffusionFormat(codebookSize: size, seed: 0)
        self.format = format
        let possible = codings.filter { format.isPossible($0) }
        parameters.coding = possible.randomElement(using: &generator) ?? .single
        parameters.steps = [1, 5, 1000, Int.random(in: 1...1000, using: &generator)].randomElement(using: &generator)!
        rate = [Int.random(in: 0...300, using: &generator), Int.random(in: 0...6000, using: &generator)]
            .randomElement(using: &generator)!
        numbers = Int.random(in: 1...DiffusionFormat.longest, using: &generator)
    }
}

private let severalAtoms: [StepCoding] = [
    .threshold(atoms: 2), .threshold(atoms: 3), .threshold(atoms: 16), .pursuit(atoms: 1, bits: 1),
    .pursuit(atoms: 3, bits: 3), .pursuit(atoms: 16, bits: 8),
]

@Test("a plan's bits are those of its steps, and come as near to the rate as whole bits can", arguments: 0..<4)
func planBits(part: UInt64) {
    for seed in part * 500..<(part + 1) * 500 {
        let planned = Planned(seed: seed, codings: [.single, .threshold(atoms: 1)])
        let (plan, coding) = (planned.plan, planned.parameters.coding)
        let wanted = Double(planned.rate * planned.numbers) / 96
        #expect(abs(Double(plan.bits) - wanted) <= 0.5, "seed \(seed)")
        #expect((0...1000).contains(plan.steps) && (plan.steps > 0) == (plan.bits > 0), "seed \(seed)")
        guard plan.steps > 0 else { continue }
        let bits = (0..<plan.steps).map { plan.bits(step: $0) }
        #expect(bits.reduce(0, +) == plan.bits, "seed \(seed)")
        #expect(bits.max()! - bits.min()! <= 1 && bits.min()! > 0, "seed \(seed)")
        for step in 0..<plan.steps {
            let atoms = planned.format.atoms(plan, step: step, coding)
            let index = bits[step] - (coding == .single ? 0 : 1)
            #expect(atoms >= 1 && atoms <= planned.format.codebookSize, "seed \(seed)")
            #expect(index > 16 || atoms <= 1 << index, "seed \(seed)")
        }
    }
}

@Test("plans have as few steps as their bits can be put into")
func planSteps() {
    for seed in UInt64(0)..<2000 {
        let planned = Planned(seed: seed, codings: [.single, .threshold(atoms: 1)])
        let whole = planned.parameters.coding.bits(count: planned.format.codebookSize)
        #expect(planned.plan.steps == min((planned.plan.bits + whole - 1) / whole, 1000), "seed \(seed)")
    }
}

@Test("steps of several atoms are whole ones of the whole codebook")
func planOfSeveralAtoms() {
    var most = 0
    for seed in UInt64(0)..<2000 {
        let planned = Planned(seed: seed, codings: severalAtoms)
        guard planned.parameters.coding.signBits == nil else { continue }
        let (plan, coding) = (planned.plan, planned.parameters.coding)
        let whole = coding.bits(count: planned.format.codebookSize)
        #expect(plan.bits == plan.steps * whole && (0...1000).contains(plan.steps), "seed \(seed)")
        let missing = planned.rate * planned.numbers - 96 * plan.bits
        if plan.steps < 1000 { #expect(2 * abs(missing) <= 96 * whole, "seed \(seed)") }
        if plan.steps > 0 {
            #expect(planned.format.atoms(plan, step: plan.steps - 1, coding) == planned.format.codebookSize)
        }
        most = max(most, plan.steps)
    }
    #expect(most > 100)
}

@Test("codings that no stream can have are not possible")
func impossibleCodings() {
    let small = DiffusionFormat(codebookSize: 4, seed: 0)
    let large = DiffusionFormat(codebookSize: 65_536, seed: 0)
    let bad: [StepCoding] = [
        .threshold(atoms: 0), .threshold(atoms: 5), .threshold(atoms: -1), .pursuit(atoms: 0, bits: 3),
        .pursuit(atoms: 17, bits: 3), .pursuit(atoms: 3, bits: 0), .pursuit(atoms: 3, bits: 9),
    ]
    for coding in bad { #expect(!small.isPossible(coding), "\(coding)") }
    for coding in [StepCoding.threshold(atoms: 5), .threshold(atoms: 16), .threshold(atoms: 17)] {
        #expect(!large.isPossible(coding), "\(coding)")
    }
    // binom(65536, 4) is near 2^59.4.
    for coding in [StepCoding.single, .threshold(atoms: 4), .pursuit(atoms: 16, bits: 8)] {
        #expect(large.isPossible(coding), "\(coding)")
    }
    #expect(small.isPossible(.threshold(atoms: 4)))
}

@Test("gains are half octaves, and the nearest is found")
func gains() {
    for gain in DiffusionGain.range {
        let amplitude = DiffusionGain.amplitude(Int8(gain))
        #expect(DiffusionGain.nearest(amplitude) == gain)
        #expect(DiffusionGain.nearest(1.18 * amplitude) == gain && DiffusionGain.nearest(0.85 * amplitude) == gain)
        #expect(abs(amplitude * amplitude / DiffusionGain.amplitude(Int8(gain - 2)) / amplitude - 2) < 1e-5)
    }
    #expect(DiffusionGain.nearest(0) == -8 && DiffusionGain.nearest(1e30) == 7)
    #expect(DiffusionGain.nearest(.infinity) == 7)
    #expect(DiffusionGain.amplitude(0) == 1 && DiffusionGain.rate(2) == 96)
}
