/// How much time the encoder takes over its choices, 0 to 10. More effort makes no more bytes, but better use of them.
struct Effort {
    /// Whether windows are divided as the signal asks for, or all alike: from 2 on.
    let choosesWindows: Bool
    /// Whether magnitudes are weighed against their bits: from 4 on.
    let weighsBits: Bool
    /// How often a chunk is coded, each time with windows that were chosen for the gain of the time before: 1 up to 6, 2
    /// up to 9, then 3. At 8 kbit/s the second time is worth 0.03 of Zimtohrli, above that 0.00.
    let passes: Int
    /// Strengths that are tried at each step of a guided diffusion, each at the cost of a step of the network.
    let strengths: Int

    init(_ effort: Int) {
        choosesWindows = effort >= 2
        weighsBits = effort >= 4
        strengths = effort < 4 ? 1 : effort < 7 ? 2 : effort < 10 ? 3 : 4
        passes = effort < 7 ? 1 : effort < 10 ? 2 : 3
    }
}
