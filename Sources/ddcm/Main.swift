internal import ArgumentParser
internal import Stream

@main
struct DDCM: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ddcm",
        abstract: "A streaming audio codec for pipes.",
        discussion: helpText(
            """
            Every verb but serve reads standard input and writes standard output where no files are named.

            Of several causes the exit code tells the first of 6, 5, 7, 2, 4, 3. A signal ends a stream whole before it ends \
            the program: the shell sees 128 and the signal's number.
            """,
            examples: """
                arecord -q -f S16_LE -r 48000 -c 2 | ddcm encode > talk.ddcm
                ddcm encode --bitrate 16k talk.wav | ssh host 'ddcm decode | aplay -q'
                ffmpeg -v error -i film.mp4 -f wav - | ddcm encode -o film.ddcm
                ddcm decode < talk.ddcm | ffmpeg -v error -i - talk.flac
                """,
            variables: [.codebooks, .dataHome, .hubCache, .hubHome, .cacheHome, .noColour]),
        version: "0.1.0 (stream format \(Configuration.versions.upperBound))",
        subcommands: [
            Encode.self, Decode.self, Info.self, Verify.self, Cut.self, Cat.self, Compare.self, Sweep.self, Train.self,
            Model.self, Serve.self,
        ])

    static func main() {
        RunMonitor.shared.start()
        main(nil)
    }
}
