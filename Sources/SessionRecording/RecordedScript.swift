import JSONText
import BinanceMargin
import ShellRuntime
import ShellSession
import SystemCalls

/// A script that a `source` statement named.
package struct RecordedScript: Hashable, Sendable {
    /// What came of reading it.
    enum Reading: Hashable, Sendable {
        case text(String)
        /// The system refused, with this number.
        case refused(ErrorNumber)
        /// The path leads to no plain file.
        case notAFile
        /// The file has more bytes than are taken.
        case tooLarge(limit: Int)
        /// It holds a command that is about this machine or its keys; which one, no recording tells.
        case aboutThisMachine
        /// It is outside of the folder of the script that named it, and was not read.
        case outsideFolder
    }

    /// The path as it was written.
    let path: String
    let reading: Reading
}

extension RecordedScript {
    /// A script that could not be read.
    init(path: String, _ failure: BoundedFile.Failure) {
        self.path = path
        reading =
            switch failure {
            case .system(let error): .refused(error.number)
            case .notARegularFile: .notAFile
            case .tooLarge(let limit, _): .tooLarge(limit: limit)
            }
    }

    /// The text.
    ///
    /// - Throws: `ShellFailure` where there was none, as when the session was recorded.
    var text: String {
        get throws(ShellFailure) {
            switch reading {
            case .text(let text): return text
            case .refused(let number):
                throw ShellFailure.unreadable(path, .system(SystemCallError(number: number, operation: .open)))
            case .notAFile: throw ShellFailure.unreadable(path, .notARegularFile(.unknown, path: path))
            case .tooLarge(let limit): throw ShellFailure.unreadable(path, .tooLarge(limit: limit, path: path))
            case .aboutThisMachine, .outsideFolder: throw ShellFailure.aboutThisMachine("source")
            }
        }
    }
}

extension RecordedScript {
    init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        path = try object.text("path")
        guard object.json["failed"] != nil else {
            reading = .text(try object.text("text"))
            return
        }
        let failed = try object.object("failed")
        if failed.json["number"] != nil {
            let number = try failed.integer("number", in: Int64(Int32.min)...Int64(Int32.max))
            reading = .refused(ErrorNumber(rawValue: Int32(number)))
        } else if failed.json["limit"] != nil {
            reading = .tooLarge(limit: try failed.count("limit"))
        } else if try failed.truth(ifPresent: "private") == true {
            reading = .aboutThisMachine
        } else if try failed.truth(ifPresent: "outside") == true {
            reading = .outsideFolder
        } else {
            reading = .notAFile
        }
    }

    var json: JSONValue {
        let path = ("path", JSONValue.string(path))
        return switch reading {
        case .text(let text): .members(path, ("text", .string(text)))
        case .refused(let number): .members(path, ("failed", .members(("number", .number(Int64(number.rawValue))))))
        case .notAFile: .members(path, ("failed", .members()))
        case .tooLarge(let limit): .members(path, ("failed", .members(("limit", .number(Int64(limit))))))
        case .outsideFolder: .members(path, ("failed", .members(("outside", .bool(true)))))
        case .aboutThisMachine: .members(path, ("failed", .members(("private", .bool(true)))))
        }
    }
}
