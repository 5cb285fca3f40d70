/// What a task of a convolution reads and writes.
struct Operands {
    let band: Band
    let finish: Finish
    let weights: Numbers
    let scratch: MutableNumbers
}

extension Workspace.Room {
    /// What a task needs beside its kernel.
    /// - Parameter size: that the input is resized to; nil: its own.
    func operands(
        _ input: Tensor, _ preparation: Preparation, resizedTo size: (height: Int, width: Int)? = nil,
        weights: Numbers, _ finish: Finish
    ) -> Operands {
        Operands(
            band: band(input, preparation, resizedTo: size), finish: finish, weights: weights, scratch: scratch)
    }
}
