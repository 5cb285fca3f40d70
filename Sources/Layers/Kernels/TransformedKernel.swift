/// A convolution by transformed values, whose steps all threads do together: so weights are read once for many places.
///
/// A round transforms a part of the input, multiplies, and transforms back; rounds bound the memory.
protocol TransformedKernel {
    var rounds: Int { get }
    /// Numbers of memory for the transformed values of a round, and for their sums.
    var values: Int { get }
    var sums: Int { get }
    /// Numbers of scratch memory that a share wants.
    var scratch: Int { get }
    /// Tasks of the first step of a round, of the second, and of the third.
    func tasks(round: Int) -> (fill: Int, multiply: Int, finish: Int)
    func fill(round: Int, task: Int, _ operands: Operands, _ values: MutableNumbers)
    func multiply(round: Int, task: Int, weights: Numbers, _ values: Numbers, into sums: MutableNumbers)
    func finish(round: Int, task: Int, _ operands: Operands, _ sums: Numbers)
}

extension TransformedKernel {
    /// Numbers that a round should have at most: what caches hold.
    static var mostNumbers: Int { 5 << 20 }
}
