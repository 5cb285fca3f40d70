internal import Latent
internal import Sketch

/// Chooses the noise of each window so that sounds begin when they do in the original: noise has beginnings of its own,
/// which would hide those of the quiet and the tonal.
///
/// The choices of a chunk are made window by window, again and again, each for the frames that it is heard in: how
/// strongly these rise over the frames before, on average over bands, is to follow the original, and their levels too.
struct NoiseChoice {
    private let windows: Int
    private let hop: Int
    private let channels: Int
    private var latentSpace: MDCTLatent
    private var frames: LoudnessFrames
    /// All channels together, from half a window before the chunk's first to half a window behind its last.
    private var output: [Float] = []
    /// What each window adds to it.
    private var waves: [[Float]] = []
    /// Levels of each frame of the output, which begin one window apart.
    private var levels: [Float] = []
    private var original: [Float] = []
    private var rises: [Float] = []

    /// Windows that a frame lasts.
    private static let frameWindows = 4
    /// How much a squared error of a band's level counts against one of the rise.
    private static let levelShare: Float = 0.005

    init(windows: Int, channels: Int, sampleRate: Int, hop: Int) {
        self.windows = windows
        self.channels = channels
        self.hop = hop
        latentSpace = MDCTLatent(hop: hop)
        frames = LoudnessFrames(length: Self.frameWindows * hop, sampleRate: sampleRate)
    }

    private var frameCount: Int { windows + 2 - Self.frameWindows }

    /// The choices for a sketch.
    /// - Parameters:
    ///   - signals: of each channel, from half a window before the chunk's first window on.
    ///   - edges: of the bands.
    ///   - rounds: how often every window is looked at.
    mutating func choices(for sketch: Sketch, amplitudes: [[Float]], edges: [Int], of signals: [[Float]], rounds: Int)
        -> [UInt8]
    {
        var choices = [UInt8](repeating: 0, count: windows)
        guard frameCount > 2, sketch.parameters.bands > 0 else { return choices }
        var candidates = Candidates(sketch, amplitudes: amplitudes, edges: edges, hop: hop)
        prepare(signals)
        output = [Float](repeating: 0, count: (windows + 1) * hop)
        waves = (0..<windows).map { window in candidates.wave(window: window, choice: 0, &latentSpace) }
        for window in 0..<windows { add(1, waves[window], at: window) }
        levels = [Float](repeating: 0, count: frameCount * frames.bands)
        for frame in 0..<frameCount {
            frames.measure(output, from: frame * hop, into: &levels, at: frame * frames.bands)
        }
        for _ in 0..<rounds {
            let target = targetRises()
            for window in 0..<windows {
                choices[window] = choose(window, among: &candidates, current: choices[window], target)
            }
        }
        return choices
    }

    /// Measures the original.
    private mutating func prepare(_ signals: [[Float]]) {
        var sum = [Float](repeating: 0, count: (windows + 1) * hop)
        for signal in signals { for n in sum.indices { sum[n] += signal[n] } }
        original = [Float](repeating: 0, count: frameCount * frames.bands)
        for frame in 0..<frameCount {
            frames.measure(sum, from: frame * hop, into: &original, at: frame * frames.bands)
        }
    }

    private mutating func add(_ factor: Float, _ wave: [Float], at window: Int) {
        let start = window * hop
        for n in wave.indices { output[start + n] += factor * wave[n] }
    }

    /// How strongly a frame rises over the one before, on average over bands.
    private func rise(_ levels: [Float], _ frame: Int) -> Float {
        let bands = frames.bands
        var sum: Float = 0
        for index in frame * bands..<(frame + 1) * bands { sum += max(0, levels[index] - levels[index - bands]) }
        return sum / Float(bands)
    }

    /// The rises of the original, with the mean of what noise has at hand and no more contrast than it can have.
    private func targetRises() -> [Float] {
        let (wanted, found) = ((1..<frameCount).map { rise(original, $0) }, (1..<frameCount).map { rise(levels, $0) })
        func moments(_ values: [Float]) -> (mean: Float, deviation: Float) {
            let mean = values.reduce(0, +) / Float(values.count)
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(values.count)
            return (mean, variance.squareRoot())
        }
        let (a, b) = (moments(wanted), moments(found))
        let contrast = min(1, max(0.5, b.deviation / max(a.deviation, 1e-6)))
        return [0] + wanted.map { ($0 - a.mean) * contrast + b.mean }
    }

    private mutating func choose(
        _ window: Int, among candidates: inout Candidates, current: UInt8, _ target: [Float]
    ) -> UInt8 {
        let touched = max(0, window - Self.frameWindows + 1)...min(frameCount - 1, window + 1)
        add(-1, waves[window], at: window)
        var best = (cost: Float.infinity, choice: current, wave: waves[window], levels: [Float]())
        let range = touched.lowerBound * frames.bands..<(touched.upperBound + 1) * frames.bands
        for choice in 0..<candidates.count {
            let wave =
                choice == Int(current) ? waves[window] : candidates.wave(window: window, choice: choice, &latentSpace)
            add(1, wave, at: window)
            for frame in touched {
                frames.measure(output, from: frame * hop, into: &levels, at: frame * frames.bands)
            }
            add(-1, wave, at: window)
            let cost = cost(of: touched, target)
            if cost < best.cost { best = (cost, UInt8(choice), wave, Array(levels[range])) }
        }
        waves[window] = best.wave
        add(1, best.wave, at: window)
        levels.replaceSubrange(range, with: best.levels)
        return best.choice
    }

    private func cost(of touched: ClosedRange<Int>, _ target: [Float]) -> Float {
        var cost: Float = 0
        for frame in max(touched.lowerBound, 1)...min(touched.upperBound + 1, frameCount - 1) {
            let error = rise(levels, frame) - target[frame]
            cost += error * error
        }
        let bands = frames.bands
        var errors: Float = 0
        for index in touched.lowerBound * bands..<(touched.upperBound + 1) * bands {
            let error = levels[index] - original[index]
            errors += error * error
        }
        return cost + Self.levelShare * errors / Float(bands * touched.count)
    }
}

/// The sounds of the windows of a sketch.
private struct Candidates {
    let count: Int
    private var sketch: Sketch
    private let seed: UInt32
    /// Of all channels together.
    private var amplitudes: [Float]
    private let edges: [Int]
    private let hop: Int
    private var latent: [Float]

    init(_ sketch: Sketch, amplitudes: [[Float]], edges: [Int], hop: Int) {
        self.sketch = sketch
        self.edges = edges
        self.hop = hop
        count = 1 << sketch.parameters.choiceBits
        seed = SketchNoise.seed(sketch)
        self.amplitudes = amplitudes[0]
        for channel in amplitudes.dropFirst() {
            for index in channel.indices { self.amplitudes[index] += channel[index] }
        }
        latent = [Float](repeating: 0, count: hop)
        self.sketch.choices = [UInt8](repeating: 0, count: amplitudes[0].count / sketch.parameters.bands)
    }

    /// Two windows of samples.
    mutating func wave(window: Int, choice: Int, _ latentSpace: inout MDCTLatent) -> [Float] {
        sketch.choices[window] = UInt8(choice)
        var noise = SketchNoise(sketch, seed: seed, window: window)
        let bands = sketch.parameters.bands
        noise.draw(amplitudes, from: window * bands, bands: bands, edges: edges, into: &latent)
        var wave = [Float](repeating: 0, count: 2 * hop)
        latentSpace.synthesise(latent, at: 0, depth: 0, into: &wave, from: hop / 2)
        latentSpace.unfold(&wave, at: hop / 2, depth: 0)
        latentSpace.unfold(&wave, at: hop / 2 + hop, depth: 0)
        return wave
    }
}
