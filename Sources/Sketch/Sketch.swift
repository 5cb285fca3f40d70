/// The quantised picture of a chunk: how loud each band is at each time, as coefficients of a cosine transform over
/// time and bands. ddcm-stream.md 5.13
public struct Sketch: Equatable, Sendable {
    public var parameters: SketchParameters
    public let channels: Int
    /// For each channel and each frequency over bands, how many frequencies in time have coefficients, from the lowest:
    /// entries of `SketchExtent`, which never grow from one frequency over bands to the next.
    public var extents: [[Int]]
    /// For each channel and frequency over bands its coefficients, from the lowest frequency in time.
    public var coefficients: [[[Int32]]]
    /// Which noise each window has, below 2 to the power of `choiceBits`; none where these are 0.
    public var choices: [UInt8] = []

    /// An encoder's coefficients have magnitudes of at most this; a decoder takes up to 13 more.
    public static let largest = 1 << 20

    /// One that holds nothing.
    public init(channels: Int) {
        self.channels = channels
        parameters = .silence
        extents = [[Int]](repeating: [], count: channels)
        coefficients = [[[Int32]]](repeating: [], count: channels)
    }

    /// Makes every coefficient that the extents have room for 0.
    /// - Parameter windows: of the chunk.
    public mutating func clear(channel: Int, windows: Int) {
        coefficients[channel] = extents[channel].map {
            [Int32](repeating: 0, count: SketchExtent.count($0, windows: windows))
        }
    }
}

/// How many frequencies in time have coefficients, by a number from 0 to 31.
public enum SketchExtent {
    /// No frequency in time is drawn above this, which bounds the time that a decoder takes.
    public static let most = 768

    public static let counts = [
        0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 256, 320,
        384,
        512, 640, 768,
    ]

    public static func count(_ extent: Int, windows: Int) -> Int { min(counts[extent], windows) }
}
