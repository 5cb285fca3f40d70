internal import Encoding
internal import Stream

/// The largest number of atoms whose stream stays within a bit rate, narrowed down from both sides.
struct AtomSearch {
    /// Without a bit rate and a number of atoms.
    let settings: EncoderSettings
    private let trial: Trial
    private let target: Double
    /// What was tried, by the number of atoms.
    private var tries: [Try] = []

    private struct Try {
        let atoms: Int
        let bitrate: Double
        let isWithin: Bool
    }

    private static let first = 16
    private static let mostAtoms = Int(Limits.atoms)
    /// How many times more atoms one step tries, at the most.
    private static let longestStep = 8

    /// - Parameters:
    ///   - trial: of the codebook; its own bit rate and number of atoms do not count.
    ///   - target: in bits a second.
    init(_ trial: Trial, target: Double) {
        settings = Self.bare(trial.settings)
        self.trial = trial
        self.target = target
    }

    /// Whether the number of atoms alone may set the rate: that of a diffusion's steps does not.
    var isOfUse: Bool {
        var settings = settings
        settings.atoms = Self.first
        return !trial.isUnquantised && settings.expectedBitrate == nil
    }

    private static func bare(_ settings: EncoderSettings) -> EncoderSettings {
        var bare = settings
        bare.bitrate = nil
        bare.atoms = nil
        return bare
    }

    /// Takes in what a trial gave, where it is one of this codebook's, with its rate set by the number of atoms.
    mutating func note(_ trial: Trial, _ row: Row) {
        guard Self.bare(trial.settings) == settings, trial.settings.bitrate == nil,
            let atoms = trial.settings.atoms, !hasTried(atoms)
        else { return }
        tries.append(Try(atoms: atoms, bitrate: row.bitrate, isWithin: TargetChoice.isWithin(target, row)))
        tries.sort { $0.atoms < $1.atoms }
    }

    /// What to try next; nil once the number is found, or where the encoder refuses it.
    var next: Trial? {
        // What was tried already would teach nothing, for ever.
        guard let atoms = nextAtoms, !hasTried(atoms) else { return nil }
        var next = settings
        next.atoms = atoms
        return try? trial.with(next)
    }

    private func hasTried(_ atoms: Int) -> Bool { tries.contains { $0.atoms == atoms } }

    private var nextAtoms: Int? {
        guard !tries.isEmpty else { return Self.first }
        let below = tries.filter(\.isWithin)
        let above = tries.filter { !$0.isWithin }
        guard let most = below.last else { return fewer(than: above) }
        guard let least = above.first else { return more(than: below) }
        guard least.atoms - most.atoms > 1 else { return nil }
        return between(most, least)
    }

    private func fewer(than above: [Try]) -> Int? {
        guard above[0].atoms > 1 else { return nil }
        let second = above.count > 1 ? above[1] : nil
        return guess(above[0], second, within: 1...above[0].atoms - 1)
    }

    private func more(than below: [Try]) -> Int? {
        let last = below[below.count - 1]
        let second = below.count > 1 ? below[below.count - 2] : nil
        // Where more atoms gave no more bytes the sound has no use for them.
        guard last.atoms < Self.mostAtoms, second.map({ last.bitrate > $0.bitrate }) ?? true else { return nil }
        return guess(last, second, within: last.atoms + 1...min(last.atoms * Self.longestStep, Self.mostAtoms))
    }

    /// On the line through two tries, or as if every atom took the same bits.
    private func guess(_ nearest: Try, _ second: Try?, within range: ClosedRange<Int>) -> Int {
        let other = second ?? Try(atoms: 0, bitrate: 0, isWithin: true)
        let bitsPerAtom = (nearest.bitrate - other.bitrate) / Double(nearest.atoms - other.atoms)
        guard bitsPerAtom > 0 else { return (range.lowerBound + range.upperBound) / 2 }
        let atoms = (Double(nearest.atoms) + (target - nearest.bitrate) / bitsPerAtom).rounded()
        return Int(min(max(atoms, Double(range.lowerBound)), Double(range.upperBound)))
    }

    /// On the line between the two, but each second time in the middle, lest one side never move.
    private func between(_ most: Try, _ least: Try) -> Int {
        let range = most.atoms + 1...least.atoms - 1
        let isOdd = tries.count % 2 == 1
        return isOdd ? (range.lowerBound + range.upperBound) / 2 : guess(most, least, within: range)
    }
}
