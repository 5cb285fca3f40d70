import Comparison
import Encoding
import Support
import Synchronization

@testable import Sweeping

/// A row with little in it.
func row(
    _ name: String, mode: String = "coord", entropy: String = "zstd", codebookSize: Int? = nil, atoms: Int? = nil,
    asked: Double? = nil, bitrate: Double, siSDR: Double? = nil, melError: Double? = nil
) -> Row {
    var similarity = Similarity()
    similarity.siSDR = siSDR
    similarity.melError = melError
    return Row(
        name: name, latent: "mdct", mode: mode, entropy: entropy, codebookSize: codebookSize, atoms: atoms,
        askedBitrate: asked,
        bitrate: bitrate, bytes: Int(bitrate), bits: BitsByPart(), similarity: similarity, encodeSpeed: nil,
        decodeSpeed: nil, options: "--mode \(mode)")
}

let settings = EncoderSettings(sampleRate: 24_000, channels: 1)

/// Two seconds of noise that a chunk's rate cannot hold.
func recording(seed: UInt64 = 1) -> Recording {
    var recording = Recording(sampleRate: 24_000, channels: 1, channelMask: 0)
    recording.append(noise(48_000, amplitude: 0.3, seed: seed))
    return recording
}

/// Counts what it is told.
final class Witness: SweepObserver {
    struct Seen {
        var announced = 0
        var shares = 0.0
        var streams: [String: [UInt8]] = [:]
    }

    private let state = Mutex(Seen())
    private let mostBlocks: Int
    private let blocks = Mutex(0)

    /// - Parameter mostBlocks: gives up after so many.
    init(mostBlocks: Int = .max) { self.mostBlocks = mostBlocks }

    var seen: Seen { state.withLock { $0 } }

    var isCancelled: Bool {
        blocks.withLock { blocks in
            blocks += 1
            return blocks > mostBlocks
        }
    }

    var wantsStreams: Bool { true }
    func begin(trials: Int) { state.withLock { $0.announced += trials } }
    func advance(by share: Double) { state.withLock { $0.shares += share } }
    func finish(_ trial: Trial, stream: [UInt8]) { state.withLock { $0.streams[trial.name] = stream } }
}

extension Row {
    /// Without what differs from run to run.
    var lasting: Row {
        Row(
            name: name, latent: "mdct", mode: mode, entropy: entropy, codebookSize: codebookSize, atoms: atoms,
            askedBitrate: askedBitrate, bitrate: bitrate, bytes: bytes, bits: bits, similarity: similarity,
            encodeSpeed: nil, decodeSpeed: nil, options: options)
    }
}
