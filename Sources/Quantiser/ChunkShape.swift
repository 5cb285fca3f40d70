public import Latent

/// How many numbers a chunk has, and in which order they stand: block by block, in each block channel by channel, in
/// each channel from the lowest coefficient (or band) up. ddcm-stream.md 5.1
public struct ChunkShape: Equatable, Sendable {
    /// One block of all channels.
    public struct Block: Equatable, Sendable {
        /// Its first sample within the chunk.
        public let start: Int
        /// Its hop is the window's halved so often.
        public let depth: Int
    }

    public let windows: Int
    public let channels: Int
    /// Coefficients of a window.
    public let hop: Int
    public private(set) var blocks: [Block]
    /// Where the blocks of each window begin in `blocks`, and the end of the last one.
    private var firstBlocks: [Int]
    /// The bands at each depth.
    private let layouts: [BandLayout]

    public init(windows: Int, channels: Int, sampleRate: Int, hop: Int) {
        self.init(windows: windows, channels: channels, hop: hop, bands: BandLayout(sampleRate: sampleRate, hop: hop))
    }

    /// - Parameters:
    ///   - hop: coefficients of a window.
    ///   - whole: the bands of a window that is not divided.
    public init(windows: Int, channels: Int, hop: Int, bands whole: BandLayout) {
        self.windows = windows
        self.channels = channels
        self.hop = hop
        layouts = (0...WindowDivision.deepest).map { whole.halved($0) }
        blocks = []
        firstBlocks = []
        divide([WindowDivision](repeating: .whole, count: windows))
    }

    /// Divides the windows into blocks.
    /// - Parameter divisions: one for each window.
    public mutating func divide(_ divisions: [WindowDivision]) {
        precondition(divisions.count == windows)
        blocks.removeAll(keepingCapacity: true)
        firstBlocks = [0]
        var start = 0
        for division in divisions {
            for depth in division.depths {
                blocks.append(Block(start: start, depth: Int(depth)))
                start += hop >> Int(depth)
            }
            firstBlocks.append(blocks.count)
        }
    }

    public var bandCount: Int { layouts[0].count }
    /// What the steps of a band are larger by, in twelfths of an octave.
    func weight(band: Int) -> Int { layouts[0].weights[band] }
    /// Blocks of all channels.
    public var rows: Int { blocks.count * channels }
    public var coefficientCount: Int { windows * channels * hop }
    public var levelCount: Int { rows * bandCount }

    /// The blocks of a window.
    public func blocks(window: Int) -> Range<Int> { firstBlocks[window]..<firstBlocks[window + 1] }

    public func row(block: Int, channel: Int) -> Int { block * channels + channel }
    public func block(row: Int) -> Block { blocks[row / channels] }

    /// Coefficients of a row.
    public func hop(row: Int) -> Int { hop >> block(row: row).depth }

    /// Where the coefficients of a row begin.
    public func offset(row: Int) -> Int {
        let block = blocks[row / channels]
        return block.start * channels + row % channels * (hop >> block.depth)
    }

    /// The bands of a row's coefficients.
    public func bands(row: Int) -> BandLayout { layouts[blocks[row / channels].depth] }

    /// The bands of a block that is not divided.
    public var wholeBands: BandLayout { layouts[0] }
}
