import Sketch
import Stream
import Support
import Testing

@testable import Entropy

/// A sketch such as no encoder makes, for sound of 40 windows.
private struct RandomSketch {
    static let windows = 40
    /// Bands that there are for any number of parts.
    static let bands = 25
    var sketch: Sketch

    init(seed: UInt64) {
        var generator = Random(seed: seed)
        sketch = Sketch(channels: Int.random(in: 1...3, using: &generator))
        sketch.parameters = SketchParameters(
            parts: .random(in: 1...4, using: &generator), bands: .random(in: 1...Self.bands, using: &generator),
            floor: .random(in: 0...63, using: &generator), step: .random(in: 0...127, using: &generator),
            timeTilt: .random(in: 0...15, using: &generator), bandTilt: .random(in: 0...15, using: &generator),
            choiceBits: .random(in: 0...7, using: &generator))
        for channel in 0..<sketch.channels {
            var extent = Int.random(in: 0...31, using: &generator)
            sketch.extents[channel] = (0..<sketch.parameters.bands).map { _ in
                if Bool.random(using: &generator) { extent = Int.random(in: 0...extent, using: &generator) }
                return extent
            }
            sketch.clear(channel: channel, windows: Self.windows)
            for band in sketch.coefficients[channel].indices {
                for time in sketch.coefficients[channel][band].indices {
                    let bits = Int32.random(in: 0...20, using: &generator)
                    let largest: Int32 = Bool.random(using: &generator) ? 0 : 1 << bits
                    sketch.coefficients[channel][band][time] = .random(in: -largest...largest, using: &generator)
                }
            }
        }
        guard sketch.parameters.choiceBits > 0 else { return }
        let most = UInt8(1 << sketch.parameters.choiceBits - 1)
        sketch.choices = (0..<Self.windows).map { _ in .random(in: 0...most, using: &generator) }
    }

    static func read(_ bytes: [UInt8], channels: Int) throws -> Sketch {
        var decoder = SketchDecoder(windows: windows)
        return try decoder.read(ByteReader(bytes, 0..<bytes.count), channels: channels) { _ in bands }.sketch
    }
}

@Test("sketches come back as they were", arguments: 0..<100)
func sketches(seed: UInt64) throws {
    var encoder = SketchEncoder(windows: RandomSketch.windows)
    for other in [seed + 1000, seed] {
        let sketch = RandomSketch(seed: other).sketch
        let bytes = encoder.body(of: sketch)
        #expect(try RandomSketch.read(bytes, channels: sketch.channels) == sketch, "seed \(other)")
    }
}

@Test("a sketch that holds nothing takes two bytes at the most")
func emptySketch() throws {
    var encoder = SketchEncoder(windows: RandomSketch.windows)
    let bytes = encoder.body(of: Sketch(channels: 2))
    #expect(bytes.count <= 2)
    #expect(try RandomSketch.read(bytes, channels: 2) == Sketch(channels: 2))
}

@Test(
    "bodies of sketches that are too long are malformed, and those cut short another sketch at best", arguments: 0..<50)
func sketchLength(seed: UInt64) {
    var encoder = SketchEncoder(windows: RandomSketch.windows)
    let sketch = RandomSketch(seed: seed).sketch
    let bytes = encoder.body(of: sketch)
    #expect(throws: DecodeError.self) { _ = try RandomSketch.read(bytes + [1, 1, 1, 1, 1], channels: sketch.channels) }
    guard bytes.count > 40 else { return }
    let short = Array(bytes[..<(bytes.count / 2)])
    #expect((try? RandomSketch.read(short, channels: sketch.channels)) != sketch)
}

@Test("bytes of chance are a sketch or malformed", arguments: 0..<500)
func sketchNoise(seed: UInt64) {
    var generator = Random(seed: seed)
    let bytes = generator.bytes(Int.random(in: 0...3000, using: &generator))
    do {
        let sketch = try RandomSketch.read(bytes, channels: 8)
        #expect(sketch.parameters.bands <= RandomSketch.bands)
        for column in sketch.coefficients.joined() {
            #expect(column.count <= RandomSketch.windows)
        }
    } catch {
        guard case DecodeError.malformed = error else {
            Issue.record("\(error)")
            return
        }
    }
}
