/// What a task of a convolution reads and writes.
struct Operands {
    let band: Band
    let finish: Finish
    let weights: Numbers
    let scratch: MutableNumbers
}

/// A way to do a convolution, for one size of input.
protocol ConvolutionKernel {
    var tasks: Int { get }
    /// Numbers of scratch memory that a task wants.
    var scratch: Int { get }
    func run(task: Int, _ operands: Operands)
}
