/// The table that AudioLDM 2 was trained with (the constants of its DDIMScheduler), which streams that name no model
/// diffuse by, too.
public enum ScaledLinear {
    public static let table = DiffusionTable(
        betas: BetaSchedule.scaledLinear.betas(count: 1000, first: 0.0015, final: 0.0195))
}
