internal import Diffusion
package import LatentDiffusion

/// What a chunk says of its guided diffusion. ddcm-stream.md 5.16
package struct GuidanceChunk: Equatable, Sendable {
    package var parameters = GuidanceParameters()
    /// For each channel of sound what was chosen; nothing for silent ones.
    package var channels: [GuidanceCodes] = []
    /// For each channel of sound what its latent should be; zeros for silent ones.
    package var checks: [LatentCheck] = []

    package init() {}

    /// The longest parameters take 69: 13 for steps, 10 for each of plain steps and start, 21 for atoms, 15 for the rest; what
    /// is left is a reserve.
    private static let parameterBits = 76.0

    /// The most bits of a chunk, with the longest parameters.
    /// - Parameter channels: of sound, those that are not silent.
    package static func bits(
        _ parameters: GuidanceParameters, format: GuidanceFormat, channels: Int
    ) -> Double {
        let check = 32 + 16 * LatentCheck.projectionCount
        return parameterBits + Double(channels) * (Double(check) + GuidedDiffusion.bits(parameters, format))
    }
}

extension RangeBody {
    /// Codes all of a chunk's guided diffusion but for whether it has a base, which the parameters know already.
    /// - Parameters:
    ///   - chunk: a reader's is filled.
    ///   - isSilent: of each channel of sound.
    package mutating func codeGuidance(
        _ chunk: inout GuidanceChunk, format: GuidanceFormat, isSilent: [Bool]
    ) throws(Coder.Failure) {
        let known = chunk
        chunk.parameters = try code(known.parameters, format)
        chunk.channels = isSilent.map { _ in GuidanceCodes() }
        chunk.checks = isSilent.map { _ in LatentCheck() }
        for (channel, isSilent) in isSilent.enumerated() where !isSilent && chunk.parameters.atoms > 0 {
            let codes = Coder.isReader ? GuidanceCodes() : known.channels[channel]
            chunk.channels[channel] = try code(codes, chunk.parameters, format)
        }
        for (channel, isSilent) in isSilent.enumerated() where !isSilent {
            chunk.checks[channel] = code(Coder.isReader ? LatentCheck() : known.checks[channel])
        }
    }

    private mutating func code(
        _ known: GuidanceParameters, _ format: GuidanceFormat
    ) throws(Coder.Failure) -> GuidanceParameters {
        var parameters = known
        parameters.steps = codeNumber(known.steps, lengths: 10)
        if parameters.steps > GuidanceParameters.mostSteps { try coder.refuse("guidance: too many steps") }
        parameters.plainSteps = coder.codeUniform(known.plainSteps, below: parameters.steps + 1)
        let first = parameters.steps - 1
        parameters.start = coder.codeUniform(known.start - first, below: GuidanceParameters.mostSteps - first) + first
        let spacings = TimestepSpacing.numbered
        parameters.spacing = spacings[coder.codeEven(spacings.firstIndex(of: known.spacing) ?? 0, bits: 2)]
        parameters.strength = coder.codeUniform(known.strength, below: GuidanceParameters.strengths.count)
        parameters.adaptsStrength = coder.codeEven(known.adaptsStrength)
        if !parameters.hasBase { parameters.choosesStart = coder.codeEven(known.choosesStart) }
        parameters.coding = code(known.coding)
        parameters.atoms = 0
        guard parameters.draws > 0, coder.codeEven(known.atoms > 0) else { return parameters }
        parameters.atoms = parameters.draws
        if parameters.coding != .single {
            parameters.atoms += codeNumber(known.atoms - parameters.draws + 1, lengths: 17) - 1
        }
        if !parameters.isValid(format) { try coder.refuse("guidance: too many atoms") }
        return parameters
    }

    private mutating func code(_ known: StepCoding) -> StepCoding {
        let (kind, knownBits) =
            switch known {
            case .single: (0, 1)
            case .threshold: (1, 1)
            case .pursuit(_, let bits): (2, bits)
            }
        switch coder.codeUniform(kind, below: 3) {
        case 0: return .single
        case 1: return .threshold(atoms: 1)
        default: return .pursuit(atoms: 1, bits: coder.codeEven(knownBits - 1, bits: 3) + 1)
        }
    }

    /// A number from 1 on by how many digits stand behind its first, of which there may be below `lengths`, and these.
    private mutating func codeNumber(_ known: Int, lengths: Int) -> Int {
        let length = coder.codeUniform(Int.bitWidth - 1 - max(known, 1).leadingZeroBitCount, below: lengths)
        return 1 << length + coder.codeEven(known, bits: length)
    }

    private mutating func code(
        _ known: GuidanceCodes, _ parameters: GuidanceParameters, _ format: GuidanceFormat
    ) throws(Coder.Failure) -> GuidanceCodes {
        var found = GuidanceCodes()
        let first = parameters.startDraws
        for draw in 0..<parameters.draws {
            if coder.hasRunOut { try coder.refuse("guidance: the payload ends too early") }
            if parameters.adaptsStrength && draw >= first {
                let offsets = GuidanceParameters.offsets
                let number = Coder.isReader ? 0 : offsets.firstIndex(of: known.offsets[draw - first]) ?? 0
                found.offsets.append(offsets[coder.codeEven(number, bits: 2)])
            }
            let code = Coder.isReader ? StepCode(indices: []) : known.codes[draw]
            found.codes.append(self.code(code, parameters.coding, atoms: parameters.atoms(draw: draw), format))
        }
        return found
    }

    private mutating func code(
        _ known: StepCode, _ coding: StepCoding, atoms: Int, _ format: GuidanceFormat
    ) -> StepCode {
        let count = format.codebookSize
        func index(_ place: Int) -> Int { Coder.isReader ? 0 : known.indices[place] }
        switch coding {
        case .single: return StepCode(indices: [coder.codeUniform(index(0), below: count)])
        case .threshold:
            let set = codeSet(known.indices, atoms: atoms, count: count)
            var signs: [Int] = []
            for place in set.indices {
                signs.append(coder.codeSign(Coder.isReader ? false : known.codes[place] < 0) ? -1 : 1)
            }
            return StepCode(indices: set, codes: signs)
        case .pursuit(_, let bits):
            var chain = StepCode(indices: [coder.codeUniform(index(0), below: count)])
            var hasMore = true
            for place in 1..<max(atoms, 1) {
                let weight = hasMore ? coder.codeEven(Coder.isReader ? 0 : known.codes[place - 1], bits: bits) : 0
                hasMore = weight > 0
                chain.indices.append(hasMore ? coder.codeUniform(index(place), below: count) : 0)
                chain.codes.append(weight)
            }
            return chain
        }
    }

    /// A set of atoms, atom by atom: how likely one belongs to it follows from how many are still to come. So any set
    /// takes about log₂ of the number of all sets.
    private mutating func codeSet(_ known: [Int], atoms: Int, count: Int) -> [Int] {
        var set: [Int] = []
        var place = 0
        for index in 0..<count {
            let (left, rest) = (atoms - set.count, count - index)
            if left == 0 { break }
            if left == rest {
                set.append(index)
                continue
            }
            let isKnown = place < known.count && known[place] == index
            if isKnown { place += 1 }
            if coder.code(isKnown, probability: (left << 17 + rest) / (2 * rest)) { set.append(index) }
        }
        return set
    }

    private mutating func code(_ known: LatentCheck) -> LatentCheck {
        var check = LatentCheck()
        check.hash = UInt32(coder.codeEven(Int(known.hash), bits: 32))
        for (place, projection) in known.projections.enumerated() {
            let bits = coder.codeEven(Int(UInt16(bitPattern: projection)), bits: 16)
            check.projections[place] = Int16(truncatingIfNeeded: bits)
        }
        return check
    }
}

extension TimestepSpacing {
    /// As bodies count them.
    fileprivate static let numbered: [TimestepSpacing] = [.leading, .linspace, .trailing, .logSNR]
}
