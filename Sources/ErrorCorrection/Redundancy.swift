/// How much parity blocks of bytes have: enough for a few wrong bytes in each word, and for the more of them, the longer
/// the words are.
public struct Redundancy: Sendable {
    /// Wrong bytes that the shortest words survive, and data bytes of a word for each more.
    private let least: Int
    private let bytesPerError: Int

    /// The most data bytes in a word.
    static let wordBytes = 235

    public init(least: Int, bytesPerError: Int) {
        (self.least, self.bytesPerError) = (least, bytesPerError)
        precondition(Self.wordBytes + parity(word: Self.wordBytes) <= ReedSolomon.longestWord)
    }

    /// - Parameter count: data bytes of the block.
    static func words(_ count: Int) -> Int { (count + wordBytes - 1) / wordBytes }

    /// Bytes of parity in each word of a block.
    func parity(_ count: Int) -> Int {
        let words = Self.words(count)
        return words == 0 ? 0 : parity(word: (count + words - 1) / words)
    }

    private func parity(word: Int) -> Int { 2 * (least + word / bytesPerError) }

    /// Bytes of parity in a block.
    /// - Parameter count: data bytes of the block.
    public func parityBytes(for count: Int) -> Int { Self.words(count) * parity(count) }
}
