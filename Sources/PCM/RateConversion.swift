extension AudioFormat {
    /// How many sample frames at the rate `output` last as long as `count` at the rate `input`: the nearest number, of
    /// two the larger.
    public static func frames(_ count: UInt64, at input: Int, lastingAt output: Int) -> UInt64 {
        guard input != output else { return count }
        let exact = UInt128(count) * UInt128(output)
        return UInt64(clamping: (2 * exact + UInt128(input)) / UInt128(2 * input))
    }
}
