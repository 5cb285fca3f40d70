/// A trial under way.
protocol Run: ~Copyable {
    /// Codes and compares the next samples.
    mutating func push(_ block: [Float]) throws
    /// Codes and compares what is left.
    consuming func finish(seconds: Double) throws -> (row: Row, stream: [UInt8])
}
