/// Which channels are coded together as mid and side: left and right of each pair of speakers. ddcm-stream.md 5.3
public enum StereoPairs {
    /// The pairs for a number of channels, in the usual order of WAVE files.
    public static func pairs(channels: Int) -> [(left: Int, right: Int)] {
        switch channels {
        case 2, 3: [(0, 1)]
        case 4: [(0, 1), (2, 3)]
        case 5, 6: [(0, 1), (channels - 2, channels - 1)]
        case 7: [(0, 1), (5, 6)]
        case 8: [(0, 1), (4, 5), (6, 7)]
        default: []
        }
    }

    private static let halfRoot = Float(0.5).squareRoot()

    /// Turns left and right into mid and side, or back: the rotation is its own inverse.
    public static func rotate(_ left: Float, _ right: Float) -> (mid: Float, side: Float) {
        ((left + right) * halfRoot, (left - right) * halfRoot)
    }
}
