internal import Glibc
internal import Signal

/// Short-time power spectra of one stream's sound, on rows that follow the mel scale.
///
///     spectrum.add(samples, to: &columns)     // as often as samples come
///     spectrum.finish(to: &columns)           // once
struct Spectrum {
    private let sampleRate: Double
    /// When the stream begins, in seconds.
    private let start: Double
    private let channels: Int
    /// Samples of a window, about 43 ms.
    private let count: Int
    private let window: [Float]
    private var transform: RealFourierTransform
    /// Of each row, the bins whose loudest counts, or the two between which it lies and how far.
    private let bins: [(first: Int, last: Int, share: Float)]
    /// Samples of each channel that are in no window that is done.
    private var waiting: [[Float]]
    /// Where the next window begins, in samples from the stream's beginning.
    private var place = 0
    private var windowed: [Float]
    private var power: [Float]
    /// The mean of all channels' powers, so that no channels cancel; 1 for a sine of full scale.
    private var rows: [Float]

    /// - Parameters:
    ///   - start: when the stream begins, in seconds.
    ///   - axis: which frequencies the rows stand for.
    init(sampleRate: Int, channels: Int, from start: Double, axis: FrequencyAxis) {
        self.sampleRate = Double(sampleRate)
        self.start = start
        self.channels = channels
        count = 1 << Int(log2(self.sampleRate * Self.seconds).rounded())
        let size = count
        window = (0..<size).map { Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(size))) }
        transform = RealFourierTransform(count: count)
        waiting = Array(repeating: [], count: channels)
        windowed = [Float](repeating: 0, count: count)
        power = [Float](repeating: 0, count: count / 2 + 1)
        rows = [Float](repeating: 0, count: axis.rows)
        let scale = Double(size) / self.sampleRate
        bins = (0..<axis.rows).map { row in
            let (low, high) = (scale * axis.hertz(Double(row)), scale * axis.hertz(Double(row + 1)))
            let (first, last) = (Int(low.rounded(.up)), Int(high.rounded(.up)) - 1)
            let middle = (low + high) / 2
            if first < last { return (first, last, 0) }
            return (Int(middle), Int(middle) + 1, Float(middle - middle.rounded(.down)))
        }
    }

    private static let seconds = 0.0427

    /// - Parameter samples: interleaved.
    mutating func add(_ samples: [Float], to columns: inout Columns) {
        for channel in 0..<channels {
            waiting[channel].reserveCapacity(waiting[channel].count + samples.count / channels)
            for index in stride(from: channel, to: samples.count, by: channels) {
                waiting[channel].append(samples[index])
            }
        }
        var first = 0
        while waiting[0].count - first >= count {
            analyse(from: first)
            columns.add(rows, at: start + Double(place + count / 2) / sampleRate)
            // As many windows as columns, and no more.
            let hop = count / (columns.step < 1.0 / 32 ? 4 : 2)
            first += hop
            place += hop
        }
        for channel in 0..<channels { waiting[channel].removeFirst(first) }
    }

    /// Ends the stream. What is shorter than a window has one, too; otherwise none reaches over the ends, where it would
    /// show a click that is not there.
    mutating func finish(to columns: inout Columns) {
        let missing = count - waiting[0].count
        if place == 0 && missing < count { add([Float](repeating: 0, count: missing * channels), to: &columns) }
    }

    private mutating func analyse(from first: Int) {
        for row in rows.indices { rows[row] = 0 }
        // A sine of full scale has half the sum of the window in its bin.
        let scale = 16 / (Float(count) * Float(count) * Float(channels))
        for channel in 0..<channels {
            for index in 0..<count { windowed[index] = waiting[channel][first + index] * window[index] }
            transform.power(of: windowed, into: &power)
            for row in rows.indices { rows[row] += scale * level(of: bins[row]) }
        }
    }

    private func level(of bins: (first: Int, last: Int, share: Float)) -> Float {
        guard bins.last < power.count else { return 0 }
        if bins.share > 0 || bins.last == bins.first + 1 {
            return max(
                (1 - bins.share) * power[bins.first] + bins.share * power[bins.last],
                bins.share == 0 ? power[bins.last] : 0)
        }
        return power[bins.first...bins.last].max() ?? 0
    }
}

/// Frequencies from 0 up, evenly on the mel scale (O'Shaughnessy 1987).
struct FrequencyAxis {
    let rows: Int
    private let top: Double

    /// - Parameter hertz: the highest frequency.
    init(rows: Int, to hertz: Double) {
        self.rows = rows
        top = Self.mel(hertz)
    }

    private static func mel(_ hertz: Double) -> Double { 2595 * log10(1 + hertz / 700) }

    /// The frequency at a place, in rows from the lowest.
    func hertz(_ row: Double) -> Double { 700 * (pow(10, row / Double(rows) * top / 2595) - 1) }

    /// The place of a frequency, in rows from the lowest.
    func row(_ hertz: Double) -> Double { Self.mel(hertz) / top * Double(rows) }
}
