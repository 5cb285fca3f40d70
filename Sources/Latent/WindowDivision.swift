/// How one window is divided into blocks, each of which is transformed on its own: the whole window, or halves of it,
/// or halves of those, down to `deepest`. ddcm-stream.md 5.1
public struct WindowDivision: Equatable, Sendable {
    /// How often the window was halved to get each block, in the order of time.
    public let depths: [UInt8]

    /// A block is a 32nd of the window at the least.
    public static let deepest = 5

    public static let whole = WindowDivision(depths: [0])

    /// - Parameter depths: of blocks that fill the window by halving; anything else is a programmer's mistake.
    public init(depths: [UInt8]) { self.depths = depths }

    /// All blocks of the same depth.
    public init(depth: Int) {
        depths = [UInt8](repeating: UInt8(depth), count: 1 << depth)
    }
}
