/// Reed–Solomon codes over GF(256), shortened to words of any length up to 255 bytes: the last `parity` bytes of a word
/// are such that any `parity / 2` wrong bytes in it can be found and put right.
///
/// I. S. Reed and G. Solomon, "Polynomial codes over certain finite fields", 1960. A word's first byte is its
/// polynomial's highest coefficient, and the roots of the generator are α^0 to α^(parity − 1). ddcm-stream.md 3.6
public struct ReedSolomon: Sendable {
    /// Bytes behind the data of each word.
    public let parity: Int
    private let field = GaloisField.shared
    /// Coefficients of the generator below its highest, which is 1; highest first.
    private let generator: [UInt8]
    // Kept from word to word, so that none allocates.
    private var remainder: [UInt8]
    private var syndromes: [UInt8]
    private var locator: [UInt8]
    private var lastLocator: [UInt8]
    private var saved: [UInt8]
    private var evaluator: [UInt8]
    private var places: [Int]

    /// Bytes of the longest word.
    static let longestWord = GaloisField.order

    /// - Parameter parity: 2 to 254.
    public init(parity: Int) {
        precondition((2..<Self.longestWord).contains(parity))
        self.parity = parity
        var generator: [UInt8] = [1]
        for root in 0..<parity {
            let factor = field.power(root)
            generator.append(0)
            for index in (1..<generator.count).reversed() {
                generator[index] ^= field.product(generator[index - 1], factor)
            }
        }
        self.generator = Array(generator.dropFirst())
        remainder = [UInt8](repeating: 0, count: parity)
        syndromes = remainder
        evaluator = remainder
        locator = [UInt8](repeating: 0, count: parity + 1)
        lastLocator = locator
        saved = locator
        places = [Int](repeating: 0, count: parity)
    }

    /// Sets the last `parity` bytes of `word` by those before them.
    /// - Parameter word: `parity` + 1 to 255 bytes.
    public mutating func setParity(of word: inout [UInt8]) {
        precondition(word.count > parity && word.count <= Self.longestWord)
        for index in remainder.indices { remainder[index] = 0 }
        let count = word.count - parity
        for index in 0..<count {
            let factor = word[index] ^ remainder[0]
            for place in 0..<parity - 1 {
                remainder[place] = remainder[place + 1] ^ field.product(factor, generator[place])
            }
            remainder[parity - 1] = field.product(factor, generator[parity - 1])
        }
        for place in 0..<parity { word[count + place] = remainder[place] }
    }

    /// Puts wrong bytes right.
    ///
    /// With more than `parity / 2` of them the word is most often seen to be beyond help, and sometimes taken for another.
    /// - Parameters:
    ///   - word: data and parity, `parity` + 1 to 255 bytes; unchanged where it is beyond help.
    ///   - most: a word with more wrong bytes is beyond help as well.
    /// - Returns: how many were wrong; nil where the word is beyond help.
    public mutating func correct(_ word: inout [UInt8], most: Int = .max) -> Int? {
        precondition(word.count > parity && word.count <= Self.longestWord)
        guard !setSyndromes(of: word) else { return 0 }
        let count = findLocator()
        guard 2 * count <= parity, count <= most, findPlaces(count, in: word.count) else { return nil }
        setEvaluator(count)
        for index in 0..<count { word[places[index]] ^= error(at: word.count - 1 - places[index], count) }
        return count
    }

    /// The word's polynomial at the generator's roots; true where all are 0, and so nothing is wrong.
    private mutating func setSyndromes(of word: [UInt8]) -> Bool {
        var all: UInt8 = 0
        for root in 0..<parity {
            let factor = field.power(root)
            var sum: UInt8 = 0
            for byte in word { sum = field.product(sum, factor) ^ byte }
            syndromes[root] = sum
            all |= sum
        }
        return all == 0
    }

    /// The shortest recurrence that gives the syndromes: the polynomial whose roots are the inverses of the wrong places
    /// (J. L. Massey, "Shift-register synthesis and BCH decoding", 1969).
    /// - Returns: its length, the number of wrong bytes if it is at most half the parity.
    private mutating func findLocator() -> Int {
        for index in 0...parity { (locator[index], lastLocator[index]) = (0, 0) }
        (locator[0], lastLocator[0]) = (1, 1)
        var (length, shift, lastDiscrepancy) = (0, 1, UInt8(1))
        for step in 0..<parity {
            var discrepancy = syndromes[step]
            for index in 1..<max(length + 1, 1) {
                discrepancy ^= field.product(locator[index], syndromes[step - index])
            }
            guard discrepancy != 0 else {
                shift += 1
                continue
            }
            let factor = field.quotient(discrepancy, lastDiscrepancy)
            let isLonger = 2 * length <= step
            if isLonger { for index in 0...parity { saved[index] = locator[index] } }
            for index in 0..<max(parity + 1 - shift, 0) {
                locator[index + shift] ^= field.product(factor, lastLocator[index])
            }
            if isLonger {
                for index in 0...parity { lastLocator[index] = saved[index] }
                (length, lastDiscrepancy, shift) = (step + 1 - length, discrepancy, 1)
            } else {
                shift += 1
            }
        }
        return length
    }

    /// Where the locator's roots lie (R. T. Chien, 1964); false where they are not as many as they should be.
    private mutating func findPlaces(_ count: Int, in length: Int) -> Bool {
        var found = 0
        for place in 0..<length where value(of: locator, to: count, at: inverse(length - 1 - place)) == 0 {
            guard found < count else { return false }
            places[found] = place
            found += 1
        }
        return found == count
    }

    /// α^−exponent.
    @inline(__always)
    private func inverse(_ exponent: Int) -> UInt8 { field.power(GaloisField.order - exponent) }

    @inline(__always)
    private func value(of polynomial: [UInt8], to degree: Int, at x: UInt8) -> UInt8 {
        var sum: UInt8 = 0
        for index in (0...degree).reversed() { sum = field.product(sum, x) ^ polynomial[index] }
        return sum
    }

    /// Syndromes times locator, but for the terms beyond the syndromes.
    private mutating func setEvaluator(_ count: Int) {
        for index in 0..<count {
            var sum: UInt8 = 0
            for term in 0...index { sum ^= field.product(locator[term], syndromes[index - term]) }
            evaluator[index] = sum
        }
    }

    /// By how much the coefficient of x^`exponent` is wrong (G. D. Forney, 1965).
    private func error(at exponent: Int, _ count: Int) -> UInt8 {
        let x = inverse(exponent)
        let square = field.product(x, x)
        // The derivative: over GF(2) only odd powers leave something.
        var (derivative, power) = (UInt8(0), UInt8(1))
        for index in stride(from: 1, through: count, by: 2) {
            derivative ^= field.product(locator[index], power)
            power = field.product(power, square)
        }
        let numerator = field.product(field.power(exponent), value(of: evaluator, to: count - 1, at: x))
        return derivative == 0 ? 0 : field.quotient(numerator, derivative)
    }
}
