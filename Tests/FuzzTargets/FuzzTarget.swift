/// What is fed with hostile bytes: by libFuzzer, and by the tests that replay the corpus. A target that finds fault
/// ends the process, and does the same with the same input each time.
public enum FuzzTarget: String, CaseIterable, Sendable {
    case frameParser, entropyDecoder, decoder, pcmReader, codebookReader, tensorReader, configurationReader

    /// The longest input that says something new.
    public static let mostBytes = 1 << 14

    public func run(_ input: [UInt8]) {
        switch self {
        case .frameParser: FrameParserTarget.run(input)
        case .entropyDecoder: EntropyDecoderTarget.run(input)
        case .decoder: DecoderTarget.run(input)
        case .pcmReader: PCMReaderTarget.run(input)
        case .codebookReader: CodebookReaderTarget.run(input)
        case .tensorReader: TensorReaderTarget.run(input)
        case .configurationReader: ConfigurationReaderTarget.run(input)
        }
    }
}

/// Ends the process where a property does not hold, with a line that a precondition would not print in release mode.
func require(_ isRight: Bool, _ fault: @autoclosure () -> String) {
    if !isRight { fatalError(fault()) }
}
