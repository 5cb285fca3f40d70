/// What a convolution does, apart from its weights.
public struct ConvolutionShape: Equatable, Sendable {
    public struct Padding: Equatable, Sendable {
        public var top = 0
        public var left = 0
        public var bottom = 0
        public var right = 0

        public init(top: Int, left: Int, bottom: Int, right: Int) {
            (self.top, self.left, self.bottom, self.right) = (top, left, bottom, right)
        }
    }

    /// Channels.
    public let inputs: Int
    public let outputs: Int
    public let kernelHeight: Int
    public let kernelWidth: Int
    /// From one place of the output to the next, in places of the input, along both axes.
    public let stride: Int
    /// From one row of the kernel to the next, in rows of the input.
    public let dilation: Int
    /// Zeros around the input.
    public let padding: Padding

    /// A kernel of `size` by `size`.
    public static func image(
        inputs: Int, outputs: Int, size: Int = 3, stride: Int = 1,
        padding: Padding = Padding(top: 1, left: 1, bottom: 1, right: 1)
    ) -> Self {
        Self(
            inputs: inputs, outputs: outputs, kernelHeight: size, kernelWidth: size, stride: stride, dilation: 1,
            padding: padding)
    }

    /// A kernel of `taps` numbers along a sequence, `dilation` places apart, that keeps its length; `taps` is odd.
    public static func sequence(inputs: Int, outputs: Int, taps: Int, dilation: Int = 1) -> Self {
        let side = dilation * (taps - 1) / 2
        return Self(
            inputs: inputs, outputs: outputs, kernelHeight: taps, kernelWidth: 1, stride: 1, dilation: dilation,
            padding: Padding(top: side, left: 0, bottom: dilation * (taps - 1) - side, right: 0))
    }

    /// A linear map of each place: a 1×1 convolution, or a linear layer over tokens.
    public static func pointwise(inputs: Int, outputs: Int) -> Self {
        Self(
            inputs: inputs, outputs: outputs, kernelHeight: 1, kernelWidth: 1, stride: 1, dilation: 1,
            padding: Padding(top: 0, left: 0, bottom: 0, right: 0))
    }

    /// Whether it is a linear map of each place.
    var isPointwise: Bool { self == .pointwise(inputs: inputs, outputs: outputs) }

    public var taps: Int { kernelHeight * kernelWidth }

    /// Numbers that each sum is of.
    public var depth: Int { taps * inputs }

    /// Height and width of the output for those of the input.
    public func outputSize(height: Int, width: Int) -> (height: Int, width: Int) {
        (
            (height + padding.top + padding.bottom - dilation * (kernelHeight - 1) - 1) / stride + 1,
            (width + padding.left + padding.right - kernelWidth) / stride + 1
        )
    }
}
