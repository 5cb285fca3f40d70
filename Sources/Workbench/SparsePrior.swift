internal import ArgumentParser
internal import CodebookTraining
internal import DictionaryTraining
internal import Pipes

struct SparsePrior: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fit the sparse prior of mode ddcm to coefficients over their bands' envelope.",
        discussion: """
            Prints a line of weights and one of variances. Rounded, they stand in
            Sources/Codebook/Diffusion/AnalyticDenoiser.swift and in the specification, and never change.

            .ci/corpus FOLDER
            ddcm-workbench sparse-prior FOLDER/train/*.wav
            """)

    @Argument(help: "Audio files.")
    var files: [String]

    @Option(help: "Components of the mixture, 1 to 16.")
    var components = 3

    func validate() throws {
        guard (1...16).contains(components) else { throw ValidationError("--components must be between 1 and 16") }
    }

    func run() throws {
        let collector = VectorCollector(atoms: 2, dimension: 8, seed: 0)
        for file in files {
            let material = try DictionaryTrainer.Material(file: file)
            var rest: [Float]? = material.samples
            try collector.hear(sampleRate: material.sampleRate, channels: material.channels) {
                defer { rest = nil }
                return rest
            }
        }
        let numbers = collector.vectors.numbers
        guard numbers.contains(where: { $0 != 0 }) else { throw ValidationError("there is no sound in the files") }
        let fit = ScaleMixtureFit(numbers, components: components)
        let lines = [fit.weights, fit.scales].map {
            $0.map { "\(($0 * 1000).rounded() / 1000)" }.joined(separator: " ")
        }
        try Descriptor.standardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
