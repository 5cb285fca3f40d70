extension ModelFolder {
    /// A hash of all that decides what VAE and vocoder do, 16 bytes: of each tensor, in the order of their names, name,
    /// type, shape and bytes. Files, shards and the order in them do not matter; the configurations are not in it.
    ///
    /// XXH3 of 128 bits (xxHash by Y. Collet) over, for `vae` and then `vocoder`: that word, the number of tensors, and of
    /// each its name, its type as safetensors calls it, the number of its axes, their sizes, and its bytes. Numbers are
    /// of eight bytes, little-endian; before a text stands the number of its bytes.
    public static func hash(vae: TensorSet, vocoder: TensorSet) throws(ModelError) -> [UInt8] {
        let hash = WeightHash()
        hash.add(ModelPart.vae.rawValue)
        try vae.hash(into: hash)
        hash.add(ModelPart.vocoder.rawValue)
        try vocoder.hash(into: hash)
        return hash.digest
    }
}
