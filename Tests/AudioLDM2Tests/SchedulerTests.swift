import AudioLDM2
import Diffusion
import ModelStore
import Support
import Testing

@Suite("scheduler")
struct SchedulerTests {
    /// A configuration with one field in the place of another.
    private static func configuration(_ field: String = "", _ value: String = "") throws -> SchedulerConfiguration {
        var fields = [
            "beta_start": "0.0015", "beta_end": "0.0195", "beta_schedule": "\"scaled_linear\"",
            "clip_sample": "false", "set_alpha_to_one": "false", "steps_offset": "1",
        ]
        fields[field.isEmpty ? "_diffusers_version" : field] = value.isEmpty ? "null" : value
        let text = "{" + fields.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
        return try SchedulerConfiguration(json: Array(text.utf8), file: "f")
    }

    @Test("the library's own file is the one of AudioLDM 2, and so is a model without one")
    func library() throws {
        let found = try SchedulerConfiguration(ModelFolder(path: Reference.folder))
        #expect(found == .music && found.differences == [])
        #expect(try SchedulerConfiguration(ModelFolder(path: Reference.folder + "/vae")) == .music)
        #expect(found.table == ScaledLinear.table && found.table.offset == 1)
        #expect(try Self.configuration() == .music)
    }

    @Test("fields that are missing have the library's defaults, and differences are told by field")
    func defaults() throws {
        let text = Array("{\"clip_sample\": false}".utf8)
        let found = try SchedulerConfiguration(json: text, file: "f")
        #expect(found.schedule == .linear && found.timesteps == 1000 && found.endsClean && found.stepsOffset == 0)
        // Of the library's table with its defaults.
        #expect(abs(found.table.alphaBars[999] / 4.0358303522e-05 - 1) < 1e-5)
        #expect(
            found.differences == [
                "beta_schedule: expected scaled_linear, found linear", "beta_start: expected 0.0015, found 0.0001",
                "beta_end: expected 0.0195, found 0.02", "steps_offset: expected 1, found 0",
                "set_alpha_to_one: expected false, found true",
            ])
    }

    @Test("βs that are listed are taken")
    func trainedBetas() throws {
        let text = "{\"clip_sample\": false, \"num_train_timesteps\": 3, \"trained_betas\": [0.5, 0.25, 0.2]}"
        let found = try SchedulerConfiguration(json: Array(text.utf8), file: "f")
        #expect(found.table.alphaBars == [0.5, 0.375, 0.30000000000000004])
        #expect(found.hashed == [0, 0.5, 0.25, 0.2])
    }

    @Test("what changes levels or time steps changes what is hashed, and other fields do not")
    func hashed() throws {
        let same = try ["", "set_alpha_to_one", "timestep_spacing"].map { field in
            try Self.configuration(
                field, ["timestep_spacing": "\"trailing\"", "set_alpha_to_one": "true"][field] ?? "")
        }
        #expect(Set(same.map(\.hashed)).count == 1)
        let others = [
            ("beta_start", "0.001"), ("beta_end", "0.02"), ("beta_schedule", "\"linear\""), ("steps_offset", "0"),
            ("beta_schedule", "\"squaredcos_cap_v2\""), ("num_train_timesteps", "500"),
        ]
        let hashed = try others.map { try Self.configuration($0.0, $0.1).hashed } + [same[0].hashed]
        #expect(Set(hashed).count == others.count + 1)
    }

    @Test(
        "fields that are malformed, out of range or not built are named in one line",
        arguments: [
            ("_class_name", "\"PNDMScheduler\""), ("num_train_timesteps", "1"), ("num_train_timesteps", "1000000000"),
            ("beta_start", "0"), ("beta_start", "-1"), ("beta_end", "1"), ("beta_end", "\"0.02\""),
            ("beta_schedule", "\"sigmoid\""), ("beta_schedule", "3"), ("trained_betas", "[0.1, 0.2]"),
            ("trained_betas", "0.1"), ("prediction_type", "\"v_prediction\""), ("clip_sample", "true"),
            ("thresholding", "true"), ("rescale_betas_zero_snr", "true"), ("steps_offset", "-1"),
            ("steps_offset", "1000"), ("timestep_spacing", "\"logsnr\""), ("set_alpha_to_one", "1"),
        ])
    func unfit(field: String, value: String) {
        let error = #expect(throws: ModelError.self) { try Self.configuration(field, value) }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test("a table that leaves no signal is refused, and so is the library's default of clipping")
    func noSignal() {
        let error = #expect(throws: ModelError.self) { try Self.configuration("beta_end", "0.9") }
        #expect(error?.message == "f: beta_end is 0.9; expected so little noise that a share of 1e-12 is signal")
        #expect(throws: ModelError("f: clip_sample is missing; expected false")) {
            try SchedulerConfiguration(json: Array("{}".utf8), file: "f")
        }
    }

    @Test("whatever a file says, it is refused or gives a table", arguments: 0..<20)
    func damage(seed: UInt64) throws {
        let whole = try Reference.bytes("scheduler/scheduler_config.json")
        var random = Random(seed: seed)
        for _ in 0..<100 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let digit = "0123456789.-e,\"[]{}nft".utf8.randomElement(using: &random) ?? 0
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = digit
            }
            guard let found = try? SchedulerConfiguration(json: bytes, file: "f") else { continue }
            let table = found.table
            #expect(table.alphaBars.count == found.timesteps && (table.alphaBars.last ?? 0) >= 1e-12)
            #expect(table.timesteps(steps: 2, spacing: found.spacing).allSatisfy { (0...table.last).contains($0) })
        }
    }
}
