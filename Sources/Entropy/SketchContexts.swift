internal import Codebook
internal import Sketch

/// Where the contexts of a sketch's decisions stand. ddcm-stream.md 5.13
package enum SketchContexts {
    static let floor = 0
    static let parts = floor + 64
    static let bands = parts + 4
    static let step = bands + 128
    static let timeTilt = step + 128
    static let bandTilt = timeTilt + 16
    /// The extent of the lowest frequency over bands.
    static let extent = bandTilt + 16
    /// Whether an extent falls once more: by frequency over bands, behind a fall or not.
    static let falls = extent + 32
    /// Whether a coefficient is other than 0, in three views.
    static let zero: MixedContexts = (falls + 16, falls + 16 + 27, falls + 16 + 27 + 36)
    /// Whether a magnitude is above 1 to 14, by neighbourhood.
    static let magnitudes = zero.2 + 48
    static let magnitudeCount = 14
    static let lengths = magnitudes + 5 * magnitudeCount
    static let lengthCount = 20
    /// Signs of what does not change in time, by frequency over bands.
    static let signs = lengths + lengthCount

    static let choiceBits = signs + 8

    package static let count = choiceBits + 8
    static let mixerCount = 1
}

/// What is known of a coefficient from those around it.
struct SketchPlace {
    let channel: Int
    let time: Int
    let band: Int
    /// How large the magnitudes around it are: 0 to 8.
    let neighbourhood: Int

    private static let thresholds = [1, 2, 3, 4, 5, 7, 10, 15]

    init(channel: Int, time: Int, band: Int, in sketch: Sketch) {
        (self.channel, self.time, self.band) = (channel, time, band)
        func magnitude(_ channel: Int, _ time: Int, _ band: Int) -> Int {
            guard time >= 0, band >= 0, band < sketch.coefficients[channel].count,
                time < sketch.coefficients[channel][band].count
            else { return 0 }
            return min(Int(sketch.coefficients[channel][band][time].magnitude), 255)
        }
        var sum = 2 * magnitude(channel, time, band - 1) + magnitude(channel, time, band - 2)
        // What does not change in time is far larger than what does, and tells nothing of it.
        if time > 1 { sum += 2 * magnitude(channel, time - 1, band) + magnitude(channel, time - 1, band + 1) }
        if time > 2 { sum += magnitude(channel, time - 2, band) }
        if channel > 0 { sum += magnitude(channel - 1, time, band) }
        neighbourhood = Self.thresholds.count { sum >= $0 }
    }

    var zeroViews: MixedContexts {
        let near = min(neighbourhood, 2)
        return (
            neighbourhood + 9 * (time == 0 ? 0 : channel == 0 ? 1 : 2), 3 * min(time.bitLength, 11) + near,
            3 * min(band.bitLength, 7) + near + (time == 0 ? 0 : 24)
        )
    }

    var magnitudeGroup: Int {
        if time == 0 { return 4 }
        return neighbourhood < 1 ? 0 : neighbourhood < 3 ? 1 : neighbourhood < 6 ? 2 : 3
    }
}
