/// What a chunk's sketch says of itself before its coefficients. ddcm-stream.md 5.13
public struct SketchParameters: Equatable, Sendable {
    /// Parts that each critical band is divided into, 1 to 4.
    public var parts: Int
    /// Bands that are drawn, from the lowest; 0 for silence.
    public var bands: Int
    /// 0 to 63: what counts as silence lies so many times 3 dB below 2^−8, 48 dB below full scale.
    public var floor: Int
    /// 0 to 127: eight more double the steps of all coefficients.
    public var step: Int
    /// 0 to 15, in quarters: by how much steps grow up to the highest frequency in time.
    public var timeTilt: Int
    /// 0 to 15, in quarters: by how much steps grow up to the highest frequency over bands.
    public var bandTilt: Int

    /// 0 to 7: bits that choose each window's noise.
    public var choiceBits: Int

    public static let steps = 0...127
    public static let floors = 0...63

    public init(
        parts: Int, bands: Int, floor: Int, step: Int, timeTilt: Int, bandTilt: Int, choiceBits: Int = 0
    ) {
        self.parts = parts
        self.bands = bands
        self.floor = floor
        self.step = step
        self.timeTilt = timeTilt
        self.bandTilt = bandTilt
        self.choiceBits = choiceBits
    }

    /// Of a chunk that holds nothing.
    public static let silence = SketchParameters(parts: 1, bands: 0, floor: 0, step: 0, timeTilt: 0, bandTilt: 0)
}
