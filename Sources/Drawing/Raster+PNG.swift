internal import CPNG

/// libpng could not write a picture.
package struct PNGError: Error, Equatable, CustomStringConvertible {
    package let description: String
}

extension Raster {
    /// The picture as a PNG file (ISO/IEC 15948), by libpng's simplified API, which never leaves a Swift frame by longjmp.
    package func png() throws(PNGError) -> [UInt8] {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        (image.width, image.height) = (UInt32(width), UInt32(height))
        image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
        // Pixels and filters as they are, with as much as deflate may add; the first try is enough.
        var size = bytes.count + bytes.count / 64 + height + 1024
        var file = [UInt8](repeating: 0, count: size)
        let isWritten = png_image_write_to_memory(&image, &file, &size, 0, bytes, 0, nil) != 0
        guard isWritten, size <= file.count else {
            let message = withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw PNGError(description: "libpng: \(message)")
        }
        return Array(file[..<size])
    }
}
