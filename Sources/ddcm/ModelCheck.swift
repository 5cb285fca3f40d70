internal import ArgumentParser
internal import ModelStore
internal import Pipes

struct ModelCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell whether a model can be loaded, and what it is.",
        discussion: helpText(
            """
            Reads the configurations of VAE and vocoder and all tensors that these imply: each must be there, have its shape, \
            and hold numbers. Tells the hash of the weights, which streams name, and in what the model differs from \
            \(ModelCache.usualName). The same of the UNet, its noise levels and its conditioning: a model that lacks them can code, \
            and cannot denoise.

            Weights are read as safetensors. Of those in PyTorch's own format (.bin) it is told how to convert them.
            """,
            examples: """
                ddcm model check
                ddcm model check converted --json
                """,
            exits: modelExits, variables: [.dataHome] + modelVariables + [.noColour]))

    @OptionGroup var model: ModelArgument

    @OptionGroup var notices: NoticeOptions

    @Flag(help: "Print the result as one JSON object.")
    var json = false

    func run() throws {
        try reporting {
            let begin = ContinuousClock.now
            var report = ModelReport(try model.folder())
            report.check()
            let lines = report.lines.map { Style.output.heading($0.title.padded(to: 10)) + displayed($0.text) }
            try Terminal.writeOutput((json ? try encoded(report) : lines.joined(separator: "\n")) + "\n")
            try Descriptor.standardOutput.close()
            if notices.stats {
                Terminal.writeError(report.line + ", \(fixed(begin.duration(to: .now).seconds, 2)) s\n")
            }
            if let failure = report.failure { throw failure }
        }
    }
}
