/// The bands in which a block's coefficients share an envelope level and a step. ddcm-stream.md 5.1
public struct BandLayout: Equatable, Sendable {
    /// First coefficient of each band, and the end of the last one.
    public let edges: [Int]

    /// Zwicker's critical bands (Bark), in Hz; what lies above the last edge is not coded.
    private static let edgesHertz = [
        0, 100, 200, 300, 400, 510, 630, 770, 920, 1080, 1270, 1480, 1720, 2000, 2320, 2700, 3150, 3700, 4400, 5300,
        6400, 7700, 9500, 12000, 15500, 20500,
    ]

    /// - Parameters:
    ///   - sampleRate: in Hz.
    ///   - hop: coefficients of a window, which reach from 0 Hz to half the sample rate.
    public init(sampleRate: Int, hop: Int) {
        var edges = [0]
        for hertz in Self.edgesHertz.dropFirst() {
            let edge = Self.edge(hertz: hertz, sampleRate: sampleRate, hop: hop)
            if edge > edges[edges.count - 1] { edges.append(edge) }
        }
        self.edges = edges
    }

    /// The coefficient of a window that begins nearest to `hertz`, `hop` at the most.
    public static func edge(hertz: Int, sampleRate: Int, hop: Int) -> Int {
        min(hop, (2 * hop * hertz + sampleRate / 2) / sampleRate)
    }

    private init(edges: [Int]) { self.edges = edges }

    /// Blocks from this depth on have half as many bands: every second one is empty and belongs to the one below it.
    private static let pairedDepth = 4

    /// The same bands among the coefficients of a block that is shorter by `depth` halvings; the narrowest may be empty.
    func halved(_ depth: Int) -> BandLayout {
        guard depth > 0 else { return self }
        let joined = depth < Self.pairedDepth ? edges : edges.indices.map { edges[min(($0 + 1) & ~1, count)] }
        return BandLayout(edges: joined.map { ($0 + 1 << (depth - 1)) >> depth })
    }

    public var count: Int { edges.count - 1 }

    public func coefficients(_ band: Int) -> Range<Int> { edges[band]..<edges[band + 1] }
}
