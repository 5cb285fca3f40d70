internal import Diffusion
internal import Glibc

extension GuidedDiffusion {
    /// Bits of the codes of one channel of sound, at most: chains may end early.
    /// - Parameter parameters: valid.
    public static func bits(_ parameters: GuidanceParameters, _ format: GuidanceFormat) -> Double {
        guard parameters.atoms > 0 else { return 0 }
        let (each, more) = parameters.atoms.quotientAndRemainder(dividingBy: parameters.draws)
        func bits(_ atoms: Int, times draws: Int) -> Double {
            draws > 0 ? Double(draws) * parameters.coding.mostBits(atoms: atoms, count: format.codebookSize) : 0
        }
        let offsets = parameters.adaptsStrength ? 2 * Double(parameters.codedSteps) : 0
        return bits(each, times: parameters.draws - more) + bits(each + 1, times: more) + offsets
    }

    /// The most atoms whose codes take at most so many bits a channel of sound; 0 where not even one a draw does.
    /// - Parameter parameters: valid but for their own number of atoms.
    public static func atoms(
        bits: Double, _ parameters: GuidanceParameters, _ format: GuidanceFormat
    ) -> Int {
        var parameters = parameters
        func fits(_ atoms: Int) -> Bool {
            parameters.atoms = atoms
            return Self.bits(parameters, format) <= bits
        }
        let draws = parameters.draws
        guard draws > 0, draws <= GuidanceParameters.mostAtoms, fits(draws) else { return 0 }
        // Beyond half the codebook, sets get fewer again.
        var mostOfDraw = parameters.mostAtomsOfDraw(format)
        if case .threshold = parameters.coding { mostOfDraw = max(1, mostOfDraw / 2) }
        var (low, high) = (draws, max(draws, min(draws * mostOfDraw, GuidanceParameters.mostAtoms)))
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// How often the encoder calls the denoiser for a channel of sound; the decoder does so once a step.
    /// - Parameter parameters: valid.
    public static func denoiserCalls(_ parameters: GuidanceParameters, candidates: Int) -> Int {
        guard parameters.atoms > 0, parameters.adaptsStrength, candidates > 1 else { return parameters.steps }
        var tried: [ReverseKernel] = []
        for kernel in parameters.kernels.prefix(candidates) where !tried.contains(kernel) { tried.append(kernel) }
        return parameters.steps + (tried.count - 1) * parameters.codedSteps
    }
}

extension StepCoding {
    /// The most bits of a step of `atoms` atoms out of `count`.
    fileprivate func mostBits(atoms: Int, count: Int) -> Double {
        switch self {
        case .single: return Double(atoms) * Self.indexBits(count)
        case .threshold:
            guard (0...count).contains(atoms) else { return .infinity }
            let (all, chosen) = (Double(count), Double(atoms))
            let sets = lgamma(all + 1) - lgamma(chosen + 1) - lgamma(all - chosen + 1)
            return sets / log(2) + chosen
        case .pursuit(_, let bits): return Double(atoms) * Self.indexBits(count) + Double((atoms - 1) * bits)
        }
    }

    /// Of an index alone, which is one of these two lengths: the longer.
    private static func indexBits(_ count: Int) -> Double { log2(Double(count)).rounded(.up) }
}
