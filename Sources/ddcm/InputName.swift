internal import Pipes

/// What an input is called in messages.
func inputName(_ path: String) -> String { path == "-" ? "standard input" : path }

/// Gives errors the name of their input, unless they have it already or nothing will be said of them.
func namingInput<Result>(_ name: String, _ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch PipeError.stopped {
        throw PipeError.stopped
    } catch PipeError.openInput(let path, let errno) {
        throw PipeError.openInput(path, errno)
    } catch {
        throw Failure(error, input: name)
    }
}
