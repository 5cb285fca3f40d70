internal import ArgumentParser
internal import Stream

@main
struct DDCM: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ddcm",
        abstract: "A streaming audio codec for pipes.",
        discussion: """
            arecord -q -f S16_LE -r 48000 -c 2 | ddcm encode | ssh host 'ddcm decode | aplay -q'
            ffmpeg -v error -i talk.mp4 -f wav - | ddcm encode --bitrate 16k > talk.ddcm
            ddcm decode < talk.ddcm | ffmpeg -i - talk.flac

            Exit codes: 0 clean, 64 usage, 2 input not recognised, 3 damage was found, 4 truncated, 5 read error, \
            6 write error, 7 dictionary or codebook missing.
            """,
        version: "0.1.0 (stream format \(Configuration.versions.upperBound))",
        subcommands: [
            Encode.self, Decode.self, Info.self, Verify.self, Cut.self, Cat.self, Compare.self, Sweep.self, Train.self,
        ])

    static func main() {
        RunMonitor.shared.start()
        main(nil)
    }
}
