/// Arithmetic in GF(256), of polynomials over GF(2) modulo x^8 + x^4 + x^3 + x^2 + 1; sums are exclusive ors.
/// ddcm-stream.md 3.6
struct GaloisField: Sendable {
    static let shared = GaloisField()

    /// α^i for i from 0 to 509, so that two logarithms can be added; α is x, the number 2.
    private let powers: [UInt8]
    /// Of 1 to 255.
    private let logarithms: [UInt8]

    /// Powers of α repeat after so many.
    static let order = 255
    private static let polynomial = 0x11D

    private init() {
        var powers = [UInt8](repeating: 1, count: 2 * Self.order)
        var logarithms = [UInt8](repeating: 0, count: 256)
        var value = 1
        for exponent in 0..<Self.order {
            (powers[exponent], powers[exponent + Self.order]) = (UInt8(value), UInt8(value))
            logarithms[value] = UInt8(exponent)
            value <<= 1
            if value > 255 { value ^= Self.polynomial }
        }
        (self.powers, self.logarithms) = (powers, logarithms)
    }

    /// α^exponent.
    /// - Parameter exponent: 0 to 509.
    @inline(__always)
    func power(_ exponent: Int) -> UInt8 { powers[exponent] }

    @inline(__always)
    func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 || b == 0 ? 0 : powers[Int(logarithms[Int(a)]) + Int(logarithms[Int(b)])]
    }

    /// - Parameter b: not 0.
    @inline(__always)
    func quotient(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 ? 0 : powers[Int(logarithms[Int(a)]) + Self.order - Int(logarithms[Int(b)])]
    }
}
