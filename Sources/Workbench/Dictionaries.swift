internal import ArgumentParser
internal import DictionaryTraining
internal import PCM
internal import Pipes

struct Dictionaries: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a dictionary set from audio files and print it as Swift source.",
        discussion: """
            A set that streams name is never changed: train a new number instead.

            .ci/corpus FOLDER
            ddcm-workbench dictionaries --number 3 FOLDER/train/*.wav > Sources/Entropy/DictionarySet3.swift
            """)

    @Option(help: "The number that streams will name the set by.")
    var number: UInt8

    @Argument(help: "Audio files.")
    var files: [String]

    func run() throws {
        let material = try files.map { try DictionaryTrainer.Material(file: $0) }
        let set = try DictionaryTrainer.train(material, number: number)
        try Descriptor.standardOutput.write(Array(DictionarySource.text(of: set).utf8))
    }
}

extension DictionaryTrainer.Material {
    /// All samples of an audio file.
    init(file: String) throws {
        var source = try AudioSource(try Descriptor.open(file))
        var samples: [Float] = []
        while try source.read(appendingTo: &samples) == .samples {}
        self.init(samples: samples, sampleRate: source.format.sampleRate, channels: source.format.channels)
    }
}
