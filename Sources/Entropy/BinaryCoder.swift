/// Carries yes-or-no decisions between encoder and decoder, each with what is known of its probability.
///
/// Functions that code take what an encoder knows and return it; a decoder's do not look at it and return what they
/// read. So whatever is put together from decisions is written once for both.
package protocol BinaryCoder {
    associatedtype Failure: Error

    /// Whether decisions may come back other than they were given: what is not read need not be put together again.
    static var isReader: Bool { get }
    /// Whether a reader reads what was never written.
    var hasRunOut: Bool { get }

    /// Codes a decision in one context.
    /// - Parameter context: below `RangeContexts.count`.
    mutating func code(_ decision: Bool, context: Int) -> Bool

    /// Codes a decision in three contexts at once, whose probabilities are mixed.
    /// - Parameter mixer: which weights: below `RangeContexts.mixerCount`.
    mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool

    /// Codes a decision of known probability.
    /// - Parameter probability: of a yes, in 65536ths, 1 to 65535.
    mutating func code(_ decision: Bool, probability: Int) -> Bool

    /// Codes a decision that is as likely as not.
    mutating func codeEven(_ decision: Bool) -> Bool

    /// Codes a sign on which nothing depends that is coded later, and which is as likely as not. ddcm-stream.md 5.9
    mutating func codeSign(_ isNegative: Bool) -> Bool

    /// What becomes of a value that the format forbids.
    func refuse(_ what: @autoclosure () -> String) throws(Failure)
}

/// Three views of the same decision.
package typealias MixedContexts = (Int, Int, Int)

extension BinaryCoder {
    package mutating func codeSign(_ isNegative: Bool) -> Bool { codeEven(isNegative) }

    /// A number of `count` bits, the highest first; each bit has a context for all that stands above it.
    /// - Parameter base: the first of `1 << count` contexts.
    mutating func codeTree(_ value: Int, bits count: Int, base: Int) -> Int {
        var node = 1
        for bit in (0..<count).reversed() {
            node = node << 1 | (code(value >> bit & 1 == 1, context: base + node) ? 1 : 0)
        }
        return node - 1 << count
    }

    /// The low `count` bits of a number, the highest first, each as likely to be 0 as 1.
    mutating func codeEven(_ value: Int, bits count: Int) -> Int {
        var found = 0
        for bit in (0..<count).reversed() { found = found << 1 | (codeEven(value >> bit & 1 == 1) ? 1 : 0) }
        return found
    }
}
