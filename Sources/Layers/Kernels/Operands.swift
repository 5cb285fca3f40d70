/// What a task of a convolution reads and writes.
struct Operands {
    let band: Band
    let finish: Finish
    let weights: Numbers
    let scratch: MutableNumbers
}
