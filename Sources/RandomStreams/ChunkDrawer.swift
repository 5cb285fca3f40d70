internal import Codebook
internal import CodebookFile
package import Entropy
internal import Segments
package import Stream

/// Draws chunks of one configuration, and never fails: what a rule forbids is drawn again, more and more soberly.
package struct ChunkDrawer {
    private var drawer: BodyDrawer
    /// Whether chunks can have enhancements.
    package let hasLayers: Bool
    /// Channels that have levels in front of a body: those of segments.
    private let levels: Int

    private let tries: Int
    private let mostBytes: Int

    /// - Parameters:
    ///   - tries: after so many that a rule forbids, a chunk holds nothing.
    ///   - mostBytes: about how long bodies may be.
    package init(_ configuration: Configuration, tries: Int = 24, mostBytes: Int = 100_000) throws(DecodeError) {
        self.tries = tries
        // Diffusion's bits are dear: each takes about a microsecond.
        self.mostBytes = configuration.mode.isDiffusion ? min(mostBytes, 4000) : mostBytes
        drawer = try BodyDrawer(configuration, trained: configuration.mode.hasTrainedCodebook ? .builtIn : nil)
        levels = configuration.segment == nil ? 0 : configuration.channels
        hasLayers = configuration.mode != .sketch && configuration.mode != .guided && configuration.dictionarySet > 1
    }

    /// The body of a chunk.
    package mutating func body(from lot: inout Lot) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let isSilent = (0..<levels).map { _ in
            var level = SegmentLevel(peak: UInt8(lot.number(0...255)), mean: Int16(lot.number(0...65535) - 32768))
            if lot.oneIn(6) { level = .silence }
            level.append(to: &bytes)
            return level.isSilent
        }
        return bytes + (try quantised(isSilent: isSilent, from: &lot))
    }

    private mutating func quantised(isSilent: [Bool], from lot: inout Lot) throws -> [UInt8] {
        for attempt in 0..<tries {
            let habits = habits(attempt, from: &lot)
            if let bytes = try? drawer.body(habits, isSilent: isSilent, from: &lot), bytes.count < Self.largestBody {
                return bytes
            }
        }
        return try drawer.body(.silent, isSilent: isSilent, from: &lot)
    }

    /// The enhancement of the chunk that was drawn last, or one that adds nothing.
    package mutating func enhancement(of base: [UInt8], from lot: inout Lot) -> [UInt8] {
        for attempt in 0..<tries {
            let habits = habits(attempt, from: &lot)
            let bytes = try? drawer.enhancement(of: base, habits, from: &lot)
            if let bytes, bytes.count <= Limits.payloadBytes { return bytes }
        }
        return []
    }

    /// Room is left for a configuration.
    private static let largestBody = Limits.payloadBytes - 256

    private func habits(_ attempt: Int, from lot: inout Lot) -> DrawingHabits {
        var habits = DrawingHabits()
        habits.mostBytes = mostBytes
        habits.divides = !lot.oneIn(4)
        if lot.oneIn(4) { habits.bands = lot.number(0...25) }
        guard attempt < tries / 2 else { return habits }
        habits.wildness = [0, 1, 4, 16, 256].randomElement(using: &lot).map { $0 >> (attempt / 3) } ?? 0
        habits.yes = [0, 3000, 16_384, 32_768, 50_000, 65_536].randomElement(using: &lot) ?? 0
        return habits
    }
}
