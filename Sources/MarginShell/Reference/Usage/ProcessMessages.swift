package import BilingualText

extension Message {
    package static func unknownFlag(_ flag: Code, program: Code, allowed: [String]) -> Message {
        Message(
            "process.unknownFlag",
            english: "there is no flag \(flag); \(program) takes \(allowed)",
            chinese: "没有参数 \(flag)；\(program) 接受 \(allowed)"
        )
    }

    package static func unknownFlagNear(_ flag: Code, near: Code) -> Message {
        Message(
            "process.unknownFlagNear",
            english: "there is no flag \(flag); did you mean \(near)?",
            chinese: "没有参数 \(flag)；是否想输入 \(near)？"
        )
    }

    package static func flagValueMissing(_ flag: Code, form: Code) -> Message {
        Message("process.valueMissing", english: "\(flag) needs a value: \(form)", chinese: "\(flag) 需要一个值：\(form)")
    }

    package static func flagValueUnwanted(_ flag: Code) -> Message {
        Message(
            "process.valueUnwanted",
            english: "\(flag) stands alone and takes no value",
            chinese: "\(flag) 单独使用，不接受值"
        )
    }

    package static func flagValueNoChoice(_ flag: Code, allowed: [String]) -> Message {
        Message(
            "process.valueNoChoice",
            english: "\(flag) takes \(allowed), and what stands there is nothing of the kind",
            chinese: "\(flag) 只接受 \(allowed)，所给的值不在其中"
        )
    }

    package static func flagValueNearChoice(_ flag: Code, allowed: [String], near: Code) -> Message {
        Message(
            "process.valueNearChoice",
            english: "\(flag) takes \(allowed); did you mean \(near)?",
            chinese: "\(flag) 只接受 \(allowed)；是否想输入 \(near)？"
        )
    }

    package static func flagValueNoNumber(_ flag: Code, least: Int, most: Int) -> Message {
        Message(
            "process.valueNoNumber",
            english: "\(flag) takes a number from \(least) to \(most), and what stands there is none",
            chinese: "\(flag) 应为 \(least) 到 \(most) 的数字，所给的值不是数字"
        )
    }

    package static func flagValueOutOfRange(_ flag: Code, found: Code, least: Int, most: Int) -> Message {
        Message(
            "process.valueOutOfRange",
            english: "\(flag) takes a number from \(least) to \(most), not \(found)",
            chinese: "\(flag) 应为 \(least) 到 \(most) 的数字，而不是 \(found)"
        )
    }

    package static func argumentUnwanted(_ program: Code) -> Message {
        Message(
            "process.wordUnwanted",
            english: "\(program) takes flags only, and one of the words is none",
            chinese: "\(program) 只接受参数，而其中一个词不是参数"
        )
    }

    package static func argumentUnwantedNamed(_ program: Code, found: Code) -> Message {
        Message(
            "process.wordUnwantedNamed",
            english: "\(program) takes flags only, and \(found) is none",
            chinese: "\(program) 只接受参数，而 \(found) 不是参数"
        )
    }

    package static func argumentMissing(_ program: Code, form: Code) -> Message {
        Message(
            "process.wordMissing",
            english: "\(program) needs one thing more: \(form)",
            chinese: "\(program) 还缺少：\(form)"
        )
    }

    package static func oneArgumentOf(_ program: Code, allowed: [String]) -> Message {
        Message(
            "process.oneOf",
            english: "\(program) takes exactly one of \(allowed)",
            chinese: "\(program) 须且只能使用 \(allowed) 之一"
        )
    }
}
