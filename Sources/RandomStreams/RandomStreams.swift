internal import Entropy
package import Stream

/// Streams one behind the other, drawn by lot from a seed, and what every decoder must find in them. The idea is that of
/// zstd's decodecorpus.
package struct RandomStreams {
    /// Of each stream.
    package private(set) var configurations: [Configuration] = []
    package private(set) var bytes: [UInt8] = []
    /// Samples a channel of all streams together.
    package private(set) var samples = 0

    /// - Parameters:
    ///   - seed: the same seed makes the same streams, with the same version of this generator.
    ///   - coefficients: the most that a chunk may have, all channels together; 2048 and more.
    ///   - hasSegments: whether some may be of segments, which are for a decoder that has `DrawnModels`.
    package init(seed: UInt64, coefficients: Int = 1 << 15, hasSegments: Bool = true) throws {
        var lot = Lot(seed: seed)
        var configuration = Configuration.drawn(
            from: &lot, coefficients: coefficients, hasSegments: hasSegments)
        repeat {
            let stream = try RandomStream(configuration, from: &lot)
            configurations.append(configuration)
            bytes += stream.bytes
            samples += stream.samples
            // All have one sample rate and as many channels, so that their PCM can stand in one file.
            let (rate, channels) = (configuration.sampleRate, configuration.channels)
            repeat {
                if !lot.oneIn(2) {
                    configuration = .drawn(from: &lot, coefficients: coefficients, hasSegments: hasSegments)
                }
                configuration.use(sampleRate: rate, channels: channels)
            } while !configuration.isPossible
        } while lot.oneIn(3)
    }
}

extension Configuration {
    fileprivate var isPossible: Bool { (try? check()) != nil }
}
