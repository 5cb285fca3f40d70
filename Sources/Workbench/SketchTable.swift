internal import ArgumentParser
internal import DictionaryTraining
internal import Pipes

struct SketchTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the probabilities that sketches start from and print them as digits.",
        discussion: """
            They stand in Sources/Entropy/SketchTable.swift, and are never changed once streams depend on them.

            .ci/corpus FOLDER
            ddcm-workbench sketch-table FOLDER/train/*.wav
            """)

    @Argument(help: "Audio files.")
    var files: [String]

    func run() throws {
        let material = try files.map { try DictionaryTrainer.Material(file: $0) }
        try Descriptor.standardOutput.write(Array((try SketchTableTrainer.train(material) + "\n").utf8))
    }
}
