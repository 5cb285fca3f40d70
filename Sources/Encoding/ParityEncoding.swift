internal import Stream

/// The parity frames of a stream. ddcm-stream.md 3.5
struct ParityEncoding {
    /// Bytes of a group that were put by for its parity.
    private let budget: Int
    private var parity: Parity
    private var chunks = 0
    private var announcedBytes = 0

    init(groupChunks: Int, isLayered: Bool, budget: Int) {
        self.budget = budget
        parity = Parity(groupChunks: groupChunks, isLayered: isLayered, next: 0)
    }

    /// The frame that tells those who join that there will be groups.
    mutating func announcement(next sequence: UInt8) -> [UInt8] {
        let frame = Parity(groupChunks: parity.groupChunks, isLayered: parity.isLayered, next: sequence).frame
        announcedBytes += frame.count
        return frame
    }

    /// Takes a frame in, and returns the parity's where it completes a group.
    mutating func add(_ frame: [UInt8], endsChunk: Bool) -> [UInt8]? {
        parity.add(frame)
        if endsChunk { chunks += 1 }
        return chunks == parity.groupChunks ? finish() : nil
    }

    /// The parity of a group that is not complete; nil where it is empty.
    mutating func finish() -> [UInt8]? {
        guard parity.frames > 0 else { return nil }
        defer {
            parity = Parity(
                groupChunks: parity.groupChunks, isLayered: parity.isLayered, next: parity.last &+ 1)
            chunks = 0
        }
        return parity.sum.count > Self.longestSum ? nil : parity.frame
    }

    /// A longer one fits no frame; its group goes without.
    private static let longestSum = Limits.payloadBytes - Parity.overhead

    /// What a group's parity of `bytes`, and the announcements since the last, took beyond what was put by.
    mutating func excess(of bytes: Int) -> Int {
        defer { announcedBytes = 0 }
        return bytes + announcedBytes - budget
    }
}

extension EncoderSettings {
    /// The settings of what stands in a stream beside its parity frames: all bit rates without the share of these.
    func lessParity(chunkSeconds: Double) -> EncoderSettings {
        guard let parityChunks else { return self }
        func less(_ bitrate: Double) -> Double {
            let parity = Self.parityBytes(bitrate: bitrate, chunks: parityChunks, chunkSeconds: chunkSeconds)
            return bitrate - 8 * Double(parity) / (Double(parityChunks) * chunkSeconds)
        }
        var rest = self
        rest.parityChunks = nil
        rest.mode = usedMode
        if let expectedBitrate, !hasFreeRate { rest.bitrate = less(expectedBitrate) }
        if let base = usedBaseBitrate, let expectedBitrate {
            rest.baseBitrate = base * less(expectedBitrate) / expectedBitrate
        }
        rest.maximumBitrate = maximumBitrate.map(less)
        return rest
    }

    /// Bytes that are put by for the parity of a group; 0 where the rate follows the sound.
    func parityBytes(chunkSeconds: Double) -> Int {
        guard let parityChunks, let expectedBitrate, !hasFreeRate else { return 0 }
        return Self.parityBytes(bitrate: expectedBitrate, chunks: parityChunks, chunkSeconds: chunkSeconds)
    }

    /// As many as the largest of the group's frames, which is somewhat more than their mean, has, and what is around it.
    private static func parityBytes(bitrate: Double, chunks: Int, chunkSeconds: Double) -> Int {
        let group = bitrate / 8 * chunkSeconds * Double(chunks) - Double(Parity.overhead + Parity.announcementBytes)
        let largest = max(group, 0) * largestFrame / (Double(chunks) + largestFrame)
        return Int(largest) + Parity.overhead + Parity.announcementBytes
    }

    /// The largest of a group's frames over their mean.
    private static let largestFrame = 1.15
}
