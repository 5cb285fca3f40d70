import Testing

@Suite("pipelines with the programs of a Debian system")
struct PipelineTests {
    @Test("ffmpeg to ffmpeg")
    func ffmpeg() throws {
        let heard = try shell(
            """
            ffmpeg -nostdin -v error -i "$sample" -f wav - | "$ddcm" encode | "$ddcm" decode \
                | ffmpeg -v error -i - -f s16le -
            """)
        #expect(heard.status == .exit(0))
        #expect(heard.output.count == 4 * sampleFrames)
        #expect(heard.errors == "")
    }

    @Test("sox to raw samples")
    func sox() throws {
        let heard = try shell(
            """
            sox "$sample" -t raw -e signed -b 16 -r 48000 -c 2 - | "$ddcm" encode --raw s16le:48000:2 \
                | "$ddcm" decode --raw s16le
            """)
        #expect(heard.status == .exit(0))
        #expect(heard.output.count == 4 * sampleFrames)
        #expect(heard.errors == "")
    }

    @Test("a real arecord, its length known and cut short")
    func arecord() throws {
        let known = try shell(
            """
            arecord -q -D null -f S16_LE -r 48000 -c 2 -s 100001 | "$ddcm" encode | "$ddcm" decode --raw s16le
            """)
        #expect(known.status == .exit(0))
        #expect(known.output.count == 4 * 100_001)
        // Without a length arecord writes 0x80000000; head ends the recording.
        let unknown = try shell(
            """
            set +o pipefail
            arecord -q -D null -f S16_LE -r 48000 -c 2 2>/dev/null | head -c 400048 | "$ddcm" encode \
                | "$ddcm" decode --raw s16le
            """)
        #expect(unknown.status == .exit(0))
        #expect(unknown.output.count == 400_004)
        #expect(unknown.errors == "")
    }

    @Test("aplay plays to its null device")
    func aplayToNothing() throws {
        let played = try shell(#""$ddcm" encode < "$sample" | "$ddcm" decode | aplay -q -D null"#)
        #expect(played.status == .exit(0))
        #expect(played.errors == "")
    }

    @Test("aplay gets every sample", arguments: ["", "--raw s16le"])
    func aplayToFile(options: String) throws {
        try withFolder { folder in
            let format = options.isEmpty ? "" : "-t raw -f S16_LE -r 48000 -c 2"
            let played = try shell(
                """
                "$ddcm" encode < "$sample" > $folder/stream || exit
                "$ddcm" decode --raw s16le < $folder/stream > $folder/expected || exit
                "$ddcm" decode \(options) < $folder/stream | aplay -q \(format) -D file:FILE=$folder/played,FORMAT=raw
                """, environment: ["folder": folder])
            #expect(played.status == .exit(0))
            #expect(played.errors == "")
            let expected = try contents("\(folder)/expected")
            let heard = try contents("\(folder)/played")
            #expect(expected.count == 4 * sampleFrames)
            expectBeginning(expected, of: heard)
            // aplay fills its last period with silence.
            expectSilence(heard.dropFirst(expected.count))
        }
    }

    @Test("flac to flac")
    func flac() throws {
        // As raw samples at the end: flac takes the size in a piped WAV header for the truth. It warns of every pipe.
        let heard = try shell(
            """
            raw="--force-raw-format --endian=little --sign=signed"
            flac -s -c "$sample" 2>/dev/null | flac -s -d -c - 2>/dev/null | "$ddcm" encode | "$ddcm" decode --raw s16le \
                | flac -s -c $raw --bps=16 --channels=2 --sample-rate=48000 - 2>/dev/null \
                | flac -s -d -c $raw - 2>/dev/null
            """)
        #expect(heard.status == .exit(0))
        #expect(heard.output.count == 4 * sampleFrames)
        #expect(heard.errors == "")
    }

    @Test("streams that follow one another")
    func concatenated() throws {
        let heard = try shell(
            """
            { "$ddcm" encode "$sample"; "$ddcm" encode --bitrate 16k "$sample"; } | "$ddcm" decode --raw s16le
            """)
        #expect(heard.status == .exit(0))
        #expect(heard.output.count == 2 * 4 * sampleFrames)
    }
}
