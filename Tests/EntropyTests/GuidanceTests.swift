import Diffusion
import Glibc
import LatentDiffusion
import Stream
import Support
import Testing

@testable import Entropy

private let models = AdaptiveModels(table: DictionarySet.newest.rangeTable)

/// Random parameters and codes, and which channels of sound are silent.
private struct RandomGuidance {
    var random: Random
    let format: GuidanceFormat
    var chunk = GuidanceChunk()
    var isSilent: [Bool] = []

    init(seed: UInt64) {
        random = Random(seed: seed)
        let sizes = [2, 3, 64, 1000, 16384, 65536]
        format = GuidanceFormat(codebookSize: sizes.randomElement(using: &random)!, seed: seed)
        repeat { drawParameters() } while !chunk.parameters.isValid(format)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            isSilent.append(Int.random(in: 0...3, using: &random) == 0)
            chunk.channels.append(isSilent.last! ? GuidanceCodes() : codes())
            var check = LatentCheck()
            if !isSilent.last! {
                check.hash = UInt32.random(in: .min ... .max, using: &random)
                for k in check.projections.indices {
                    check.projections[k] = Int16.random(in: .min ... .max, using: &random)
                }
            }
            chunk.checks.append(check)
        }
    }

    private mutating func drawParameters() {
        var parameters = GuidanceParameters()
        let many = [1, 2, 1000, Int.random(in: 1...1000, using: &random), Int.random(in: 3...30, using: &random)]
        parameters.steps = many.randomElement(using: &random)!
        parameters.start = Int.random(in: parameters.steps - 1...999, using: &random)
        parameters.plainSteps = Int.random(in: max(0, parameters.steps - 40)...parameters.steps, using: &random)
        parameters.spacing = .allCases.randomElement(using: &random)!
        let codings = [.single, .threshold(atoms: 1)] + (1...8).map { StepCoding.pursuit(atoms: 1, bits: $0) }
        parameters.coding = codings.randomElement(using: &random)!
        parameters.strength = Int.random(in: 0...16, using: &random)
        parameters.adaptsStrength = Bool.random(using: &random)
        parameters.hasBase = Bool.random(using: &random)
        parameters.choosesStart = parameters.hasBase || Bool.random(using: &random)
        let most = min(3000, parameters.draws * parameters.mostAtomsOfDraw(format))
        if parameters.draws > 0, Int.random(in: 0...5, using: &random) > 0 {
            parameters.atoms = Int.random(in: parameters.draws...max(parameters.draws, most), using: &random)
        }
        chunk.parameters = parameters
    }

    private mutating func codes() -> GuidanceCodes {
        var (codes, parameters) = (GuidanceCodes(), chunk.parameters)
        guard parameters.atoms > 0 else { return codes }
        if parameters.adaptsStrength {
            codes.offsets = (0..<parameters.codedSteps).map { _ in
                GuidanceParameters.offsets.randomElement(using: &random)!
            }
        }
        for draw in 0..<parameters.draws { codes.codes.append(code(atoms: parameters.atoms(draw: draw))) }
        return codes
    }

    private mutating func code(atoms: Int) -> StepCode {
        switch chunk.parameters.coding {
        case .single: return StepCode(indices: [Int.random(in: 0..<format.codebookSize, using: &random)])
        case .threshold:
            let set = (0..<format.codebookSize).shuffled(using: &random).prefix(atoms).sorted()
            return StepCode(indices: set, codes: set.map { _ in Bool.random(using: &random) ? 1 : -1 })
        case .pursuit(_, let bits):
            let length = Int.random(in: 1...atoms, using: &random)
            return StepCode(
                indices: (0..<atoms).map { $0 < length ? Int.random(in: 0..<format.codebookSize, using: &random) : 0 },
                codes: (1..<max(atoms, 1)).map { $0 < length ? Int.random(in: 1..<1 << bits, using: &random) : 0 })
        }
    }

    var bytes: [UInt8] {
        var body = RangeBody(AdaptiveEncoder(models: models))
        var chunk = chunk
        body.codeGuidance(&chunk, format: format, isSilent: isSilent)
        body.coder.finish()
        return body.coder.range.bytes
    }

    func read(_ bytes: [UInt8]) throws -> GuidanceChunk {
        var decoder = AdaptiveDecoder(models: models)
        decoder.reset(ByteReader(bytes, bytes.indices))
        var (body, found) = (RangeBody(decoder), GuidanceChunk())
        found.parameters.hasBase = chunk.parameters.hasBase
        try body.codeGuidance(&found, format: format, isSilent: isSilent)
        try body.coder.checkEnd()
        return found
    }
}

@Test("guided diffusion comes back from its bytes, which are about as many as told", arguments: 0..<6)
func guidanceComesBack(part: Int) throws {
    var atoms = 0
    for seed in stride(from: UInt64(part), to: 120, by: 6) {
        let random = RandomGuidance(seed: seed)
        let bytes = random.bytes
        #expect(try random.read(bytes) == random.chunk, "seed \(seed)")
        atoms += random.chunk.parameters.atoms
        let told = GuidanceChunk.bits(
            random.chunk.parameters, format: random.format, channels: random.isSilent.count { !$0 })
        #expect(Double(8 * bytes.count) < 1.001 * told + 32, "seed \(seed): \(8 * bytes.count), \(told)")
        if case .pursuit = random.chunk.parameters.coding { continue }
        #expect(Double(8 * bytes.count) > 0.999 * told - 75, "seed \(seed): \(8 * bytes.count), \(told)")
    }
    #expect(atoms > 2000)
}

@Test("the most atoms that bits allow is the most")
func atomsOfBits() {
    for seed in UInt64(0)..<200 {
        var random = RandomGuidance(seed: seed)
        var parameters = random.chunk.parameters
        let bits = exp(Double.random(in: 1...12, using: &random.random))
        parameters.atoms = GuidedDiffusion.atoms(bits: bits, parameters, random.format)
        #expect(parameters.isValid(random.format) && GuidedDiffusion.bits(parameters, random.format) <= bits)
        parameters.atoms = parameters.atoms > 0 ? parameters.atoms + 1 : parameters.draws
        let isMore = GuidedDiffusion.bits(parameters, random.format) > bits
        let isHalf = parameters.atoms > parameters.draws * (random.format.codebookSize / 2)
        #expect(isMore || isHalf || parameters.draws == 0 || !parameters.isValid(random.format), "seed \(seed)")
    }
}

@Test("no bytes make a reader of guided diffusion fail otherwise than by an error", arguments: 0..<6)
func hostileGuidance(part: Int) {
    var (good, bad) = (0, 0)
    for seed in stride(from: UInt64(part), to: 180, by: 6) {
        var random = RandomGuidance(seed: seed)
        var bytes = random.bytes
        if Int.random(in: 0...2, using: &random.random) == 0 {
            bytes = random.random.bytes(Int.random(in: 0...300, using: &random.random))
            bytes += [UInt8](repeating: Bool.random(using: &random.random) ? 0 : 0xFF, count: 20)
        } else if !bytes.isEmpty {
            for _ in 0..<Int.random(in: 0...2, using: &random.random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random.random)] ^=
                    1 << UInt8.random(in: 0...7, using: &random.random)
            }
            if Int.random(in: 0...3, using: &random.random) == 0 { bytes.removeLast(bytes.count / 3) }
        }
        do {
            let found = try random.read(bytes)
            #expect(found.parameters.isValid(random.format), "seed \(seed)")
            good += 1
        } catch {
            #expect(error is DecodeError, "seed \(seed)")
            bad += 1
        }
    }
    #expect(good > 0 && bad > 0)
}

@Test("what is drawn by lot can be read")
func drawnGuidance() throws {
    var drawn = 0
    for seed in UInt64(0)..<60 {
        let random = RandomGuidance(seed: seed)
        var habits = DrawingHabits()
        (habits.wildness, habits.yes) = (Int(seed % 3) * 20, Int(seed * 1000))
        var body = RangeBody(DrawingCoder(models: models, habits: habits, lot: Lot(seed: seed)))
        var chunk = GuidanceChunk()
        chunk.parameters.hasBase = random.chunk.parameters.hasBase
        do { try body.codeGuidance(&chunk, format: random.format, isSilent: random.isSilent) } catch { continue }
        #expect(try random.read(body.coder.finish()) == chunk, "seed \(seed)")
        drawn += 1
    }
    #expect(drawn > 20, "\(drawn)")
}
