public import Sketch
public import Stream

/// Writes the body of chunks that are sketches. ddcm-stream.md 5.13
public struct SketchEncoder {
    private var body: RangeSketch<AdaptiveEncoder>

    /// - Parameter windows: of a chunk.
    public init(windows: Int) { body = RangeSketch(AdaptiveEncoder(models: .sketch), windows: windows) }

    /// The body of one chunk.
    public mutating func body(of sketch: Sketch) -> [UInt8] {
        body.coder.reset()
        var sketch = sketch
        body.code(&sketch) { _ in SketchLimits.bands }
        body.coder.finish()
        return body.coder.range.bytes
    }
}

/// Reads the body of chunks that `SketchEncoder` wrote.
public struct SketchDecoder {
    private var body: RangeSketch<AdaptiveDecoder>

    /// - Parameter windows: of a chunk.
    public init(windows: Int) { body = RangeSketch(AdaptiveDecoder(models: .sketch), windows: windows) }

    /// Reads the body that `reader` stands at, to its end.
    /// - Parameter bandCount: bands that there are for so many parts of a critical band.
    /// - Throws: `DecodeError.malformed` where the body breaks a rule.
    public mutating func read(
        _ reader: ByteReader, channels: Int, bandCount: (_ parts: Int) -> Int
    ) throws(DecodeError) -> (sketch: Sketch, bits: BodyBits) {
        body.coder.reset(reader)
        var sketch = Sketch(channels: channels)
        try body.code(&sketch, bandCount: bandCount)
        try body.coder.checkEnd()
        var bits = BodyBits()
        bits.envelope = 8 * reader.remaining.count
        return (sketch, bits)
    }
}

private enum SketchLimits {
    /// More than there ever are.
    static let bands = 127
}

extension AdaptiveModels {
    static let sketch = AdaptiveModels(
        table: SketchTable.digits, contexts: SketchContexts.count, mixers: SketchContexts.mixerCount)
}
