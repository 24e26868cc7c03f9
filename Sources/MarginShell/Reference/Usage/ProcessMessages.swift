package import BilingualText

extension Message {
    package static func unknownFlag(_ flag: Code, program: Code, allowed: [String]) -> Message {
        English("process.unknownFlag", "unknown flag \(flag); \(program) takes \(allowed)")
            .chinese("没有参数 \(flag)；\(program) 接受 \(allowed)")
    }

    package static func unknownFlagNear(_ flag: Code, near: Code) -> Message {
        English("process.unknownFlagNear", "unknown flag \(flag); did you mean \(near)?")
            .chinese("没有参数 \(flag)；是否想输入 \(near)？")
    }

    package static func flagValueMissing(_ flag: Code, form: Code) -> Message {
        English("process.valueMissing", "\(flag) needs a value: \(form)").chinese("\(flag) 需要一个值：\(form)")
    }

    package static func flagValueUnwanted(_ flag: Code) -> Message {
        English("process.valueUnwanted", "\(flag) takes no value").chinese("\(flag) 不接受值")
    }

    package static func flagValueNoChoice(_ flag: Code, allowed: [String]) -> Message {
        English("process.valueNoChoice", "\(flag) must be \(allowed)").chinese("\(flag) 须为 \(allowed)")
    }

    package static func flagValueNearChoice(_ flag: Code, allowed: [String], near: Code) -> Message {
        English("process.valueNearChoice", "\(flag) must be \(allowed); did you mean \(near)?")
            .chinese("\(flag) 须为 \(allowed)；是否想输入 \(near)？")
    }

    package static func flagValueNoNumber(_ flag: Code, least: Int, most: Int) -> Message {
        English("process.valueNoNumber", "\(flag) must be a number from \(least) to \(most)")
            .chinese("\(flag) 须为 \(least) 到 \(most) 的数字")
    }

    package static func flagValueOutOfRange(_ flag: Code, found: Code, least: Int, most: Int) -> Message {
        English("process.valueOutOfRange", "\(flag) must be a number from \(least) to \(most), not \(found)")
            .chinese("\(flag) 须为 \(least) 到 \(most) 的数字，而不是 \(found)")
    }

    package static func argumentUnwanted(_ program: Code) -> Message {
        English("process.wordUnwanted", "unexpected argument: \(program) takes flags only")
            .chinese("多余的参数：\(program) 只接受选项")
    }

    package static func argumentUnwantedNamed(_ program: Code, found: Code) -> Message {
        English("process.wordUnwantedNamed", "unexpected argument \(found): \(program) takes flags only")
            .chinese("多余的参数 \(found)：\(program) 只接受选项")
    }

    package static func argumentMissing(_ form: Code) -> Message {
        English("process.wordMissing", "missing argument: \(form)").chinese("缺少参数：\(form)")
    }

    package static func oneArgumentOf(_ program: Code, allowed: [String]) -> Message {
        English("process.oneOf", "\(program) needs exactly one of \(allowed)")
            .chinese("\(program) 须且只能使用 \(allowed) 之一")
    }
}
