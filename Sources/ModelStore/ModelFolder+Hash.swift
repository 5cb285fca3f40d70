internal import Hashing

extension ModelFolder {
    /// A hash of all that decides what VAE and vocoder do, 16 bytes: of each tensor, in the order of their names, name,
    /// type, shape and bytes. Files, shards and the order in them do not matter; the configurations are not in it.
    ///
    /// XXH3 of 128 bits (xxHash by Y. Collet) over, for `vae` and then `vocoder`: that word, the number of tensors, and of
    /// each its name, its type as safetensors calls it, the number of its axes, their sizes, and its bytes. Numbers are
    /// of eight bytes, little-endian; before a text stands the number of its bytes.
    public static func hash(vae: TensorSet, vocoder: TensorSet) throws(ModelError) -> [UInt8] {
        let hash = Hash128()
        hash.add(ModelPart.vae.rawValue)
        try vae.hash(into: hash)
        hash.add(ModelPart.vocoder.rawValue)
        try vocoder.hash(into: hash)
        return hash.digest
    }

    /// A hash of all that decides what a denoiser does, 16 bytes.
    ///
    /// XXH3 of 128 bits over: the word `unet` and its tensors, as in the hash of VAE and vocoder; the number of arrays of the
    /// conditioning, and of each the number of its numbers, and these as 32-bit ones; the number of `numbers`, and these as
    /// 64-bit ones (IEEE 754).
    ///
    /// - Parameters:
    ///   - unet: its weights, all of which are read.
    ///   - conditioning: what it is told, constants of the model.
    ///   - numbers: those values of the configurations that change its results and not the shapes of its tensors.
    public static func hash(
        unet: TensorSet, conditioning: [[Float]], numbers: [Double]
    ) throws(ModelError) -> [UInt8] {
        let hash = Hash128()
        hash.add(ModelPart.unet.rawValue)
        try unet.hash(into: hash)
        hash.add(conditioning.count)
        for array in conditioning { hash.add(array.map(\.bitPattern)) }
        hash.add(numbers.map(\.bitPattern))
        return hash.digest
    }
}
