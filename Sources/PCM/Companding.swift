/// G.711: 8-bit logarithmic codes of about 14 (µ-law) and 13 (A-law) linear bits.
enum Companding {
    static let mulawToFloat: [Float] = (0..<256).map { code in
        let magnitude = mulawMagnitudes[~code & 0x7F]
        return code & 0x80 == 0 ? -magnitude : magnitude
    }

    static let alawToFloat: [Float] = (0..<256).map { code in
        let magnitude = alawMagnitudes[(code ^ 0x55) & 0x7F]
        return code & 0x80 == 0 ? -magnitude : magnitude
    }

    /// Rising magnitudes of the 128 steps of one sign.
    static let mulawMagnitudes: [Float] = (0..<128).map { step in
        Float(((((step & 15) << 3) + 0x84) << (step >> 4)) - 0x84) / 32768
    }

    static let alawMagnitudes: [Float] = (0..<128).map { step in
        let segment = step >> 4
        let mantissa = (step & 15) << 4
        return Float(segment == 0 ? mantissa + 8 : (mantissa + 0x108) << (segment - 1)) / 32768
    }

    /// The sign bit of the float, not a comparison with 0, decides: µ-law has two zeros and both must survive.
    static func mulawCode(_ sample: Float) -> UInt8 {
        let step = nearest(abs(sample), in: mulawMagnitudes)
        return ~(step | (sample.sign == .minus ? 0x80 : 0))
    }

    static func alawCode(_ sample: Float) -> UInt8 {
        let step = nearest(abs(sample), in: alawMagnitudes)
        return (step | (sample.sign == .minus ? 0 : 0x80)) ^ 0x55
    }

    private static func nearest(_ magnitude: Float, in steps: [Float]) -> UInt8 {
        guard magnitude == magnitude else { return 0 }
        var low = 0
        var high = 127
        while low < high {
            let middle = (low + high) / 2
            if magnitude > (steps[middle] + steps[middle + 1]) / 2 { low = middle + 1 } else { high = middle }
        }
        return UInt8(low)
    }
}
