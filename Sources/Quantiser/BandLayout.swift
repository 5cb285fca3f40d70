/// The bands in which a block's coefficients share an envelope level and a step. ddcm-stream.md 5.1
public struct BandLayout: Equatable, Sendable {
    /// First coefficient of each band, and the end of the last one.
    public let edges: [Int]
    /// What each band's step is larger by from version 3 of the format on, in twelfths of an octave.
    let weights: [Int]

    /// Zwicker's critical bands (Bark), in Hz; what lies above the last edge is not coded.
    private static let edgesHertz = [
        0, 100, 200, 300, 400, 510, 630, 770, 920, 1080, 1270, 1480, 1720, 2000, 2320, 2700, 3150, 3700, 4400, 5300,
        6400, 7700, 9500, 12000, 15500, 20500,
    ]

    /// Weight of the band below each of these edges but the first. Low critical bands are heard with the most signal to
    /// noise, high ones with the least, as the least ratios (minval) of psychoacoustic model 2 in ISO/IEC 11172-3,
    /// annex D have it; how much so was found by measurement.
    private static let weights = [-8, -6, -5, -3, -1, -1] + [Int](repeating: 0, count: 11) + [1, 2, 2, 3, 3, 3, 3, 3]

    /// - Parameters:
    ///   - sampleRate: in Hz.
    ///   - hop: coefficients of a window, which reach from 0 Hz to half the sample rate.
    public init(sampleRate: Int, hop: Int) {
        var (edges, weights) = ([0], [Int]())
        for (hertz, weight) in zip(Self.edgesHertz.dropFirst(), Self.weights) {
            let edge = Self.edge(hertz: hertz, sampleRate: sampleRate, hop: hop)
            guard edge > edges[edges.count - 1] else { continue }
            edges.append(edge)
            weights.append(weight)
        }
        self.init(edges: edges, weights: weights)
    }

    /// Bands of equal width and no weight.
    public init(count: Int, width: Int) {
        self.init(edges: (0...count).map { $0 * width }, weights: [Int](repeating: 0, count: count))
    }

    /// The coefficient of a window that begins nearest to `hertz`, `hop` at the most.
    public static func edge(hertz: Int, sampleRate: Int, hop: Int) -> Int {
        min(hop, (2 * hop * hertz + sampleRate / 2) / sampleRate)
    }

    /// The edges of narrower bands: each critical band in `parts` of about the same width, without those that would have
    /// no coefficient.
    public static func edges(parts: Int, sampleRate: Int, hop: Int) -> [Int] {
        var edges = [0]
        for (low, high) in zip(edgesHertz, edgesHertz.dropFirst()) {
            for part in 1...parts {
                let edge = edge(hertz: low + (high - low) * part / parts, sampleRate: sampleRate, hop: hop)
                if edge > edges[edges.count - 1] { edges.append(edge) }
            }
        }
        return edges
    }

    private init(edges: [Int], weights: [Int]) {
        self.edges = edges
        self.weights = weights
    }

    /// Blocks from this depth on have half as many bands: every second one is empty and belongs to the one below it.
    private static let pairedDepth = 4

    /// The same bands among the coefficients of a block that is shorter by `depth` halvings; the narrowest may be empty.
    func halved(_ depth: Int) -> BandLayout {
        guard depth > 0 else { return self }
        let joined = depth < Self.pairedDepth ? edges : edges.indices.map { edges[min(($0 + 1) & ~1, count)] }
        return BandLayout(edges: joined.map { ($0 + 1 << (depth - 1)) >> depth }, weights: weights)
    }

    public var count: Int { edges.count - 1 }

    public func coefficients(_ band: Int) -> Range<Int> { edges[band]..<edges[band + 1] }
}
