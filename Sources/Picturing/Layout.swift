internal import Drawing

/// Where the parts of the picture are, in pixels.
struct Layout {
    /// Damage of one kind.
    struct Lane {
        let mark: Columns.Marks
        let name: String
        let colour: Colour
    }

    private static let allLanes = [
        Lane(mark: .lost, name: "lost", colour: Colour(0xC1272D)),
        Lane(mark: .spoilt, name: "spoilt", colour: Colour(0xE69F00)),
        Lane(mark: .corrected, name: "corrected", colour: Colour(0x009E73)),
        Lane(mark: .restored, name: "restored", colour: Colour(0x0072B2)),
        Lane(mark: .dropped, name: "dropped", colour: Colour(0xCC79A7)),
        Lane(mark: .foreign, name: "foreign", colour: Colour(0x333333)),
    ]

    static let laneHeight = 14.0
    /// Between labels that stand one above the other.
    static let labelDistance = 16.0
    /// Characters of a line.
    static let lineLength = 175
    static let lineColour = Colour(0x888888)
    static let gridColour = Colour(0xE4E4E4)

    let left = 72.0
    let plotWidth = 1000.0
    let width = 1180.0
    let top: Double
    let spectrogramHeight = Double(StreamPicture.rows)
    let ratesHeight = 110.0
    /// Only those that the stream has.
    let lanes: [Lane]

    init(_ picture: StreamPicture, subtitles: Int) {
        top = 44 + 16 * Double(subtitles)
        let found = picture.columns.marks(from: 0, to: .greatestFiniteMagnitude)
        lanes = Self.allLanes.filter { found.contains($0.mark) }
    }

    var ratesTop: Double { top + spectrogramHeight + 26 }
    var lanesTop: Double { ratesTop + ratesHeight + 8 }
    var lanesHeight: Double { Double(max(lanes.count, 1)) * Self.laneHeight }
    var height: Double { lanesTop + lanesHeight + 30 }
}

/// Round times for the ticks of an axis.
struct TimeAxis {
    struct Tick {
        let seconds: Double
        let label: String
    }

    let ticks: [Tick]
    /// What the labels count.
    let unit: String

    /// In hundredths of seconds.
    private static let steps = [
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1500, 3000, 6000, 12_000, 30_000, 60_000, 90_000, 180_000, 360_000,
        720_000, 1_440_000, 2_160_000, 4_320_000, 8_640_000,
    ]
    private static let mostTicks = 12

    init(seconds: Double) {
        let length = Int((min(seconds, 1e12) * 100).rounded(.down))
        let days = Self.steps[Self.steps.count - 1]
        let step =
            Self.steps.first { length / $0 < Self.mostTicks }
            ?? (length / days / Self.mostTicks + 1) * days
        unit = seconds < 60 ? "s" : seconds < 3600 ? "min:s" : "h:min:s"
        ticks = stride(from: 0, through: length, by: step).map { hundredths in
            Tick(
                seconds: Double(hundredths) / 100,
                label: seconds < 60
                    ? Self.short(hundredths) : Self.clock(hundredths / 100, hasHours: seconds >= 3600))
        }
    }

    private static func short(_ hundredths: Int) -> String { Drawing.short(Double(hundredths) / 100) }

    private static func clock(_ seconds: Int, hasHours: Bool) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (minutes, rest) = (seconds / 60, two(seconds % 60))
        return hasHours ? "\(minutes / 60):\(two(minutes % 60)):\(rest)" : "\(minutes):\(rest)"
    }
}
