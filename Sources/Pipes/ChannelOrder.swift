/// Puts Vorbis's channel order, which Opus shares, into WAVE's: libsndfile leaves it as it is in the file.
struct ChannelOrder: Sendable {
    private let sources: [Int]
    private var scratch: [Float] = []

    /// nil where both orders are the same.
    init?(vorbisChannels channels: Int) {
        switch channels {
        case 3: sources = [0, 2, 1]
        case 5: sources = [0, 2, 1, 3, 4]
        case 6: sources = [0, 2, 1, 5, 3, 4]
        case 7: sources = [0, 2, 1, 6, 5, 3, 4]
        case 8: sources = [0, 2, 1, 7, 5, 6, 3, 4]
        default: return nil
        }
    }

    /// Reorders `samples[start...]` in place, a whole number of sample frames.
    mutating func apply(to samples: inout [Float], from start: Int) {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: samples[start...])
        let channels = sources.count
        for frame in stride(from: 0, to: scratch.count, by: channels) {
            for channel in 0..<channels {
                samples[start + frame + channel] = scratch[frame + sources[channel]]
            }
        }
    }
}
