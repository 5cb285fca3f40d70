internal import Algebra
internal import Entropy
internal import Quantiser
internal import RateControl
internal import Sketch
internal import Stream

internal import Glibc

/// Makes the body of each chunk where chunks are sketches: how loud each band is at each time, as finely as the rate
/// allows.
struct ChunkSketcher {
    private let windows: Int
    private let channels: Int
    private let hop: Int
    private let transform: SketchTransform
    private let tuning: SketchTuning
    private var encoder: SketchEncoder
    private var noise: NoiseChoice
    private var step = SketchParameters.steps.upperBound / 2
    /// Is shown every sketch before it is packed.
    var observer: ((Sketch) -> Void)?

    /// Nil where chunks are no sketches.
    init?(_ configuration: Configuration, _ settings: EncoderSettings) {
        guard configuration.mode == .sketch, let bitrate = settings.expectedBitrate else { return nil }
        windows = configuration.hopsPerChunk
        channels = configuration.channels
        hop = configuration.hop
        transform = SketchTransform(windows: windows, sampleRate: configuration.sampleRate, hop: hop)
        tuning = SketchTuning(bitrate: bitrate / Double(channels), effort: Effort(settings.effort))
        encoder = SketchEncoder(windows: windows)
        noise = NoiseChoice(windows: windows, channels: channels, sampleRate: configuration.sampleRate, hop: hop)
    }

    /// The body of a chunk that holds nothing: no other takes fewer bytes.
    mutating func emptyBody() -> [UInt8] { encoder.body(of: Sketch(channels: channels)) }

    /// Codes the chunk that `analysis` holds.
    /// - Parameter limit: the most bytes that the body may take, as `measure` counts them.
    mutating func encode(_ analysis: inout any ChunkAnalysis, limit: Int, _ measure: BodyMeasure) -> ChunkBody {
        _ = analysis.transform(gain: 0)
        let most = measure.mostBytes(within: limit)
        return ChunkBody(bytes: encode(analysis.latent, signals: analysis.signals, limit: most))
    }

    /// Codes a chunk whose windows are whole.
    /// - Parameters:
    ///   - latent: in the order of `ChunkShape`.
    ///   - limit: the most bytes that the body may take; one that holds nothing is given where this is too little.
    private mutating func encode(_ latent: [Float], signals: [[Float]], limit: Int) -> [UInt8] {
        guard var target = target(of: latent) else { return emptyBody() }
        target.parameters.choiceBits = tuning.choiceBits
        if let body = encode(target, signals: signals, limit: limit) { return body }
        // Choices take their room whatever there is to be heard: too much in a long chunk that holds little.
        target.parameters.choiceBits = 0
        return encode(target, signals: signals, limit: limit) ?? emptyBody()
    }

    /// Nil where even the coarsest steps take more.
    private mutating func encode(_ target: Target, signals: [[Float]], limit: Int) -> [UInt8]? {
        var best: [UInt8] = []
        var chosen = Sketch(channels: channels)
        let hasChoices = target.parameters.choiceBits > 0
        let limit = hasChoices ? limit - 1 : limit
        let found = GainSearch.smallest(in: SketchParameters.steps, from: step) { step in
            let sketch = quantise(target, step: step)
            let body = encoder.body(of: sketch)
            if body.count <= limit { (best, chosen) = (body, sketch) }
            return body.count <= limit
        }
        guard let found else { return nil }
        step = found
        observer?(chosen)
        guard hasChoices else { return best }
        chosen.choices = noise.choices(
            for: chosen, amplitudes: transform.amplitudes(chosen),
            edges: transform.edges(parts: chosen.parameters.parts), of: signals, rounds: tuning.rounds)
        // Choices take the same bits whatever they are, but the last byte.
        let body = encoder.body(of: chosen)
        return body.count <= limit + 1 ? body : best
    }

    /// What is to be drawn: the true coefficients of each channel.
    private struct Target {
        var parameters: SketchParameters
        var coefficients: [[[Float]]]
    }

    /// Nil for silence.
    private func target(of latent: [Float]) -> Target? {
        let edges = transform.edges(parts: tuning.parts)
        let amplitudes = (0..<channels).map { self.amplitudes(latent, channel: $0, edges: edges) }
        let loudest = amplitudes.reduce(0) { max($0, $1.max() ?? 0) }
        guard loudest > SketchTuning.silence else { return nil }
        var parameters = SketchParameters(
            parts: tuning.parts, bands: 0, floor: SketchTuning.floor(loudest: loudest), step: 0,
            timeTilt: tuning.timeTilt, bandTilt: tuning.bandTilt)
        let count = edges.count - 1
        let floor = SketchTransform.floor(parameters)
        for channel in amplitudes {
            for index in channel.indices where channel[index] > floor {
                parameters.bands = max(parameters.bands, index % count + 1)
            }
        }
        let bands = parameters.bands
        guard bands > 0 else { return nil }
        let coefficients = amplitudes.map { channel in
            let levels = (0..<windows * bands).map { index in
                SketchTransform.level(channel[index / bands * count + index % bands], floor: floor)
            }
            return transform.coefficients(levels, bands: bands)
        }
        return Target(parameters: parameters, coefficients: coefficients)
    }

    /// The root mean square of each band in each window, with some of its neighbours' energy: what a window has by
    /// chance does not count.
    private func amplitudes(_ latent: [Float], channel: Int, edges: [Int]) -> [Float] {
        let bands = edges.count - 1
        var energies = [Float](repeating: 0, count: windows * bands)
        for window in 0..<windows {
            let offset = (window * channels + channel) * hop
            for band in 0..<bands {
                let range = offset + edges[band]..<offset + edges[band + 1]
                energies[window * bands + band] = Vector.energy(latent, range) / Float(range.count)
            }
        }
        let share = SketchTuning.neighbourShare
        return energies.indices.map { (index: Int) -> Float in
            let before = energies[index < bands ? index : index - bands]
            let behind = energies[index + bands < energies.count ? index + bands : index]
            let energy: Float = share * (before + behind) + (1 - 2 * share) * energies[index]
            return energy.squareRoot()
        }
    }

    private func quantise(_ target: Target, step: Int) -> Sketch {
        var sketch = Sketch(channels: channels)
        sketch.parameters = target.parameters
        sketch.parameters.step = step
        // Any, but for bytes of 0 at the end, which would take no room.
        if target.parameters.choiceBits > 0 { sketch.choices = [UInt8](repeating: 1, count: windows) }
        var before: [[Float]] = []
        for channel in 0..<channels {
            let levels = target.coefficients[channel].enumerated().map { band, column in
                column.enumerated().map { time, value in
                    let known = band < before.count && time < before[band].count ? before[band][time] : 0
                    return quantise(value - known, step: transform.step(sketch.parameters, time: time, band: band))
                }
            }
            trim(levels, channel: channel, into: &sketch)
            before = transform.scaled(sketch, channel: channel, before: before)
        }
        return sketch
    }

    private func quantise(_ value: Float, step: Float) -> Int32 {
        let magnitude = Int32(min(abs(value) / step + SketchTuning.roundingOffset, Float(Sketch.largest)))
        return value < 0 ? -magnitude : magnitude
    }

    /// Keeps what lies within the extents that reach as far as it takes.
    private func trim(_ levels: [[Int32]], channel: Int, into sketch: inout Sketch) {
        var extents = [Int](repeating: 0, count: levels.count)
        var extent = 0
        for band in levels.indices.reversed() {
            let count = (levels[band].lastIndex { $0 != 0 } ?? -1) + 1
            while SketchExtent.count(extent, windows: windows) < count { extent += 1 }
            extents[band] = extent
        }
        sketch.extents[channel] = extents
        sketch.clear(channel: channel, windows: windows)
        for band in levels.indices {
            for time in sketch.coefficients[channel][band].indices where time < levels[band].count {
                sketch.coefficients[channel][band][time] = levels[band][time]
            }
        }
    }
}
