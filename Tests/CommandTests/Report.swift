import FoundationEssentials

/// What `info --json` prints.
struct InfoReport: Decodable {
    struct Part: Decodable {
        let sampleRate: Int
        let channels: Int
        let hop: Int
        let hopsPerChunk: Int
        let samples: Int
        let position: Int
        let mode: String
        let entropy: String
        let codebookSize: Int
        let atoms: Int
        let seed: UInt64

        var samplesPerChunk: Int { hop * hopsPerChunk }
    }

    struct Kinds: Decodable {
        let framing: Double
        let envelope: Double
        let indices: Double
        let coefficients: Double
    }

    struct Frame: Decodable {
        let offset: Int
        let size: Int
        let kind: String
        let seconds: Double
        let isResilient: Bool?
        let condition: String?
    }

    struct Diffusion: Decodable {
        let vectorsFromNoise: Int
        let vectorsFromCoordinates: Int
        let steps: Int
    }

    let streams: [Part]
    let diffusion: Diffusion?
    let seconds: Double
    let bytes: Int
    let bitrate: Double
    let frames: Int
    let bytesByKind: Kinds
    let damagedBytes: Int
    let damagedChunks: Int
    let correctedFrames: Int?
    let spoiltChunks: Int?
    let complete: Bool
    let frameList: [Frame]?
}

/// What `encode --json` prints.
struct EncodeReport: Decodable {
    let samples: Int
    let frames: Int
    let bytes: Int
    let notNumbers: Int
    let clipped: Int
    let droppedBytes: Int
    let missingBytes: Int
    let filledSeconds: Double
}

func parsed<Report: Decodable>(_ json: some Sequence<UInt8>) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(json))
}

func info(_ stream: [UInt8]) throws -> InfoReport { try parsed(try ddcm("info", "--json", input: stream).output) }
