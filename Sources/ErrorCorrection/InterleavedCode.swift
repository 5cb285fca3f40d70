/// A block of any length protected by Reed–Solomon words that take its bytes in turn, so that wrong bytes in a row fall
/// to different words. ddcm-stream.md 3.6
public struct InterleavedCode: Sendable {
    private let redundancy: Redundancy
    /// By half their parity; made when they are needed.
    private var codes = [ReedSolomon?](repeating: nil, count: ReedSolomon.longestWord / 2 + 1)
    private var word: [UInt8] = []

    public init(_ redundancy: Redundancy) {
        self.redundancy = redundancy
        word.reserveCapacity(ReedSolomon.longestWord)
    }

    /// Appends the parity of `bytes[start...]`.
    public mutating func appendParity(to bytes: inout [UInt8], from start: Int) {
        let block = Block(start: start, count: bytes.count - start, redundancy)
        bytes.append(contentsOf: repeatElement(0, count: block.words * block.parity))
        makeCode(for: block)
        for number in 0..<block.words {
            gather(number, of: block, bytes)
            codes[block.parity / 2]?.setParity(of: &word)
            scatter(number, of: block, &bytes)
        }
    }

    /// What became of a block.
    public struct Correction: Equatable, Sendable {
        /// Bytes that were put right.
        public var bytes = 0
        /// Words that were beyond help, and are as they were.
        public var lostWords = 0
    }

    /// Puts wrong bytes right in the block of `count` data bytes that stands at `start`, with its parity behind them.
    public mutating func correct(_ bytes: inout [UInt8], from start: Int, count: Int) -> Correction {
        let block = Block(start: start, count: count, redundancy)
        precondition(start + count + block.words * block.parity <= bytes.count)
        makeCode(for: block)
        var correction = Correction()
        for number in 0..<block.words {
            gather(number, of: block, bytes)
            guard let corrected = codes[block.parity / 2]?.correct(&word) else {
                correction.lostWords += 1
                continue
            }
            correction.bytes += corrected
            if corrected > 0 { scatter(number, of: block, &bytes) }
        }
        return correction
    }

    private struct Block {
        let start: Int
        let count: Int
        let words: Int
        let parity: Int

        init(start: Int, count: Int, _ redundancy: Redundancy) {
            (self.start, self.count) = (start, count)
            words = Redundancy.words(count)
            parity = redundancy.parity(count)
        }
    }

    private mutating func makeCode(for block: Block) {
        guard block.words > 0, codes[block.parity / 2] == nil else { return }
        codes[block.parity / 2] = ReedSolomon(parity: block.parity)
    }

    /// Byte i of the data, and of the parity behind it, belongs to word i modulo the number of words.
    private mutating func gather(_ number: Int, of block: Block, _ bytes: [UInt8]) {
        word.removeAll(keepingCapacity: true)
        let (data, parity) = (block.start, block.start + block.count)
        for place in stride(from: number, to: block.count, by: block.words) { word.append(bytes[data + place]) }
        for place in 0..<block.parity { word.append(bytes[parity + place * block.words + number]) }
    }

    private func scatter(_ number: Int, of block: Block, _ bytes: inout [UInt8]) {
        let (data, parity) = (block.start, block.start + block.count)
        var next = 0
        for place in stride(from: number, to: block.count, by: block.words) {
            bytes[data + place] = word[next]
            next += 1
        }
        for place in 0..<block.parity { bytes[parity + place * block.words + number] = word[next + place] }
    }
}
