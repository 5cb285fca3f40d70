/// Joint symbols of a plane: a run of zeros and the value that ends it in one byte. ddcm-stream.md 5.4
///
/// Symbol `run · values + value − 1` stands for `run` zeros and then `value`, for runs below `runs` and values 1 to
/// `values`; `endless` stands for `runs` zeros and nothing behind them. All 256 symbols have a meaning, because libzstd
/// gives each byte of a dictionary's Huffman table a code.
struct RunAlphabet: Sendable {
    let runs: Int
    let values: Int

    static let endless: UInt8 = 255

    init(runs: Int, values: Int) {
        precondition(runs * values == 255)
        self.runs = runs
        self.values = values
    }
}

/// Turns the numbers of one class into symbols.
struct RunEncoder {
    let alphabet: RunAlphabet
    private(set) var symbols: [UInt8] = []
    private var run = 0

    init(alphabet: RunAlphabet) { self.alphabet = alphabet }

    mutating func reset() {
        symbols.removeAll(keepingCapacity: true)
        run = 0
    }

    @inline(__always)
    mutating func appendZero() {
        run += 1
    }

    /// - Parameter value: 1 to `alphabet.values`.
    @inline(__always)
    mutating func append(value: Int) {
        while run >= alphabet.runs {
            symbols.append(RunAlphabet.endless)
            run -= alphabet.runs
        }
        symbols.append(UInt8(truncatingIfNeeded: run * alphabet.values + value - 1))
        run = 0
    }
}

/// Turns symbols back into the numbers of one class; behind the last symbol all are zero.
struct RunDecoder {
    let alphabet: RunAlphabet
    var symbols: [UInt8] = []
    private var position = 0
    private var zeros = 0
    /// What follows the zeros: a value, or 0 for the next symbol.
    private var value = 0
    private var isAtEnd = false

    init(alphabet: RunAlphabet) { self.alphabet = alphabet }

    /// Starts on the symbols that `symbols` now holds.
    mutating func reset() {
        position = 0
        load()
    }

    private mutating func load() {
        guard position < symbols.count else {
            isAtEnd = true
            return
        }
        isAtEnd = false
        let symbol = symbols[position]
        position += 1
        if symbol == RunAlphabet.endless {
            zeros = alphabet.runs
            value = 0
        } else {
            zeros = Int(symbol) / alphabet.values
            value = Int(symbol) % alphabet.values + 1
        }
    }

    @inline(__always)
    mutating func next() -> Int {
        if isAtEnd { return 0 }
        if zeros > 0 {
            zeros -= 1
            if zeros == 0 && value == 0 { load() }
            return 0
        }
        let found = value
        load()
        return found
    }

    /// Whether every symbol was used up.
    var isSpent: Bool { isAtEnd }
}
