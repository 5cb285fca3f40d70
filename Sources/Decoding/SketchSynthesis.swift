internal import Entropy
internal import Sketch
internal import Stream

/// Turns the sketches of chunks into the coefficients of windows. ddcm-stream.md 5.13
struct SketchSynthesis {
    private let channels: Int
    private let transform: SketchTransform
    private var decoder: SketchDecoder
    private var edges: [Int] = [0]
    private var amplitudes: [[Float]] = []
    private var bands = 0
    private var sketch: Sketch
    private var seed: UInt32 = 0

    init(_ configuration: Configuration) {
        channels = configuration.channels
        sketch = Sketch(channels: configuration.channels)
        transform = SketchTransform(
            windows: configuration.hopsPerChunk, sampleRate: configuration.sampleRate, hop: configuration.hop)
        decoder = SketchDecoder(windows: configuration.hopsPerChunk)
    }

    /// Reads the body of the next chunk.
    mutating func load(_ body: ByteReader) throws(DecodeError) -> BodyBits {
        let (sketch, bits) = try decoder.read(body, channels: channels) { transform.edges(parts: $0).count - 1 }
        edges = transform.edges(parts: sketch.parameters.parts)
        bands = sketch.parameters.bands
        amplitudes = transform.amplitudes(sketch)
        seed = SketchNoise.seed(sketch)
        self.sketch = sketch
        return bits
    }

    /// Writes the coefficients of a window.
    func draw(window: Int, channel: Int, into latent: inout [Float]) {
        var noise = SketchNoise(sketch, seed: seed, window: window)
        noise.draw(amplitudes[channel], from: window * bands, bands: bands, edges: edges, into: &latent)
    }
}
