internal import PCM
internal import Pipes

extension AudioSource.Counts {
    /// What the user may want to know of an input, though it is no error.
    var notices: [String] {
        var notices: [String] = []
        if defects.notANumber > 0 {
            notices.append("\(defects.notANumber) samples were no numbers and became silence")
        }
        if defects.clipped > 0 { notices.append("\(defects.clipped) samples beyond full scale were clipped") }
        if droppedBytes > 0 { notices.append("half a sample frame at the end was dropped (\(droppedBytes) bytes)") }
        if missingBytes > 0 { notices.append("the input is \(missingBytes) bytes shorter than its header says") }
        return notices
    }
}
