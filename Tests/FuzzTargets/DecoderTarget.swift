internal import Decoding
internal import RandomStreams
internal import Stream

/// The whole decoder: samples are finite and no more than frames account for, and bytes are in frames or damage.
///
/// The first byte says whether the rest is a stream or a script of one, and what is asked of the decoder; the second is
/// the rhythm of cuts.
enum DecoderTarget {
    /// Samples behind which nothing new is to be seen.
    private static let mostSamples = 1 << 21
    /// A chunk, and the missing ones before it: what a frame may bring at most.
    private static let chunksPerFrame = 256

    static func run(_ input: [UInt8]) {
        var script = Script(input)
        let (options, rhythm) = (script.byte(), script.byte())
        if options & 1 == 0 {
            decode(script.takeAll(), options, rhythm)
        } else {
            var frames = FrameScript(script, drawsBodies: true)
            decode(frames.bytes(), options, rhythm)
        }
    }

    private static func decode(_ bytes: [UInt8], _ options: UInt8, _ rhythm: UInt8) {
        var decoder = Decoder(
            rendersAudio: options & 2 == 0, layers: options & 4 == 0 ? .max : 1, models: DrawnModels())
        var sound = Sound()
        do {
            for piece in bytes.pieces(rhythm: rhythm) {
                decoder.push(bytes.span.extracting(piece))
                guard try sound.drain(&decoder) else { return }
            }
            decoder.finish()
            guard try sound.drain(&decoder) else { return }
        } catch let error as DecodeError {
            // A malformed part never stops a decoder.
            if case .malformed = error { fatalError("\(error)") }
            return
        } catch {
            fatalError("\(error)")
        }
        require(decoder.bytes + UInt64(decoder.damage.bytes) == UInt64(bytes.count), "bytes got lost")
    }

    private struct Sound {
        var samples: [Float] = []
        var count = 0
        var channels = 1
        /// The largest chunk so far, all channels together.
        var largest = 0

        /// - Returns: false where enough was heard.
        mutating func drain(_ decoder: inout Decoder) throws -> Bool {
            while true {
                samples.removeAll(keepingCapacity: true)
                guard let found = try decoder.next(&samples) else { return true }
                if case .stream(let configuration) = found {
                    require(samples.isEmpty, "samples before their stream")
                    channels = configuration.channels
                    largest = max(largest, configuration.samplesPerChunk * channels)
                }
                require(samples.allSatisfy(\.isFinite), "a sample is no number")
                require(samples.count % channels == 0, "a sample frame is not whole")
                count += samples.count
                require(count <= decoder.frames * chunksPerFrame * largest, "more samples than frames tell of")
                if count > mostSamples { return false }
            }
        }
    }
}
